import { audienceOfRow } from '../../../../platform/database/audience-columns';
import type { EntityManager } from 'typeorm';
import { AUDIENCE_PARAMETERS, audienceCondition, audienceValues } from '../../../../platform/access/audience-sql';
import type { Viewer } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import type { AddresseeStanding, InternalAct } from '../../domain/internal-act/internal-act';
import { holdsOn } from '../office/office-period.repository';

/** The columns of an internal act under the alias `t`. */
export const INTERNAL_ACT_COLUMNS = `t.id, t.version, t.number, t.kind, t.designation, t.title, t.text, t.issuer_id AS "issuerId",
  t.issued_on AS "issuedOn", t.repealed_on AS "repealedOn", t.addressee_office_ids AS "addresseeOfficeIds",
  t.addressee_ids AS "addresseeIds", ${audienceOfRow('t')}, t.created_at AS "createdAt",
  CASE WHEN t.repealed_on IS NULL THEN 'IN_FORCE' ELSE 'REPEALED' END AS state`;

/**
 * [32.1.3.c] SQL for whether the act `t` binds a person on a day: in force then, and the person, other than the issuer, holds a post in the
 * issuing office or below it and is addressed, by name or by office, unless the act addresses all. Takes SQL of person and day, and the
 * relation of offices with those above them that the tree of the day gives.
 */
function bindsSql(person: string, day: string, tree: string): string {
  return `(t.issued_on <= ${day} AND (t.repealed_on IS NULL OR t.repealed_on > ${day}) AND t.issuer_id <> ${person} AND EXISTS (
    SELECT FROM appointment a JOIN ${tree} k ON k.id = a.office_id
    WHERE a.person_id = ${person} AND ${day} BETWEEN a.from_on AND coalesce(a.until_on, 'infinity')
      AND (k.id = t.owner_office_id OR t.owner_office_id = ANY (k.superior_ids))
      AND ((t.addressee_office_ids = '{}' AND t.addressee_ids = '{}')
        OR a.office_id = ANY (t.addressee_office_ids) OR ${person} = ANY (t.addressee_ids))))`;
}

const PERSON = `$${AUDIENCE_PARAMETERS + 2}::uuid`;
const BY_IDS = sql(
  'organisation.findInternalActs',
  `SELECT ${INTERNAL_ACT_COLUMNS} FROM internal_act t
   WHERE t.id = ANY ($1::uuid[]) AND (${audienceCondition('t', 2)} OR ${bindsSql(PERSON, '(SELECT legal_today())', 'platform.known_office')})`,
);

/** [5.1.b] The offices in which the person ($1) served on a day ($2), with those that stood above them on that day. */
const TREE_OF_THE_DAY = `WITH RECURSIVE chain AS (
    SELECT p.office_id AS id, p.office_id AS above, p.parent_id FROM office_period p
    WHERE p.office_id IN (SELECT a.office_id FROM appointment a WHERE a.person_id = $1::uuid) AND ${holdsOn('$2')}
    UNION ALL
    SELECT chain.id, p.office_id, p.parent_id FROM chain JOIN office_period p ON p.office_id = chain.parent_id AND ${holdsOn('$2')}
  ), tree AS (SELECT id, array_agg(above) AS superior_ids FROM chain GROUP BY id)`;

const BINDING = sql(
  'organisation.findBindingActs',
  `${TREE_OF_THE_DAY} SELECT ${INTERNAL_ACT_COLUMNS} FROM internal_act t WHERE ${bindsSql('$1::uuid', '$2::date', 'tree')} ORDER BY t.issued_on DESC, t.id DESC LIMIT 1000`,
);

const STANDINGS = `SELECT 'OFFICE' AS kind, k.id, k.superior_ids || k.id AS "officeIds" FROM platform.known_office k WHERE k.id = ANY ($1::uuid[])
  UNION ALL
  SELECT 'OFFICER', a.person_id, array_agg(DISTINCT above.id) FROM appointment a JOIN platform.known_office k ON k.id = a.office_id,
    unnest(k.superior_ids || k.id) AS above (id)
  WHERE a.person_id = ANY ($1::uuid[]) AND (SELECT legal_today()) BETWEEN a.from_on AND coalesce(a.until_on, 'infinity')
  GROUP BY a.person_id`;

/** The internal acts of some ids that the viewer may see or is bound by. One statement. */
export function findInternalActs(db: Database, viewer: Viewer, ids: readonly string[]): Promise<InternalAct[]> {
  return read(db, BY_IDS, [ids, ...audienceValues(viewer), viewer.personId]);
}

/** [9.15] [15.2.2] The internal acts that bind a person on a day, the latest first, a thousand at most, by the tree of that day. One statement. */
export function findBindingActs(db: Database, personId: string, on: LocalDate): Promise<InternalAct[]> {
  return read(db, BINDING, [personId, on]);
}

/** [32.1.3.c] Where the named addressees stand in the system; those outside it are left out. One statement. */
export async function findAddressees(manager: EntityManager, ids: readonly string[]): Promise<AddresseeStanding[]> {
  const known = ids.filter(isUuid);
  return known.length === 0 ? [] : manager.query(STANDINGS, [known]);
}

/** The internal act of an id, locked until the command ends; NOT_FOUND if there is none for this viewer. One statement. */
export async function getInternalAct(manager: EntityManager, viewer: Viewer, id: string): Promise<InternalAct> {
  if (!isUuid(id)) return notFound('InternalAct');
  const rows: InternalAct[] = await manager.query(
    `SELECT ${INTERNAL_ACT_COLUMNS} FROM internal_act t WHERE t.id = $1 AND ${audienceCondition('t', 2)} FOR UPDATE`,
    [id, ...audienceValues(viewer)],
  );
  return rows[0] ?? notFound('InternalAct');
}

/** An internal act as it is issued. */
export type NewInternalAct = Pick<
  InternalAct,
  | 'id'
  | 'number'
  | 'kind'
  | 'designation'
  | 'title'
  | 'text'
  | 'issuerId'
  | 'issuedOn'
  | 'addresseeOfficeIds'
  | 'addresseeIds'
  | 'ownerOfficeId'
  | 'isPublished'
>;

/** Writes a new internal act: OFFICIAL unless it is published. One statement. */
export async function insertInternalAct(manager: EntityManager, act: NewInternalAct): Promise<void> {
  await manager.query(
    `INSERT INTO internal_act (id, number, kind, designation, title, text, issuer_id, issued_on, addressee_office_ids, addressee_ids,
       owner_office_id, classification, is_published)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, CASE WHEN $12 THEN 'PUBLIC' ELSE 'OFFICIAL' END, $12)`,
    [
      act.id,
      act.number,
      act.kind,
      act.designation,
      act.title,
      act.text,
      act.issuerId,
      act.issuedOn,
      act.addresseeOfficeIds,
      act.addresseeIds,
      act.ownerOfficeId,
      act.isPublished,
    ],
  );
}

/** Repeals an internal act with a day. One statement. */
export async function markRepealed(manager: EntityManager, { id }: InternalAct, on: LocalDate): Promise<void> {
  await manager.query('UPDATE internal_act SET repealed_on = $2, version = version + 1 WHERE id = $1', [id, on]);
}
