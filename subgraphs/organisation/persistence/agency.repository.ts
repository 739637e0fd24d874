import type { AgencyRole } from '../../../platform/access/viewer';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { AgencyKind } from '../../../platform/directory/known-directory';
import type { LocalisedText } from '../../../platform/graphql/localised-text.type';
import type { AgencyState } from '../../../platform/access/body-states';
import type { LocalDate } from '../../../platform/calendar/local-date';
import type { AgencyOfficialState } from '../domain/agency/agency-lifecycle';
import { localisedSql } from './names-sql';

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
  readonly state: AgencyState;
  readonly ceasedOn: LocalDate | null;
}

/** An official of an agency as it is read. */
export interface AgencyOfficialRow {
  readonly id: string;
  readonly agencyId: string;
  readonly role: AgencyRole;
  readonly name: LocalisedText;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
  readonly version: number;
  readonly state: AgencyOfficialState;
}

/** The columns of an agency under the alias `a`. */
export const AGENCY_COLUMNS = `a.id, a.version, a.code, a.kind, a.region AS "regionCode", a.parent_id AS "parentId",
  a.is_protestable AS "isProtestable", ${localisedSql('a')} AS name, a.note, a.state,
  a.ceased_on AS "ceasedOn"`;

const OFFICIAL_COLUMNS = `f.id, f.version, f.agency_id AS "agencyId", f.role, ${localisedSql('p')} AS name, f.from_on AS "fromOn",
  f.until_on AS "untilOn",
  CASE WHEN coalesce(f.until_on, 'infinity') >= (SELECT legal_today()) THEN 'ADMITTED' ELSE 'ENDED' END AS state`;

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
const BY_PARENTS = sql(
  'organisation.findAgenciesByParents',
  `SELECT ${AGENCY_COLUMNS} FROM agency a WHERE a.parent_id = ANY ($1::uuid[]) AND a.state = 'ACTIVE' ORDER BY a.parent_id, a.code`,
);
const ANSWERING = sql(
  'organisation.findAnsweringOffices',
  `SELECT a.id AS "agencyId", (
     SELECT o.id FROM office o WHERE o.state = 'ACTIVE' AND (o.kind = 'GENERAL' OR (o.kind = 'REGIONAL' AND o.region = a.region))
     ORDER BY o.kind = 'GENERAL', o.code LIMIT 1
   ) AS "officeId" FROM agency a WHERE a.id = ANY ($1::uuid[])`,
);
const OFFICIAL_BY_IDS = sql(
  'organisation.findOfficialsByIds',
  `SELECT ${OFFICIAL_COLUMNS} FROM agency_official f JOIN person p ON p.id = f.person_id WHERE f.id = ANY ($1::uuid[])`,
);
const OFFICIALS = sql(
  'organisation.findOfficialsByAgencies',
  `SELECT ${OFFICIAL_COLUMNS} FROM agency_official f JOIN person p ON p.id = f.person_id
   WHERE f.agency_id = ANY ($1::uuid[]) AND coalesce(f.until_on, 'infinity') >= (SELECT legal_today()) ORDER BY f.agency_id, f.role, f.id`,
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

/** The officials who act for some agencies, today or from a day to come. One statement. */
export function findOfficialsByAgencies(db: Database, agencyIds: readonly string[]): Promise<AgencyOfficialRow[]> {
  return read(db, OFFICIALS, [agencyIds]);
}

/** The bodies directly below some agencies that exist today, by code. One statement. */
export function findAgenciesByParents(db: Database, parentIds: readonly string[]): Promise<AgencyRow[]> {
  return read(db, BY_PARENTS, [parentIds]);
}

/** [28.1.c] The offices that answer for some agencies: of their region, or the General Office. One statement. */
export function findAnsweringOffices(
  db: Database,
  agencyIds: readonly string[],
): Promise<{ agencyId: string; officeId: string }[]> {
  return read(db, ANSWERING, [agencyIds]);
}

/** The officials of some ids, also those whose role has ended. One statement. */
export function findOfficialsByIds(db: Database, ids: readonly string[]): Promise<AgencyOfficialRow[]> {
  return read(db, OFFICIAL_BY_IDS, [ids]);
}
