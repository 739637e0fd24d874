import type { AgencyRole } from '../../../platform/access/viewer';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { AgencyKind } from '../../../platform/directory/known-directory';
import type { LocalisedText } from '../../../platform/graphql/localised-text.type';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { currentSql, localisedSql } from './names-sql';

/** An agency as it is read. */
export interface AgencyRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: AgencyKind;
  readonly regionCode: string | null;
  readonly parentId: string | null;
  readonly isProtestable: boolean;
  readonly name: LocalisedText;
  readonly note: string | null;
}

/** An official of an agency as it is read. */
export interface AgencyOfficialRow {
  readonly id: string;
  readonly agencyId: string;
  readonly role: AgencyRole;
  readonly name: LocalisedText;
  readonly fromOn: LocalDate;
}

/** The columns of an agency under the alias `a`. */
export const AGENCY_COLUMNS = `a.id, a.version, a.code, a.kind, a.region AS "regionCode", a.parent_id AS "parentId",
  a.is_protestable AS "isProtestable", ${localisedSql('a')} AS name, a.note`;

const BY_IDS = sql(
  'organisation.findAgenciesByIds',
  `SELECT ${AGENCY_COLUMNS} FROM agency a WHERE a.id = ANY ($1::uuid[])`,
);
const BY_CODES = sql(
  'organisation.findAgenciesByCodes',
  `SELECT ${AGENCY_COLUMNS} FROM agency a WHERE a.code = ANY ($1::text[])`,
);
const BY_REGIONS = sql(
  'organisation.findAgenciesByRegions',
  `SELECT ${AGENCY_COLUMNS} FROM agency a WHERE a.region = ANY ($1::text[]) ORDER BY a.region, a.code`,
);
const OFFICIALS = sql(
  'organisation.findOfficialsByAgencies',
  `SELECT f.id, f.agency_id AS "agencyId", f.role, ${localisedSql('p')} AS name, f.from_on AS "fromOn"
   FROM agency_official f JOIN person p ON p.id = f.person_id
   WHERE f.agency_id = ANY ($1::uuid[]) AND ${currentSql('f')} ORDER BY f.agency_id, f.role, f.id`,
);

/** The agencies of some ids. One statement. */
export function findAgenciesByIds(db: Database, ids: readonly string[]): Promise<AgencyRow[]> {
  return read(db, BY_IDS, [ids]);
}

/** The agencies of some codes. One statement. */
export function findAgenciesByCodes(db: Database, codes: readonly string[]): Promise<AgencyRow[]> {
  return read(db, BY_CODES, [codes]);
}

/** The agencies of some regions, by code. One statement. */
export function findAgenciesByRegions(db: Database, regions: readonly string[]): Promise<AgencyRow[]> {
  return read(db, BY_REGIONS, [regions]);
}

/** The officials who act for some agencies today. One statement. */
export function findOfficialsByAgencies(db: Database, agencyIds: readonly string[]): Promise<AgencyOfficialRow[]> {
  return read(db, OFFICIALS, [agencyIds]);
}
