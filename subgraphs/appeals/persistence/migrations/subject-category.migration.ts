import type { MigrationInterface, QueryRunner } from 'typeorm';

const FORMER_CHANNELS = ['PORTAL', 'PAPER', 'IN_PERSON'];
const ADDED_CHANNELS = ['POST', 'E_MAIL', 'E_OTINISH', 'E_GOVERNMENT', 'PHONE', 'INTER_AGENCY'];

const channels = (names: readonly string[]): string => `
  ALTER TABLE appeal DROP CONSTRAINT appeal_channel_check;
  ALTER TABLE appeal ADD CONSTRAINT appeal_channel_check CHECK (channel IN ('${names.join("', '")}'));
`;

/** [24.2] What an appeal is about, by a code of the reference data, and more channels by which appeals come in. */
export class AppealSubjectCategory1790000002730 implements MigrationInterface {
  name = 'AppealSubjectCategory1790000002730';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(channels([...FORMER_CHANNELS, ...ADDED_CHANNELS]));
    await runner.query(`
      ALTER TABLE appeal ADD COLUMN subject_category text;
      CREATE INDEX appeal_by_subject_category ON appeal (subject_category, received_on, id) WHERE subject_category IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE appeal DROP COLUMN subject_category');
    await runner.query(channels(FORMER_CHANNELS));
  }
}
