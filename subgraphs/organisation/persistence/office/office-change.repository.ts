import type { EntityManager } from 'typeorm';
import type { OfficeKind, OfficeSphere } from '../../../../platform/access/viewer';
import { isUuid } from '../../../../platform/database/is-uuid';
import type { OfficeState } from '../../../../platform/access/body-states';
import { conflict, illegalTransition, invalidInput, notFound } from '../../../../platform/errors/plain-errors';
import { refuse } from '../../../../platform/errors/refuse';
import type { Names } from '../../domain/names';

/** An office inside a command, locked. */
export interface OfficeRecord {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: OfficeKind;
  readonly sphere: OfficeSphere;
  readonly regionCode: string | null;
  readonly districtCode: string | null;
  readonly parentId: string | null;
  readonly name: Names;
  readonly state: OfficeState;
}

/** An office that is to stand above another, or to take it over. */
export type PlacedRecord = OfficeRecord & { readonly isWithin: boolean };

const COLUMNS = `o.id, o.version, o.code, o.kind, o.sphere, o.region AS "regionCode", o.district AS "districtCode", o.parent_id AS "parentId",
  json_build_object('kk', o.name_kk, 'ru', o.name_ru, 'en', o.name_en) AS name, o.state`;

/** The office of an id, locked; NOT_FOUND if there is none. */
export async function getOfficeRecord(manager: EntityManager, id: string): Promise<OfficeRecord> {
  if (!isUuid(id)) return notFound('Office');
  const [office]: OfficeRecord[] = await manager.query(`SELECT ${COLUMNS} FROM office o WHERE o.id = $1 FOR UPDATE`, [
    id,
  ]);
  return office ?? notFound('Office');
}

/**
 * The office that is to stand above another (null for one to be created), with whether it lies within it. [3.1] PARENT_NOT_ALLOWED for a body
 * outside the prosecution system, NOT_FOUND for an id of nothing; null if none is named.
 */
export async function getSuperiorRecord(
  manager: EntityManager,
  parentId: string | null,
  officeId: string | null,
): Promise<PlacedRecord | null> {
  if (parentId === null) return null;
  if (!isUuid(parentId)) return notFound('Office');
  const [office]: PlacedRecord[] = await manager.query(
    `SELECT ${COLUMNS}, coalesce(o.path <@ (SELECT path FROM office WHERE id = $2), false) AS "isWithin"
     FROM office o WHERE o.id = $1 FOR UPDATE OF o`,
    [parentId, officeId],
  );
  if (office) return office;
  const agencies: unknown[] = await manager.query('SELECT FROM agency WHERE id = $1', [parentId]);
  return agencies.length > 0 ? refuse('PARENT_NOT_ALLOWED', '3.1', { parentId }) : notFound('Office');
}

/** What a liquidation must know of what would be left. */
export interface Remains {
  readonly children: readonly { readonly id: string; readonly kind: OfficeKind }[];
  readonly holders: number;
}

/** The offices directly below that exist, and how many persons hold posts from today on. One statement. */
export async function findRemains(manager: EntityManager, officeId: string): Promise<Remains> {
  const [remains]: Remains[] = await manager.query(
    `SELECT coalesce((SELECT json_agg(json_build_object('id', c.id, 'kind', c.kind) ORDER BY c.path)
         FROM office c WHERE c.parent_id = $1 AND c.state = 'ACTIVE'), '[]') AS children,
       (SELECT count(DISTINCT a.person_id)::int FROM appointment a
        WHERE a.office_id = $1 AND coalesce(a.until_on, 'infinity') >= greatest(a.from_on, (SELECT legal_today()))) AS holders`,
    [officeId],
  );
  return remains ?? { children: [], holders: 0 };
}

/** [12.1.a] Refuses a second educational organisation. */
export async function requireOneAcademy(manager: EntityManager, kind: OfficeKind): Promise<void> {
  if (kind !== 'EDUCATION') return;
  const found: unknown[] = await manager.query("SELECT FROM office WHERE kind = 'EDUCATION' AND state = 'ACTIVE'");
  if (found.length > 0) refuse('ALREADY_EXISTS', '12.1.a', { kind });
}

/** Refuses a code that another office has or had. */
export async function requireFreeCode(manager: EntityManager, code: string): Promise<void> {
  const found: unknown[] = await manager.query('SELECT FROM office WHERE code = $1', [code]);
  if (found.length > 0) conflict('Office', { code });
}

/** Refuses codes of a region or district that is not in the directory, and a district of another region. */
export async function requireTerritory(
  manager: EntityManager,
  { regionCode, districtCode }: { readonly regionCode: string | null; readonly districtCode: string | null },
): Promise<void> {
  const found: { region: boolean; district: boolean }[] = await manager.query(
    `SELECT $1::text IS NULL OR EXISTS (SELECT FROM region WHERE code = $1) AS region,
       $2::text IS NULL OR EXISTS (SELECT FROM district WHERE code = $2 AND region = $1) AS district`,
    [regionCode, districtCode],
  );
  if (found.some(({ region }) => !region)) invalidInput('regionCode', 'is not the code of a region');
  if (found.some(({ district }) => !district))
    invalidInput('districtCode', 'is not the code of a district of the region');
}

/** The same of an office that exists; ILLEGAL_TRANSITION for a liquidated one, of which nothing new is kept. */
export async function getActiveOfficeRecord(manager: EntityManager, id: string): Promise<OfficeRecord> {
  const office = await getOfficeRecord(manager, id);
  if (office.state === 'ACTIVE') return office;
  return illegalTransition({ noun: 'Office', state: office.state, action: 'OPEN_RECORD', allowed: [], rule: '5.5' });
}
