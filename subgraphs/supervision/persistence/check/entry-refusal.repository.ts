import type { EntityManager } from 'typeorm';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { EntryRefusal } from '../../domain/check/entry-refusal';
import { EntryRefusalEntity } from './entry-refusal.entity';

/** Keeps a refusal of entry. One statement. */
export async function insertEntryRefusal(manager: EntityManager, refusal: EntryRefusal): Promise<void> {
  await manager.insert(EntryRefusalEntity, refusal);
}

const REFUSALS_BY_CHECKS = sql(
  'supervision.findEntryRefusalsByChecks',
  `SELECT id, check_id AS "checkId", person, reasons, refused_at AS "refusedAt", refused_on AS "refusedOn", representation,
     recorded_by_id AS "recordedById"
   FROM check_entry_refusal WHERE check_id = ANY ($1::uuid[]) ORDER BY id`,
);

/** The refusals of entry to many checks that the viewer is known to see, oldest first. One statement. */
export function findEntryRefusalsByChecks(db: Database, checkIds: readonly string[]): Promise<EntryRefusal[]> {
  return read<EntryRefusal>(db, REFUSALS_BY_CHECKS, [checkIds]);
}
