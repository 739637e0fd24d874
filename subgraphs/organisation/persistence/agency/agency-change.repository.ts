import type { EntityManager } from 'typeorm';
import type { AgencyState } from '../../../../platform/access/body-states';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { isUuid } from '../../../../platform/database/is-uuid';
import { agencyChanged } from '../../../../platform/directory/directory-events';
import type { AgencyKind, KnownAgency } from '../../../../platform/directory/known-directory';
import { conflict, invalidInput, notFound } from '../../../../platform/errors/plain-errors';
import type { EmittedEvent } from '../../../../platform/events/emit';
import type { Names } from '../../domain/names';

/** An agency inside a command, locked. */
export interface AgencyRecord {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: AgencyKind;
  readonly regionCode: string | null;
  readonly parentId: string | null;
  readonly isProtestable: boolean;
  readonly name: Names;
  readonly state: AgencyState;
}

const COLUMNS = `a.id, a.version, a.code, a.kind, a.region AS "regionCode", a.parent_id AS "parentId", a.is_protestable AS "isProtestable",
  json_build_object('kk', a.name_kk, 'ru', a.name_ru, 'en', a.name_en) AS name, a.state`;

/** Changes of the tree of agencies go one after the other. */
export async function lockAgencies(manager: EntityManager): Promise<void> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('agency tree', 0))");
}

/** The agency of an id, locked; NOT_FOUND if there is none. */
export async function getAgencyRecord(manager: EntityManager, id: string): Promise<AgencyRecord> {
  if (!isUuid(id)) return notFound('Agency');
  const [agency]: AgencyRecord[] = await manager.query(`SELECT ${COLUMNS} FROM agency a WHERE a.id = $1 FOR UPDATE`, [
    id,
  ]);
  return agency ?? notFound('Agency');
}

/**
 * The office that answers for the agencies of a region: the regional office, whose head leads the coordinating council in which they take
 * part (28.1.c); for those of the whole country the General Office, for the same reason.
 */
export async function getAnsweringOffice(manager: EntityManager, regionCode: string | null): Promise<{ id: string }> {
  const [office]: { id: string }[] = await manager.query(
    `SELECT id FROM office WHERE state = 'ACTIVE' AND (kind = 'GENERAL' OR (kind = 'REGIONAL' AND region = $1))
     ORDER BY kind = 'GENERAL', code LIMIT 1`,
    [regionCode],
  );
  return office ?? notFound('Office');
}

/** Refuses a body above that is not there, that is below the agency itself, or that is of another region. */
export async function requireAgencyPlace(
  manager: EntityManager,
  agency: Omit<AgencyRecord, 'version' | 'state'>,
): Promise<void> {
  const { id, parentId, regionCode } = agency;
  const [known]: { region: boolean }[] = await manager.query(
    'SELECT $1::text IS NULL OR EXISTS (SELECT FROM region WHERE code = $1) AS region',
    [regionCode],
  );
  if (!known?.region) invalidInput('regionCode', 'is not the code of a region');
  if (parentId === null) return;
  if (!isUuid(parentId)) notFound('Agency');
  const above: { id: string; region: string | null; state: AgencyState }[] = await manager.query(
    `WITH RECURSIVE above AS (
       SELECT a.id, a.parent_id, a.region, a.state, 0 AS step FROM agency a WHERE a.id = $1
       UNION ALL SELECT a.id, a.parent_id, a.region, a.state, above.step + 1 FROM above JOIN agency a ON a.id = above.parent_id
     ) SELECT id, region, state FROM above ORDER BY step`,
    [parentId],
  );
  const [parent] = above;
  if (!parent) return notFound('Agency');
  if (above.some((each) => each.id === id)) invalidInput('parentId', 'is the body itself or stands below it');
  if (parent.state !== 'ACTIVE') invalidInput('parentId', 'has ceased to exist');
  if (parent.region !== null && parent.region !== regionCode) invalidInput('parentId', 'is a body of another region');
}

/** Refuses a code that another agency has or had. */
export async function requireFreeAgencyCode(manager: EntityManager, code: string): Promise<void> {
  const found: unknown[] = await manager.query('SELECT FROM agency WHERE code = $1', [code]);
  if (found.length > 0) conflict('Agency', { code });
}

/** Keeps a new agency. One statement. */
export async function insertAgency(
  manager: EntityManager,
  agency: Omit<AgencyRecord, 'version' | 'state'>,
): Promise<void> {
  const { id, code, kind, regionCode, parentId, isProtestable, name } = agency;
  await manager.query(
    `INSERT INTO agency (id, code, kind, region, parent_id, is_protestable, name_kk, name_ru, name_en)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, code, kind, regionCode, parentId, isProtestable, name.kk, name.ru, name.en],
  );
}

/** Writes what may change of an agency. One statement. */
export async function updateAgency(manager: EntityManager, agency: AgencyRecord): Promise<void> {
  const { id, kind, regionCode, parentId, isProtestable, name } = agency;
  await manager.query(
    `UPDATE agency SET version = version + 1, kind = $2, region = $3, parent_id = $4, is_protestable = $5,
       name_kk = $6, name_ru = $7, name_en = $8 WHERE id = $1`,
    [id, kind, regionCode, parentId, isProtestable, name.kk, name.ru, name.en],
  );
}

/** Whether bodies stand below an agency that exist. One statement. */
export async function hasUnits(manager: EntityManager, id: string): Promise<boolean> {
  const found: unknown[] = await manager.query("SELECT FROM agency WHERE parent_id = $1 AND state = 'ACTIVE' LIMIT 1", [
    id,
  ]);
  return found.length > 0;
}

/** Ends an agency, and with it at once what its officials may do. Two statements. */
export async function endAgency(
  manager: EntityManager,
  id: string,
  end: { readonly actReference: string; readonly today: LocalDate },
): Promise<void> {
  await manager.query(
    "UPDATE agency SET version = version + 1, state = 'CEASED', ceased_on = $2, cease_act = $3 WHERE id = $1",
    [id, end.today, end.actReference],
  );
  await manager.query(
    `UPDATE agency_official SET version = version + 1, until_on = greatest($2::date - 1, from_on - 1)
     WHERE agency_id = $1 AND coalesce(until_on, 'infinity') >= $2::date`,
    [id, end.today],
  );
}

const TELL = `INSERT INTO platform.known_agency AS k (id, version, code, kind, region, is_protestable, state)
  SELECT id, version, code, kind, region, is_protestable, state FROM agency WHERE id = $1
  ON CONFLICT (id) DO UPDATE SET version = excluded.version, code = excluded.code, kind = excluded.kind, region = excluded.region,
    is_protestable = excluded.is_protestable, state = excluded.state
  RETURNING k.id, k.version, k.code, k.kind, k.region, k.is_protestable AS "isProtestable", k.state`;

/** Tells the other subgraphs what has become of an agency, and keeps `platform.known_agency` equal to it. */
export async function announceAgency(
  manager: EntityManager,
  emit: (event: EmittedEvent) => Promise<void>,
  id: string,
): Promise<void> {
  const told: (KnownAgency & { version: number })[] = await manager.query(TELL, [id]);
  for (const agency of told) await emit(agencyChanged(agency));
}
