import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facts that the clock of the law has found, and whether they still hold. One row a fact: the unique key is what makes a tick safe to repeat
 * and to run in several replicas. Rows are kept after what was due is done; `cleared_on` tells when.
 */
export class Alert1790000000700 implements MigrationInterface {
  name = 'Alert1790000000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.alert (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        stage text NOT NULL CHECK (stage IN ('DUE_SOON', 'OVERDUE', 'STANDING')),
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        rule text NOT NULL,
        due_on date,
        since_on date NOT NULL,
        key_on date NOT NULL,
        escalated_to_id uuid,
        raised_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        cleared_on date,
        UNIQUE (subject_id, kind, stage, key_on),
        CHECK ((stage = 'STANDING') = (due_on IS NULL))
      );
      CREATE INDEX alert_open ON platform.alert (since_on, id) WHERE cleared_on IS NULL;
      CREATE INDEX alert_of_record ON platform.alert (record_id, since_on, id);
      CREATE INDEX alert_escalated ON platform.alert (escalated_to_id, since_on, id) WHERE cleared_on IS NULL AND escalated_to_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.alert');
  }
}
