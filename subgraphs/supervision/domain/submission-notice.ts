import type { LocalDate } from '../../../platform/calendar/local-date';
import type { SuperiorAction } from './intervention';

/** Who is told of an intervention in the submission. */
export const NOTICE_RECIPIENTS = {
  ADDRESSEE: 'The addressed body.',
  AUTHOR: 'The prosecutor who made it.',
} as const;

export type NoticeRecipient = keyof typeof NOTICE_RECIPIENTS;

/** [43.3.e] That an intervention has been sent to the addressee or to the author. */
export interface SubmissionNotice {
  readonly id: string;
  readonly submissionId: string;
  readonly recipient: NoticeRecipient;
  readonly action: SuperiorAction;
  readonly createdOn: LocalDate;
}
