/** States of a submission. */
export type SubmissionState =
  | 'DRAFT'
  | 'MADE'
  | 'DELIVERED'
  | 'SCHEDULED'
  | 'LEFT_WITHOUT_CONSIDERATION'
  | 'SATISFIED'
  | 'PARTLY_SATISFIED'
  | 'REJECTED'
  | 'SUSPENDED'
  | 'CANCELLED'
  | 'REVOKED';

/** How the addressee may decide on a submission. */
export type ConsiderationOutcome = Extract<SubmissionState, 'SATISFIED' | 'PARTLY_SATISFIED' | 'REJECTED'>;

/** Steps in the life of a submission. */
export type SubmissionAction =
  | 'DRAFT'
  | 'AMEND_DRAFT'
  | 'MAKE'
  | 'CONFIRM_DELIVERY'
  | 'SCHEDULE'
  | 'REGISTER_ATTENDANCE'
  | 'LEAVE_WITHOUT_CONSIDERATION'
  | 'RECORD_CONSIDERATION'
  | 'REPORT'
  | 'RESCHEDULE'
  | 'SUSPEND_EXECUTION'
  | 'RESUME_EXECUTION'
  | 'CANCEL_ACT'
  | 'REVOKE_ACT'
  | 'SUSPEND_ACT'
  | 'RESUME_ACT'
  | 'AMEND_ACT';
