import { type Duties, recordIn } from '../../../platform/alerts/duties';
import { SUPERVISION_DUTIES, type SupervisionDutyKind, UNDELIVERED_AFTER_DAYS } from '../domain/supervision-duties';

const SUBMISSION = 'id AS record_id, id AS subject_id';
const CHECK = `${SUBMISSION}, start_on`;

/** The open duties on submissions and checks. */
export const supervisionDuties: Duties<SupervisionDutyKind> = {
  kinds: SUPERVISION_DUTIES,
  records: { Submission: recordIn('submission', 'addressee_id'), Check: recordIn('legality_check') },
  open: {
    SUBMISSION_DELIVERY: `SELECT ${SUBMISSION}, made_on + ${UNDELIVERED_AFTER_DAYS} AS since_on FROM submission WHERE state = 'MADE'`,
    SUBMISSION_CONSIDERATION: `SELECT ${SUBMISSION}, due_on FROM submission
      WHERE considered_on IS NULL AND state IN ('DELIVERED', 'SCHEDULED', 'LEFT_WITHOUT_CONSIDERATION')`,
    SUBMISSION_REPORT: `SELECT ${SUBMISSION}, report_due_on AS due_on FROM submission WHERE reported_on IS NULL AND report_due_on IS NOT NULL AND ended_on IS NULL`,
    CLAIM: `SELECT ${SUBMISSION}, coalesce(left_on, considered_on) AS since_on FROM submission
      WHERE state IN ('LEFT_WITHOUT_CONSIDERATION', 'REJECTED', 'PARTLY_SATISFIED')`,
    SUSPENSION_REVIEW: `SELECT s.id AS record_id, s.id AS subject_id, (stop->'bySuperior'->>'reviewOn')::date AS due_on
      FROM submission s CROSS JOIN LATERAL jsonb_array_elements(s.suspensions) AS stop
      WHERE s.state = 'SUSPENDED' AND stop->>'to' IS NULL AND jsonb_typeof(stop->'bySuperior') = 'object'`,
    CHECK_REGISTRATION: `SELECT ${CHECK} AS since_on FROM legality_check WHERE state = 'ISSUED'`,
    CHECK_START: `SELECT ${CHECK} + 1 AS since_on FROM legality_check WHERE state = 'REGISTERED' AND regime IS NULL`,
    CHECK_TERM: `SELECT ${SUBMISSION}, due_on FROM legality_check WHERE state = 'CONDUCTING'`,
  },
};
