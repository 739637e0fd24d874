import { setTimeout as pause } from 'node:timers/promises';
import type { Deliver } from './deliver-job';
import { prunableTypes } from './prune-inbox';
import { type Report, type RunOptions, startRun, type WorkerRun } from './worker-run';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** Starts anew until it works; null when it was to stop meanwhile. */
async function startAgain(options: RunOptions, stopping: AbortSignal): Promise<WorkerRun | null> {
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const isDue = await pause(wait, true, { signal: stopping }).catch(() => false);
    if (!isDue) return null;
    try {
      return await startRun(options);
    } catch (error) {
      options.report('the worker could not start again yet', error);
    }
  }
}

/** Lives of a worker, one after the other, until it is stopped. */
async function keepRunning(first: WorkerRun, options: RunOptions, stopping: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => stopping.addEventListener('abort', () => resolve(), { once: true }));
  for (let run: WorkerRun | null = first; run !== null;) {
    await Promise.race([run.ended, stopped]);
    await run.stop().catch((error: unknown) => options.report('the worker has left connections open', error));
    run = stopping.aborted ? null : await startAgain(options, stopping);
  }
}

/**
 * Starts the worker of one database; it delivers events within milliseconds of their commit and, if given a `tick`, calls that every minute; old
 * receipts of the `prunable` types go away by themselves.
 * It rejects when the database cannot be reached at first; later it outlives lost connections and restarts of the database.
 * Any number of workers share a database. Stop it before the database: `stop` waits for the deliveries under way.
 */
export async function startWorker(
  workerUrl: string,
  deliver: Deliver,
  report: Report,
  tick: (() => Promise<void>) | null = null,
  prunable: readonly string[] = prunableTypes(),
): Promise<{ stop(): Promise<void> }> {
  const options: RunOptions = { workerUrl, deliver, report, tick, prunable };
  const stopping = new AbortController();
  const running = keepRunning(await startRun(options), options, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
