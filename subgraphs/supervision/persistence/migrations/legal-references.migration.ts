import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [2.1] The legislation on which a submission rests; those made before it was asked cite none. */
export class SubmissionLegalReferences1790000003501 implements MigrationInterface {
  name = 'SubmissionLegalReferences1790000003501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE submission ADD COLUMN legal_references jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE submission DROP COLUMN legal_references`);
  }
}
