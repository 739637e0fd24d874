import type { EntityManager } from 'typeorm';
import type { OfficeKind, OfficeSphere } from '../access/viewer';
import { knownOrNotYet, requireRecordId } from '../events/known-or-not-yet';

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

/** The office of an id, inside a command; NOT_YET_KNOWN if this subgraph has not been told of it. */
export async function getKnownOffice(manager: EntityManager, id: string): Promise<KnownOffice> {
  requireRecordId('Office', id);
  const rows: KnownOffice[] = await manager.query(`SELECT ${OFFICE_COLUMNS} FROM platform.known_office WHERE id = $1`, [
    id,
  ]);
  return knownOrNotYet(rows[0], { noun: 'Office', id });
}

/** Who heads an office as last told, inside the reaction to what is newly told: others wait. One statement. */
export async function findHead(manager: EntityManager, officeId: string): Promise<string | null> {
  const rows: { head: string | null }[] = await manager.query(
    'SELECT head_person_id AS head FROM platform.known_office WHERE id = $1 FOR UPDATE',
    [officeId],
  );
  return rows[0]?.head ?? null;
}

/** Of which kind an agency is as last told, in the same way. One statement. */
export async function findAgencyKind(manager: EntityManager, agencyId: string): Promise<string | null> {
  const rows: { kind: string }[] = await manager.query(
    'SELECT kind FROM platform.known_agency WHERE id = $1 FOR UPDATE',
    [agencyId],
  );
  return rows[0]?.kind ?? null;
}

/** The offices above an office, inside a reaction; none for one that is not known. One statement. */
export async function findSuperiorIds(manager: EntityManager, officeId: string): Promise<readonly string[]> {
  const rows: { superiorIds: readonly string[] }[] = await manager.query(
    'SELECT superior_ids AS "superiorIds" FROM platform.known_office WHERE id = $1',
    [officeId],
  );
  return rows[0]?.superiorIds ?? [];
}

/** The agencies of some ids, inside a command, in the order asked; NOT_YET_KNOWN if this subgraph has not been told of one. One statement. */
export async function getKnownAgencies(
  manager: EntityManager,
  ids: readonly string[],
): Promise<readonly KnownAgency[]> {
  for (const id of ids) requireRecordId('Agency', id);
  const rows: KnownAgency[] = await manager.query(
    `SELECT ${AGENCY_COLUMNS} FROM platform.known_agency WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => knownOrNotYet(byId.get(id.toLowerCase()), { noun: 'Agency', id }));
}
