import type { EntityManager } from 'typeorm';
import { legalDayOf, type LocalDate } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { calendarInCommand } from '../terms/calendar-source';

/** A request's kept first result. */
export interface KeptRequest {
  readonly command: string;
  readonly personId: string | null;
  readonly inputHash: string;
  readonly result: unknown;
}

interface Beginning {
  readonly legalNow: Date;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly kept: KeptRequest | null;
}

/** Held shared by commands, and alone by whoever publishes a version of the calendar. */
export const CALENDAR_LOCK = 7_310_010;

const LOCK = `SELECT pg_advisory_xact_lock_shared(${CALENDAR_LOCK}), pg_advisory_xact_lock(hashtextextended($1, 0))`;

/**
 * Opens a command: its locks, then the legal clock, the calendar's version and a kept result of the same request in one statement. Equal
 * requests go one after the other, so that the later finds the first one's result and not the record that it has changed. A version of the
 * calendar is published between commands, so that no term is counted with the former one afterwards.
 */
export async function beginCommand(manager: EntityManager, requestId: string | null): Promise<Beginning> {
  // A null takes no lock on a request.
  await manager.query(LOCK, [requestId]);
  const rows: { legalNow: Date; version: number; kept: KeptRequest | null }[] = await manager.query(
    `SELECT platform.legal_now() AS "legalNow",
       (SELECT max(version) FROM platform.calendar) AS version,
       (SELECT json_build_object('command', command, 'personId', person_id, 'inputHash', encode(input_hash, 'hex'), 'result', result)
        FROM platform.request WHERE request_id = $1::uuid) AS kept`,
    [requestId],
  );
  const [row] = rows;
  if (!row) throw new Error('the legal clock is missing');
  const calendar = await calendarInCommand(manager, row.version);
  return { legalNow: row.legalNow, today: legalDayOf(row.legalNow), calendar, kept: row.kept };
}
