import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DUTY_VERDICTS } from '../../domain/performance/performance';
import { oneOf } from './one-of';

/** [5.2.2] Assessments of how duty was performed; breaches of deadlines are read from the directions themselves. */
export class OrganisationPerformance1790000001730 implements MigrationInterface {
  name = 'OrganisationPerformance1790000001730';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE performance_assessment (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        assessor_id uuid NOT NULL REFERENCES person CHECK (assessor_id <> person_id),
        from_on date NOT NULL,
        until_on date NOT NULL CHECK (until_on >= from_on),
        verdict text NOT NULL CHECK (verdict ${oneOf(Object.keys(DUTY_VERDICTS))}),
        text text NOT NULL,
        assessed_on date NOT NULL CHECK (assessed_on >= until_on),
        UNIQUE (person_id, assessor_id, from_on, until_on)
      );
      CREATE FUNCTION keep_performance_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'an assessment of performance is neither changed nor removed'; END $$;
      CREATE TRIGGER performance_assessment_kept BEFORE UPDATE OR DELETE ON performance_assessment
        FOR EACH ROW EXECUTE FUNCTION keep_performance_assessment();
      CREATE INDEX internal_directive_due ON internal_directive (owner_office_id, due_on) WHERE due_on IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX internal_directive_due; DROP TABLE performance_assessment;
      DROP FUNCTION keep_performance_assessment`);
  }
}
