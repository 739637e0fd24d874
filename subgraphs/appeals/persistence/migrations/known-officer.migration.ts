import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [10.1.a] Who serves in which office, as organisation tells it: to whom a head may give an appeal. */
export class AppealKnownOfficer1790000002840 implements MigrationInterface {
  name = 'AppealKnownOfficer1790000002840';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_officer (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        office_ids uuid[] NOT NULL,
        posts jsonb NOT NULL
      );
      CREATE INDEX known_officer_of_office ON known_officer USING gin (office_ids);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_officer');
  }
}
