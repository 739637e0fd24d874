import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { read, sql } from '../../../../platform/database/hot-read';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { Database } from '../../../../platform/database/open-database';
import { notFound } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { AssignedCompetence } from '../../domain/competence/competence';

const SELECT = `SELECT c.id, c.version, c.office_id AS "officeId", c.post_id AS "postId", p.kind AS "postKind", c.delegation_id AS "delegationId",
    c.competence, c.reference, c.act_reference AS "actReference", c.from_on AS "fromOn", c.until_on AS "untilOn",
    c.end_act_reference AS "endActReference", c.assigned_on AS "assignedOn"
  FROM assigned_competence c LEFT JOIN post p ON p.id = c.post_id`;

const held = (column: string) =>
  `${SELECT} WHERE c.${column} = ANY ($1::uuid[])
     AND coalesce($2::date, (SELECT legal_today())) BETWEEN c.from_on AND coalesce(c.until_on, 'infinity')
   ORDER BY p.seniority NULLS FIRST, c.from_on, c.id`;

const BY_HOLDERS = {
  office: sql('organisation.findCompetencesOfOffices', held('office_id')),
  post: sql('organisation.findCompetencesOfPosts', held('post_id')),
  delegation: sql('organisation.findCompetencesOfDelegations', held('delegation_id')),
} as const;

/** What may hold a competence. */
export type CompetenceHolder = keyof typeof BY_HOLDERS;

/** The competences of some offices (with those of their posts), posts or delegations on a day, today if null. One statement. */
export function findCompetences(
  db: Database,
  holder: CompetenceHolder,
  { ids, on }: { readonly ids: readonly string[]; readonly on: LocalDate | null },
): Promise<AssignedCompetence[]> {
  return read(db, BY_HOLDERS[holder], [ids, on]);
}

const BY_ID = sql('organisation.findAssignedCompetence', `${SELECT} WHERE c.id = $1`);

/** The competence of an id as a command has left it. One statement. */
export async function findAssignedCompetence(db: Database, id: string): Promise<AssignedCompetence | null> {
  const [row] = await read<AssignedCompetence>(db, BY_ID, [id]);
  return row ?? null;
}

/** The competence of an id, locked until the command ends; NOT_FOUND if there is none. One statement. */
export async function getAssignedCompetence(manager: EntityManager, id: string): Promise<AssignedCompetence> {
  if (!isUuid(id)) return notFound('AssignedCompetence');
  const [row]: AssignedCompetence[] = await manager.query(`${SELECT} WHERE c.id = $1 FOR UPDATE OF c`, [id]);
  return row ?? notFound('AssignedCompetence');
}

/** A competence as it is assigned. */
export type NewCompetence = Omit<AssignedCompetence, 'version' | 'postKind' | 'untilOn' | 'endActReference'>;

/** [6.2] Refuses ALREADY_EXISTS one that the holder, locked before, has from the day on; of others, one of the same source. One statement. */
export async function requireNewCompetence(manager: EntityManager, wanted: NewCompetence): Promise<void> {
  const { officeId, postId, delegationId, competence, reference, fromOn } = wanted;
  const [row]: { id: string }[] = await manager.query(
    `SELECT c.id FROM assigned_competence c
     WHERE c.office_id IS NOT DISTINCT FROM $1 AND c.post_id IS NOT DISTINCT FROM $2 AND c.delegation_id IS NOT DISTINCT FROM $3
       AND c.competence = $4 AND (c.competence <> 'OTHER' OR c.reference = $5::jsonb) AND coalesce(c.until_on, 'infinity') >= $6::date LIMIT 1`,
    [officeId, postId, delegationId, competence, JSON.stringify(reference), fromOn],
  );
  if (row) refuse('ALREADY_EXISTS', '6.2', { id: row.id });
}

/** Keeps a competence. One statement. */
export async function insertCompetence(manager: EntityManager, assigned: NewCompetence): Promise<void> {
  const { id, officeId, postId, delegationId, competence, reference, actReference, fromOn, assignedOn } = assigned;
  await manager.query(
    `INSERT INTO assigned_competence (id, office_id, post_id, delegation_id, competence, reference, act_reference, from_on, assigned_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, officeId, postId, delegationId, competence],
      ...[reference === null ? null : JSON.stringify(reference), actReference, fromOn, assignedOn],
    ],
  );
}

/** Ends a competence with a day. One statement. */
export async function endCompetence(
  manager: EntityManager,
  { id }: AssignedCompetence,
  end: { readonly lastDayOn: LocalDate; readonly actReference: string },
): Promise<void> {
  await manager.query(
    'UPDATE assigned_competence SET until_on = $2, end_act_reference = $3, version = version + 1 WHERE id = $1',
    [id, end.lastDayOn, end.actReference],
  );
}
