import type { EntityManager } from 'typeorm';

/** An item of another system that has become an appeal. */
export interface ExternalItem {
  readonly externalId: string;
  /** SHA-256 (hex) of what was handed in. */
  readonly inputHash: string;
  readonly appealId: string;
}

/**
 * The items of a system that have become appeals already, of those named. Calls of one system go one after the other from here on, so that none
 * is registered twice. Two statements, since the second must see what the lock has waited for.
 */
export async function lockExternalItems(
  manager: EntityManager,
  system: string,
  externalIds: readonly string[],
): Promise<readonly ExternalItem[]> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('appeal_external_item ' || $1, 0))`, [system]);
  const rows: ExternalItem[] = await manager.query(
    `SELECT external_id AS "externalId", encode(input_hash, 'hex') AS "inputHash", appeal_id AS "appealId"
     FROM appeal_external_item WHERE system = $1 AND external_id = ANY ($2::text[])`,
    [system, externalIds],
  );
  return rows;
}

/** Keeps which items of a system have become which appeals. One statement. */
export async function insertExternalItems(
  manager: EntityManager,
  system: string,
  items: readonly ExternalItem[],
): Promise<void> {
  if (items.length === 0) return;
  await manager.query(
    `INSERT INTO appeal_external_item (system, external_id, input_hash, appeal_id)
     SELECT $1, external_id, decode(input_hash, 'hex'), appeal_id
     FROM unnest($2::text[], $3::text[], $4::uuid[]) AS given (external_id, input_hash, appeal_id)`,
    [
      system,
      items.map(({ externalId }) => externalId),
      items.map(({ inputHash }) => inputHash),
      items.map(({ appealId }) => appealId),
    ],
  );
}
