import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (names: readonly string[]): string => `
  ALTER TABLE appeal_notice DROP CONSTRAINT appeal_notice_of_kind;
  ALTER TABLE appeal_notice ADD CONSTRAINT appeal_notice_of_kind CHECK (kind IN ('${names.join("', '")}'));
`;

const KINDS = ['EXTENSION', 'OUT_OF_SCOPE', 'TERMINATED_REPEATED', 'INTERIM_REPLY'];

/** [24.3.b] Notices of a due day that the working calendar has moved. */
export class AppealRescheduling1790000002501 implements MigrationInterface {
  name = 'AppealRescheduling1790000002501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds([...KINDS, 'RESCHEDULED']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(KINDS));
  }
}
