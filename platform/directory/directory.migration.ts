import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Projections of the organisation's directory, the same in every database: what commands must know of offices and agencies.
 * Organisation fills its own copy in the same way, so that its code asks in the same words.
 */
export class Directory1790000000300 implements MigrationInterface {
  name = 'Directory1790000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.known_office (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        code text NOT NULL UNIQUE,
        kind text NOT NULL,
        sphere text NOT NULL,
        region text,
        parent_id uuid,
        head_person_id uuid,
        superior_ids uuid[] NOT NULL
      );
      CREATE TABLE platform.known_agency (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        code text NOT NULL UNIQUE,
        kind text NOT NULL,
        region text,
        is_protestable boolean NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.known_office; DROP TABLE platform.known_agency');
  }
}
