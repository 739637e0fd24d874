import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIENCE_COLUMNS } from '../../../../platform/access/audience-sql';

/** Submissions, and what is known of the appeals that acts rest on. */
export class Submission1790000003001 implements MigrationInterface {
  name = 'Submission1790000003001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query(SUBMISSION);
    await runner.query(SUBMISSION_INDEXES);
    await runner.query(PROJECTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_appeal, submission');
  }
}

const SUBMISSION = `
  CREATE TABLE submission (
    id uuid PRIMARY KEY,
    version integer NOT NULL CHECK (version > 0),
    number text UNIQUE,
    state text NOT NULL CHECK (state IN ('DRAFT', 'MADE', 'DELIVERED', 'SCHEDULED', 'SATISFIED', 'PARTLY_SATISFIED', 'REJECTED')),
    ${AUDIENCE_COLUMNS},
    author_id uuid,
    author_post_id uuid,
    addressee_id uuid,
    grounds text[] NOT NULL
      CHECK (grounds <@ ARRAY['ELIMINATE_VIOLATIONS', 'ELIMINATE_CAUSES_AND_CONDITIONS', 'OTHER_BY_LAW']),
    other_ground_provision text,
    text text NOT NULL,
    violations jsonb NOT NULL,
    bases jsonb NOT NULL,
    appeal_ids uuid[] NOT NULL DEFAULT '{}',
    urgent_term jsonb,
    made_on date,
    delivered_on date,
    due_on date,
    scheduled_for date,
    scheduled_time text,
    place text,
    notified_on date,
    attendee_ids uuid[] NOT NULL DEFAULT '{}',
    outcome text CHECK (outcome IN ('SATISFIED', 'PARTLY_SATISFIED', 'REJECTED')),
    considered_on date,
    is_attendance_denied boolean NOT NULL DEFAULT false,
    report_due_on date,
    reported_on date,
    report_text text,
    breaches jsonb NOT NULL DEFAULT '[]',
    warnings text[] NOT NULL DEFAULT '{}' CHECK (warnings <@ ARRAY['WRONG_JURISDICTION']),
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((state = 'DRAFT') = (number IS NULL)),
    CHECK ((state = 'DRAFT') = (made_on IS NULL)),
    CHECK (state <> 'DRAFT' OR agency_ids = '{}'),
    CHECK (state = 'DRAFT' OR (addressee_id IS NOT NULL AND jsonb_array_length(bases) > 0 AND jsonb_array_length(violations) > 0)),
    CHECK ((state IN ('DRAFT', 'MADE')) = (delivered_on IS NULL)),
    CHECK ((delivered_on IS NULL) = (due_on IS NULL)),
    CHECK (delivered_on >= made_on),
    CHECK ((outcome IS NULL) = (considered_on IS NULL)),
    CHECK ((considered_on IS NULL) = (report_due_on IS NULL)),
    CHECK ((reported_on IS NULL) = (report_text IS NULL))
  );
`;

/** One index for each order in which lists are read, for one office, one addressee and all; those without a due day come as if due last. */
const SUBMISSION_INDEXES = `
  CREATE INDEX submission_of_office_created ON submission (owner_office_id, created_at, id);
  CREATE INDEX submission_of_office_due ON submission (owner_office_id, (coalesce(due_on, 'infinity'::date)), id);
  CREATE INDEX submission_of_addressee_created ON submission (addressee_id, created_at, id);
  CREATE INDEX submission_of_addressee_due ON submission (addressee_id, (coalesce(due_on, 'infinity'::date)), id);
  CREATE INDEX submission_created ON submission (created_at, id);
  CREATE INDEX submission_due ON submission ((coalesce(due_on, 'infinity'::date)), id);
  CREATE INDEX submission_unconsidered ON submission (due_on) WHERE considered_on IS NULL;
  CREATE INDEX submission_of_handler ON submission USING gin (handler_ids);
  CREATE INDEX submission_of_agency ON submission USING gin (agency_ids);
  CREATE INDEX submission_of_appeal ON submission USING gin (appeal_ids);
  CREATE INDEX submission_search ON submission USING gin ((coalesce(number, '') || ' ' || text) gin_trgm_ops);
`;

const PROJECTIONS = `
  CREATE TABLE known_appeal (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    number text NOT NULL,
    state text NOT NULL,
    ${AUDIENCE_COLUMNS},
    received_on date NOT NULL,
    is_accepted boolean NOT NULL,
    has_findings boolean NOT NULL
  );
`;
