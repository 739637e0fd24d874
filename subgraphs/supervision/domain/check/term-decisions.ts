import { addDays, daysBetween, type LocalDate } from '../../../../platform/calendar/local-date';
import { computeTerm, type RunningTerm } from '../../../../platform/calendar/term';
import { TERMS } from '../../../../platform/calendar/terms';
import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar';
import { invalidInput } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { RuleId } from '../../../../platform/law/rule-id';
import { filledText } from '../../../../platform/text/filled-text';
import type { CheckState } from './check-lifecycle';

/** [18.4.d] Why a check may be extended; one is enough. */
export const EXTENSION_REASONS = {
  EXTRA_MATERIALS: 'Extra materials must be obtained',
  LARGE_VOLUME: 'The check is voluminous',
} as const;

export type CheckExtensionReason = keyof typeof EXTENSION_REASONS;

/** [18.4.f] [43.2.b] Why a check may be suspended. */
export const SUSPENSION_REASONS = {
  EXPERT_EXAMINATION: 'An expert examination is ordered, until its opinion is received',
  FOREIGN_INFORMATION: 'Information or documents must come from foreign states, until they are received',
  OTHER_OBSTACLE: 'Something else prevents it, which is described',
  COMPLAINT: 'A complaint about it suspends its execution until the decision (43.2.b); set by the platform alone',
} as const;

export type CheckSuspensionReason = keyof typeof SUSPENSION_REASONS;

/** [18.4.d] A decision to extend. */
export interface CheckExtension {
  readonly reason: CheckExtensionReason;
  readonly reasoning: string;
  /** Working days. */
  readonly days: number;
  readonly decidedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly decidedById: string | null;
  /** [5.2.3] Whose power it was, where a superior exercised it: the official who appointed the check. */
  readonly exercisedPowerOfId?: string | null;
}

/** [18.4.f] A suspension; `to`, the day of resumption, is null while it lasts. */
export interface CheckSuspension {
  readonly reason: CheckSuspensionReason;
  readonly description: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly decidedById: string | null;
  /** The complaint that suspends it; not shown, since the author may not know of it. */
  readonly complaintId?: string | null;
}

/** What the breach of a term depends on. */
export interface TimedCheck {
  readonly state: CheckState;
  readonly dueOn: LocalDate | null;
  readonly completedOn: LocalDate | null;
  readonly cancelledOn: LocalDate | null;
}

/** [18.5.2] The breach of a term: it stays on record, and leaves only the completion. */
export interface CheckBreach {
  readonly kind: 'TERM_EXCEEDED';
  readonly rule: RuleId;
  readonly occurredOn: LocalDate;
}

/** [18.4.c] The term of a check, from the start day of the resolution, never from before the registration. Refuses `TERM_ABOVE_MAXIMUM`. */
export function checkTerm(calendar: WorkingCalendar, startOn: LocalDate, termDays: number): RunningTerm {
  const maximum = TERMS.CHECK.length;
  if (termDays > maximum) refuse('TERM_ABOVE_MAXIMUM', '18.4.c', { maximum, termDays });
  return computeTerm(calendar, { ...TERMS.CHECK, length: termDays }, startOn);
}

/** [18.5.2] Refuses `CHECK_TERM_EXPIRED` after the last day: only the completion is left. */
export function requireTermRuns(check: Pick<TimedCheck, 'dueOn'>, today: LocalDate): void {
  if (check.dueOn !== null && today > check.dueOn) refuse('CHECK_TERM_EXPIRED', '18.5.2', { dueOn: check.dueOn });
}

/** [18.5.2] [19.2.3.b] The breach of the term by a day; none before the start, while suspended and under an exempt regime. */
export function checkBreaches(check: TimedCheck, today: LocalDate): readonly CheckBreach[] {
  const { state, dueOn, completedOn } = check;
  const isConcerned = state === 'CONDUCTING' || state === 'COMPLETED';
  if (!isConcerned || dueOn === null || (completedOn ?? today) <= dueOn) return [];
  return [{ kind: 'TERM_EXCEEDED', rule: '18.5.2', occurredOn: addDays(dueOn, 1) }];
}

/** [18.4.e] The reasoning of a decision. Refuses `REASONS_REQUIRED`. */
export function requireReasoning(reasoning: string): string {
  return filledText(reasoning) ?? refuse('REASONS_REQUIRED', '18.4.e');
}

/** [18.4.f] The description of a suspension by people, who never give a complaint as the reason (INVALID_INPUT). Refuses `DESCRIPTION_REQUIRED` for another obstacle without one. */
export function describedSuspension(reason: CheckSuspensionReason, stated: string | null | undefined): string | null {
  if (reason === 'COMPLAINT') return invalidInput('reason', 'is given by a complaint alone');
  const description = filledText(stated);
  if (reason === 'OTHER_OBSTACLE' && description === null) refuse('DESCRIPTION_REQUIRED', '18.4.f', { reason });
  return description;
}

/** [18.4.f] The days that a check has been suspended, all in all, by a day. */
export function daysSuspended(suspensions: readonly CheckSuspension[], today: LocalDate): number {
  return suspensions.reduce((days, { from, to }) => days + daysBetween(from, to ?? today), 0);
}
