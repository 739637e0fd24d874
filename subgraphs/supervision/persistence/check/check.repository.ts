import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../../platform/access/viewer';
import { isUuid } from '../../../../platform/database/is-uuid';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Check, maySeeCheck } from '../../domain/check/check';
import { CHECK_COLUMNS } from './check-columns';
import { CheckEntity } from './check.entity';

/** A check as it is first kept: without what the database adds. */
export type NewCheck = Omit<Check, 'createdAt'>;

/** What a step may change. */
export type CheckChanges = Partial<Omit<Check, 'id' | 'version' | 'createdAt'>>;

/** The check of an id, inside a command that changes it: others wait. NOT_FOUND if there is none for this viewer. One statement. */
export async function getCheck(manager: EntityManager, viewer: Viewer, id: string): Promise<Check> {
  if (!isUuid(id)) return notFound('Check');
  const rows: Check[] = await manager.query(
    `SELECT ${CHECK_COLUMNS} FROM legality_check c WHERE c.id = $1 FOR UPDATE`,
    [id],
  );
  const [check] = rows;
  return check && maySeeCheck(viewer, check) ? check : notFound('Check');
}

/**
 * The checks that an act cites, inside a command, by their ids; NOT_FOUND for one that the viewer may not see. They stay as they are until the
 * command's end, so that a cancellation meets the act that cites them. One statement, none without ids.
 */
export async function getCitedChecks(
  manager: EntityManager,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Check>> {
  if (ids.length === 0) return new Map();
  if (!ids.every(isUuid)) return notFound('Check');
  const rows: Check[] = await manager.query(
    `SELECT ${CHECK_COLUMNS} FROM legality_check c WHERE c.id = ANY ($1::uuid[]) ORDER BY c.id FOR SHARE`,
    [ids],
  );
  const visible = new Map(rows.filter((check) => maySeeCheck(viewer, check)).map((check) => [check.id, check]));
  for (const id of ids) if (!visible.has(id)) notFound('Check');
  return visible;
}

/** Keeps a new check. One statement. */
export async function insertCheck(manager: EntityManager, check: NewCheck): Promise<void> {
  await manager.insert(CheckEntity, check);
}

/** Keeps a step's changes under the next version; returns the check as it now is. One statement. */
export async function updateCheck(manager: EntityManager, check: Check, changes: CheckChanges): Promise<Check> {
  const changed = { ...changes, version: check.version + 1 };
  await manager.update(CheckEntity, { id: check.id }, changed);
  return { ...check, ...changed };
}
