import type { LocalDate } from '../../../platform/calendar/local-date';
import type { RunningTerm } from '../../../platform/calendar/term';
import type { TermKind } from '../../../platform/calendar/term-spec';
import type { Appeal } from './appeal';
import { finalReplyDueOn } from './check-demand';

/** The terms whose due day is that of the appeal; the others are terms of single duties. */
const TERMS_OF_THE_WHOLE: readonly TermKind[] = ['APPEAL_CONSIDERATION', 'APPEAL_WITH_CHECK', 'APPEAL_FINAL_REPLY'];

/**
 * [24.3.b] [24.4.g] The appeal's due day once the calendar has moved one of its terms; null where that term is not the appeal's own.
 * `isAfterCancellation`: the check has been cancelled, so that the former due day still bounds that of the final reply.
 */
export function rescheduledOn(
  { formerDueOn }: Pick<Appeal, 'formerDueOn'>,
  term: RunningTerm,
  isAfterCancellation: boolean,
): LocalDate | null {
  if (!TERMS_OF_THE_WHOLE.includes(term.kind)) return null;
  if (term.kind !== 'APPEAL_FINAL_REPLY') return term.dueOn;
  const action = isAfterCancellation ? 'CANCEL_CHECK' : 'COMPLETE_CHECK';
  return finalReplyDueOn(term, { action, on: term.eventOn }, formerDueOn);
}
