import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIENCE_COLUMNS } from '../../../../platform/access/audience-sql';

/** Checks of legality with refusals of entry, and the checks that submissions rest on. */
export class Check1790000003101 implements MigrationInterface {
  name = 'Check1790000003101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHECK);
    await runner.query(CHECK_INDEXES);
    await runner.query(ENTRY_REFUSAL);
    await runner.query(`ALTER TABLE submission ADD COLUMN check_ids uuid[] NOT NULL DEFAULT '{}'`);
    await runner.query('CREATE INDEX submission_of_check ON submission USING gin (check_ids)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE submission DROP COLUMN check_ids');
    await runner.query('DROP TABLE check_entry_refusal, legality_check');
  }
}

const CHECK = `
  CREATE TABLE legality_check (
    id uuid PRIMARY KEY,
    version integer NOT NULL CHECK (version > 0),
    number text UNIQUE,
    state text NOT NULL
      CHECK (state IN ('DRAFT', 'ISSUED', 'REGISTERED', 'CONDUCTING', 'SUSPENDED', 'COMPLETED', 'CANCELLED')),
    ${AUDIENCE_COLUMNS},
    author_id uuid,
    office_function text NOT NULL CHECK (office_function = 'SUPREME_SUPERVISION'),
    sphere text NOT NULL,
    regime text CHECK (regime IN ('CRIMINAL_PROCEDURE', 'PENAL_EXECUTIVE', 'ENFORCEMENT_PROCEEDINGS',
      'ADMINISTRATIVE_OFFENCES', 'OPERATIONAL_SEARCH', 'COUNTER_INTELLIGENCE')),
    ground text NOT NULL CHECK (ground IN ('PRESIDENT_ASSIGNMENT', 'PROSECUTOR_GENERAL_ASSIGNMENT',
      'PROTECTION_DECISION', 'STATISTICS_DEPARTMENT_DECISION')),
    facts jsonb NOT NULL,
    subject jsonb,
    subject_matter text,
    period_from date,
    period_to date,
    inspectors jsonb NOT NULL,
    start_on date,
    term_days integer CHECK (term_days > 0),
    is_secret_regime boolean NOT NULL DEFAULT false,
    appeal_id uuid,
    agreement jsonb,
    issued_on date,
    issued_by_id uuid,
    issued_in_post_id uuid,
    issued_in_office_id uuid,
    registrar_office_id uuid,
    registration_number text UNIQUE,
    registered_on date,
    handover jsonb,
    started_on date,
    due_on date,
    extensions jsonb NOT NULL DEFAULT '[]',
    suspensions jsonb NOT NULL DEFAULT '[]',
    completed_on date,
    certificate jsonb,
    cancelled_on date,
    cancellation_reasons text,
    warnings text[] NOT NULL DEFAULT '{}' CHECK (warnings <@ ARRAY['PROTECTED_GROUP_MISMATCH', 'WRONG_JURISDICTION']),
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((state = 'DRAFT') = (number IS NULL)),
    CHECK ((state = 'DRAFT') = (issued_on IS NULL)),
    CHECK (state = 'DRAFT' OR term_days IS NULL OR term_days <= 30),
    CHECK (state <> 'DRAFT' OR agency_ids = '{}'),
    CHECK ((registration_number IS NULL) = (registered_on IS NULL)),
    CHECK (regime IS NULL OR (registered_on IS NULL AND registrar_office_id IS NULL AND due_on IS NULL)),
    CHECK (state NOT IN ('REGISTERED', 'CONDUCTING', 'SUSPENDED', 'COMPLETED') OR regime IS NOT NULL OR registered_on IS NOT NULL),
    CHECK (state NOT IN ('CONDUCTING', 'SUSPENDED', 'COMPLETED') OR (started_on IS NOT NULL AND handover IS NOT NULL)),
    CHECK ((state = 'COMPLETED') = (completed_on IS NOT NULL)),
    CHECK ((completed_on IS NULL) = (certificate IS NULL)),
    CHECK ((state = 'CANCELLED') = (cancelled_on IS NOT NULL)),
    CHECK ((cancelled_on IS NULL) = (cancellation_reasons IS NULL))
  );
`;

/** One index for each order in which lists are read, for one office and all, and for what lists and look-ups are narrowed by. */
const CHECK_INDEXES = `
  CREATE INDEX legality_check_of_office_created ON legality_check (owner_office_id, created_at, id);
  CREATE INDEX legality_check_of_office_due ON legality_check (owner_office_id, (coalesce(due_on, 'infinity'::date)), id);
  CREATE INDEX legality_check_created ON legality_check (created_at, id);
  CREATE INDEX legality_check_due ON legality_check ((coalesce(due_on, 'infinity'::date)), id);
  CREATE INDEX legality_check_of_subject ON legality_check (((subject->>'agencyId')::uuid), created_at, id);
  CREATE INDEX legality_check_of_appeal ON legality_check (appeal_id) WHERE appeal_id IS NOT NULL;
  CREATE INDEX legality_check_to_register ON legality_check (registrar_office_id, created_at, id);
  CREATE INDEX legality_check_of_handler ON legality_check USING gin (handler_ids);
  CREATE INDEX legality_check_of_agency ON legality_check USING gin (agency_ids);
`;

const ENTRY_REFUSAL = `
  CREATE TABLE check_entry_refusal (
    id uuid PRIMARY KEY,
    check_id uuid NOT NULL REFERENCES legality_check,
    person text NOT NULL,
    reasons jsonb NOT NULL CHECK (jsonb_array_length(reasons) > 0),
    refused_at timestamptz NOT NULL,
    refused_on date NOT NULL,
    representation text,
    recorded_by_id uuid
  );
  CREATE INDEX check_entry_refusal_of_check ON check_entry_refusal (check_id, id);
`;
