import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { LocalisedText } from '../../../platform/graphql/localised-text.type';
import type { DataConfidence } from '../domain/data-confidence';
import type { RankScale } from '../domain/personnel';
import { localisedSql } from './names-sql';

/** A region as it is read. */
export interface RegionRow {
  readonly code: string;
  readonly kind: 'OBLAST' | 'CITY';
  readonly name: LocalisedText;
  readonly centre: LocalisedText;
}

/** A district, a city of regional significance or a district of a city, as it is read. */
export interface DistrictRow {
  readonly code: string;
  readonly regionCode: string;
  readonly kind: 'DISTRICT' | 'CITY' | 'CITY_DISTRICT';
  readonly name: LocalisedText;
  readonly confidence: DataConfidence;
}

/** A class rank or an officer's military rank, as it is read. */
export interface RankRow {
  readonly code: string;
  readonly scale: RankScale;
  readonly seniority: number;
  readonly name: LocalisedText;
  readonly confidence: DataConfidence;
}

const REGION_COLUMNS = `r.code, r.kind, ${localisedSql('r')} AS name, ${localisedSql('r', 'centre')} AS centre`;
const DISTRICT_COLUMNS = `d.code, d.region AS "regionCode", d.kind, ${localisedSql('d')} AS name, d.confidence`;
const RANK_COLUMNS = `k.code, k.scale, k.seniority, ${localisedSql('k')} AS name, k.confidence`;

const ALL_REGIONS = sql('organisation.findRegions', `SELECT ${REGION_COLUMNS} FROM region r ORDER BY r.code`);
const REGIONS = sql(
  'organisation.findRegionsByCodes',
  `SELECT ${REGION_COLUMNS} FROM region r WHERE r.code = ANY ($1::text[])`,
);
const DISTRICTS = sql(
  'organisation.findDistrictsByCodes',
  `SELECT ${DISTRICT_COLUMNS} FROM district d WHERE d.code = ANY ($1::text[])`,
);
const DISTRICTS_OF = sql(
  'organisation.findDistrictsByRegions',
  `SELECT ${DISTRICT_COLUMNS} FROM district d WHERE d.region = ANY ($1::text[]) ORDER BY d.region, d.code`,
);
const ALL_RANKS = sql('organisation.findRanks', `SELECT ${RANK_COLUMNS} FROM rank k ORDER BY k.scale, k.seniority`);
const RANKS = sql(
  'organisation.findRanksByCodes',
  `SELECT ${RANK_COLUMNS} FROM rank k WHERE k.code = ANY ($1::text[])`,
);

/** All regions by code. One statement. */
export function findRegions(db: Database): Promise<RegionRow[]> {
  return read(db, ALL_REGIONS);
}

/** The regions of some codes. One statement. */
export function findRegionsByCodes(db: Database, codes: readonly string[]): Promise<RegionRow[]> {
  return read(db, REGIONS, [codes]);
}

/** The districts of some codes. One statement. */
export function findDistrictsByCodes(db: Database, codes: readonly string[]): Promise<DistrictRow[]> {
  return read(db, DISTRICTS, [codes]);
}

/** The districts of some regions, by code. One statement. */
export function findDistrictsByRegions(db: Database, regions: readonly string[]): Promise<DistrictRow[]> {
  return read(db, DISTRICTS_OF, [regions]);
}

/** All ranks, each scale from the lowest up. One statement. */
export function findRanks(db: Database): Promise<RankRow[]> {
  return read(db, ALL_RANKS);
}

/** The ranks of some codes. One statement. */
export function findRanksByCodes(db: Database, codes: readonly string[]): Promise<RankRow[]> {
  return read(db, RANKS, [codes]);
}
