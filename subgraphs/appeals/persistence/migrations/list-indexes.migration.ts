import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indexes that answer questions by themselves. What is counted of an appeal stands in the index of its office beside the order of lists, so that
 * statistics and counts read an eleventh of what the rows hold. Open appeals are found office by office in the order of their due days; the
 * index of all open ones served the clock alone, and misled the planner of lists.
 */
export class AppealListIndexes1790000002830 implements MigrationInterface {
  name = 'AppealListIndexes1790000002830';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX appeal_of_office_received, appeal_open_due;
      CREATE INDEX appeal_of_office_received ON appeal (owner_office_id, received_on, id)
        INCLUDE (closed_on, due_on, state, classification, is_published, applicant_id, ground, channel, language, subject_category);
      CREATE INDEX appeal_of_office_open ON appeal (owner_office_id, (coalesce(due_on, 'infinity'::date)), id) WHERE closed_on IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX appeal_of_office_received, appeal_of_office_open;
      CREATE INDEX appeal_of_office_received ON appeal (owner_office_id, received_on, id);
      CREATE INDEX appeal_open_due ON appeal (due_on) WHERE closed_on IS NULL;
    `);
  }
}
