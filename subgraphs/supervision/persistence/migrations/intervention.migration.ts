import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [43.3.a] [43.3.d] Submissions that a superior has cancelled or revoked. */
export class SubmissionIntervention1790000003511 implements MigrationInterface {
  name = 'SubmissionIntervention1790000003511';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE submission
        DROP CONSTRAINT submission_state,
        DROP CONSTRAINT submission_delivered,
        ADD COLUMN intervention jsonb,
        ADD COLUMN ended_on date,
        ADD CONSTRAINT submission_state CHECK (state IN ('DRAFT', 'MADE', 'DELIVERED', 'SCHEDULED', 'LEFT_WITHOUT_CONSIDERATION',
          'SATISFIED', 'PARTLY_SATISFIED', 'REJECTED', 'SUSPENDED', 'CANCELLED', 'REVOKED')),
        ADD CONSTRAINT submission_delivered CHECK (state IN ('SUSPENDED', 'CANCELLED', 'REVOKED')
          OR (state IN ('DRAFT', 'MADE')) = (delivered_on IS NULL)),
        ADD CONSTRAINT submission_ended CHECK ((state IN ('CANCELLED', 'REVOKED')) = (ended_on IS NOT NULL)),
        ADD CONSTRAINT submission_intervened CHECK ((intervention IS NULL) = (ended_on IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE submission DROP COLUMN intervention, DROP COLUMN ended_on');
  }
}
