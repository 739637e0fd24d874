import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [24.3.a] Under which ids other systems have handed appeals in, so that none is registered twice. */
export class AppealExternalItems1790000002732 implements MigrationInterface {
  name = 'AppealExternalItems1790000002732';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appeal_external_item (
        system text NOT NULL,
        external_id text NOT NULL,
        input_hash bytea NOT NULL,
        appeal_id uuid NOT NULL REFERENCES appeal,
        PRIMARY KEY (system, external_id)
      );
      CREATE INDEX appeal_external_item_of_appeal ON appeal_external_item (appeal_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appeal_external_item');
  }
}
