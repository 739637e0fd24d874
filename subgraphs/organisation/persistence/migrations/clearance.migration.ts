import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLASSIFICATIONS } from '../../../../platform/access/viewer';
import { oneOf } from './one-of';

/** [34.3.c] [10.2.4] Every grant and revocation of a clearance; the present one itself is the person's. */
export class OrganisationClearances1790000001733 implements MigrationInterface {
  name = 'OrganisationClearances1790000001733';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clearance_change (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        level text NOT NULL CHECK (level ${oneOf(CLASSIFICATIONS)}),
        changed_on date NOT NULL,
        act_reference text NOT NULL
      );
      CREATE INDEX clearance_change_person ON clearance_change (person_id, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE clearance_change');
  }
}
