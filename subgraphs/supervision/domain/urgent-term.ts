import { fixTerm } from '../../../platform/calendar/fix-term';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { computeTerm, type Term } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import type { WorkingCalendar } from '../../../platform/calendar/working-calendar';
import { refuse } from '../../../platform/errors/refuse';

/** [36.2.b] For what irreversible consequences may occur. */
export const URGENCY_THREATS = {
  LIFE_AND_HEALTH: "Irreversible consequences for a person's life or health (адамдардың өмірі мен денсаулығы)",
  STATE_SECURITY: 'Irreversible consequences for the security of the State',
} as const;

export type UrgencyThreat = keyof typeof URGENCY_THREATS;

/** A term that the prosecutor fixes because of a threat; a draft may lack the threat or the reasons. */
export interface UrgentTerm {
  readonly threat: UrgencyThreat | null;
  readonly reasons: string | null;
  /** The last day of the consideration. */
  readonly until: LocalDate;
}

/**
 * [36.2.b, 36.2.c] Whether a term may be fixed on the day the submission is made, which is the earliest day of delivery. Refuses
 * `TERM_NOT_ADJUSTABLE` without a threat, `REASONS_REQUIRED` without reasons, `TERM_ABOVE_MAXIMUM` (details: `maximum`) unless it ends before
 * the ordinary thirty days; throws `INVALID_INPUT` for a day that has passed.
 */
export function requireUrgentTerm(calendar: WorkingCalendar, term: UrgentTerm | null, madeOn: LocalDate): void {
  if (term === null) return;
  if (term.threat === null) refuse('TERM_NOT_ADJUSTABLE', '36.2.c', { until: term.until });
  if (term.reasons === null) refuse('REASONS_REQUIRED', '36.2.b', { threat: term.threat });
  fixTerm(calendar, TERMS.SUBMISSION_URGENT, madeOn, { until: term.until });
}

/**
 * [36.2.a, 36.2.b] The term of consideration that begins with a delivery: thirty calendar days, or until the urgent day; if that has passed
 * when the submission arrives, until the end of the day of delivery.
 */
export function considerationTerm(calendar: WorkingCalendar, term: UrgentTerm | null, deliveredOn: LocalDate): Term {
  if (term === null) return computeTerm(calendar, TERMS.SUBMISSION_CONSIDERATION, deliveredOn);
  const until = term.until < deliveredOn ? deliveredOn : term.until;
  return fixTerm(calendar, TERMS.SUBMISSION_URGENT, deliveredOn, { until });
}
