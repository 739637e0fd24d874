import { audienceOfRow } from '../../../platform/database/audience-columns';

/** The columns of `appeal a` in the shape of the domain's `Appeal`. */
export const APPEAL_COLUMNS = `a.id, a.version, a.number, a.state, ${audienceOfRow('a')}, a.channel, a.applicant_kind AS "applicantKind", a.applicant_name AS "applicantName",
  a.applicant_contact AS "applicantContact", a.representative, a.representative_until AS "representativeUntil",
  a.is_representative_addressed AS "isRepresentativeAddressed", a.language, a.subject, a.subject_category AS "subjectCategory", a.received_on AS "receivedOn", a.due_on AS "dueOn",
  a.closed_on AS "closedOn", a.priority, a.ground, a.facts, a.topic, a.redirected_to AS "redirectedTo", a.regime,
  a.regime_norm AS "regimeNorm", a.repeats_id AS "repeatsId", a.check_id AS "checkId", a.former_due_on AS "formerDueOn", a.findings IS NOT NULL AS "hasFindings", a.warnings,
  a.created_at AS "createdAt"`;
