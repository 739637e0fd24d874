import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (names: readonly string[]): string => `
  ALTER TABLE appeal_notice DROP CONSTRAINT appeal_notice_of_kind;
  ALTER TABLE appeal_notice ADD CONSTRAINT appeal_notice_of_kind CHECK (kind IN ('${names.join("', '")}'));
`;

const KINDS = ['EXTENSION', 'OUT_OF_SCOPE', 'TERMINATED_REPEATED', 'INTERIM_REPLY', 'RESCHEDULED'];

/** [24.3.c] Through which offices an appeal has gone, and the notice of it to the applicant. */
export class AppealForwarding1790000002731 implements MigrationInterface {
  name = 'AppealForwarding1790000002731';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds([...KINDS, 'FORWARDED']));
    await runner.query(`
      CREATE TABLE appeal_forwarding (
        id uuid PRIMARY KEY,
        appeal_id uuid NOT NULL REFERENCES appeal,
        from_office_id uuid NOT NULL,
        to_office_id uuid NOT NULL CHECK (to_office_id <> from_office_id),
        reason text NOT NULL,
        forwarded_on date NOT NULL,
        forwarded_by_id uuid
      );
      CREATE INDEX appeal_forwarding_of_appeal ON appeal_forwarding (appeal_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appeal_forwarding');
    await runner.query(kinds(KINDS));
  }
}
