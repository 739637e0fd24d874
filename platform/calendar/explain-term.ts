import type { RuleId } from '../law/rule-id';
import { eventDay, proofDay, type ProofDay } from './proof-day';
import { summaryOf, type ProofSummary } from './proof-summary';
import type { Term } from './term';
import { courseOf } from './term-course';
import { walkDays } from './walk-days';
import type { WorkingCalendar } from './working-calendar';

/** The arithmetic of a due day: every day from the event to the due day, or to the day the clock stopped, and what it comes to. */
export interface TermProof {
  readonly rule: RuleId;
  readonly days: readonly ProofDay[];
  readonly summary: ProofSummary;
}

/**
 * [24.3.b] Explains a term day by day under a calendar. Under the version the term was computed with, the last day is its
 * `dueOn`; under another one `summary.isCurrent` tells whether the due day still holds. Refuses `CALENDAR_MISSING`.
 */
export function explainTerm(calendar: WorkingCalendar, term: Term): TermProof {
  const course = courseOf(calendar, term);
  const days = [eventDay(term)];
  for (const walked of walkDays(calendar, course)) days.push(proofDay(calendar, course, walked));
  return { rule: term.rule, days, summary: summaryOf(calendar, term, days) };
}
