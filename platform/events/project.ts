import type { EntityManager } from 'typeorm';
import type { CloudEvent, EventType } from './cloud-event';
import type { Reaction } from './receive-event';

/** One row of a projection: the owner's id and version, and what is kept of its state. */
export interface ProjectedRow {
  readonly version: number;
  readonly [column: string]: unknown;
}

/** A table of what is known of one kind of aggregates, and how it is written into a row; the key is the column `id`. */
export interface KnownTable<Known> {
  readonly table: string;
  readonly rowOf: (known: Known) => ProjectedRow;
}

/**
 * What a subgraph keeps of the aggregates that one type of event tells of. The receipt of an event writes this row, and the doctor holds the
 * row that is there against the one that the owner's present event would write.
 */
export interface Projection {
  readonly table: string;
  /** The column that tells the aggregates apart. */
  readonly key: 'id' | 'version';
  /** The row of an event, with JSON as plain values; null if nothing is kept of it. */
  readonly rowOf: (event: Pick<CloudEvent, 'subject' | 'data'>) => ProjectedRow | null;
}

/** The projections of a subgraph, for each type of event that it receives. */
export type Projections = Readonly<Partial<Record<EventType, Projection>>>;

/** The projection of a table, with what of an event is known. */
export function projectionOf<Known>(
  { table, rowOf }: KnownTable<Known>,
  knownOf: (event: Pick<CloudEvent, 'subject' | 'data'>) => Known | null,
): Projection {
  return {
    table,
    key: 'id',
    rowOf: (event) => {
      const known = knownOf(event);
      return known === null ? null : rowOf(known);
    },
  };
}

/** The reaction that only keeps what is newly known, unless something newer is already. One statement. */
export function keep({ table, rowOf }: Projection): Reaction {
  return async (manager, event) => {
    const row = rowOf(event);
    if (row !== null) await project(manager, table, row);
  };
}

interface RowText {
  /** `INSERT INTO … VALUES …`, with the columns in the order of `values`. */
  readonly insert: string;
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/** Lists of objects are JSON; the driver would make arrays of them. */
function written(value: unknown): unknown {
  const isJson = Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null);
  return isJson ? JSON.stringify(value) : value;
}

function textOf(table: string, row: ProjectedRow): RowText {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  return {
    insert: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    columns,
    values: columns.map((column) => written(row[column])),
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
