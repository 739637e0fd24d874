import { randomUUID } from 'node:crypto';
import type { Outbox } from './emit';

/** How often a worker looks for jobs that a dead one has left, in milliseconds. */
export const LOOK_FOR_ABANDONED_MS = 5_000;

/**
 * A worker's connections bear its name; PostgreSQL ends them with the process, however that dies. A lock whose holder has no connection is
 * given up, after a while in which a worker whose connections were cut has connected again.
 * Should it be alive after all, its job is delivered twice, which receivers bear.
 */
const RELEASE = `
  SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM (
    SELECT locked_by, locked_at FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL
    UNION ALL SELECT locked_by, locked_at FROM graphile_worker._private_job_queues WHERE locked_at IS NOT NULL
  ) AS locked
  WHERE locked_at < now() - interval '5 seconds' AND NOT EXISTS (
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = locked.locked_by
  )
  HAVING count(*) > 0`;

/** A new worker's name, which its locks and all its connections bear. */
export function newWorkerName(): string {
  return `kenes-worker-${randomUUID()}`;
}

/** Makes jobs available again that a killed worker held; the queue by itself would wait four hours. */
export async function releaseAbandoned(queue: Outbox): Promise<void> {
  await queue.query(RELEASE, []);
}

/** Makes the jobs available again that a worker holds under its name; for its own use, once none of them is under way. */
export async function releaseOwn(queue: Outbox, workerName: string): Promise<void> {
  await queue.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1])', [workerName]);
}
