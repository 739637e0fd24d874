import { type Duties, recordIn } from '../../../platform/alerts/duties';
import { APPEAL_DUTIES, type AppealDutyKind } from '../domain/appeal-duties';
import type { AppealState } from '../domain/appeal-lifecycle';
import type { AppealNoticeKind } from '../domain/notices';
import { DUE_DAY } from './appeal-conditions';

/** Open appeals by their due days in the words of the index of open ones. */
const decisionIn = (...states: readonly AppealState[]): string => `
  SELECT a.id AS record_id, a.id AS subject_id, ${DUE_DAY} AS due_on FROM appeal a WHERE a.closed_on IS NULL AND a.state IN ('${states.join("', '")}')`;

/** A notice that is not sent; those of the consideration lose their object with its end. */
const notice = (kind: AppealNoticeKind, endsWithAppeal: boolean): string => `
  SELECT n.appeal_id AS record_id, n.id AS subject_id, n.due_on FROM appeal_notice n JOIN appeal a ON a.id = n.appeal_id
  WHERE n.sent_on IS NULL AND n.kind = '${kind}' ${endsWithAppeal ? 'AND a.closed_on IS NULL' : ''}`;

/** States of a submission in which a superior may still amend it: before its consideration (43.3.d). */
const AMENDABLE = ['MADE', 'DELIVERED', 'SCHEDULED', 'LEFT_WITHOUT_CONSIDERATION', 'SUSPENDED'];

/** The open duties on appeals. */
export const appealDuties: Duties<AppealDutyKind> = {
  kinds: APPEAL_DUTIES,
  records: { Appeal: recordIn('appeal'), Complaint: recordIn('complaint') },
  open: {
    CONSIDERATION: decisionIn('RECEIVED', 'UNDER_CONSIDERATION', 'EXTENDED'),
    REPLY_WITH_CHECK: decisionIn('CHECK_RUNNING'),
    FINAL_REPLY: decisionIn('AWAITING_FINAL_REPLY'),
    INTERIM_REPLY: notice('INTERIM_REPLY', true),
    EXTENSION_NOTICE: notice('EXTENSION', true),
    REDIRECTION_NOTICE: notice('OUT_OF_SCOPE', false),
    COMPLAINT_DECISION: `SELECT id AS record_id, id AS subject_id, due_on FROM complaint WHERE closed_on IS NULL AND state = 'ADMITTED'`,
    ACT_AMENDMENT: `SELECT c.id AS record_id, c.id AS subject_id, (c.decision->>'decidedOn')::date + 1 AS since_on FROM complaint c
      WHERE c.decision->>'effect' = 'AMEND_ACT' AND NOT EXISTS (SELECT FROM complaint_notice n
        WHERE n.complaint_id = c.id AND n.kind IN ('ACT_AMENDED', 'ACT_CANCELLED', 'ACT_REVOKED'))
        AND NOT EXISTS (SELECT FROM known_submission_of_appeal s WHERE s.id = c.contested_id AND s.state NOT IN ('${AMENDABLE.join("', '")}'))`,
  },
};
