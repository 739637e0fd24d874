import type { LocalDate } from '../../../platform/calendar/local-date';
import { computeTerm, type RunningTerm } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import type { WorkingCalendar } from '../../../platform/calendar/working-calendar';
import type { Appeal } from './appeal';
import type { AppealState } from './appeal-lifecycle';
import type { KnownCheck } from './known-check';

/** How a check ended. */
export interface CheckEnd {
  readonly action: 'COMPLETE_CHECK' | 'CANCEL_CHECK';
  readonly on: LocalDate;
}

/** The end of a check; null while it has none. */
export function endOf({ completedOn, cancelledOn }: KnownCheck): CheckEnd | null {
  if (completedOn !== null) return { action: 'COMPLETE_CHECK', on: completedOn };
  return cancelledOn === null ? null : { action: 'CANCEL_CHECK', on: cancelledOn };
}

/** The states in which an appeal can get a check. */
export const CHECKABLE: readonly AppealState[] = ['UNDER_CONSIDERATION', 'EXTENDED'];

/** [24.4.d] Ten working days after the check's due day; null while the check stands still, as no day is known then. */
export function termWithCheck(calendar: WorkingCalendar, { dueOn }: Pick<KnownCheck, 'dueOn'>): RunningTerm | null {
  return dueOn === null ? null : computeTerm(calendar, TERMS.APPEAL_WITH_CHECK, dueOn);
}

/** [24.4.f] The term of the final reply after the end of a check. */
export function finalReplyTerm(calendar: WorkingCalendar, { on }: CheckEnd): RunningTerm {
  return computeTerm(calendar, TERMS.APPEAL_FINAL_REPLY, on);
}

/** [24.4.g] The due day of the final reply: after a cancellation not before the former due day. */
export function finalReplyDueOn(term: RunningTerm, { action }: CheckEnd, formerDueOn: LocalDate | null): LocalDate {
  const former = action === 'CANCEL_CHECK' ? formerDueOn : null;
  return former !== null && former > term.dueOn ? former : term.dueOn;
}

/** What an appeal that follows a check must be. */
export interface CheckDemand {
  readonly states: readonly AppealState[];
  readonly dueOn: LocalDate | null;
}

/** [24.4.d] [24.4.f] [24.4.g] What the check's present state demands of the appeal that follows it. */
export function demandOf(
  calendar: WorkingCalendar,
  check: KnownCheck,
  { formerDueOn }: Pick<Appeal, 'formerDueOn'>,
): CheckDemand {
  const end = endOf(check);
  if (!end) return { states: ['CHECK_RUNNING'], dueOn: termWithCheck(calendar, check)?.dueOn ?? null };
  const dueOn = finalReplyDueOn(finalReplyTerm(calendar, end), end, formerDueOn);
  return { states: ['AWAITING_FINAL_REPLY', 'ANSWERED'], dueOn };
}
