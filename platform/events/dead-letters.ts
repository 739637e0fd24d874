import type { Pool } from 'pg';

/** A connection as the worker role, the only one that may look into the queue. */
export type WorkerConnection = Pick<Pool, 'query'>;

/** What becomes of a delivery: not tried yet, failed and to be tried again, or given up after the last attempt. */
export const LETTER_STATES = ['WAITING', 'FAILING', 'DEAD'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** One event on its way to one subscriber, as operators see it: nothing of the event's data. What a malformed event lacks is null. */
export interface Letter {
  /** Number of the delivery within its database. */
  readonly id: string;
  readonly state: LetterState;
  readonly eventId: string | null;
  readonly type: string | null;
  /** Id of the aggregate. */
  readonly subject: string | null;
  readonly version: number | null;
  readonly subscriber: string | null;
  readonly attempts: number;
  readonly mostAttempts: number;
  readonly lastError: string | null;
  readonly emittedAt: Date;
  /** When it will be tried again; null for a dead one. */
  readonly nextAttemptAt: Date | null;
}

const LETTERS = `
  SELECT id, state, payload->'event'->>'id' AS "eventId", payload->'event'->>'type' AS type, payload->'event'->>'subject' AS subject,
    CASE WHEN json_typeof(payload->'event'->'data'->'version') = 'number' THEN (payload->'event'->'data'->>'version')::float8 END AS version, payload->>'subscriber' AS subscriber, attempts,
    max_attempts AS "mostAttempts", last_error AS "lastError", created_at AS "emittedAt",
    CASE WHEN state <> 'DEAD' THEN run_at END AS "nextAttemptAt"
  FROM (
    SELECT job.*, CASE WHEN attempts >= max_attempts AND locked_at IS NULL THEN 'DEAD' WHEN last_error IS NULL THEN 'WAITING' ELSE 'FAILING' END AS state
    FROM graphile_worker._private_jobs AS job
    WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'deliver')
  ) AS letter`;

/** Deliveries in some of the states, oldest first. */
export async function listLetters(
  queue: WorkerConnection,
  states: readonly LetterState[],
  first = 100,
): Promise<Letter[]> {
  const found = await queue.query<Letter>(`${LETTERS} WHERE state = ANY ($1) ORDER BY letter.id LIMIT $2`, [
    states,
    first,
  ]);
  return found.rows;
}

/** How many deliveries are in each state. */
export async function countLetters(queue: WorkerConnection): Promise<Readonly<Record<LetterState, number>>> {
  const found = await queue.query<{ state: LetterState; count: string }>(
    `SELECT state, count(*) AS count FROM (${LETTERS}) AS counted GROUP BY state`,
  );
  const counts = { WAITING: 0, FAILING: 0, DEAD: 0 };
  for (const { state, count } of found.rows) counts[state] = Number(count);
  return counts;
}

/** One delivery, or null if it is done or never was. */
export async function findLetter(queue: WorkerConnection, id: string): Promise<Letter | null> {
  const found = await queue.query<Letter>(`${LETTERS} WHERE letter.id = $1`, [id]);
  return found.rows[0] ?? null;
}

/**
 * Makes deliveries that failed available at once, with all their attempts again: the one of an id, or (null) every dead one. Returns how many.
 * The repeated event meets the receiver's inbox and versions as any other.
 */
export async function replayLetters(queue: WorkerConnection, id: string | null): Promise<number> {
  const found = await queue.query(
    `WITH replayed AS (
       UPDATE graphile_worker._private_jobs SET attempts = 0, run_at = now(), updated_at = now()
       WHERE locked_at IS NULL AND attempts > 0
         AND task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'deliver')
         AND CASE WHEN $1::bigint IS NULL THEN attempts >= max_attempts ELSE id = $1 END
       RETURNING id
     ), told AS (
       SELECT pg_notify('jobs:insert', json_build_object('r', random(), 'count', count(*))::text) FROM replayed HAVING count(*) > 0
     )
     SELECT replayed.id FROM replayed LEFT JOIN told ON true`,
    [id],
  );
  return found.rowCount ?? 0;
}

/**
 * Gives up a delivery that failed, for a reason that is kept with the whole event in `outbox.discarded`. False if there is none of this id, or
 * it has not failed, or is being tried at this moment.
 */
export async function discardLetter(queue: WorkerConnection, id: string, reason: string): Promise<boolean> {
  const found = await queue.query(
    `WITH discarded AS (
       DELETE FROM graphile_worker._private_jobs
       WHERE id = $1 AND locked_at IS NULL AND attempts > 0
         AND task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'deliver')
       RETURNING id, payload, attempts, last_error
     )
     INSERT INTO outbox.discarded (job_id, event, subscriber, attempts, last_error, reason)
     SELECT id, (payload->'event')::jsonb, payload->>'subscriber', attempts, last_error, $2 FROM discarded`,
    [id, reason],
  );
  return (found.rowCount ?? 0) > 0;
}
