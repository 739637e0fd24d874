import type { LocalDate } from '../../../platform/calendar/local-date';
import type { Intervened } from './intervention';
import type { Submission } from './submission';
import type { SubmissionState } from './submission-states';

/** [43.2.b] [43.2.c] [43.3.d] A stretch in which execution stood still because of a complaint, or because a superior suspended the act. */
export interface ExecutionSuspension {
  /** Null where a superior suspended it. */
  readonly complaintId: string | null;
  /** [43.3.d] The superior's decision, with the day on which it is looked at again. */
  readonly bySuperior?: (Intervened & { readonly reviewOn: LocalDate }) | null;
  /** [43.3.d] [43.3.e] The superior's decision to let the act run on, which ended it. */
  readonly resumedBy?: Intervened | null;
  readonly from: LocalDate;
  /** The day on which it ended; null while it lasts. */
  readonly to: LocalDate | null;
  /** The state to which the submission returns. */
  readonly formerState: SubmissionState;
  /** The terms that were running and stood still. */
  readonly terms: readonly string[];
}

/** The suspension that lasts, of a submission or a check; null without one. */
export function presentSuspension<Stretch extends { readonly to: LocalDate | null }>({
  suspensions,
}: {
  readonly suspensions: readonly Stretch[];
}): Stretch | null {
  return suspensions.find(({ to }) => to === null) ?? null;
}

type Considered = Pick<Submission, 'deliveredOn' | 'dueOn' | 'consideredOn' | 'reportDueOn' | 'reportedOn'> & {
  readonly urgentTerm: unknown;
};

/** [43.2.c] The terms of a submission that run on a day: that of the consideration, or that of the report; none that has passed. */
export function runningTerms(submission: Considered, today: LocalDate): readonly string[] {
  const { dueOn, consideredOn, reportDueOn, reportedOn, urgentTerm } = submission;
  const consideration = urgentTerm === null ? 'SUBMISSION_CONSIDERATION' : 'SUBMISSION_URGENT';
  const isConsideration = consideredOn === null && dueOn !== null && dueOn >= today;
  const isReport = reportedOn === null && reportDueOn !== null && reportDueOn >= today;
  return [...(isConsideration ? [consideration] : []), ...(isReport ? ['SUBMISSION_REPORT'] : [])];
}
