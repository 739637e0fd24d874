import { withClient } from './heard-client';

/**
 * Sets the legal clock of one database (as its owner, since the serving role may not). The clock runs on from there;
 * null returns it to real time. Takes an instant.
 */
export async function setLegalClock(migratorUrl: string, instant: Date | null): Promise<void> {
  await withClient({ connectionString: migratorUrl }, (client) =>
    client.query(
      'UPDATE platform.clock SET set_to = $1, set_at = CASE WHEN $1::timestamptz IS NULL THEN NULL ELSE clock_timestamp() END',
      [instant],
    ),
  );
}

/** An instant of legal time from its text, `2026-03-19` (then 10:00) or `2026-03-19T10:00`, in Kazakhstan (UTC+5). */
export function legalInstant(text: string): Date {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T10:00` : text;
  const instant = new Date(`${full.length === 16 ? `${full}:00` : full}+05:00`);
  if (Number.isNaN(instant.getTime())) throw new Error(`not a time: ${text} (expected 2026-03-19 or 2026-03-19T10:00)`);
  return instant;
}
