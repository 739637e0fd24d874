import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ties that hardly any check has, as indexes, as of submissions: without them all checks are read to know that none is reached so. */
export class CheckListIndexes1790000003551 implements MigrationInterface {
  name = 'CheckListIndexes1790000003551';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX legality_check_of_applicant ON legality_check (applicant_id, created_at, id) WHERE applicant_id IS NOT NULL;
      CREATE INDEX legality_check_published ON legality_check (created_at, id) WHERE is_published AND classification = 'PUBLIC';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX legality_check_published, legality_check_of_applicant');
  }
}
