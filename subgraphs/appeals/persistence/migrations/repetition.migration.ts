import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [24.8] From an appeal to those that repeat it; one that is marked so goes on being considered. */
export class AppealRepetition1790000002741 implements MigrationInterface {
  name = 'AppealRepetition1790000002741';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX appeal_repeating ON appeal (repeats_id, received_on, id) WHERE repeats_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX appeal_repeating');
  }
}
