import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  APPROVING_AUTHORITIES,
  OFFICE_DOCUMENT_KINDS,
  OFFICE_DOCUMENT_STATES,
} from '../../domain/document/office-document';
import { ENTERED_BODIES, TRAINING_ACTIVITIES } from '../../domain/training/training';
import { oneOf } from './one-of';

/** [9.13] [9.14] [5.7] [45.1] [45.2] [47.4] [9.22.e] Papers of offices, their seals, funding and accounts, and training. */
export class OrganisationOfficePapers1790000001120 implements MigrationInterface {
  name = 'OrganisationOfficePapers1790000001120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE office_document (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        office_id uuid NOT NULL REFERENCES office,
        kind text NOT NULL CHECK (kind ${oneOf(OFFICE_DOCUMENT_KINDS)}),
        edition integer NOT NULL,
        state text NOT NULL CHECK (state ${oneOf(OFFICE_DOCUMENT_STATES)}),
        approved_by text NOT NULL CHECK (approved_by ${oneOf(APPROVING_AUTHORITIES)}),
        text text NOT NULL,
        drafted_on date NOT NULL,
        submitted_on date,
        approved_on date,
        act_reference text,
        from_on date,
        until_on date,
        UNIQUE (office_id, kind, edition),
        CHECK ((state = 'APPROVED') = (approved_on IS NOT NULL AND from_on IS NOT NULL AND act_reference IS NOT NULL)),
        CHECK (from_on >= approved_on),
        CHECK (until_on >= from_on - 1),
        CONSTRAINT office_document_one_in_effect
          EXCLUDE USING gist (office_id WITH =, kind WITH =, daterange(from_on, until_on + 1) WITH &&) WHERE (state = 'APPROVED')
      );
      CREATE TABLE office_seal (
        id uuid PRIMARY KEY,
        office_id uuid NOT NULL REFERENCES office,
        name_kk text NOT NULL, name_ru text, name_en text,
        from_on date NOT NULL,
        until_on date,
        CHECK (name_ru IS NOT NULL OR name_en IS NOT NULL),
        CHECK (until_on >= from_on - 1),
        CONSTRAINT office_seal_one EXCLUDE USING gist (office_id WITH =, daterange(from_on, until_on + 1) WITH &&)
      );
      CREATE TABLE office_funding (
        office_id uuid NOT NULL REFERENCES office,
        source text NOT NULL CHECK (source = 'SPECIAL_STATE_FUND'),
        from_on date NOT NULL CHECK (from_on >= '2023-07-24'),
        PRIMARY KEY (office_id, source)
      );
      CREATE TABLE office_account (
        id uuid PRIMARY KEY,
        office_id uuid NOT NULL REFERENCES office,
        treasury_body text NOT NULL,
        number text NOT NULL UNIQUE,
        from_on date NOT NULL
      );
      CREATE INDEX office_account_office ON office_account (office_id, number);
      CREATE TABLE training_intake (
        id uuid PRIMARY KEY,
        office_id uuid NOT NULL REFERENCES office,
        activity text NOT NULL CHECK (activity ${oneOf(TRAINING_ACTIVITIES)}),
        opens_on date NOT NULL,
        procedure_id uuid NOT NULL REFERENCES office_document
      );
      CREATE INDEX training_intake_office ON training_intake (office_id, opens_on);
      CREATE TABLE training_enrolment (
        id uuid PRIMARY KEY,
        intake_id uuid NOT NULL REFERENCES training_intake,
        entered_body text NOT NULL CHECK (entered_body ${oneOf(ENTERED_BODIES)}),
        trainee text NOT NULL,
        enrolled_on date NOT NULL
      );
      CREATE INDEX training_enrolment_intake ON training_enrolment (intake_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE training_enrolment, training_intake, office_account, office_funding, office_seal, office_document',
    );
  }
}
