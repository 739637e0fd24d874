import { countStatement } from '../telemetry/request-stats';
import { inSpan } from '../telemetry/span';
import type { Database } from './open-database';
import { statementSpan } from './statement-span';

/** A named statement; its name is the repository function that sends it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** Whether it is planned for its values each time, since the plan that suits one caller is ruinous for another. */
  readonly isPlannedAnew?: boolean;
}

/** PostgreSQL cuts longer statement names silently, so that two could fall together. */
const LONGEST_NAME = 63;

/** Defines a hot statement. The name opens its text as a comment, so that `pg_stat_statements` and logs tell where it comes from. */
export function sql(name: string, text: string): Statement {
  if (name.length > LONGEST_NAME) throw new Error(`statement name too long: ${name}`);
  return { name, text: `/* ${name} */ ${text}` };
}

/**
 * The one way of hot reads: a named prepared statement (unless it is to be planned anew) on the read pool, under the statement time-out, counted
 * for the current call.
 * Column names come back as written in the statement, so select them in camelCase with quotes.
 */
export async function read<Row extends object>(
  db: Pick<Database, 'name' | 'pool'>,
  statement: Statement,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  countStatement(db.name);
  const { name, text, isPlannedAnew = false } = statement;
  const kept = isPlannedAnew ? {} : { name };
  const result = await inSpan(statementSpan(db.name, name, text), () =>
    db.pool.query<Row>({ ...kept, text, values: [...values] }),
  );
  return result.rows;
}
