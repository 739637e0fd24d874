import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the clock looks for each minute, found by index: open measures by their days. */
export class CouncilClock1790000004200 implements MigrationInterface {
  name = 'CouncilClock1790000004200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX council_measure_open ON council_measure (due_on) WHERE implemented_on IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX council_measure_open');
  }
}
