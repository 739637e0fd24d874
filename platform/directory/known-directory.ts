import type { EntityManager } from 'typeorm';
import type { OfficeKind, OfficeSphere } from '../access/viewer';
import { isUuid } from '../database/is-uuid';
import { notFound } from '../errors/plain-errors';

/** Kinds of agencies, the codes of the reference data. */
export const AGENCY_KINDS = [
  'LAW_ENFORCEMENT',
  'SPECIAL_STATE_BODY',
  'STATE_BODY',
  'PRESIDENTIAL',
  'COURT',
  'OMBUDSMAN',
  'QUASI_PUBLIC',
  'LOCAL_EXECUTIVE',
  'LOCAL_REPRESENTATIVE',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** What every subgraph knows of an office, as organisation last told it. */
export interface KnownOffice {
  readonly id: string;
  readonly code: string;
  readonly kind: OfficeKind;
  readonly sphere: OfficeSphere;
  /** ISO 3166-2 code, null for offices of the whole country. */
  readonly region: string | null;
  readonly parentId: string | null;
  readonly headPersonId: string | null;
  /** The offices above, from the direct superior to the root. */
  readonly superiorIds: readonly string[];
}

/** What every subgraph knows of an agency. */
export interface KnownAgency {
  readonly id: string;
  readonly code: string;
  readonly kind: AgencyKind;
  readonly region: string | null;
  readonly isProtestable: boolean;
}

const OFFICE_COLUMNS = `id, code, kind, sphere, region, parent_id AS "parentId", head_person_id AS "headPersonId", superior_ids AS "superiorIds"`;
const AGENCY_COLUMNS = `id, code, kind, region, is_protestable AS "isProtestable"`;

/** The office of an id, inside a command; NOT_FOUND if there is none. */
export async function getKnownOffice(manager: EntityManager, id: string): Promise<KnownOffice> {
  if (!isUuid(id)) return notFound('Office');
  const rows: KnownOffice[] = await manager.query(`SELECT ${OFFICE_COLUMNS} FROM platform.known_office WHERE id = $1`, [
    id,
  ]);
  return rows[0] ?? notFound('Office');
}

/** The agencies of some ids, inside a command, in the order asked; NOT_FOUND if one is unknown. One statement. */
export async function getKnownAgencies(
  manager: EntityManager,
  ids: readonly string[],
): Promise<readonly KnownAgency[]> {
  if (!ids.every(isUuid)) return notFound('Agency');
  const rows: KnownAgency[] = await manager.query(
    `SELECT ${AGENCY_COLUMNS} FROM platform.known_agency WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? notFound('Agency'));
}
