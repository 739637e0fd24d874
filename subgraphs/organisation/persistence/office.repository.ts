import type { EntityManager } from 'typeorm';
import type { OfficeKind, OfficeSphere } from '../../../platform/access/viewer';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { OfficeState } from '../../../platform/access/body-states';
import type { LocalisedText } from '../../../platform/graphql/localised-text.type';
import type { DataConfidence } from '../domain/data-confidence';
import { isUuid } from '../../../platform/database/is-uuid';
import type { RegisterOwner } from '../../../platform/register/next-number';
import { notFound } from '../../../platform/errors/plain-errors';
import { localisedSql } from './names-sql';

/** An office as it is read. */
export interface OfficeRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: OfficeKind;
  readonly sphere: OfficeSphere;
  readonly regionCode: string | null;
  readonly districtCode: string | null;
  readonly parentId: string | null;
  readonly name: LocalisedText;
  readonly confidence: DataConfidence;
  readonly state: OfficeState;
  readonly successorId: string | null;
}

/** The columns of an office under the alias `o`. */
export const OFFICE_COLUMNS = `o.id, o.version, o.code, o.kind, o.sphere, o.region AS "regionCode", o.district AS "districtCode",
  o.parent_id AS "parentId", ${localisedSql('o')} AS name, o.confidence, o.state, o.successor_id AS "successorId"`;

const BY_IDS = sql(
  'organisation.findOfficesByIds',
  `SELECT ${OFFICE_COLUMNS} FROM office o WHERE o.id = ANY ($1::uuid[])`,
);
const BY_CODES = sql(
  'organisation.findOfficesByCodes',
  `SELECT ${OFFICE_COLUMNS} FROM office o WHERE o.code = ANY ($1::text[])`,
);
const BY_PARENTS = sql(
  'organisation.findOfficesByParents',
  `SELECT ${OFFICE_COLUMNS} FROM office o WHERE o.parent_id = ANY ($1::uuid[]) AND o.state = 'ACTIVE'
   ORDER BY o.parent_id, o.code`,
);
const BY_SUCCESSORS = sql(
  'organisation.findOfficesBySuccessors',
  `SELECT ${OFFICE_COLUMNS} FROM office o WHERE o.successor_id = ANY ($1::uuid[]) ORDER BY o.successor_id, o.code`,
);
const BY_REGIONS = sql(
  'organisation.findOfficesByRegions',
  `SELECT ${OFFICE_COLUMNS} FROM office o WHERE o.region = ANY ($1::text[]) AND o.state = 'ACTIVE'
   ORDER BY o.region, o.path`,
);
const SUPERIORS = sql(
  'organisation.findSuperiorOffices',
  `SELECT below.id AS "belowId", ${OFFICE_COLUMNS}
   FROM office AS below JOIN office o ON o.path @> below.path AND o.id <> below.id
   WHERE below.id = ANY ($1::uuid[]) ORDER BY below.id, nlevel(o.path) DESC`,
);
const WITHIN = sql(
  'organisation.findOfficeIdsWithin',
  `SELECT DISTINCT o.id FROM office AS own JOIN office o ON o.path <@ own.path WHERE own.id = ANY ($1::uuid[])`,
);
const ROOT = sql('organisation.findRootOffice', 'SELECT id FROM office WHERE parent_id IS NULL');
const COUNT = sql('organisation.countAllOffices', 'SELECT count(*)::int AS count FROM office');

/** The offices of some ids. One statement. */
export function findOfficesByIds(db: Database, ids: readonly string[]): Promise<OfficeRow[]> {
  return read(db, BY_IDS, [ids]);
}

/** The offices of some codes. One statement. */
export function findOfficesByCodes(db: Database, codes: readonly string[]): Promise<OfficeRow[]> {
  return read(db, BY_CODES, [codes]);
}

/** The offices that some others have taken over, by code. One statement. */
export function findOfficesBySuccessors(db: Database, successorIds: readonly string[]): Promise<OfficeRow[]> {
  return read(db, BY_SUCCESSORS, [successorIds]);
}

/** The offices directly below some offices that exist today, by code. One statement. */
export function findOfficesByParents(db: Database, parentIds: readonly string[]): Promise<OfficeRow[]> {
  return read(db, BY_PARENTS, [parentIds]);
}

/** The offices of some regions, each after the one above it. One statement. */
export function findOfficesByRegions(db: Database, regions: readonly string[]): Promise<OfficeRow[]> {
  return read(db, BY_REGIONS, [regions]);
}

/** [5.1.b] The offices above some offices, from the direct superior to the root; `belowId` says above which. One statement. */
export function findSuperiorOffices(
  db: Database,
  ids: readonly string[],
): Promise<(OfficeRow & { belowId: string })[]> {
  return read(db, SUPERIORS, [ids]);
}

/** [5.2.a] The ids of some offices and of all offices below them. One statement. */
export async function findOfficeIdsWithin(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await read<{ id: string }>(db, WITHIN, [ids]);
  return rows.map(({ id }) => id);
}

/** How many offices there are. One statement. */
export async function countAllOffices(db: Database): Promise<number> {
  const [row] = await read<{ count: number }>(db, COUNT);
  return row?.count ?? 0;
}

/** [3.1] The id of the General Prosecutor's Office. One statement. */
export async function findRootOfficeId(db: Database): Promise<string> {
  const [root] = await read<{ id: string }>(db, ROOT);
  if (!root) throw new Error('the tree of offices has no root');
  return root.id;
}

/** [3.1] The same inside a command. One statement. */
export async function getRootOfficeId(manager: EntityManager): Promise<string> {
  const [root]: { id: string }[] = await manager.query(ROOT.text);
  if (!root) throw new Error('the tree of offices has no root');
  return root.id;
}

/** The id of an office that there is; NOT_FOUND else. One statement. */
export async function getOfficeId(manager: EntityManager, id: string): Promise<string> {
  const [office]: { id: string }[] = isUuid(id) ? await manager.query('SELECT id FROM office WHERE id = $1', [id]) : [];
  return office?.id ?? notFound('Office');
}

/** The owner of a register, by the office's id. NOT_FOUND without such an office. One statement. */
export async function getRegisterOwner(manager: EntityManager, id: string): Promise<RegisterOwner> {
  const [owner]: RegisterOwner[] = await manager.query('SELECT id, code FROM office WHERE id = $1', [id]);
  return owner ?? notFound('Office');
}
