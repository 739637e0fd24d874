import type { EntityManager } from 'typeorm';

/** One row of a projection: the owner's id and version, and what is kept of its state. */
export interface ProjectedRow {
  readonly id: string;
  readonly version: number;
  readonly [column: string]: unknown;
}

/**
 * Writes a projection's row unless a newer version is already there, so that late and repeated events change nothing.
 * Column names come from our own code, never from an event.
 */
export async function project(manager: EntityManager, table: string, row: ProjectedRow): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  const updates = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);
  await manager.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')} WHERE ${table}.version < excluded.version`,
    columns.map((column) => row[column]),
  );
}
