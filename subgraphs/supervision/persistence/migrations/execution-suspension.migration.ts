import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Submissions whose execution stands still while a complaint about them is decided (43.2.b), and what is known of such complaints. */
export class ExecutionSuspension1790000003510 implements MigrationInterface {
  name = 'ExecutionSuspension1790000003510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_OLD_DAYS);
    await runner.query(`
      ALTER TABLE submission
        DROP CONSTRAINT submission_state,
        ADD COLUMN suspensions jsonb NOT NULL DEFAULT '[]',
        ADD CONSTRAINT submission_state CHECK (state IN ('DRAFT', 'MADE', 'DELIVERED', 'SCHEDULED', 'LEFT_WITHOUT_CONSIDERATION',
          'SATISFIED', 'PARTLY_SATISFIED', 'REJECTED', 'SUSPENDED')),
        ADD CONSTRAINT submission_delivered
          CHECK (state = 'SUSPENDED' OR (state IN ('DRAFT', 'MADE')) = (delivered_on IS NULL)),
        ADD CONSTRAINT submission_due CHECK (CASE WHEN state = 'SUSPENDED' THEN due_on IS NULL OR delivered_on IS NOT NULL
          ELSE (delivered_on IS NULL) = (due_on IS NULL) END),
        ADD CONSTRAINT submission_report_due CHECK (CASE WHEN state = 'SUSPENDED' THEN report_due_on IS NULL OR considered_on IS NOT NULL
          ELSE (considered_on IS NULL) = (report_due_on IS NULL) END),
        ADD CONSTRAINT submission_suspended CHECK ((state = 'SUSPENDED') = (jsonb_path_exists(suspensions, '$[*] ? (@.to == null)')));
      CREATE TABLE known_complaint (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        state text NOT NULL,
        submission_id uuid,
        suspended_on date
      );
      CREATE INDEX known_complaint_suspending ON known_complaint (submission_id) WHERE suspended_on IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE known_complaint;
      ALTER TABLE submission DROP CONSTRAINT submission_suspended, DROP COLUMN suspensions;
    `);
  }
}

/** The conditions that tie days to states; they were made without names of their own. */
const DROP_OLD_DAYS = `
  DO $$ DECLARE held record; BEGIN
    FOR held IN SELECT conname FROM pg_constraint
      WHERE contype = 'c' AND conrelid = 'submission'::regclass AND (pg_get_constraintdef(oid) LIKE '%(delivered_on IS NULL)%'
        OR pg_get_constraintdef(oid) LIKE '%(report_due_on IS NULL)%')
    LOOP EXECUTE format('ALTER TABLE submission DROP CONSTRAINT %I', held.conname); END LOOP;
  END $$;
`;
