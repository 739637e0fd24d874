import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AWARD_KINDS } from '../../domain/award/award';
import { oneOf } from './one-of';

/** [9.7] Awards; [26.1] reports of influence on a prosecutor, with what superiors do about them. */
export class OrganisationAwards1790000001610 implements MigrationInterface {
  name = 'OrganisationAwards1790000001610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE award (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        person_id uuid NOT NULL REFERENCES person,
        kind text NOT NULL CHECK (kind ${oneOf(Object.keys(AWARD_KINDS))}),
        name text NOT NULL,
        nominated_on date NOT NULL,
        nomination_reference text NOT NULL,
        conferred_on date CHECK (conferred_on >= nominated_on),
        conferred_by text,
        conferral_reference text,
        CHECK ((conferred_on IS NULL) = (conferred_by IS NULL) AND (conferred_on IS NULL) = (conferral_reference IS NULL)),
        CHECK (conferred_by = CASE kind WHEN 'DEPARTMENTAL_AWARD' THEN 'PROSECUTOR_GENERAL' ELSE 'PRESIDENT' END)
      );
      CREATE INDEX award_person ON award (person_id, id);
      CREATE TABLE influence_report (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        author_id uuid NOT NULL REFERENCES person,
        owner_office_id uuid NOT NULL REFERENCES office,
        is_of_head boolean NOT NULL,
        text text NOT NULL,
        occurred_on date NOT NULL,
        named_officer_ids uuid[] NOT NULL,
        filed_on date NOT NULL
      );
      CREATE INDEX influence_report_office ON influence_report (owner_office_id, filed_on DESC, id DESC);
      CREATE INDEX influence_report_author ON influence_report (author_id, id);
      CREATE TABLE influence_notice (
        report_id uuid NOT NULL REFERENCES influence_report,
        person_id uuid NOT NULL REFERENCES person,
        read_on date,
        PRIMARY KEY (report_id, person_id)
      );
      CREATE INDEX influence_notice_person ON influence_notice (person_id) WHERE read_on IS NULL;
      CREATE TABLE influence_measure (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL REFERENCES influence_report,
        author_id uuid NOT NULL REFERENCES person,
        text text NOT NULL,
        taken_on date NOT NULL
      );
      CREATE INDEX influence_measure_report ON influence_measure (report_id, id);
      CREATE FUNCTION keep_influence_report() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a report of influence is neither changed nor removed'; END $$;
      CREATE TRIGGER influence_report_kept BEFORE UPDATE OR DELETE ON influence_report
        FOR EACH ROW EXECUTE FUNCTION keep_influence_report();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE influence_measure, influence_notice, influence_report, award;
      DROP FUNCTION keep_influence_report`);
  }
}
