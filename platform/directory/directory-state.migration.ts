import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of an office or agency, so that others open no new records with one that is no more. */
export class DirectoryState1790000000310 implements MigrationInterface {
  name = 'DirectoryState1790000000310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE platform.known_office
        ADD state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'LIQUIDATED')),
        ADD successor_id uuid;
      ALTER TABLE platform.known_agency
        ADD state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'CEASED'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE platform.known_office DROP state, DROP successor_id;
      ALTER TABLE platform.known_agency DROP state;
    `);
  }
}
