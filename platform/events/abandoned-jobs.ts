import { randomUUID } from 'node:crypto';
import type { Outbox } from './emit';

/** How often a worker looks for abandoned jobs, in milliseconds. */
export const LOOK_FOR_ABANDONED_MS = 5_000;

/** A new worker's name, which its locks and all its connections bear. */
export function newWorkerName(): string {
  return `kenes-worker-${randomUUID()}`;
}

/**
 * A worker's connections bear its name; PostgreSQL ends them with the process, however that dies. A lock is given up if its holder has no
 * connection, or is the asking worker and does not have the job in hand (its connection was lost when it took or finished it). Only after a while,
 * in which a worker whose connections were cut has connected again. Should one be wrong, a job is delivered twice, which receivers bear.
 */
const RELEASE = `
  UPDATE graphile_worker._private_jobs AS job SET locked_at = NULL, locked_by = NULL
  WHERE locked_at < now() - interval '5 seconds' AND CASE WHEN locked_by = $1 THEN id <> ALL ($2::bigint[]) ELSE NOT EXISTS (
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = job.locked_by
  ) END`;

/**
 * Makes jobs available again that nobody has in hand; the queue by itself would wait four hours. Takes the asking worker's name and the ids of the
 * jobs that it has in hand. One statement.
 */
export async function releaseAbandoned(queue: Outbox, workerName: string, inHand: readonly string[]): Promise<void> {
  await queue.query(RELEASE, [workerName, inHand]);
}

/** The same without delay for a worker's own jobs, as it ends. One statement. */
export async function releaseOwn(queue: Outbox, workerName: string, inHand: readonly string[]): Promise<void> {
  await queue.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_by = $1 AND id <> ALL ($2::bigint[])`,
    [workerName, inHand],
  );
}
