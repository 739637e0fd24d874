import { audienceOfRow } from '../../../../platform/database/audience-columns';

/** The columns of `complaint c` in the shape of the domain's `Complaint`. */
export const COMPLAINT_COLUMNS = `c.id, c.version, c.number, c.state, ${audienceOfRow('c')}, c.complainant_kind AS "complainantKind", c.complainant_name AS "complainantName",
  c.complainant_contact AS "complainantContact", c.language, c.contested_kind AS "contestedKind",
  c.contested_type AS "contestedType", c.contested_id AS "contestedId", c.contested_description AS "contestedDescription",
  c.respondent_office_id AS "respondentOfficeId", c.respondent_id AS "respondentId", c.filed_office_id AS "filedOfficeId",
  c.known_on AS "knownOn", c.received_on AS "receivedOn", c.filing_due_on AS "filingDueOn", c.due_on AS "dueOn",
  c.closed_on AS "closedOn", c.regime, c.regime_norm AS "regimeNorm", c.tags, c.warnings, c.restoration, c.suspension,
  c.decision, c.court_route AS "courtRoute", c.created_at AS "createdAt"`;
