import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIENCE_COLUMNS } from '../../../../platform/access/audience-sql';

/** Appeals with their notices, extensions and replies, and what is known of submissions that rest on them. */
export class Appeals1790000002001 implements MigrationInterface {
  name = 'Appeals1790000002001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query(APPEAL);
    await runner.query(APPEAL_INDEXES);
    await runner.query(RECORDS_OF_AN_APPEAL);
    await runner.query(PROJECTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_submission_of_appeal, appeal_reply, appeal_extension, appeal_notice, appeal');
  }
}

const APPEAL = `
  CREATE TABLE appeal (
    id uuid PRIMARY KEY,
    version integer NOT NULL CHECK (version > 0),
    number text NOT NULL UNIQUE,
    state text NOT NULL CHECK (state IN ('RECEIVED', 'UNDER_CONSIDERATION', 'EXTENDED', 'ANSWERED', 'OUT_OF_SCOPE',
      'OTHER_PROCEDURE', 'NOT_CONSIDERED_ANONYMOUS', 'TERMINATED_REPEATED')),
    ${AUDIENCE_COLUMNS},
    channel text NOT NULL CHECK (channel IN ('PORTAL', 'PAPER', 'IN_PERSON')),
    applicant_kind text NOT NULL
      CHECK (applicant_kind IN ('PERSON', 'BUSINESS', 'STATE_BODY', 'ORGANISATION', 'GROUP', 'ANONYMOUS')),
    applicant_name text,
    applicant_contact text,
    language text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    received_on date NOT NULL,
    due_on date,
    closed_on date,
    priority text NOT NULL CHECK (priority IN ('NORMAL', 'HIGH')),
    ground text CHECK (ground IN ('VULNERABLE_OR_INDEFINITE', 'BODY_FAILED_OR_ABSENT', 'BUSINESS_INTERFERENCE',
      'CONSTITUTIONAL_OR_SECURITY_THREAT', 'HARM_TO_LIFE_OR_HEALTH', 'PRESIDENT_ASSIGNMENT', 'PROSECUTOR_GENERAL_ASSIGNMENT')),
    facts jsonb,
    topic text CHECK (topic IN ('LEGAL_STATISTICS_AND_SPECIAL_RECORDS', 'OTHER')),
    redirected_to jsonb,
    regime text,
    regime_norm text,
    repeats_id uuid REFERENCES appeal,
    findings text,
    warnings text[] NOT NULL DEFAULT '{}',
    access_code_hash bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((applicant_name IS NULL) = (applicant_kind = 'ANONYMOUS')),
    CHECK (state NOT IN ('UNDER_CONSIDERATION', 'EXTENDED', 'ANSWERED') OR ground IS NOT NULL),
    CHECK ((closed_on IS NULL) = (state IN ('RECEIVED', 'UNDER_CONSIDERATION', 'EXTENDED')))
  );
`;

/** One index for each order of the lists, for one office and for all, and one for each tie that lets a viewer reach an appeal. */
const APPEAL_INDEXES = `
  CREATE INDEX appeal_of_office_received ON appeal (owner_office_id, received_on, id);
  CREATE INDEX appeal_of_office_due ON appeal (owner_office_id, (coalesce(due_on, 'infinity'::date)), id);
  CREATE INDEX appeal_received ON appeal (received_on, id);
  CREATE INDEX appeal_due ON appeal ((coalesce(due_on, 'infinity'::date)), id);
  CREATE INDEX appeal_of_applicant ON appeal (applicant_id, received_on, id) WHERE applicant_id IS NOT NULL;
  CREATE INDEX appeal_open ON appeal ((coalesce(due_on, 'infinity'::date)), id) WHERE closed_on IS NULL;
  CREATE INDEX appeal_of_handler ON appeal USING gin (handler_ids);
  CREATE INDEX appeal_of_agency ON appeal USING gin (agency_ids);
  CREATE INDEX appeal_published ON appeal (received_on, id) WHERE is_published AND classification = 'PUBLIC';
  CREATE INDEX appeal_of_class ON appeal (classification);
  CREATE INDEX appeal_search ON appeal USING gin ((number || ' ' || subject) gin_trgm_ops);
`;

const RECORDS_OF_AN_APPEAL = `
  CREATE TABLE appeal_notice (
    id uuid PRIMARY KEY,
    appeal_id uuid NOT NULL REFERENCES appeal,
    kind text NOT NULL CHECK (kind IN ('EXTENSION', 'OUT_OF_SCOPE', 'TERMINATED_REPEATED')),
    language text NOT NULL,
    text text NOT NULL,
    created_on date NOT NULL,
    due_on date,
    sent_on date
  );
  CREATE INDEX appeal_notice_of_appeal ON appeal_notice (appeal_id, id);

  CREATE TABLE appeal_extension (
    id uuid PRIMARY KEY,
    appeal_id uuid NOT NULL REFERENCES appeal,
    decided_on date NOT NULL,
    due_on date NOT NULL,
    reason text NOT NULL CHECK (reason IN ('ESTABLISH_FACTS', 'OBTAIN_INFORMATION')),
    reasoning text NOT NULL,
    decided_by_id uuid
  );
  CREATE INDEX appeal_extension_of_appeal ON appeal_extension (appeal_id, id);

  CREATE TABLE appeal_reply (
    id uuid PRIMARY KEY,
    appeal_id uuid NOT NULL UNIQUE REFERENCES appeal,
    language text NOT NULL,
    reasoning text NOT NULL,
    provisions jsonb NOT NULL CHECK (jsonb_array_length(provisions) > 0),
    complaint_right jsonb NOT NULL,
    answered_on date NOT NULL,
    is_late boolean NOT NULL,
    signed_by_id uuid
  );
`;

const PROJECTIONS = `
  CREATE TABLE known_submission_of_appeal (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    state text NOT NULL,
    appeal_ids uuid[] NOT NULL
  );
  CREATE INDEX known_submission_by_appeal ON known_submission_of_appeal USING gin (appeal_ids);
`;
