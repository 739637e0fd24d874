import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { asSuperuser } from '../../platform/database/provision';
import type { TestSubgraph } from './open-test-subgraph';
import { testCluster } from './test-database';

const POLL_MS = 5;
const LONGEST_MS = 60_000;

/**
 * Makes a race certain: holds a row, begins everything that is to meet there, lets go once all of it waits in the database, and ends when all
 * of it has ended. Throws after a minute in which not all came to wait. `whenWaiting` may do something to what waits before it is let go.
 */
export async function whileHeld(
  { ownerUrl }: Pick<TestSubgraph, 'ownerUrl'>,
  { table, id }: { readonly table: string; readonly id: string },
  meeting: readonly (() => Promise<unknown>)[],
  whenWaiting: (holder: Client) => Promise<unknown> = () => Promise.resolve(),
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
    await whenWaiting(holder);
    await holder.query('COMMIT');
    await all;
  } finally {
    await holder.end();
  }
}

/** Ends the sessions of the holder's database that wait, as a fault does. */
export async function endWaiting(holder: Client): Promise<void> {
  const { rows } = await holder.query<{ name: string }>('SELECT current_database() AS name');
  await asSuperuser(testCluster(), 'postgres', (superuser) =>
    superuser.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND cardinality(pg_blocking_pids(pid)) > 0',
      [rows[0]?.name],
    ),
  );
}
