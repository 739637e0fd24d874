import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../database/heard-client';
import { setLegalClock } from '../database/legal-clock';
import type { DatabaseUrls } from '../database/subgraph-name';
import { requestTicks } from '../events/legal-tick';

const POLL_MS = 50;
const LONGEST_MS = 10_000;

/**
 * Sets the legal clock of a database and has a worker run the clock's tick at once. Waits until that is done, but not for long: without a worker
 * it is done when one starts.
 */
export async function moveClock(urls: Pick<DatabaseUrls, 'migrator' | 'worker'>, instant: Date): Promise<void> {
  await setLegalClock(urls.migrator, instant);
  await withClient({ connectionString: urls.worker }, async (queue) => {
    await requestTicks(queue);
    const isWaiting = async (): Promise<boolean> => {
      const waiting = await queue.query("SELECT FROM graphile_worker.jobs WHERE task_identifier = 'tick'");
      return (waiting.rowCount ?? 0) > 0;
    };
    for (let left = LONGEST_MS; left > 0 && (await isWaiting()); left -= POLL_MS) await pause(POLL_MS);
  });
}
