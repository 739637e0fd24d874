import { type DutyTable, THREE_WORKING_DAYS } from '../../../platform/lifecycle/duty';

/** What has to be done, or known, about submissions and checks. */
export type SupervisionDutyKind =
  | 'SUBMISSION_DELIVERY'
  | 'SUBMISSION_CONSIDERATION'
  | 'SUBMISSION_REPORT'
  | 'CLAIM'
  | 'SUSPENSION_REVIEW'
  | 'CHECK_REGISTRATION'
  | 'CHECK_START'
  | 'CHECK_TERM';

/**
 * Calendar days after which a submission without a record of its delivery is brought to mind. The law sets none: ten is the shortest term of
 * consideration that it gives for an act (33.3.a), so by then even such an act would have had to be considered.
 */
export const UNDELIVERED_AFTER_DAYS = 10;

const OF_ADDRESSEE = { record: 'Submission', of: 'ADDRESSEE', foresight: THREE_WORKING_DAYS } as const;
const OF_CHECK = { record: 'Check', of: 'OFFICE' } as const;

/** The terms of Arts. 18, 36 and 39 as the clock watches them, and what stands still without one. */
export const SUPERVISION_DUTIES: DutyTable<SupervisionDutyKind> = {
  SUBMISSION_DELIVERY: {
    record: 'Submission',
    of: 'OFFICE',
    foresight: null,
    meaning: `The submission was made ${UNDELIVERED_AFTER_DAYS} days ago and no delivery is recorded, so that its term has not begun`,
    rule: '36.2.a',
    isEscalated: false,
  },
  SUBMISSION_CONSIDERATION: {
    ...OF_ADDRESSEE,
    meaning: 'The addressee is to consider the submission within its term',
    rule: '32.3.b',
    isEscalated: true,
  },
  SUBMISSION_REPORT: {
    ...OF_ADDRESSEE,
    meaning: 'The addressee is to report the outcome and the measures',
    rule: '36.2.g',
    isEscalated: false,
  },
  CLAIM: {
    record: 'Submission',
    of: 'OFFICE',
    foresight: null,
    meaning: 'The submission was left without consideration or not accepted: the prosecutor is to go to court',
    rule: '39.2.a',
    isEscalated: true,
  },
  SUSPENSION_REVIEW: {
    record: 'Submission',
    of: 'OFFICE',
    foresight: THREE_WORKING_DAYS,
    meaning: 'A superior suspended the submission until a day of review, on which it is to be looked at again',
    rule: '43.3.d',
    isEscalated: true,
  },
  CHECK_REGISTRATION: {
    ...OF_CHECK,
    foresight: null,
    meaning: 'The start day of the check has come and the resolution is not registered',
    rule: '18.4.b',
    isEscalated: false,
  },
  CHECK_START: {
    ...OF_CHECK,
    foresight: null,
    meaning: 'The start day of the check has passed, its term runs, and the check is not begun',
    rule: '18.4.c',
    isEscalated: false,
  },
  CHECK_TERM: {
    ...OF_CHECK,
    foresight: THREE_WORKING_DAYS,
    meaning: 'The check is to be completed within its term',
    rule: '18.5.2',
    isEscalated: true,
  },
};
