import type { EntityManager } from 'typeorm';
import type { AgencyState, OfficeState } from '../access/body-states';
import type { OfficeKind, OfficeSphere } from '../access/viewer';
import { illegalTransition } from '../errors/plain-errors';
import type { Language } from '../law/language';
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

/** An official name in the three languages. */
export type OfficialName = Readonly<Record<Language, string>>;

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
  /** The offices above, from the direct superior to the root; of a liquidated one its successor and those above it. */
  readonly superiorIds: readonly string[];
  readonly state: OfficeState;
  /** The office that answers for the records of a liquidated one. */
  readonly successorId: string | null;
  /** Its official name; null where it was last told of before names were. */
  readonly name: OfficialName | null;
}

/** What every subgraph knows of an agency. */
export interface KnownAgency {
  readonly id: string;
  readonly code: string;
  readonly kind: AgencyKind;
  readonly region: string | null;
  readonly isProtestable: boolean;
  readonly state: AgencyState;
}

const OFFICE_COLUMNS = `id, code, kind, sphere, region, parent_id AS "parentId", head_person_id AS "headPersonId", superior_ids AS "superiorIds",
  state, successor_id AS "successorId", name`;
const AGENCY_COLUMNS = `id, code, kind, region, is_protestable AS "isProtestable", state`;

/** The office of an id, inside a command; NOT_YET_KNOWN if this subgraph has not been told of it. */
export async function getKnownOffice(manager: EntityManager, id: string): Promise<KnownOffice> {
  requireRecordId('Office', id);
  const rows: KnownOffice[] = await manager.query(`SELECT ${OFFICE_COLUMNS} FROM platform.known_office WHERE id = $1`, [
    id,
  ]);
  return knownOrNotYet(rows[0], { noun: 'Office', id });
}

/** The offices of some ids, by id, inside a command; one that this subgraph has not been told of is missing. One statement. */
export async function findKnownOffices(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownOffice>> {
  const rows: KnownOffice[] = await manager.query(
    `SELECT ${OFFICE_COLUMNS} FROM platform.known_office WHERE id = ANY ($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((office) => [office.id, office]));
}

/** The office above all others, inside a command. One statement. */
export async function getRootOfficeId(manager: EntityManager): Promise<string> {
  const rows: { id: string }[] = await manager.query('SELECT id FROM platform.known_office WHERE parent_id IS NULL');
  return knownOrNotYet(rows[0], { noun: 'Office', id: 'root' }).id;
}

/** Who heads an office as last told, inside the reaction to what is newly told: others wait. One statement. */
export async function findHead(manager: EntityManager, officeId: string): Promise<string | null> {
  const rows: { head: string | null }[] = await manager.query(
    'SELECT head_person_id AS head FROM platform.known_office WHERE id = $1 FOR UPDATE',
    [officeId],
  );
  return rows[0]?.head ?? null;
}

/** An agency as last told, in the same way. One statement. */
export async function findKnownAgency(manager: EntityManager, agencyId: string): Promise<KnownAgency | null> {
  const rows: KnownAgency[] = await manager.query(
    `SELECT ${AGENCY_COLUMNS} FROM platform.known_agency WHERE id = $1 FOR UPDATE`,
    [agencyId],
  );
  return rows[0] ?? null;
}

/** The offices above an office, inside a reaction; none for one that is not known. One statement. */
export async function findSuperiorIds(manager: EntityManager, officeId: string): Promise<readonly string[]> {
  const rows: { superiorIds: readonly string[] }[] = await manager.query(
    'SELECT superior_ids AS "superiorIds" FROM platform.known_office WHERE id = $1',
    [officeId],
  );
  return rows[0]?.superiorIds ?? [];
}

/**
 * [5.5] The office in which a new record is to be opened; ILLEGAL_TRANSITION if it has been liquidated. Records that it left go on under its
 * successor and are reached by `getKnownOffice`.
 */
export async function getActiveOffice(manager: EntityManager, id: string): Promise<KnownOffice> {
  const office = await getKnownOffice(manager, id);
  if (office.state === 'ACTIVE') return office;
  return illegalTransition({ noun: 'Office', state: office.state, action: 'OPEN_RECORD', allowed: [], rule: '5.5' });
}

function existing(agency: KnownAgency): KnownAgency {
  if (agency.state === 'ACTIVE') return agency;
  return illegalTransition({ noun: 'Agency', state: agency.state, action: 'ADDRESS', allowed: [] });
}

/**
 * The agencies of some ids, inside a command, in the order asked; NOT_YET_KNOWN if this subgraph has not been told of one,
 * ILLEGAL_TRANSITION if one has ceased to exist, since commands ask for whom they address or admit. One statement.
 */
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
  return ids.map((id) => existing(knownOrNotYet(byId.get(id.toLowerCase()), { noun: 'Agency', id })));
}
