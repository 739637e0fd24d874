import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ties that hardly any submission has, published or of an applicant, as indexes: where one tie of a viewer has none, all submissions are read
 * to know that none is reached by it.
 */
export class SubmissionListIndexes1790000003550 implements MigrationInterface {
  name = 'SubmissionListIndexes1790000003550';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX submission_of_applicant ON submission (applicant_id, created_at, id) WHERE applicant_id IS NOT NULL;
      CREATE INDEX submission_published ON submission (created_at, id) WHERE is_published AND classification = 'PUBLIC';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX submission_published, submission_of_applicant');
  }
}
