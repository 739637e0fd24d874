import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIENCE_COLUMNS } from '../../../../platform/access/audience-sql';

/** Councils with their regulations and members, sessions, decisions and measures, and what is known of submissions. */
export class Councils1790000004001 implements MigrationInterface {
  name = 'Councils1790000004001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNCILS);
    await runner.query(SESSIONS);
    await runner.query(DECISIONS);
    await runner.query(PROJECTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE known_submission, council_implementation, council_measure, council_decision,
      council_attendance, council_agenda_item, council_session, council_member, coordinating_council, council_regulation`);
  }
}

const COUNCILS = `
  CREATE TABLE council_regulation (
    id uuid PRIMARY KEY,
    council_id uuid NOT NULL,
    edition integer NOT NULL CHECK (edition > 0),
    approved_by text NOT NULL CHECK (approved_by IN ('PROSECUTOR_GENERAL', 'PRESIDENT')),
    approved_on date NOT NULL,
    act_reference text NOT NULL,
    quorum integer CHECK (quorum > 0),
    voting_threshold integer CHECK (voting_threshold > 0),
    meetings_per_year integer CHECK (meetings_per_year > 0),
    chair_post text,
    UNIQUE (council_id, edition)
  );

  CREATE TABLE coordinating_council (
    id uuid PRIMARY KEY,
    version integer NOT NULL CHECK (version > 0),
    state text NOT NULL CHECK (state IN ('INACTIVE', 'ACTIVE')),
    ${AUDIENCE_COLUMNS},
    level text NOT NULL CHECK (level IN ('REPUBLICAN', 'MILITARY', 'TRANSPORT', 'REGIONAL')),
    name_kk text NOT NULL,
    name_ru text NOT NULL,
    name_en text NOT NULL,
    chair_person_id uuid CHECK (chair_person_id IS NULL OR level IN ('MILITARY', 'TRANSPORT')),
    regulation_id uuid REFERENCES council_regulation,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (owner_office_id),
    CHECK (state = 'INACTIVE' OR regulation_id IS NOT NULL)
  );
  ALTER TABLE council_regulation ADD FOREIGN KEY (council_id) REFERENCES coordinating_council;
  CREATE INDEX coordinating_council_created ON coordinating_council (created_at, id);

  CREATE TABLE council_member (
    id uuid PRIMARY KEY,
    council_id uuid NOT NULL REFERENCES coordinating_council,
    agency_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN ('PARTICIPANT', 'INVITEE')),
    joined_on date NOT NULL,
    left_on date
  );
  CREATE UNIQUE INDEX council_member_today ON council_member (council_id, agency_id) WHERE left_on IS NULL;
  CREATE INDEX council_member_of_agency ON council_member (agency_id) WHERE left_on IS NULL;
`;

const SESSIONS = `
  CREATE TABLE council_session (
    id uuid PRIMARY KEY,
    version integer NOT NULL CHECK (version > 0),
    number text NOT NULL UNIQUE,
    state text NOT NULL CHECK (state IN ('PLANNED', 'CONVENED', 'HELD')),
    ${AUDIENCE_COLUMNS},
    council_id uuid NOT NULL REFERENCES coordinating_council,
    planned_for date NOT NULL,
    place text NOT NULL,
    convened_on date,
    held_on date,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((convened_on IS NULL) = (state = 'PLANNED')),
    CHECK ((held_on IS NULL) = (state <> 'HELD'))
  );
  CREATE INDEX council_session_of_council ON council_session (council_id, planned_for, id);
  CREATE INDEX council_session_of_agency ON council_session USING gin (agency_ids);

  CREATE TABLE council_agenda_item (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES council_session,
    position integer NOT NULL CHECK (position > 0),
    title text NOT NULL,
    aim text NOT NULL CHECK (aim IN ('INTERACTION', 'INFORMATION_EXCHANGE', 'CONSISTENT_ACTION')),
    submission_id uuid,
    UNIQUE (session_id, position)
  );
  CREATE INDEX council_agenda_item_on_submission ON council_agenda_item (submission_id) WHERE submission_id IS NOT NULL;

  CREATE TABLE council_attendance (
    session_id uuid NOT NULL REFERENCES council_session,
    agency_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN ('PARTICIPANT', 'INVITEE')),
    is_invited boolean NOT NULL,
    is_present boolean,
    PRIMARY KEY (session_id, agency_id)
  );
`;

const DECISIONS = `
  CREATE TABLE council_decision (
    id uuid PRIMARY KEY,
    version integer NOT NULL CHECK (version > 0),
    number text NOT NULL UNIQUE,
    state text NOT NULL CHECK (state IN ('ADOPTED', 'IN_IMPLEMENTATION', 'IMPLEMENTED')),
    ${AUDIENCE_COLUMNS},
    session_id uuid NOT NULL REFERENCES council_session,
    council_id uuid NOT NULL REFERENCES coordinating_council,
    regulation_id uuid NOT NULL REFERENCES council_regulation,
    adopted_on date NOT NULL,
    text text NOT NULL,
    votes jsonb NOT NULL,
    implemented_on date,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((implemented_on IS NULL) = (state <> 'IMPLEMENTED'))
  );
  CREATE INDEX council_decision_of_council ON council_decision (council_id, adopted_on, id);
  CREATE INDEX council_decision_of_session ON council_decision (session_id, id);
  CREATE INDEX council_decision_of_agency ON council_decision USING gin (agency_ids);

  CREATE TABLE council_measure (
    id uuid PRIMARY KEY,
    version integer NOT NULL CHECK (version > 0),
    state text NOT NULL CHECK (state IN ('ASSIGNED', 'IN_IMPLEMENTATION', 'IMPLEMENTED')),
    ${AUDIENCE_COLUMNS},
    decision_id uuid NOT NULL REFERENCES council_decision,
    council_id uuid NOT NULL REFERENCES coordinating_council,
    item integer NOT NULL CHECK (item > 0),
    text text NOT NULL,
    responsible_id uuid NOT NULL,
    due_on date NOT NULL,
    implemented_on date,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (decision_id, item, responsible_id),
    CHECK ((implemented_on IS NULL) = (state <> 'IMPLEMENTED'))
  );
  CREATE INDEX council_measure_of_office_due ON council_measure (owner_office_id, due_on, id);
  CREATE INDEX council_measure_due ON council_measure (due_on, id);
  CREATE INDEX council_measure_created ON council_measure (created_at, id);
  CREATE INDEX council_measure_of_responsible ON council_measure (responsible_id, due_on, id);
  CREATE INDEX council_measure_of_council ON council_measure (council_id, due_on, id);
  CREATE INDEX council_measure_of_agency ON council_measure USING gin (agency_ids);

  CREATE TABLE council_implementation (
    id uuid PRIMARY KEY,
    measure_id uuid NOT NULL REFERENCES council_measure,
    evidence_type text NOT NULL CHECK (evidence_type IN ('JOINT_ACT', 'DEPARTMENTAL_ACT', 'MEASURE')),
    reference text NOT NULL,
    text text NOT NULL,
    dated_on date NOT NULL,
    reported_on date NOT NULL
  );
  CREATE INDEX council_implementation_of_measure ON council_implementation (measure_id, id);
`;

const PROJECTIONS = `
  CREATE TABLE known_submission (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    ${AUDIENCE_COLUMNS},
    number text,
    state text NOT NULL
  );
`;
