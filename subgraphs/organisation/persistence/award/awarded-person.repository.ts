import type { EntityManager } from 'typeorm';
import { inServiceSql } from '../names-sql';

/** [9.7] [46.2] Whether a person serves today, or has left as a pensioner of the office. One statement. */
export async function mayBeAwarded(manager: EntityManager, personId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT FROM person o WHERE o.id = $1 AND (${inServiceSql('o')} OR (o.service_ended_on IS NOT NULL AND o.has_long_service_pension))`,
    [personId],
  );
  return rows.length > 0;
}
