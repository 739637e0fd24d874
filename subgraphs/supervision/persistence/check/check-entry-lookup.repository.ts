import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { PublicCheck } from '../../domain/check/check-entry';

const REGISTERED_CHECK = sql(
  'supervision.findRegisteredCheck',
  `SELECT state, regime, registered_on AS "registeredOn", handover IS NOT NULL AS "isHandedOver", start_on AS "startOn",
     due_on AS "dueOn"
   FROM legality_check
   WHERE (number = $1 OR registration_number = $1) AND (regime IS NOT NULL OR registered_on IS NOT NULL)
     AND classification IN ('PUBLIC', 'OFFICIAL', 'PERSONAL')`,
);

/**
 * What anybody is told of a registered or exempt check by its number; null for every other number. No audience is asked: the subject has
 * the number from the resolution. Checks with a secret in them are not found. One statement.
 */
export async function findPublicCheck(db: Database, number: string): Promise<PublicCheck | null> {
  const [check] = await read<PublicCheck>(db, REGISTERED_CHECK, [number]);
  return check ?? null;
}
