import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIENCE_COLUMNS } from '../../../../platform/access/audience-sql';

const DELEGATION = `
  CREATE TABLE delegation (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    power text NOT NULL,
    delegate_id uuid NOT NULL REFERENCES person,
    delegator_id uuid NOT NULL REFERENCES person,
    -- Null for the whole system; otherwise the office and those below.
    scope_office_id uuid REFERENCES office,
    from_on date NOT NULL,
    until_on date NOT NULL,
    act_reference text NOT NULL,
    act_on date NOT NULL,
    revoked_on date,
    revocation_act text,
    ${AUDIENCE_COLUMNS},
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (act_on <= from_on AND from_on <= until_on),
    CHECK (delegate_id <> delegator_id),
    CHECK ((revoked_on IS NULL) = (revocation_act IS NULL)),
    CONSTRAINT delegation_once_at_a_time EXCLUDE USING gist
      (delegate_id WITH =, power WITH =, daterange(from_on, until_on + 1) WITH &&) WHERE (revoked_on IS NULL)
  );
  CREATE INDEX delegation_delegate ON delegation (delegate_id, until_on) WHERE revoked_on IS NULL;
  CREATE INDEX delegation_created ON delegation (created_at, id);
`;

/** [9.11.a] Powers of the Prosecutor General in other hands. */
export class OrganisationDelegations1790000001300 implements MigrationInterface {
  name = 'OrganisationDelegations1790000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DELEGATION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE delegation');
  }
}
