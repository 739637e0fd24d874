import { audienceValues } from '../../../../platform/access/audience-sql';
import type { Viewer } from '../../../../platform/access/viewer';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { Check } from '../../domain/check/check';
import { CHECK_COLUMNS, CHECKS_WITH_REGISTRAR } from './check-columns';
import { checkCondition } from './check-visibility';

const CHECKS_BY_IDS = sql(
  'supervision.findChecksByIds',
  `SELECT ${CHECK_COLUMNS} FROM ${CHECKS_WITH_REGISTRAR} WHERE c.id = ANY ($1::uuid[]) AND ${checkCondition(2)}`,
);

/** The checks of some ids that the viewer may see. One statement. */
export function findChecksByIds(db: Database, viewer: Viewer, ids: readonly string[]): Promise<Check[]> {
  return read<Check>(db, CHECKS_BY_IDS, [ids, ...audienceValues(viewer)]);
}

const BY_NUMBER = '(c.number = $1 OR c.registration_number = $1)';
const CHECK_BY_NUMBER = sql(
  'supervision.findCheckByNumber',
  `SELECT ${CHECK_COLUMNS} FROM ${CHECKS_WITH_REGISTRAR} WHERE ${BY_NUMBER} AND ${checkCondition(2)}`,
);

/** The check of a resolution's or a registration's number, null if there is none for this viewer. One statement. */
export async function findCheckByNumber(db: Database, viewer: Viewer, number: string): Promise<Check | null> {
  const [check] = await read<Check>(db, CHECK_BY_NUMBER, [number, ...audienceValues(viewer)]);
  return check ?? null;
}
