import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions that an event has overtaken: nothing is silently kept or undone, both sides are told and one of them resolves it. */
export class Conflict1790000000400 implements MigrationInterface {
  name = 'Conflict1790000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.conflict (
        id uuid PRIMARY KEY,
        -- The decision that has been overtaken, a record of this subgraph.
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        -- What has overtaken it, a record of another subgraph.
        other_type text NOT NULL,
        other_id uuid NOT NULL,
        event_id uuid NOT NULL,
        explanation text NOT NULL CHECK (explanation ~ '^[A-Z][A-Z0-9_]{1,63}$'),
        opened_on date NOT NULL,
        due_on date NOT NULL CHECK (due_on >= opened_on),
        resolved_at timestamptz,
        resolved_by uuid,
        resolution text CHECK (length(resolution) BETWEEN 1 AND 2000),
        CHECK ((resolved_at IS NULL) = (resolution IS NULL))
      );
      -- Once per event, and a conflict that is still open is not opened again by a later event.
      CREATE UNIQUE INDEX conflict_event ON platform.conflict (event_id, record_type, record_id, other_type, other_id, explanation);
      CREATE UNIQUE INDEX conflict_open ON platform.conflict (record_type, record_id, other_type, other_id, explanation)
        WHERE resolved_at IS NULL;
      CREATE INDEX conflict_record ON platform.conflict (record_id);
      CREATE INDEX conflict_other ON platform.conflict (other_id);
      CREATE INDEX conflict_due ON platform.conflict (due_on) WHERE resolved_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.conflict');
  }
}
