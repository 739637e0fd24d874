import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which ticks of the clock of the law have been done for which legal day. */
export class LegalTick1790000000500 implements MigrationInterface {
  name = 'LegalTick1790000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.legal_tick (
        kind text NOT NULL,
        legal_on date NOT NULL,
        done_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (kind, legal_on)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.legal_tick');
  }
}
