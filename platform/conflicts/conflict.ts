import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { addDays, type LocalDate } from '../calendar/local-date';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar';
import { beginCommand } from '../command/begin-command';
import { type Database } from '../database/open-database';
import { read, sql } from '../database/hot-read';

/** A record as conflicts name it: the type's name in the graph and the id. */
export interface RecordName {
  readonly type: string;
  readonly id: string;
}

/** A decision that an event has overtaken. */
export interface OvertakenDecision {
  /** The decision's record, of this subgraph. */
  readonly record: RecordName;
  /** The record of another subgraph that has overtaken it. */
  readonly other: RecordName;
  readonly eventId: string;
  /** Why, as a code in capitals such as `APPEAL_TERMINATED`; shown by the subgraph in the reader's language. */
  readonly explanation: string;
}

/** A conflict as it is kept. */
export interface Conflict extends OvertakenDecision {
  readonly id: string;
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly resolvedAt: Date | null;
  readonly resolution: string | null;
}

/** Working days within which a conflict is to be resolved; the law sets no term, this is the platform's own. */
export const CONFLICT_WORKING_DAYS = 5;

function dueDay(calendar: WorkingCalendar, openedOn: LocalDate): LocalDate {
  let day = openedOn;
  for (let counted = 0; counted < CONFLICT_WORKING_DAYS;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) counted += 1;
  }
  return day;
}

/**
 * Opens a conflict within the reaction to the event that overtakes a decision, due after five working days of the legal clock. Nothing happens
 * if this event has opened it before or it is still open. Returns the id of a new one, else null. Two statements.
 */
export async function openConflict(manager: EntityManager, overtaken: OvertakenDecision): Promise<string | null> {
  const { record, other, eventId, explanation } = overtaken;
  const { today, calendar } = await beginCommand(manager, null);
  const rows: { id: string }[] = await manager.query(
    `INSERT INTO platform.conflict
       (id, record_type, record_id, other_type, other_id, event_id, explanation, opened_on, due_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
    [uuidv7(), record.type, record.id, other.type, other.id, eventId, explanation, today, dueDay(calendar, today)],
  );
  return rows[0]?.id ?? null;
}

/** How a conflict was resolved: what was done, in words, and by whom. */
export interface Resolution {
  readonly text: string;
  readonly personId: string | null;
}

/**
 * Resolves an open conflict, inside a command; false if there is none of this id or it is resolved already. One statement.
 *
 * @public
 */
export async function resolveConflict(
  manager: EntityManager,
  id: string,
  { text, personId }: Resolution,
): Promise<boolean> {
  const [rows]: [unknown[], number] = await manager.query(
    `UPDATE platform.conflict SET resolved_at = platform.legal_now(), resolution = $2, resolved_by = $3
     WHERE id = $1 AND resolved_at IS NULL RETURNING id`,
    [id, text, personId],
  );
  return rows.length > 0;
}

const CONFLICTS_OF_RECORDS = sql(
  'platform.findConflicts',
  `SELECT id, json_build_object('type', record_type, 'id', record_id) AS record, json_build_object('type', other_type, 'id', other_id) AS other,
     event_id AS "eventId", explanation, opened_on AS "openedOn", due_on AS "dueOn", resolved_at AS "resolvedAt", resolution
   FROM platform.conflict
   WHERE (record_type = $1 AND record_id = ANY ($2::uuid[])) OR (other_type = $1 AND other_id = ANY ($2::uuid[]))
   ORDER BY opened_on, id`,
);

/**
 * The conflicts of records of one type, on whichever side they stand; who sees a record sees its conflicts. One statement.
 *
 * @public
 */
export function findConflicts(db: Database, type: string, ids: readonly string[]): Promise<Conflict[]> {
  return read<Conflict>(db, CONFLICTS_OF_RECORDS, [type, ids]);
}
