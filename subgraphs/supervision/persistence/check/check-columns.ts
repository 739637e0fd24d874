import { audienceOfRow } from '../../../../platform/database/audience-columns';

/** The columns of `legality_check c` in the shape of the domain's `Check`. */
export const CHECK_COLUMNS = `c.id, c.version, c.number, c.state, ${audienceOfRow('c')}, c.author_id AS "authorId", c.office_function AS "officeFunction", c.sphere, c.regime,
  c.ground, c.facts, c.subject, c.subject_matter AS "subjectMatter", c.period_from AS "periodFrom",
  c.period_to AS "periodTo", c.inspectors, c.start_on AS "startOn", c.term_days AS "termDays",
  c.is_secret_regime AS "isSecretRegime", c.appeal_id AS "appealId", c.agreement, c.issued_on AS "issuedOn",
  c.issued_by_id AS "issuedById", c.issued_in_post_id AS "issuedInPostId", c.issued_in_office_id AS "issuedInOfficeId",
  c.registrar_office_id AS "registrarOfficeId", c.registration_number AS "registrationNumber",
  c.registered_on AS "registeredOn", c.handover, c.started_on AS "startedOn", c.due_on AS "dueOn", c.extensions,
  c.suspensions, c.completed_on AS "completedOn", c.certificate, c.cancelled_on AS "cancelledOn",
  c.cancellation_reasons AS "cancellationReasons", c.warnings, c.created_at AS "createdAt"`;

/** The checks, each with its audience as the body that registers it has it, so that one condition serves both. */
export const CHECKS_WITH_REGISTRAR = `legality_check c CROSS JOIN LATERAL (
  SELECT c.registrar_office_id AS owner_office_id, '{}'::uuid[] AS handler_ids, '{}'::uuid[] AS agency_ids,
    NULL::uuid AS applicant_id, c.classification, false AS is_published) r`;
