import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../platform/access/viewer';
import { maySee } from '../../../platform/access/audience';
import { isUuid } from '../../../platform/database/is-uuid';
import { notFound } from '../../../platform/errors/plain-errors';
import { Conditions } from '../../../platform/pagination/conditions';
import type { Appeal } from '../domain/appeal';
import { APPEAL_COLUMNS } from './appeal-columns';
import { AppealEntity } from './appeal.entity';

/** An appeal as it is first kept: without what the database adds, with what lists leave out. */
export type NewAppeal = Omit<Appeal, 'hasFindings' | 'createdAt'> & {
  readonly text: string;
  /** By what the applicant's number is found. */
  readonly applicantIndex: Buffer | null;
  /** By what the representative's number is found. */
  readonly representativeIndex: Buffer | null;
  readonly accessCodeHash: Buffer;
};

/** What a step may change. */
export type AppealChanges = Partial<Omit<Appeal, 'id' | 'version' | 'number' | 'hasFindings' | 'createdAt'>> & {
  readonly findings?: string;
  readonly representativeIndex?: Buffer | null;
};

async function findAppeal(manager: EntityManager, id: string, lock: '' | 'FOR NO KEY UPDATE'): Promise<Appeal | null> {
  if (!isUuid(id)) return null;
  const rows: Appeal[] = await manager.query(`SELECT ${APPEAL_COLUMNS} FROM appeal a WHERE a.id = $1 ${lock}`, [id]);
  return rows[0] ?? null;
}

/** The appeal of an id, inside a command; NOT_FOUND if there is none for this viewer. `FOR NO KEY UPDATE` keeps others off until the end, but not who says of another that it repeats this one. */
export async function getAppeal(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
  lock: '' | 'FOR NO KEY UPDATE' = '',
): Promise<Appeal> {
  const appeal = await findAppeal(manager, id, lock);
  return appeal && maySee(viewer, appeal) ? appeal : notFound('Appeal');
}

/**
 * [3.4] The appeals of some ids that the viewer may see, by id, locked in the order of their ids until the end of the command so that none is moved or
 * decided meanwhile; those of others are not held up. One statement.
 */
export async function lockAppeals(
  manager: EntityManager,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Appeal>> {
  const conditions = new Conditions().visibleTo(viewer, 'a');
  conditions.add(`a.id = ANY (${conditions.parameter(ids.filter(isUuid))}::uuid[])`);
  const text = `SELECT ${APPEAL_COLUMNS} FROM appeal a WHERE ${conditions} ORDER BY a.id FOR NO KEY UPDATE`;
  const rows = await manager.query<Appeal[]>(text, [...conditions.values]);
  return new Map(rows.map((appeal) => [appeal.id, appeal]));
}

/** The final decision on an appeal. */
export type Closing = Pick<Appeal, 'state' | 'closedOn' | 'warnings'>;

/** An appeal with the final decision on it. */
interface Closed {
  readonly appeal: Appeal;
  readonly closing: Closing;
}

const CLOSE = `UPDATE appeal a SET state = c.state, closed_on = c."closedOn", warnings = c.warnings, version = a.version + 1
  FROM jsonb_to_recordset($1::jsonb) AS c (id uuid, state text, "closedOn" date, warnings text[]) WHERE a.id = c.id`;

/** Keeps the final decisions on appeals that are locked, under their next versions; returns the appeals as they now are. One statement. */
export async function closeAppeals(manager: EntityManager, closed: readonly Closed[]): Promise<Appeal[]> {
  const rows = closed.map(({ appeal: { id }, closing }) => ({ id, ...closing }));
  await manager.query(CLOSE, [JSON.stringify(rows)]);
  return closed.map(({ appeal, closing }) => ({ ...appeal, ...closing, version: appeal.version + 1 }));
}

/** Gives appeals that are locked to one officer, under their next versions; returns them as they now are. One statement. */
export async function assignAll(
  manager: EntityManager,
  appeals: readonly Appeal[],
  handlerId: string,
): Promise<Appeal[]> {
  const ids = appeals.map(({ id }) => id);
  await manager.query(
    'UPDATE appeal SET handler_ids = ARRAY[$2::uuid], version = version + 1 WHERE id = ANY ($1::uuid[])',
    [ids, handlerId],
  );
  return appeals.map((appeal) => ({ ...appeal, handlerIds: [handlerId], version: appeal.version + 1 }));
}

/** Keeps new appeals. One statement. */
export async function insertAppeals(manager: EntityManager, appeals: readonly NewAppeal[]): Promise<void> {
  await manager.insert(AppealEntity, [...appeals]);
}

/** Keeps a step's changes under the next version; returns the appeal as it now is. One statement. */
export async function updateAppeal(manager: EntityManager, appeal: Appeal, changes: AppealChanges): Promise<Appeal> {
  const version = appeal.version + 1;
  await manager.update(AppealEntity, { id: appeal.id }, { ...changes, version });
  const { findings, representativeIndex: _, ...changed } = changes;
  return { ...appeal, ...changed, version, hasFindings: appeal.hasFindings || findings !== undefined };
}
