import type { EntityManager } from 'typeorm';
import { read, sql } from '../../../../platform/database/hot-read';
import type { Database } from '../../../../platform/database/open-database';
import type { AppealForwarding } from '../../domain/forwarding/forwarding';
import { ForwardingEntity } from './forwarding.entity';

/** Keeps a forwarding. One statement. */
export async function insertForwarding(manager: EntityManager, forwarding: AppealForwarding): Promise<void> {
  await manager.insert(ForwardingEntity, forwarding);
}

const FORWARDINGS_BY_APPEALS = sql(
  'appeals.findForwardingsByAppeals',
  `SELECT id, appeal_id AS "appealId", from_office_id AS "fromOfficeId", to_office_id AS "toOfficeId", reason, forwarded_on AS "forwardedOn",
     forwarded_by_id AS "forwardedById"
   FROM appeal_forwarding WHERE appeal_id = ANY ($1::uuid[]) ORDER BY id`,
);

/** The forwardings of many appeals, oldest first. One statement. */
export function findForwardingsByAppeals(db: Database, appealIds: readonly string[]): Promise<AppealForwarding[]> {
  return read<AppealForwarding>(db, FORWARDINGS_BY_APPEALS, [appealIds]);
}
