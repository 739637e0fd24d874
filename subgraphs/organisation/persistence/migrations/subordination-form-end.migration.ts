import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [5.3] A form of subordination ends with a day, by an act; after that the same offices may be tied again. */
export class OrganisationSubordinationFormEnds1790000001732 implements MigrationInterface {
  name = 'OrganisationSubordinationFormEnds1790000001732';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- until_on is the last day; the day before from_on says that a form was undone on its first day.
      ALTER TABLE subordination_form
        ADD version integer NOT NULL DEFAULT 1,
        ADD until_on date CHECK (until_on >= from_on - 1),
        ADD end_act_reference text,
        ADD CHECK ((until_on IS NULL) = (end_act_reference IS NULL)),
        DROP CONSTRAINT subordination_form_subordinate_office_id_superior_office_id_key,
        ADD CONSTRAINT subordination_form_once_at_a_time EXCLUDE USING gist
          (subordinate_office_id WITH =, superior_office_id WITH =, daterange(from_on, until_on + 1) WITH &&);
      CREATE INDEX subordination_form_subordinate ON subordination_form (subordinate_office_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX subordination_form_subordinate;
      ALTER TABLE subordination_form
        DROP CONSTRAINT subordination_form_once_at_a_time,
        DROP until_on, DROP end_act_reference, DROP version,
        ADD CONSTRAINT subordination_form_subordinate_office_id_superior_office_id_key UNIQUE (subordinate_office_id, superior_office_id);
    `);
  }
}
