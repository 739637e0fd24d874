import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the clock looks for each minute, found by index: open appeals and unsent notices by their due days. */
export class AppealClock1790000002200 implements MigrationInterface {
  name = 'AppealClock1790000002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX appeal_open_due ON appeal (due_on) WHERE closed_on IS NULL');
    await runner.query('CREATE INDEX appeal_notice_unsent ON appeal_notice (due_on) WHERE sent_on IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX appeal_notice_unsent, appeal_open_due');
  }
}
