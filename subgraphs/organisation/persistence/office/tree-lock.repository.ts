import type { EntityManager } from 'typeorm';

const TREE = "hashtextextended('office tree', 0)";

/** Changes of the tree go one after the other, and none while a personnel step is decided on it; until the command ends. */
export async function lockTree(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(${TREE})`);
}

/** Keeps the tree as it is until the command ends; any number of personnel steps may do so at once. */
export async function keepTree(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock_shared(${TREE})`);
}
