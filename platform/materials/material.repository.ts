import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../calendar/local-date';
import { read, sql } from '../database/hot-read';
import type { Database } from '../database/open-database';
import type { DataPolicy } from './data-policy';
import type { Material, MaterialDisclosure } from './material';

const COLUMNS = `m.id, m.version, m.record_id AS "recordId", m.state, m.title, m.file_name AS "fileName", m.secrecy, m.permit,
  m.reader_ids AS "readerIds", m.dataset, m.media_type AS "mediaType", m.bytes::float8 AS bytes, m.sha256, m.added_by_id AS "addedById",
  m.added_on AS "addedOn", m.closed_on AS "closedOn", m.closing_reason AS "closingReason"`;

const DISCLOSURE = `d.id, d.material_id AS "materialId", d.reader, d.reader_id AS "readerId", d.reader_name AS "readerName", d.basis, d.scope,
  d.from_on AS "from", d.until_on AS "until", d.permitted_by_id AS "permittedById", d.permitted_on AS "permittedOn",
  d.necessity_reason AS "necessityReason"`;

const POLICY = `dataset, roles, retention_years AS "retentionYears", effective_from AS "effectiveFrom"`;

const BY_RECORDS = sql(
  'platform.findMaterialsByRecords',
  `SELECT ${COLUMNS} FROM platform.material m WHERE m.record_type = $1 AND m.record_id = ANY ($2::uuid[]) ORDER BY m.id`,
);
const BY_IDS = sql(
  'platform.findMaterialsByIds',
  `SELECT ${COLUMNS} FROM platform.material m WHERE m.record_type = $1 AND m.id = ANY ($2::uuid[])`,
);
const DISCLOSURES = sql(
  'platform.findMaterialDisclosures',
  `SELECT ${DISCLOSURE} FROM platform.material_disclosure d WHERE d.material_id = ANY ($1::uuid[]) ORDER BY d.id`,
);
const POLICIES = sql(
  'platform.findDataPolicy',
  `SELECT ${POLICY} FROM platform.known_data_policy WHERE dataset = $1 AND effective_from <= $2
   ORDER BY effective_from DESC, id DESC LIMIT 1`,
);

/** The materials of some records of one type, past all visibility: ask `maySeeMaterial` of each. One statement. */
export function findMaterialsByRecords(db: Database, recordType: string, ids: readonly string[]): Promise<Material[]> {
  return read<Material>(db, BY_RECORDS, [recordType, ids]);
}

/** The materials of some ids, past all visibility. One statement. */
export function findMaterialsByIds(db: Database, recordType: string, ids: readonly string[]): Promise<Material[]> {
  return read<Material>(db, BY_IDS, [recordType, ids]);
}

/** The permissions for some materials, oldest first. One statement. */
export function findDisclosures(db: Database, materialIds: readonly string[]): Promise<MaterialDisclosure[]> {
  return read<MaterialDisclosure>(db, DISCLOSURES, [materialIds]);
}

/** [9.22.c] The policy that holds for a dataset on a day; null without one. One statement. */
export async function findDataPolicy(db: Database, dataset: string, day: LocalDate): Promise<DataPolicy | null> {
  const [policy] = await read<DataPolicy>(db, POLICIES, [dataset, day]);
  return policy ?? null;
}

/** The same inside a command. */
export async function getDataPolicy(
  manager: EntityManager,
  dataset: string,
  day: LocalDate,
): Promise<DataPolicy | null> {
  const rows: DataPolicy[] = await manager.query(POLICIES.text, [dataset, day]);
  return rows[0] ?? null;
}

/** A material inside a command, past all visibility, locked until its end; null if there is none. */
export async function lockMaterial(manager: EntityManager, recordType: string, id: string): Promise<Material | null> {
  const rows: Material[] = await manager.query(
    `SELECT ${COLUMNS} FROM platform.material m WHERE m.record_type = $1 AND m.id = $2 FOR UPDATE`,
    [recordType, id],
  );
  return rows[0] ?? null;
}

/** The permissions for a material, inside a command. */
export function disclosuresOf(manager: EntityManager, materialId: string): Promise<MaterialDisclosure[]> {
  return manager.query(DISCLOSURES.text, [[materialId]]);
}

/** How many materials a record has. */
export async function countMaterials(manager: EntityManager, recordId: string): Promise<number> {
  const rows: { count: number }[] = await manager.query(
    'SELECT count(*)::int AS count FROM platform.material WHERE record_id = $1',
    [recordId],
  );
  return rows[0]?.count ?? 0;
}

/** Keeps a new material. One statement. */
export async function insertMaterial(manager: EntityManager, recordType: string, material: Material): Promise<void> {
  const { id, recordId, state, title, fileName, secrecy, permit, readerIds, dataset, addedById, addedOn } = material;
  await manager.query(
    `INSERT INTO platform.material (id, record_type, record_id, state, title, file_name, secrecy, permit, reader_ids, dataset, added_by_id, added_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      recordType,
      recordId,
      state,
      title,
      fileName,
      secrecy,
      permit && JSON.stringify(permit),
      readerIds,
      dataset,
      addedById,
      addedOn,
    ],
  );
}

/** What a step changes of a material. */
export type MaterialChanges = Partial<
  Pick<Material, 'state' | 'mediaType' | 'bytes' | 'sha256' | 'closedOn' | 'closingReason'>
>;

/** Keeps a step under the next version. One statement. */
export async function updateMaterial(
  manager: EntityManager,
  before: Material,
  changes: MaterialChanges,
): Promise<Material> {
  const after = { ...before, ...changes, version: before.version + 1 };
  await manager.query(
    `UPDATE platform.material SET version = $2, state = $3, media_type = $4, bytes = $5, sha256 = $6, closed_on = $7, closing_reason = $8 WHERE id = $1`,
    [
      after.id,
      after.version,
      after.state,
      after.mediaType,
      after.bytes,
      after.sha256,
      after.closedOn,
      after.closingReason,
    ],
  );
  return after;
}

/** Keeps a permission. One statement. */
export async function insertDisclosure(manager: EntityManager, disclosure: MaterialDisclosure): Promise<void> {
  await manager.query(
    `INSERT INTO platform.material_disclosure (id, material_id, reader, reader_id, reader_name, basis, scope, from_on, until_on,
       permitted_by_id, permitted_on, necessity_reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      disclosure.id,
      disclosure.materialId,
      disclosure.reader,
      disclosure.readerId,
      disclosure.readerName,
      JSON.stringify(disclosure.basis),
      disclosure.scope,
      disclosure.from,
      disclosure.until,
      disclosure.permittedById,
      disclosure.permittedOn,
      disclosure.necessityReason,
    ],
  );
}
