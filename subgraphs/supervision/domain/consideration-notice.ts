import type { LocalDate } from '../../../platform/calendar/local-date';
import { computeTerm, type RunningTerm } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import type { WorkingCalendar } from '../../../platform/calendar/working-calendar';
import type { ActBreach } from './act-breach';
import type { UrgentTerm } from './urgent-term';

/** A consideration and the notice of it. */
export interface Notice {
  /** The day of the consideration. */
  readonly heldOn: LocalDate;
  /** The day on which the prosecutor was told; null if never. */
  readonly notifiedOn: LocalDate | null;
}

/** What the lead of a notice depends on. */
export interface NoticeCircumstances {
  readonly urgentTerm: UrgentTerm | null;
  readonly deliveredOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** [36.2.e] The last good day to announce a consideration: the third working day counted back from it. */
export function noticeTerm(calendar: WorkingCalendar, heldOn: LocalDate): RunningTerm {
  return computeTerm(calendar, TERMS.SUBMISSION_HEARING_NOTICE, heldOn);
}

/** [36.2.f] Whether an urgent term is so short that no consideration within it could be announced in time. */
export function isLeadWaived(calendar: WorkingCalendar, circumstances: NoticeCircumstances): boolean {
  const { urgentTerm, deliveredOn, dueOn } = circumstances;
  return urgentTerm !== null && noticeTerm(calendar, dueOn).dueOn < deliveredOn;
}

/**
 * [36.2.e, 36.2.f] The breach in the notice of a consideration, if any. One never announced lacks its notice whatever the term; the lead
 * counts to the day on which it is held.
 */
export function noticeBreaches(
  calendar: WorkingCalendar,
  { heldOn, notifiedOn }: Notice,
  circumstances: NoticeCircumstances,
): readonly ActBreach[] {
  const rule = '36.2.e';
  if (notifiedOn === null) return [{ kind: 'NOTICE_OF_CONSIDERATION_MISSING', rule, occurredOn: heldOn }];
  const isInTime = notifiedOn <= noticeTerm(calendar, heldOn).dueOn;
  if (isInTime || isLeadWaived(calendar, circumstances)) return [];
  return [{ kind: 'NOTICE_TOO_LATE', rule, occurredOn: notifiedOn }];
}
