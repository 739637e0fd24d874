import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PERSONNEL_CLASSES } from '../../domain/personnel';
import { oneOf } from './one-of';

/** [9.4] The total of posts approved by the President, and how they are distributed over the bodies; the latest row of a body and class holds. */
export class OrganisationStaff1790000001600 implements MigrationInterface {
  name = 'OrganisationStaff1790000001600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff_limit (
        id uuid PRIMARY KEY,
        total integer NOT NULL CHECK (total > 0),
        act_reference text NOT NULL,
        from_on date NOT NULL UNIQUE
      );
      CREATE TABLE post_allotment (
        id uuid PRIMARY KEY,
        office_id uuid NOT NULL REFERENCES office,
        personnel_class text NOT NULL CHECK (personnel_class ${oneOf(PERSONNEL_CLASSES)}),
        posts integer NOT NULL CHECK (posts >= 0),
        act_reference text NOT NULL,
        allotted_on date NOT NULL
      );
      CREATE INDEX post_allotment_office ON post_allotment (office_id, personnel_class, id DESC);
      CREATE VIEW present_allotment AS
        SELECT DISTINCT ON (a.office_id, a.personnel_class) a.office_id, a.personnel_class, a.posts, a.act_reference, a.allotted_on
        FROM post_allotment a JOIN office o ON o.id = a.office_id AND o.state = 'ACTIVE' ORDER BY a.office_id, a.personnel_class, a.id DESC;
      -- Acting holders keep the post that is their own and fill no other.
      CREATE VIEW filled_post AS
        SELECT a.office_id, CASE p.kind WHEN 'EMPLOYEE' THEN 'OTHER_EMPLOYEE' ELSE 'PROSECUTOR' END AS personnel_class, a.person_id
        FROM appointment a JOIN post p ON p.id = a.post_id
        WHERE NOT a.is_acting AND coalesce(a.until_on, 'infinity') >= (SELECT legal_today()) AND a.from_on <= coalesce(a.until_on, 'infinity');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW filled_post, present_allotment; DROP TABLE post_allotment, staff_limit');
  }
}
