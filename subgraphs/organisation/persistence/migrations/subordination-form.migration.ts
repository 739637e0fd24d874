import type { MigrationInterface, QueryRunner } from 'typeorm';

const FORM = `
  CREATE TABLE subordination_form (
    id uuid PRIMARY KEY,
    superior_office_id uuid NOT NULL REFERENCES office,
    subordinate_office_id uuid NOT NULL REFERENCES office,
    description text NOT NULL,
    act_reference text NOT NULL,
    from_on date NOT NULL,
    added_by_id uuid NOT NULL REFERENCES person,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (superior_office_id <> subordinate_office_id),
    UNIQUE (subordinate_office_id, superior_office_id)
  );
  CREATE INDEX subordination_form_superior ON subordination_form (superior_office_id);
  CREATE INDEX subordination_form_created ON subordination_form (from_on DESC, id DESC);
`;

/** [5.3] Forms of subordination that the Prosecutor General adds to the tree. */
export class OrganisationSubordinationForms1790000001320 implements MigrationInterface {
  name = 'OrganisationSubordinationForms1790000001320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FORM);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE subordination_form');
  }
}
