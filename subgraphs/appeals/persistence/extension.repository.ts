import type { EntityManager } from 'typeorm';
import { read, sql } from '../../../platform/database/hot-read';
import type { Database } from '../../../platform/database/open-database';
import type { AppealExtension } from '../domain/extension';
import { ExtensionEntity } from './extension.entity';

/** Keeps a decision to extend. One statement. */
export async function insertExtension(manager: EntityManager, extension: AppealExtension): Promise<void> {
  await manager.insert(ExtensionEntity, extension);
}

const EXTENSIONS_BY_APPEALS = sql(
  'appeals.findExtensionsByAppeals',
  `SELECT id, appeal_id AS "appealId", decided_on AS "decidedOn", due_on AS "dueOn", reason, reasoning, decided_by_id AS "decidedById"
   FROM appeal_extension WHERE appeal_id = ANY ($1::uuid[]) ORDER BY id`,
);

/** The extensions of many appeals, oldest first. One statement. */
export function findExtensionsByAppeals(db: Database, appealIds: readonly string[]): Promise<AppealExtension[]> {
  return read<AppealExtension>(db, EXTENSIONS_BY_APPEALS, [appealIds]);
}
