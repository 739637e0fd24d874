import type { CommandTransaction, StatedAudit } from '../../../../platform/command/command-context';
import { claimRecord } from '../../../../platform/command/claim-record';
import { calendarChangeChanged } from '../../../../platform/directory/directory-events';
import { takeStep } from '../../../../platform/lifecycle/step';
import { type CalendarChange, sourceOf } from '../../domain/calendar/calendar-change';
import { type CalendarChangeAction, calendarChangeLifecycle } from '../../domain/calendar/calendar-change-lifecycle';
import { getCalendarChange } from '../../persistence/calendar/calendar-change.repository';
import { getRootOfficeId } from '../../persistence/office.repository';

/** What the input of every step on a change names: the change, and the version that the caller has seen. */
export interface ChangeOfCalendarChange {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
  readonly id: string;
}

/** A step that the caller may take, with what its audit entry says of it. */
export type CalendarStep = Pick<StatedAudit, 'action' | 'authority' | 'rules'>;

/** Asks the life cycle whether the caller may take the step, on a new change if there is none yet. FORBIDDEN or ILLEGAL_TRANSITION. */
export async function takeCalendarStep(
  tx: CommandTransaction,
  change: CalendarChange | null,
  action: CalendarChangeAction,
): Promise<CalendarStep> {
  const ownerOfficeId = await getRootOfficeId(tx.manager);
  const subject = { state: change?.state ?? null, ownerOfficeId, viewerParties: [] };
  const { row, authority } = takeStep(calendarChangeLifecycle, tx, subject, action);
  return { action, authority, rules: row.rules };
}

/** Loads a change for a step; others wait. NOT_FOUND if it is hidden, CONFLICT if it is not the version the caller has seen. */
export async function loadCalendarChange(
  tx: CommandTransaction,
  input: ChangeOfCalendarChange,
): Promise<CalendarChange> {
  const change = await getCalendarChange(tx.manager, tx.viewer, input.id);
  claimRecord(tx, 'CalendarChange', change, input.expectedVersion);
  return change;
}

/** Puts a step on record and tells the other subgraphs of the change as it now is: the end of every step. */
export async function recordCalendarStep(
  tx: CommandTransaction,
  step: CalendarStep,
  change: CalendarChange,
): Promise<{ id: string }> {
  const { id, version, state, days, decree, calendarVersion } = change;
  const source = sourceOf(decree);
  const details = { state, version, source, days: days.map(({ day, effect }) => `${day} ${effect}`), calendarVersion };
  await tx.audit({ recordType: 'CalendarChange', recordId: id, ...step, details });
  await tx.emit(calendarChangeChanged({ id, version, state, source, days, calendarVersion }));
  return { id };
}
