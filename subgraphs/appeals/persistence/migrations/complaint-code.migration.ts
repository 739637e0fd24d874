import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [25.1.e] A complaint can be followed by its number and a code; those filed before have none. */
export class ComplaintCode1790000002771 implements MigrationInterface {
  name = 'ComplaintCode1790000002771';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint ADD COLUMN access_code_hash bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint DROP COLUMN access_code_hash');
  }
}
