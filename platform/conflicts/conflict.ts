import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { addDays, type LocalDate } from '../calendar/local-date';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar';
import { beginCommand } from '../command/begin-command';
import { CONFLICT_EXPLANATIONS, type ConflictExplanation } from './explanations';

/** A decision that an event has overtaken. */
export interface OvertakenDecision {
  /** Why; the table of explanations tells the types of the two records. */
  readonly explanation: ConflictExplanation;
  /** The decision's record, of this subgraph. */
  readonly recordId: string;
  /** The record that has overtaken it. */
  readonly otherId: string;
  /** The event that told of it; for a step within this subgraph, an id of that step. */
  readonly eventId: string;
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
  const { explanation, recordId, otherId, eventId } = overtaken;
  const { record, other } = CONFLICT_EXPLANATIONS[explanation];
  const { today, calendar } = await beginCommand(manager, null);
  const rows: { id: string }[] = await manager.query(
    `INSERT INTO platform.conflict
       (id, record_type, record_id, other_type, other_id, event_id, explanation, opened_on, due_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
    [uuidv7(), record, recordId, other, otherId, eventId, explanation, today, dueDay(calendar, today)],
  );
  return rows[0]?.id ?? null;
}

/** Opens several, as when one event overtakes many decisions. Two statements each. */
export async function openConflicts(manager: EntityManager, overtaken: readonly OvertakenDecision[]): Promise<void> {
  for (const each of overtaken) await openConflict(manager, each);
}

/** How a conflict was resolved: what was done, in words, and by whom. */
export interface Resolution {
  readonly text: string;
  readonly personId: string | null;
}

/** Keeps how an open conflict was resolved, inside a command; false if there is none of this id or it is resolved already. One statement. */
export async function keepResolution(
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
