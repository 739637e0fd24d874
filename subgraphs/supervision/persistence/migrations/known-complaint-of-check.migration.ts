import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [43.2.b] [43.3.d] Complaints about checks, which may suspend them too; and the clock finds what stands still. */
export class KnownComplaintOfCheck1790000003552 implements MigrationInterface {
  name = 'KnownComplaintOfCheck1790000003552';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE known_complaint ADD COLUMN check_id uuid;
      CREATE INDEX known_complaint_suspending_check ON known_complaint (check_id) WHERE suspended_on IS NOT NULL;
      CREATE INDEX submission_standing_still ON submission (id) WHERE state = 'SUSPENDED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX submission_standing_still; ALTER TABLE known_complaint DROP COLUMN check_id');
  }
}
