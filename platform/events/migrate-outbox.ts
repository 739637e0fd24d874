import { runMigrations } from 'graphile-worker';
import { Client, escapeIdentifier } from 'pg';
import { MOST_ATTEMPTS } from './retry-schedule';

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

function grants(serverRole: string): string {
  const server = escapeIdentifier(serverRole);
  return `
    REVOKE ALL ON FUNCTION outbox.emit(jsonb, text[], boolean), outbox.pending() FROM PUBLIC;
    GRANT USAGE ON SCHEMA outbox TO ${server};
    GRANT EXECUTE ON FUNCTION outbox.emit(jsonb, text[], boolean), outbox.pending() TO ${server};
  `;
}

/**
 * Sets up the outbox as the worker role: the queue's own tables (which row-level security closes to everyone but their owner) and, in front
 * of them, the one function through which the serving role adds jobs. Safe to repeat, also at the same time from several processes.
 */
export async function migrateOutbox(workerUrl: string, serverRole: string): Promise<void> {
  await runMigrations({ connectionString: workerUrl, schema: QUEUE_SCHEMA });
  const client = new Client({ connectionString: workerUrl });
  await client.connect();
  try {
    // Several statements in one message are one transaction.
    await client.query(
      `SELECT pg_advisory_xact_lock(${MIGRATION_LOCK}); ${FUNCTIONS} ${ORDER_INDEX} ${grants(serverRole)}`,
    );
  } finally {
    await client.end();
  }
}
