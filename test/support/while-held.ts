import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestSubgraph } from './open-test-subgraph';

const POLL_MS = 5;
const LONGEST_MS = 60_000;

/**
 * Makes a race certain: holds a row, begins everything that is to meet there, lets go once all of it waits in the database, and ends when all
 * of it has ended. Throws after a minute in which not all came to wait.
 */
export async function whileHeld(
  { ownerUrl }: Pick<TestSubgraph, 'ownerUrl'>,
  { table, id }: { readonly table: string; readonly id: string },
  meeting: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const holder = new Client({ connectionString: ownerUrl });
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(`SELECT FROM ${table} WHERE id = $1 FOR UPDATE`, [id]);
    const all = Promise.all(meeting.map((begin) => begin()));
    all.catch(() => undefined);
    const deadline = Date.now() + LONGEST_MS;
    const waiting =
      'SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0';
    while (((await holder.query(waiting)).rowCount ?? 0) < meeting.length) {
      if (Date.now() > deadline) throw new Error(`not all of ${meeting.length} came to wait within a minute`);
      await pause(POLL_MS);
      // Within a transaction PostgreSQL shows the same activity until it is told to look again.
      await holder.query('SELECT pg_stat_clear_snapshot()');
    }
    await holder.query('COMMIT');
    await all;
  } finally {
    await holder.end();
  }
}
