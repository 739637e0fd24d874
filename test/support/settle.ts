import { setTimeout as pause } from 'node:timers/promises';
import type { PreparedDatabase } from '../../embedded/prepare-databases';

const POLL_MS = 5;
const LONGEST_MS = 120_000;

async function pendingJobs(databases: readonly Pick<PreparedDatabase, 'db'>[]): Promise<number> {
  const counts = await Promise.all(
    databases.map(({ db }) => db.pool.query<{ count: string }>('SELECT outbox.pending() AS count')),
  );
  return counts.reduce((sum, { rows }) => sum + Number(rows[0]?.count ?? 0), 0);
}

/** Waits until no event waits in any outbox. An event whose delivery emits another is waited for as well. */
export async function settle(databases: readonly Pick<PreparedDatabase, 'db'>[]): Promise<void> {
  const deadline = Date.now() + LONGEST_MS;
  while ((await pendingJobs(databases)) > 0) {
    if (Date.now() > deadline) throw new Error('events are still waiting after two minutes');
    await pause(POLL_MS);
  }
}
