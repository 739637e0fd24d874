import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/viewer';
import { read, sql } from '../database/hot-read';
import { isUuid } from '../database/is-uuid';
import type { Database } from '../database/open-database';
import type { SavedFilter } from './saved-filter';

/** Whose filters, and of which list. */
export interface FilterShelf {
  readonly ownerId: string;
  readonly list: string;
}

const COLUMNS = `id, version, name, filter, order_by AS "orderBy"`;

const FIND_ALL = sql(
  'platform.findSavedFilters',
  `SELECT ${COLUMNS} FROM platform.saved_filter WHERE owner_id = $1 AND list = $2 ORDER BY name COLLATE "kk-x-icu", id`,
);

const FIND = sql(
  'platform.findSavedFilter',
  `SELECT ${COLUMNS} FROM platform.saved_filter WHERE owner_id = $1 AND list = $2 AND id = $3`,
);

/** The viewer's own of a list, by name; nobody else's, whoever asks. */
export async function findSavedFilters(db: Database, viewer: Viewer, list: string): Promise<SavedFilter[]> {
  return viewer.personId === null ? [] : read<SavedFilter>(db, FIND_ALL, [viewer.personId, list]);
}

/** One of the viewer's own of a list; null for another's. */
export async function findSavedFilter(
  db: Database,
  viewer: Viewer,
  { list, id }: { readonly list: string; readonly id: string },
): Promise<SavedFilter | null> {
  if (viewer.personId === null || !isUuid(id)) return null;
  return (await read<SavedFilter>(db, FIND, [viewer.personId, list, id]))[0] ?? null;
}

/** A filter kept already: which, and whether it has the name asked for in either case of letters. */
export interface KeptFilter {
  readonly id: string;
  readonly version: number;
  readonly isNamesake: boolean;
}

/** What a person has kept of a list, for a change: changes of one person's filters go one after the other. */
export async function lockFilters(
  manager: EntityManager,
  { ownerId, list }: FilterShelf,
  name: string,
): Promise<KeptFilter[]> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('saved_filter ' || $1, 0))`, [ownerId]);
  return manager.query(
    `SELECT id, version, lower(name) = lower($3) AS "isNamesake" FROM platform.saved_filter WHERE owner_id = $1 AND list = $2`,
    [ownerId, list, name],
  );
}

/** Writes a filter, a new one or over the former. */
export async function writeFilter(
  manager: EntityManager,
  { ownerId, list }: FilterShelf,
  { id, version, name, filter, orderBy }: SavedFilter,
): Promise<void> {
  await manager.query(
    `INSERT INTO platform.saved_filter (id, version, owner_id, list, name, filter, order_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, filter = excluded.filter, order_by = excluded.order_by`,
    [id, version, ownerId, list, name, JSON.stringify(filter), orderBy === null ? null : JSON.stringify(orderBy)],
  );
}

/** Takes a filter away, and answers with what it was. */
export async function removeFilter(manager: EntityManager, id: string): Promise<SavedFilter> {
  const [[row]]: [[SavedFilter], number] = await manager.query(
    `DELETE FROM platform.saved_filter WHERE id = $1 RETURNING ${COLUMNS}`,
    [id],
  );
  return row;
}
