import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIENCE_COLUMNS } from '../../../../platform/access/audience-sql';

/** Complaints (Arts. 25 and 43) with the notices to those who complain. */
export class Complaints1790000002710 implements MigrationInterface {
  name = 'Complaints1790000002710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMPLAINT);
    await runner.query(NOTICE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE complaint_notice, complaint');
  }
}

const COMPLAINT = `
  CREATE TABLE complaint (
    id uuid PRIMARY KEY,
    version integer NOT NULL CHECK (version > 0),
    number text NOT NULL UNIQUE,
    state text NOT NULL
      CHECK (state IN ('ADMITTED', 'TERM_MISSED', 'OTHER_PROCEDURE', 'NO_SUPERIOR', 'REFUSED_LATE', 'DECIDED', 'IN_COURT')),
    ${AUDIENCE_COLUMNS},
    complainant_kind text NOT NULL CHECK (complainant_kind IN ('PERSON', 'BUSINESS', 'STATE_BODY', 'ORGANISATION', 'GROUP')),
    complainant_name text NOT NULL,
    complainant_contact text,
    language text NOT NULL,
    text text NOT NULL,
    contested_kind text NOT NULL CHECK (contested_kind IN ('DECISION', 'ACT', 'ACTION', 'INACTION')),
    contested_type text CHECK (contested_type IN ('Appeal', 'Check', 'Submission')),
    contested_id uuid,
    contested_description text,
    respondent_office_id uuid NOT NULL,
    respondent_id uuid,
    filed_office_id uuid NOT NULL,
    known_on date NOT NULL,
    received_on date NOT NULL,
    filing_due_on date,
    due_on date,
    closed_on date,
    regime text,
    regime_norm text,
    tags text[] NOT NULL DEFAULT '{}',
    warnings text[] NOT NULL DEFAULT '{}',
    restoration jsonb,
    suspension jsonb,
    decision jsonb,
    court_route jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((contested_type IS NULL) = (contested_id IS NULL)),
    CHECK (contested_id IS NOT NULL OR contested_description IS NOT NULL),
    CHECK (known_on <= received_on),
    CHECK ((regime IS NULL) = (regime_norm IS NULL)),
    CHECK ((state = 'OTHER_PROCEDURE') = (regime IS NOT NULL)),
    CHECK (state <> 'ADMITTED' OR due_on IS NOT NULL),
    CHECK (state <> 'DECIDED' OR decision IS NOT NULL),
    CHECK (state <> 'IN_COURT' OR court_route IS NOT NULL),
    CHECK ((closed_on IS NULL) = (state IN ('ADMITTED', 'TERM_MISSED')))
  );
  CREATE INDEX complaint_of_office_received ON complaint (owner_office_id, received_on, id);
  CREATE INDEX complaint_of_office_due ON complaint (owner_office_id, (coalesce(due_on, 'infinity'::date)), id);
  CREATE INDEX complaint_received ON complaint (received_on, id);
  CREATE INDEX complaint_due ON complaint ((coalesce(due_on, 'infinity'::date)), id);
  CREATE INDEX complaint_open ON complaint ((coalesce(due_on, 'infinity'::date)), id) WHERE closed_on IS NULL;
  CREATE INDEX complaint_of_applicant ON complaint (applicant_id, received_on, id) WHERE applicant_id IS NOT NULL;
  CREATE INDEX complaint_of_handler ON complaint USING gin (handler_ids);
  CREATE INDEX complaint_of_agency ON complaint USING gin (agency_ids);
  CREATE INDEX complaint_about ON complaint (contested_id) WHERE contested_id IS NOT NULL;
  CREATE INDEX complaint_against ON complaint (respondent_office_id, received_on, id);
`;

const NOTICE = `
  CREATE TABLE complaint_notice (
    id uuid PRIMARY KEY,
    complaint_id uuid NOT NULL REFERENCES complaint,
    kind text NOT NULL CHECK (kind IN ('TERM_MISSED', 'NO_SUPERIOR', 'OTHER_PROCEDURE', 'RESTORED', 'REFUSED_LATE',
      'EXECUTION_SUSPENDED', 'DECIDED', 'RESCHEDULED')),
    language text NOT NULL,
    text text NOT NULL,
    created_on date NOT NULL
  );
  CREATE INDEX complaint_notice_of_complaint ON complaint_notice (complaint_id, id);
`;
