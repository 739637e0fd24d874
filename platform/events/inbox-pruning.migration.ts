import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Old receipts of events go away, bit by bit, through a function that the worker may call; nobody of the platform may delete otherwise. */
export class InboxPruning1790000000600 implements MigrationInterface {
  name = 'InboxPruning1790000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX inbox_received ON platform.inbox (received_at);

      -- Whatever it is asked, it keeps the receipts of a week, in which deliveries are tried again.
      CREATE FUNCTION platform.prune_inbox(types text[], kept interval, most integer) RETURNS integer
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH pruned AS (
          DELETE FROM platform.inbox WHERE event_id IN (
            SELECT event_id FROM platform.inbox
            WHERE received_at < now() - greatest(kept, interval '7 days') AND type = ANY (types)
            ORDER BY received_at LIMIT most FOR UPDATE SKIP LOCKED
          ) RETURNING event_id
        )
        SELECT count(*)::integer FROM pruned
      $$;
      REVOKE ALL ON FUNCTION platform.prune_inbox(text[], interval, integer) FROM PUBLIC;
      DO $$ BEGIN
        EXECUTE format('GRANT USAGE ON SCHEMA platform TO %I', current_setting('kenes.worker_role'));
        EXECUTE format('GRANT EXECUTE ON FUNCTION platform.prune_inbox(text[], interval, integer) TO %I', current_setting('kenes.worker_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION platform.prune_inbox(text[], interval, integer);
      DROP INDEX platform.inbox_received;
    `);
  }
}
