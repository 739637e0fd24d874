import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [10.1.11] Who speaks for an applicant, sealed and found by a keyed hash; to whom notices and replies go. */
export class AppealRepresentative1790000002743 implements MigrationInterface {
  name = 'AppealRepresentative1790000002743';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appeal
        ADD COLUMN representative text,
        ADD COLUMN representative_index bytea,
        ADD COLUMN representative_until date,
        ADD COLUMN is_representative_addressed boolean NOT NULL DEFAULT false,
        ADD CHECK (representative IS NOT NULL
          OR (representative_index IS NULL AND representative_until IS NULL AND NOT is_representative_addressed)),
        ADD CHECK (representative IS NULL OR applicant_kind <> 'ANONYMOUS');
      CREATE INDEX appeal_of_representative_index ON appeal (representative_index, received_on, id) WHERE representative_index IS NOT NULL;
      ALTER TABLE appeal_notice ADD COLUMN addressee text NOT NULL DEFAULT 'APPLICANT' CHECK (addressee IN ('APPLICANT', 'REPRESENTATIVE'));
      ALTER TABLE appeal_reply ADD COLUMN addressees text[] NOT NULL DEFAULT '{APPLICANT}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appeal_reply DROP addressees;
      ALTER TABLE appeal_notice DROP addressee;
      ALTER TABLE appeal DROP representative, DROP representative_index, DROP representative_until, DROP is_representative_addressed;
    `);
  }
}
