import type { LocalDate } from '../../../platform/calendar/local-date';
import type { NoticeCircumstances } from './consideration-notice';
import type { WholeSubmission } from './submission';

/** What a delivered submission has: the circumstances of its notice, and the kind of its term. */
export interface UnderConsideration extends NoticeCircumstances {
  readonly termKind: 'SUBMISSION_CONSIDERATION' | 'SUBMISSION_URGENT';
}

function known(day: LocalDate | null, submission: WholeSubmission): LocalDate {
  if (day === null) throw new Error(`submission ${submission.id} is ${submission.state} without the day of it`);
  return day;
}

/** [36.2.a, 36.2.b] The days and the term of a submission that has been delivered. */
export function underConsideration(submission: WholeSubmission): UnderConsideration {
  const { urgentTerm } = submission;
  return {
    urgentTerm,
    deliveredOn: known(submission.deliveredOn, submission),
    dueOn: known(submission.dueOn, submission),
    termKind: urgentTerm === null ? 'SUBMISSION_CONSIDERATION' : 'SUBMISSION_URGENT',
  };
}
