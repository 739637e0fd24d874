import type { EntityManager } from 'typeorm';
import { type Audience, maySee } from '../../../platform/access/audience';
import type { Viewer } from '../../../platform/access/viewer';
import { isUuid } from '../../../platform/database/is-uuid';
import { notFound } from '../../../platform/errors/plain-errors';

/** Where a record of a noun is read from, and under which alias. */
interface RecordSource {
  readonly noun: string;
  readonly from: string;
  readonly alias: string;
  readonly columns: string;
}

/**
 * The record of an id, inside a command; NOT_FOUND if there is none for this viewer. `FOR NO KEY UPDATE` keeps others off until the end.
 * One statement.
 */
export async function getRecord<Row extends Audience>(
  manager: EntityManager,
  viewer: Viewer,
  source: RecordSource,
  id: string,
  lock: '' | 'FOR NO KEY UPDATE' = 'FOR NO KEY UPDATE',
): Promise<Row> {
  const { noun, from, alias, columns } = source;
  if (!isUuid(id)) return notFound(noun);
  const rows: Row[] = await manager.query(
    `SELECT ${columns} FROM ${from} WHERE ${alias}.id = $1 ${lock && `${lock} OF ${alias}`}`,
    [id],
  );
  const [row] = rows;
  return row && maySee(viewer, row) ? row : notFound(noun);
}
