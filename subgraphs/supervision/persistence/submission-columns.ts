import { audienceOfRow } from '../../../platform/database/audience-columns';

/** The columns of `submission s` in the shape of the domain's `Submission`. */
export const SUBMISSION_COLUMNS = `s.id, s.version, s.number, s.state, ${audienceOfRow('s')}, s.author_id AS "authorId", s.author_post_id AS "authorPostId",
  s.addressee_id AS "addresseeId", s.grounds, s.other_ground_provision AS "otherGroundProvision",
  s.appeal_ids AS "appealIds", s.check_ids AS "checkIds", s.made_on AS "madeOn", s.delivered_on AS "deliveredOn", s.due_on AS "dueOn", s.left_on AS "leftOn",
  s.scheduled_for AS "scheduledFor", s.scheduled_time AS "scheduledTime", s.place, s.notified_on AS "notifiedOn",
  s.attendee_ids AS "attendeeIds", s.outcome, s.considered_on AS "consideredOn",
  s.is_attendance_denied AS "isAttendanceDenied", s.report_due_on AS "reportDueOn", s.reported_on AS "reportedOn",
  s.breaches, s.warnings, s.suspensions, s.intervention, s.amendments, s.ended_on AS "endedOn", s.created_at AS "createdAt"`;

/** The columns of the long parts, in the shape of `SubmissionContent` without its id. */
export const CONTENT_COLUMNS = `s.text, s.violations, s.bases, s.legal_references AS "legalReferences", s.urgent_term AS "urgentTerm", s.report_text AS "reportText"`;
