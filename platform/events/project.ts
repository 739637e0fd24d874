import type { EntityManager } from 'typeorm';

/** One row of a projection: the owner's id and version, and what is kept of its state. */
export interface ProjectedRow {
  readonly id: string;
  readonly version: number;
  readonly [column: string]: unknown;
}

interface RowText {
  /** `INSERT INTO … VALUES …`, with the columns in the order of `values`. */
  readonly insert: string;
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

function textOf(table: string, row: ProjectedRow): RowText {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  return {
    insert: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    columns,
    values: columns.map((column) => row[column]),
  };
}

/**
 * Writes a projection's row unless a newer version is already there, so that late and repeated events change nothing. The same version is
 * written again: a re-emission thereby mends a row that was lost or damaged, or fills a column added since. One statement.
 * Column names come from our own code, never from an event.
 */
export async function project(manager: EntityManager, table: string, row: ProjectedRow): Promise<void> {
  const { insert, columns, values } = textOf(table, row);
  const updates = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);
  await manager.query(
    `${insert} ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')} WHERE ${table}.version <= excluded.version`,
    [...values],
  );
}

/**
 * `project` for reactions that go on to act on what has changed: true if the row is new or was of an older version, so that exactly one of
 * any number of deliveries and re-emissions of a version acts. One statement for a new row, two for a known one.
 */
export async function projectIfNewer(manager: EntityManager, table: string, row: ProjectedRow): Promise<boolean> {
  const { insert, columns, values } = textOf(table, row);
  const inserted: unknown[] = await manager.query(`${insert} ON CONFLICT (id) DO NOTHING RETURNING id`, [...values]);
  if (inserted.length > 0) return true;
  const place = (column: string): string => `$${columns.indexOf(column) + 1}`;
  const updates = columns.filter((column) => column !== 'id').map((column) => `${column} = ${place(column)}`);
  const [written]: [{ isNewer: boolean }[], number] = await manager.query(
    `UPDATE ${table} SET ${updates.join(', ')}
     FROM (SELECT id AS known_id, version AS known_version FROM ${table} WHERE id = ${place('id')} FOR UPDATE) AS known
     WHERE ${table}.id = known_id AND known_version <= ${place('version')}
     RETURNING known_version < ${place('version')} AS "isNewer"`,
    [...values],
  );
  return written[0]?.isNewer ?? false;
}
