import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Submissions that the clock has found left without consideration, and what it looks for each minute, by index. */
export class SupervisionClock1790000003200 implements MigrationInterface {
  name = 'SupervisionClock1790000003200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_OLD_STATES);
    await runner.query(`
      ALTER TABLE submission
        ADD COLUMN left_on date,
        ADD CONSTRAINT submission_state CHECK (state IN ('DRAFT', 'MADE', 'DELIVERED', 'SCHEDULED', 'LEFT_WITHOUT_CONSIDERATION',
          'SATISFIED', 'PARTLY_SATISFIED', 'REJECTED')),
        ADD CONSTRAINT submission_left CHECK (state <> 'LEFT_WITHOUT_CONSIDERATION' OR (left_on > due_on AND considered_on IS NULL));
      CREATE INDEX submission_undelivered ON submission (made_on) WHERE state = 'MADE';
      CREATE INDEX submission_unreported ON submission (report_due_on) WHERE reported_on IS NULL AND report_due_on IS NOT NULL;
      CREATE INDEX submission_to_claim ON submission ((coalesce(left_on, considered_on)))
        WHERE state IN ('LEFT_WITHOUT_CONSIDERATION', 'REJECTED', 'PARTLY_SATISFIED');
      CREATE INDEX legality_check_running ON legality_check (due_on) WHERE state = 'CONDUCTING';
      CREATE INDEX legality_check_to_start ON legality_check (start_on) WHERE state IN ('ISSUED', 'REGISTERED');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX legality_check_to_start, legality_check_running, submission_to_claim, submission_unreported, submission_undelivered;
      ALTER TABLE submission DROP CONSTRAINT submission_left, DROP COLUMN left_on;
    `);
  }
}

/** The condition that names the states; it was made without a name of its own. */
const DROP_OLD_STATES = `
  DO $$ DECLARE held record; BEGIN
    FOR held IN SELECT conname FROM pg_constraint
      WHERE contype = 'c' AND conrelid = 'submission'::regclass AND pg_get_constraintdef(oid) LIKE '%DELIVERED%SCHEDULED%'
    LOOP EXECUTE format('ALTER TABLE submission DROP CONSTRAINT %I', held.conname); END LOOP;
  END $$;
`;
