import { runMigrations } from 'graphile-worker';
import { escapeIdentifier } from 'pg';
import { MOST_ATTEMPTS } from './retry-schedule';
import { openConnections } from './worker-connections';

/** The schema of the queue; named, so that no environment variable moves it. */
export const QUEUE_SCHEMA = 'graphile_worker';
const MIGRATION_LOCK = 7_310_100;

/**
 * Earlier deliveries of an aggregate are looked up for ordered events only (`waitsForEarlier`). Made only when missing, as making it
 * waits for transactions that have emitted.
 */
const ORDER_INDEX = `
  DO $$ BEGIN
    IF to_regclass('graphile_worker.outbox_order') IS NULL THEN
      CREATE INDEX outbox_order ON graphile_worker._private_jobs
        ((payload->>'subscriber'), (payload->'event'->>'subject'), id) WHERE payload->>'isOrdered' = 'true';
    END IF;
  END $$;
`;

/**
 * What operators see of the deliveries and do with them (`dead-letters.ts`), for the serving role, which cannot look into the queue: the
 * envelope without its data. A delivery that is being tried at this moment is not touched.
 */
const LETTERS = `
  CREATE OR REPLACE FUNCTION outbox.letters() RETURNS TABLE (id bigint, state text, event_id text, type text, subject text, version float8,
    subscriber text, attempts integer, most_attempts integer, last_error text, emitted_at timestamptz, next_attempt_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT letter.id, letter.state, payload->'event'->>'id', payload->'event'->>'type', payload->'event'->>'subject',
      CASE WHEN json_typeof(payload->'event'->'data'->'version') = 'number' THEN (payload->'event'->'data'->>'version')::float8 END,
      payload->>'subscriber', letter.attempts, letter.max_attempts, letter.last_error, letter.created_at,
      CASE WHEN letter.state <> 'DEAD' THEN run_at END
    FROM (
      SELECT job.*, CASE WHEN job.attempts >= job.max_attempts AND job.locked_at IS NULL THEN 'DEAD'
        WHEN job.last_error IS NULL THEN 'WAITING' ELSE 'FAILING' END AS state
      FROM graphile_worker._private_jobs AS job
      WHERE task_id = (SELECT task.id FROM graphile_worker._private_tasks AS task WHERE identifier = 'deliver')
    ) AS letter
  $$;
  CREATE OR REPLACE FUNCTION outbox.replay(wanted bigint) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH replayed AS (
      UPDATE graphile_worker._private_jobs SET attempts = 0, run_at = now(), updated_at = now()
      WHERE locked_at IS NULL AND attempts > 0
        AND task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'deliver')
        AND CASE WHEN wanted IS NULL THEN attempts >= max_attempts ELSE id = wanted END
      RETURNING id
    ), told AS (
      SELECT pg_notify('jobs:insert', json_build_object('r', random(), 'count', count(*))::text) FROM replayed HAVING count(*) > 0
    )
    SELECT count(replayed.id) FROM replayed LEFT JOIN told ON true
  $$;
  CREATE OR REPLACE FUNCTION outbox.discard(wanted bigint, given_reason text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH discarded AS (
      DELETE FROM graphile_worker._private_jobs
      WHERE id = wanted AND locked_at IS NULL AND attempts > 0
        AND task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'deliver')
      RETURNING id, payload, attempts, last_error
    ), kept AS (
      INSERT INTO outbox.discarded (job_id, event, subscriber, attempts, last_error, reason)
      SELECT id, (payload->'event')::jsonb, payload->>'subscriber', attempts, last_error, given_reason FROM discarded
      RETURNING job_id
    )
    SELECT count(*) > 0 FROM kept
  $$;
`;

/** `is_ordered` has a default for processes of the version before, which call it with two arguments while they are replaced. */
const FUNCTIONS = `
  CREATE SCHEMA IF NOT EXISTS outbox;
  DROP FUNCTION IF EXISTS outbox.emit(jsonb, text[]);
  CREATE OR REPLACE FUNCTION outbox.emit(event jsonb, subscribers text[], is_ordered boolean DEFAULT false) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    PERFORM graphile_worker.add_job('deliver',
      json_build_object('event', event, 'subscriber', subscriber, 'isOrdered', is_ordered), max_attempts => ${MOST_ATTEMPTS})
    FROM unnest(subscribers) AS subscriber;
  END $$;
  CREATE OR REPLACE FUNCTION outbox.pending() RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT count(*) FROM graphile_worker.jobs WHERE attempts < max_attempts OR locked_at IS NOT NULL
  $$;
  CREATE TABLE IF NOT EXISTS outbox.discarded (
    job_id bigint PRIMARY KEY,
    event jsonb NOT NULL,
    subscriber text NOT NULL,
    attempts integer NOT NULL,
    last_error text,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    discarded_at timestamptz NOT NULL DEFAULT now()
  );
`;

const EXPOSED =
  'outbox.emit(jsonb, text[], boolean), outbox.pending(), outbox.letters(), outbox.replay(bigint), outbox.discard(bigint, text)';

function grants(serverRole: string): string {
  const server = escapeIdentifier(serverRole);
  return `
    REVOKE ALL ON FUNCTION ${EXPOSED} FROM PUBLIC;
    GRANT USAGE ON SCHEMA outbox TO ${server};
    GRANT EXECUTE ON FUNCTION ${EXPOSED} TO ${server};
  `;
}

/**
 * Sets up the outbox as the worker role: the queue's own tables (which row-level security closes to everyone but their owner) and, in front
 * of them, the functions through which the serving role adds jobs and operators look after deliveries. Safe to repeat, also at the same time from several processes.
 */
export async function migrateOutbox(workerUrl: string, serverRole: string): Promise<void> {
  // A pool of its own would hear of lost connections no more before it is closed.
  const pgPool = openConnections(workerUrl, 'kenes-migrate');
  try {
    await runMigrations({ pgPool, schema: QUEUE_SCHEMA });
    // Several statements in one message are one transaction.
    await pgPool.query(
      `SELECT pg_advisory_xact_lock(${MIGRATION_LOCK}); ${FUNCTIONS} ${LETTERS} ${ORDER_INDEX} ${grants(serverRole)}`,
    );
  } finally {
    await pgPool.end();
  }
}
