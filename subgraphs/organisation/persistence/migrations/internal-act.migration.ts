import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIENCE_COLUMNS } from '../../../../platform/access/audience-sql';
import { INTERNAL_ACT_KINDS } from '../../domain/internal-act/internal-act';

const ACTS = `
  CREATE TABLE internal_act (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    number text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('${INTERNAL_ACT_KINDS.join("', '")}')),
    designation text,
    title text NOT NULL,
    text text NOT NULL,
    issuer_id uuid NOT NULL REFERENCES person,
    issued_on date NOT NULL,
    repealed_on date,
    -- Both empty: everyone subordinate to the issuer.
    addressee_office_ids uuid[] NOT NULL,
    addressee_ids uuid[] NOT NULL,
    ${AUDIENCE_COLUMNS},
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((kind = 'OTHER') = (designation IS NOT NULL))
  );
  CREATE INDEX internal_act_office ON internal_act (owner_office_id, issued_on DESC, id DESC);
  CREATE INDEX internal_act_issued ON internal_act (issued_on DESC, id DESC);

  CREATE TABLE internal_directive (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    number text NOT NULL UNIQUE,
    sender_id uuid NOT NULL REFERENCES person,
    sender_office_id uuid NOT NULL REFERENCES office,
    text text NOT NULL,
    issued_on date NOT NULL,
    due_on date,
    reported_on date,
    reported_by_id uuid REFERENCES person,
    report text,
    ${AUDIENCE_COLUMNS},
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((reported_on IS NULL) = (report IS NULL))
  );
  CREATE INDEX internal_directive_office ON internal_directive (owner_office_id, issued_on DESC, id DESC);
  CREATE INDEX internal_directive_issued ON internal_directive (issued_on DESC, id DESC);
`;

/** [32.1.3.a] [35.2.d] Internal acts, and directions to lower offices; neither is an act of supervision. */
export class OrganisationInternalActs1790000001310 implements MigrationInterface {
  name = 'OrganisationInternalActs1790000001310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE internal_act, internal_directive');
  }
}
