import { runMigrations } from 'graphile-worker';
import { Client, escapeIdentifier } from 'pg';

/**
 * Sets up the outbox as the worker role: the queue's own tables (which row-level security closes to everyone but their owner) and, in front
 * of them, the one function through which the serving role adds jobs. Safe to repeat.
 */
export async function migrateOutbox(workerUrl: string, serverRole: string): Promise<void> {
  await runMigrations({ connectionString: workerUrl });
  const client = new Client({ connectionString: workerUrl });
  await client.connect();
  try {
    const server = escapeIdentifier(serverRole);
    await client.query(`
      CREATE SCHEMA IF NOT EXISTS outbox;
      CREATE OR REPLACE FUNCTION outbox.emit(event jsonb, subscribers text[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM graphile_worker.add_job('deliver', json_build_object('event', event, 'subscriber', subscriber))
        FROM unnest(subscribers) AS subscriber;
      END $$;
      CREATE OR REPLACE FUNCTION outbox.pending() RETURNS bigint
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT count(*) FROM graphile_worker.jobs WHERE attempts < max_attempts
      $$;
      REVOKE ALL ON FUNCTION outbox.emit(jsonb, text[]), outbox.pending() FROM PUBLIC;
      GRANT USAGE ON SCHEMA outbox TO ${server};
      GRANT EXECUTE ON FUNCTION outbox.emit(jsonb, text[]), outbox.pending() TO ${server};
    `);
  } finally {
    await client.end();
  }
}
