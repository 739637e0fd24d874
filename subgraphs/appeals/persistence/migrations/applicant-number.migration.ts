import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [10.1.11] Appeals are found by the applicant's number without its being readable: a keyed hash beside the sealed details. */
export class AppealApplicantNumber1790000002720 implements MigrationInterface {
  name = 'AppealApplicantNumber1790000002720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appeal ADD COLUMN applicant_index bytea;
      CREATE INDEX appeal_of_applicant_index ON appeal (applicant_index, received_on, id) WHERE applicant_index IS NOT NULL;
      COMMENT ON COLUMN appeal.applicant_contact IS 'sealed details of the applicant; unsealed ones are from before';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE appeal DROP COLUMN applicant_index');
  }
}
