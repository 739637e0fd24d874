import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that every subgraph's database has: legal clock, calendar, request replay, registers, inbox, terms. */
export class Platform1790000000100 implements MigrationInterface {
  name = 'Platform1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA platform;
      DO $$ BEGIN
        EXECUTE format('GRANT USAGE ON SCHEMA platform, public TO %I', current_setting('kenes.server_role'));
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA platform, public GRANT SELECT, INSERT, UPDATE ON TABLES TO %I', current_setting('kenes.server_role'));
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA platform, public GRANT USAGE ON SEQUENCES TO %I', current_setting('kenes.server_role'));
      END $$;

      -- The legal clock: real time, or an operator's time that runs on from where it was set.
      CREATE TABLE platform.clock (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        set_to timestamptz,
        set_at timestamptz,
        CHECK ((set_to IS NULL) = (set_at IS NULL))
      );
      INSERT INTO platform.clock DEFAULT VALUES;
      CREATE FUNCTION platform.legal_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT coalesce(set_to + (clock_timestamp() - set_at), clock_timestamp()) FROM platform.clock
      $$;

      DO $$ BEGIN
        -- Only the operator's own tool moves the clock, as the owner.
        EXECUTE format('REVOKE INSERT, UPDATE ON platform.clock FROM %I', current_setting('kenes.server_role'));
      END $$;

      -- Versions of the working calendar; a term names the version it was computed with.
      CREATE TABLE platform.calendar (
        version integer PRIMARY KEY,
        published_at timestamptz NOT NULL DEFAULT now(),
        source text NOT NULL,
        exceptions jsonb NOT NULL
      );

      -- First results of requests, replayed when the same request comes again.
      CREATE TABLE platform.request (
        request_id uuid PRIMARY KEY,
        command text NOT NULL,
        person_id uuid,
        input_hash bytea NOT NULL,
        result jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );

      -- Last number given, per office, kind and year: gap-free, as it moves in the transaction that uses it.
      CREATE TABLE platform.register (
        office_id uuid NOT NULL,
        kind text NOT NULL,
        year integer NOT NULL,
        last_number integer NOT NULL CHECK (last_number > 0),
        PRIMARY KEY (office_id, kind, year)
      );

      -- Events received, so that none is applied twice.
      CREATE TABLE platform.inbox (
        event_id uuid PRIMARY KEY,
        type text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now()
      );

      -- Terms of any record: the whole computation is kept, the due day apart for lists.
      CREATE TABLE platform.term (
        id uuid PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        kind text NOT NULL,
        due_on date,
        term jsonb NOT NULL,
        met_on date,
        UNIQUE (subject_type, subject_id, kind)
      );
      CREATE INDEX term_open_due ON platform.term (due_on) WHERE met_on IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA platform CASCADE');
  }
}
