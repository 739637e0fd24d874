import { audienceOfRow } from '../../../platform/database/audience-columns';

/** A council `c` with the edition `r` of its regulation in force and what is known of its office `o`. */
export const COUNCIL_FROM = `coordinating_council c
  LEFT JOIN council_regulation r ON r.id = c.regulation_id
  LEFT JOIN platform.known_office o ON o.id = c.owner_office_id`;

/** The columns of `COUNCIL_FROM` in the shape of the domain's `CoordinatingCouncil`. */
export const COUNCIL_COLUMNS = `c.id, c.version, c.state, c.level, ${audienceOfRow('c')},
  json_build_object('kk', c.name_kk, 'ru', c.name_ru, 'en', c.name_en) AS name, c.chair_person_id AS "chairPersonId",
  o.head_person_id AS "headPersonId", c.created_at AS "createdAt",
  CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'edition', r.edition, 'approvedBy', r.approved_by,
    'approvedOn', r.approved_on, 'actReference', r.act_reference, 'quorum', r.quorum, 'votingThreshold', r.voting_threshold,
    'meetingsPerYear', r.meetings_per_year, 'chairPost', r.chair_post) END AS regulation`;

/** The council of a record under an alias, joined for the chair set under its regulation. */
const withCouncil = (table: string, alias: string): string =>
  `${table} ${alias} JOIN coordinating_council c ON c.id = ${alias}.council_id`;

const common = (alias: string): string => `${alias}.id, ${alias}.version, ${alias}.state, ${audienceOfRow(alias)},
  ${alias}.council_id AS "councilId", c.chair_person_id AS "chairPersonId", ${alias}.created_at AS "createdAt"`;

/** A session `s`, and its columns in the shape of `CouncilSession`. */
export const SESSION_FROM = withCouncil('council_session', 's');
export const SESSION_COLUMNS = `${common('s')}, s.number, s.planned_for AS "plannedFor", s.place,
  s.convened_on AS "convenedOn", s.held_on AS "heldOn"`;

/** A decision `d`, and its columns in the shape of `CouncilDecision`. */
export const DECISION_FROM = withCouncil('council_decision', 'd');
export const DECISION_COLUMNS = `${common('d')}, d.number, d.session_id AS "sessionId", d.adopted_on AS "adoptedOn", d.text,
  d.votes, d.implemented_on AS "implementedOn"`;

/** A measure `m`, and its columns in the shape of `CouncilMeasure`. */
export const MEASURE_FROM = withCouncil('council_measure', 'm');
export const MEASURE_COLUMNS = `${common('m')}, m.decision_id AS "decisionId", m.item, m.text,
  m.responsible_id AS "responsibleId", m.due_on AS "dueOn", m.implemented_on AS "implementedOn"`;

/** The columns of an agenda item `i` in the shape of `AgendaItem`. */
export const AGENDA_COLUMNS = `i.id, i.session_id AS "sessionId", i.position AS "order", i.title, i.aim,
  i.submission_id AS "submissionId"`;
/** The columns of an attendance `t` in the shape of `Attendance`. */
export const ATTENDANCE_COLUMNS = `t.session_id AS "sessionId", t.agency_id AS "agencyId", t.role,
  t.is_invited AS "isInvited", t.is_present AS "isPresent"`;
/** The columns of a membership `b` in the shape of `CouncilMember`. */
export const MEMBER_COLUMNS = 'b.council_id AS "councilId", b.agency_id AS "agencyId", b.role';
