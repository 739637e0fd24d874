import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [43.3.a] [43.3.b] [43.3.d] [43.3.e] Interventions of superiors of their own accord or on a granted complaint: amendments, and who is told. */
export class SuperiorIntervention1790000003520 implements MigrationInterface {
  name = 'SuperiorIntervention1790000003520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE submission
        ADD COLUMN amendments jsonb NOT NULL DEFAULT '[]',
        DROP CONSTRAINT submission_due,
        DROP CONSTRAINT submission_report_due,
        ADD CONSTRAINT submission_due CHECK (CASE WHEN state IN ('SUSPENDED', 'CANCELLED', 'REVOKED')
          THEN due_on IS NULL OR delivered_on IS NOT NULL ELSE (delivered_on IS NULL) = (due_on IS NULL) END),
        ADD CONSTRAINT submission_report_due CHECK (CASE WHEN state IN ('SUSPENDED', 'CANCELLED', 'REVOKED')
          THEN report_due_on IS NULL OR considered_on IS NOT NULL ELSE (considered_on IS NULL) = (report_due_on IS NULL) END);
      ALTER TABLE known_complaint ADD COLUMN is_granted boolean NOT NULL DEFAULT false;
      CREATE TABLE submission_notice (
        id uuid PRIMARY KEY,
        submission_id uuid NOT NULL REFERENCES submission,
        recipient text NOT NULL CHECK (recipient IN ('ADDRESSEE', 'AUTHOR')),
        action text NOT NULL CHECK (action IN ('CANCEL_ACT', 'REVOKE_ACT', 'SUSPEND_ACT', 'RESUME_ACT', 'AMEND_ACT')),
        created_on date NOT NULL
      );
      CREATE INDEX submission_notice_of_submission ON submission_notice (submission_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE submission_notice;
      ALTER TABLE known_complaint DROP COLUMN is_granted;
      ALTER TABLE submission DROP COLUMN amendments;
    `);
  }
}
