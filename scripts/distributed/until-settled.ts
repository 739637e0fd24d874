import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../../platform/database/heard-client';

const POLL_MS = 25;
const LONGEST_MS = 30_000;

function pending(url: string): Promise<number> {
  return withClient({ connectionString: url }, async (client) => {
    const { rows } = await client.query<{ count: string }>('SELECT outbox.pending() AS count');
    return Number(rows[0]?.count ?? 0);
  });
}

/** Waits until no event waits in the outboxes of these databases; an event whose delivery emits another is waited for as well. */
export async function untilSettled(serverUrls: readonly string[]): Promise<void> {
  const deadline = performance.now() + LONGEST_MS;
  for (;;) {
    const counts = await Promise.all(serverUrls.map(pending));
    if (counts.every((count) => count === 0)) return;
    if (performance.now() > deadline) throw new Error(`events are still waiting: ${counts.join(', ')}`);
    await pause(POLL_MS);
  }
}
