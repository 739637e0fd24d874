import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OFFICE_STATES } from '../../../../platform/access/body-states';
import { OFFICE_LIFECYCLE } from '../../domain/office/office-lifecycle';
import { oneOf } from './one-of';

const ACTIONS = OFFICE_LIFECYCLE.transitions.map(({ action }) => action);

/** The columns of an office that a period keeps. */
const KEPT = 'kind, sphere, region, district, parent_id, name_kk, name_ru, name_en, state, successor_id';

/**
 * [5.5] What becomes of offices, and how each was on any day. A period without a first day is as old as the office of the reference data; one
 * whose last day lies before its first was replaced on the day it began.
 */
export class OrganisationOffice1790000001100 implements MigrationInterface {
  name = 'OrganisationOffice1790000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE office
        ADD state text NOT NULL DEFAULT 'ACTIVE' CHECK (state ${oneOf(OFFICE_STATES)}),
        ADD successor_id uuid REFERENCES office,
        ADD CHECK ((state = 'LIQUIDATED') = (successor_id IS NOT NULL)),
        ADD CHECK (successor_id <> id);
      DROP INDEX office_academy;
      CREATE UNIQUE INDEX office_academy ON office ((true)) WHERE kind = 'EDUCATION' AND state = 'ACTIVE';
      CREATE INDEX office_successor ON office (successor_id) WHERE successor_id IS NOT NULL;

      CREATE TABLE office_period (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        office_id uuid NOT NULL REFERENCES office,
        code text NOT NULL,
        from_on date,
        until_on date,
        kind text NOT NULL,
        sphere text NOT NULL,
        region text,
        district text,
        parent_id uuid,
        name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL,
        state text NOT NULL CHECK (state ${oneOf(OFFICE_STATES)}),
        successor_id uuid,
        action text CHECK (action ${oneOf(ACTIONS)}),
        act_number text,
        act_on date,
        act_by text,
        CHECK (until_on >= from_on - 1),
        CHECK ((action IS NULL) = (act_number IS NULL)),
        CHECK ((act_number IS NULL) = (act_on IS NULL) AND (act_number IS NULL) = (act_by IS NULL)),
        CHECK (kind <> 'OTHER_BY_PRESIDENT' OR act_by = 'PRESIDENT'),
        CONSTRAINT office_period_once
          EXCLUDE USING gist (office_id WITH =, daterange(from_on, until_on + 1) WITH &&)
      );
      CREATE INDEX office_period_code ON office_period (code, id);
      CREATE INDEX office_period_parent ON office_period (parent_id, code);
      CREATE INDEX office_period_office ON office_period (office_id, seq);

      -- Offices of the reference data are as they are for all days until something is recorded of them.
      CREATE FUNCTION open_office_periods() RETURNS void LANGUAGE sql AS $$
        INSERT INTO office_period (office_id, code, ${KEPT})
        SELECT id, code, ${KEPT} FROM office o WHERE NOT EXISTS (SELECT FROM office_period p WHERE p.office_id = o.id)
      $$;
      SELECT open_office_periods();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION open_office_periods(); DROP TABLE office_period; DROP INDEX office_successor; DROP INDEX office_academy;
      CREATE UNIQUE INDEX office_academy ON office ((true)) WHERE kind = 'EDUCATION';
      ALTER TABLE office DROP state, DROP successor_id;
    `);
  }
}
