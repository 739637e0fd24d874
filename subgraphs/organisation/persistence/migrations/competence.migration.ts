import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMPETENCES } from '../../domain/competence/competence';
import { oneOf } from './one-of';

/** [6.2] Competences of offices, posts and delegations beside supervision. */
export class OrganisationCompetences1790000001731 implements MigrationInterface {
  name = 'OrganisationCompetences1790000001731';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assigned_competence (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        -- Of an office, of a post in it, or of a delegation.
        office_id uuid REFERENCES office,
        post_id uuid REFERENCES post,
        delegation_id uuid REFERENCES delegation,
        competence text NOT NULL CHECK (competence ${oneOf(Object.keys(COMPETENCES))}),
        reference jsonb,
        act_reference text NOT NULL,
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        end_act_reference text,
        assigned_on date NOT NULL,
        CHECK ((office_id IS NULL) = (delegation_id IS NOT NULL)),
        CHECK (post_id IS NULL OR office_id IS NOT NULL),
        CHECK (competence <> 'OTHER' OR reference IS NOT NULL),
        CHECK ((until_on IS NULL) = (end_act_reference IS NULL))
      );
      CREATE INDEX assigned_competence_office ON assigned_competence (office_id, from_on);
      CREATE INDEX assigned_competence_post ON assigned_competence (post_id, from_on) WHERE post_id IS NOT NULL;
      CREATE INDEX assigned_competence_delegation ON assigned_competence (delegation_id, from_on) WHERE delegation_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assigned_competence');
  }
}
