import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [24.3.c] The official names of offices, so that letters name them. Null in what was told before, until it is told again. */
export class OfficeName1790000000995 implements MigrationInterface {
  name = 'OfficeName1790000000995';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE platform.known_office ADD name jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE platform.known_office DROP name');
  }
}
