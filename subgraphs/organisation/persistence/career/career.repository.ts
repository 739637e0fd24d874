import { audienceCondition, audienceValues } from '../../../../platform/access/audience-sql';
import type { Power } from '../../../../platform/access/powers';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { LocalisedText } from '../../../../platform/graphql/localised-text.type';
import { CAREER_STEPS, type CareerStep } from '../../domain/career/career';
import { localisedSql } from '../names-sql';

/** A step in a person's career, with the day of its effect and the act behind it. */
export interface CareerEntry {
  readonly recordId: string;
  readonly personId: string;
  readonly step: CareerStep;
  readonly takenOn: LocalDate;
  readonly actReference: string | null;
  readonly title: LocalisedText | null;
  readonly officeId: string | null;
  readonly rankCode: string | null;
  readonly award: string | null;
  readonly power: Power | null;
}

const PERSONS = 'ANY ($1::uuid[])';

/** An appointment that was undone on its first day never took effect. */
const APPOINTMENTS = `appointment a JOIN post p ON p.id = a.post_id
  WHERE a.person_id = ${PERSONS} AND (a.until_on IS NULL OR a.until_on >= a.from_on)`;

const DELEGATIONS = `delegation d WHERE d.delegate_id = ${PERSONS} AND ${audienceCondition('d', 2)}`;

const TITLE = localisedSql('p', 'title');

/** The parts of a career: person, record, step, day, act, title, office, rank, award, power. */
const PARTS = [
  `SELECT a.person_id, a.id, CASE WHEN a.is_acting THEN 'ACTING_BEGUN' ELSE 'APPOINTED' END, a.from_on, a.act_reference, ${TITLE}, a.office_id,
     NULL, NULL, NULL FROM ${APPOINTMENTS}`,
  `SELECT a.person_id, a.id, 'POST_LEFT', a.until_on, a.end_act_reference, ${TITLE}, a.office_id, NULL, NULL, NULL
   FROM ${APPOINTMENTS} AND a.until_on IS NOT NULL`,
  `SELECT o.id, o.id, 'SERVICE_ENDED', o.service_ended_on, o.service_end_act, NULL, NULL, NULL, NULL, NULL
   FROM person o WHERE o.id = ${PERSONS} AND o.service_ended_on IS NOT NULL`,
  `SELECT r.person_id, r.id, CASE WHEN r.rank IS NULL THEN 'RANK_WITHDRAWN' ELSE 'RANK_CONFERRED' END, r.changed_on, r.act_reference, NULL, NULL,
     r.rank, NULL, NULL FROM rank_change r WHERE r.person_id = ${PERSONS}`,
  `SELECT w.person_id, w.id, 'AWARD_CONFERRED', w.conferred_on, w.conferral_reference, NULL, NULL, NULL, w.name, NULL
   FROM award w WHERE w.person_id = ${PERSONS} AND w.conferred_on IS NOT NULL`,
  `SELECT d.delegate_id, d.id, 'DELEGATION_GIVEN', d.from_on, d.act_reference, NULL, d.scope_office_id, NULL, NULL, d.power FROM ${DELEGATIONS}`,
  `SELECT d.delegate_id, d.id, 'DELEGATION_REVOKED', d.revoked_on, d.revocation_act, NULL, d.scope_office_id, NULL, NULL, d.power
   FROM ${DELEGATIONS} AND d.revoked_on IS NOT NULL`,
].join(' UNION ALL ');

const ORDER = `ARRAY['${Object.keys(CAREER_STEPS).join("', '")}']`;

const BY_PERSONS = sql(
  'organisation.findCareers',
  `SELECT c.person_id AS "personId", c.id AS "recordId", c.step, c.taken_on AS "takenOn", c.act AS "actReference", c.title,
     c.office_id AS "officeId", c.rank AS "rankCode", c.award, c.power
   FROM (${PARTS}) AS c (person_id, id, step, taken_on, act, title, office_id, rank, award, power)
   WHERE c.taken_on <= (SELECT legal_today())
   ORDER BY c.person_id, c.taken_on, array_position(${ORDER}, c.step), c.id`,
);

/** The careers of some persons until the legal day, the oldest step first; delegations as far as the viewer may see them. One statement. */
export function findCareers(db: Database, viewer: Viewer, personIds: readonly string[]): Promise<CareerEntry[]> {
  return read(db, BY_PERSONS, [personIds, ...audienceValues(viewer)]);
}
