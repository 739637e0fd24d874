import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OBJECTIVE_NAMES, PLAN_KINDS, PLAN_SCOPES } from '../../domain/work-plan/work-plan';
import { oneOf } from './one-of';

/** [9.8] [8.1.3] Reports to the President and how often they are owed; [7.2.1] [4.1] plans, tasks and methodical materials. */
export class OrganisationReportsAndPlans1790000001620 implements MigrationInterface {
  name = 'OrganisationReportsAndPlans1790000001620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE president_report_schedule (
        id uuid PRIMARY KEY,
        owner_office_id uuid NOT NULL REFERENCES office,
        every_months integer NOT NULL CHECK (every_months BETWEEN 1 AND 60),
        first_due_on date NOT NULL,
        set_on date NOT NULL
      );
      CREATE TABLE president_report (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        from_on date NOT NULL,
        until_on date NOT NULL CHECK (until_on >= from_on),
        legality text,
        activity text,
        drafted_on date NOT NULL,
        submitted_on date,
        -- The schedule that it met; null while it is a draft, or where none was set.
        schedule_id uuid REFERENCES president_report_schedule,
        CHECK (submitted_on IS NULL OR (legality IS NOT NULL AND activity IS NOT NULL))
      );
      CREATE TABLE work_plan (
        id uuid PRIMARY KEY,
        office_id uuid NOT NULL REFERENCES office,
        kind text NOT NULL CHECK (kind ${oneOf(PLAN_KINDS)}),
        scope text NOT NULL CHECK (scope ${oneOf(PLAN_SCOPES)}),
        title text NOT NULL,
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        created_on date NOT NULL
      );
      CREATE INDEX work_plan_office ON work_plan (office_id, from_on DESC, id DESC);
      CREATE INDEX work_plan_system ON work_plan (from_on DESC, id DESC) WHERE scope = 'SYSTEM_WIDE';
      CREATE TABLE work_plan_item (
        plan_id uuid NOT NULL REFERENCES work_plan,
        place integer NOT NULL,
        objective text NOT NULL CHECK (objective ${oneOf(OBJECTIVE_NAMES)}),
        text text NOT NULL,
        reference jsonb,
        PRIMARY KEY (plan_id, place),
        CHECK (objective <> 'OTHER' OR reference IS NOT NULL)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_plan_item, work_plan, president_report, president_report_schedule');
  }
}
