import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AGENCY_ROLES, CLASSIFICATIONS, POST_KINDS } from '../../../../platform/access/viewer';
import { PERSONNEL_CATEGORIES, PERSONNEL_CLASSES } from '../../domain/personnel';
import { ACCOUNT_KINDS } from '../../domain/viewer-decision';
import { oneOf } from './one-of';

const NAMES = 'name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL';

const PERSONNEL = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;

  -- A person without a personnel class is an official of an agency and not of the prosecution system.
  CREATE TABLE person (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    ${NAMES},
    personnel_class text CHECK (personnel_class ${oneOf(PERSONNEL_CLASSES)}),
    category text CHECK (category ${oneOf(PERSONNEL_CATEGORIES)}),
    is_citizen boolean NOT NULL,
    rank text REFERENCES rank,
    clearance text NOT NULL CHECK (clearance ${oneOf(CLASSIFICATIONS)}),
    service_ended_on date,
    service_end_act text,
    service_end_reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (coalesce(personnel_class = 'OTHER_EMPLOYEE', false) = (category IS NOT NULL)),
    CHECK ((service_ended_on IS NULL) = (service_end_act IS NULL))
  );

  CREATE TABLE post (
    id uuid PRIMARY KEY,
    office_id uuid NOT NULL REFERENCES office,
    kind text NOT NULL CHECK (kind ${oneOf(POST_KINDS)}),
    is_sole boolean NOT NULL,
    seniority smallint NOT NULL,
    needs_agreement boolean NOT NULL DEFAULT false,
    title_kk text NOT NULL, title_ru text NOT NULL, title_en text NOT NULL,
    UNIQUE (office_id, kind),
    UNIQUE (id, office_id, is_sole)
  );

  -- until_on is the last day in the post; the day before from_on says that an appointment was undone on its first day.
  CREATE TABLE appointment (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    post_id uuid NOT NULL,
    office_id uuid NOT NULL,
    is_sole boolean NOT NULL,
    from_on date NOT NULL,
    until_on date,
    act_reference text NOT NULL,
    consent_reference text,
    created_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (post_id, office_id, is_sole) REFERENCES post (id, office_id, is_sole),
    CHECK (until_on >= from_on - 1),
    CONSTRAINT appointment_sole_holder
      EXCLUDE USING gist (post_id WITH =, daterange(from_on, until_on + 1) WITH &&) WHERE (is_sole),
    CONSTRAINT appointment_once_an_office
      EXCLUDE USING gist (person_id WITH =, office_id WITH =, daterange(from_on, until_on + 1) WITH &&)
  );
  CREATE INDEX appointment_person ON appointment (person_id, from_on DESC);
  CREATE INDEX appointment_office ON appointment (office_id, from_on DESC);

  CREATE TABLE agency_official (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    agency_id uuid NOT NULL REFERENCES agency,
    role text NOT NULL CHECK (role ${oneOf(AGENCY_ROLES)}),
    from_on date NOT NULL,
    until_on date,
    CHECK (until_on >= from_on - 1)
  );
  CREATE INDEX agency_official_agency ON agency_official (agency_id);
  CREATE INDEX agency_official_person ON agency_official (person_id);

  -- Subjects of access tokens, whichever issuer the platform trusts.
  CREATE TABLE account (
    subject text PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    kind text NOT NULL CHECK (kind ${oneOf(ACCOUNT_KINDS)})
  );
  CREATE INDEX account_person ON account (person_id);
`;

/** [44.1] Persons, posts, appointments, officials of agencies, and the accounts by which they sign in. */
export class OrganisationPersonnel1790000001010 implements MigrationInterface {
  name = 'OrganisationPersonnel1790000001010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PERSONNEL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account, agency_official, appointment, post, person');
  }
}
