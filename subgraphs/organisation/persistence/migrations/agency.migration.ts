import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AGENCY_STATES } from '../../../../platform/access/body-states';

/** What becomes of agencies, and by which act an official was admitted to and taken out of the shared graph. */
export class OrganisationAgency1790000001110 implements MigrationInterface {
  name = 'OrganisationAgency1790000001110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agency
        ADD state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('${AGENCY_STATES.join("', '")}')),
        ADD ceased_on date,
        ADD cease_act text,
        ADD CHECK ((state = 'CEASED') = (ceased_on IS NOT NULL)),
        ADD CHECK ((ceased_on IS NULL) = (cease_act IS NULL)),
        ADD CHECK (parent_id <> id);
      ALTER TABLE agency_official
        ADD version integer NOT NULL DEFAULT 1,
        ADD act_reference text,
        ADD revocation_reason text,
        ADD CONSTRAINT agency_official_once
          EXCLUDE USING gist (person_id WITH =, agency_id WITH =, daterange(from_on, until_on + 1) WITH &&);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agency_official DROP CONSTRAINT agency_official_once, DROP version, DROP act_reference, DROP revocation_reason;
      ALTER TABLE agency DROP state, DROP ceased_on, DROP cease_act;
    `);
  }
}
