import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OFFICE_KINDS, OFFICE_SPHERES } from '../../../../platform/access/viewer';
import { AGENCY_KINDS } from '../../../../platform/directory/known-directory';
import { RANK_SCALES } from '../../domain/personnel';
import { oneOf } from './one-of';

const NAMES = 'name_kk text NOT NULL, name_ru text NOT NULL, name_en text NOT NULL';
const CONFIDENCE = "confidence text NOT NULL CHECK (confidence IN ('HIGH', 'MEDIUM'))";

const DIRECTORY = `
  CREATE EXTENSION IF NOT EXISTS ltree;

  -- The legal day: calendar days are those of UTC+5, also for days before 2024 when the zone's own rules were others.
  CREATE FUNCTION legal_today() RETURNS date LANGUAGE sql STABLE AS $$
    SELECT (platform.legal_now() AT TIME ZONE interval '5 hours')::date
  $$;

  CREATE TABLE region (
    code text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('OBLAST', 'CITY')),
    ${NAMES},
    centre_kk text NOT NULL, centre_ru text NOT NULL, centre_en text NOT NULL
  );
  CREATE TABLE district (
    code text PRIMARY KEY,
    region text NOT NULL REFERENCES region,
    kind text NOT NULL CHECK (kind IN ('DISTRICT', 'CITY', 'CITY_DISTRICT')),
    ${NAMES},
    ${CONFIDENCE}
  );
  CREATE INDEX district_region ON district (region);

  CREATE TABLE office (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    code text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind ${oneOf(OFFICE_KINDS)}),
    sphere text NOT NULL CHECK (sphere ${oneOf(OFFICE_SPHERES)}),
    region text REFERENCES region,
    district text REFERENCES district,
    parent_id uuid REFERENCES office,
    path ltree NOT NULL UNIQUE,
    ${NAMES},
    ${CONFIDENCE},
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((parent_id IS NULL) = (kind = 'GENERAL')),
    CHECK ((parent_id IS NULL) = (nlevel(path) = 1))
  );
  CREATE UNIQUE INDEX office_root ON office ((true)) WHERE parent_id IS NULL;
  CREATE UNIQUE INDEX office_academy ON office ((true)) WHERE kind = 'EDUCATION';
  CREATE INDEX office_path ON office USING gist (path);
  CREATE INDEX office_parent ON office (parent_id, code);
  CREATE INDEX office_region ON office (region, code);
  ${['kk', 'ru', 'en'].map((each) => `CREATE INDEX office_name_${each} ON office ((name_${each} COLLATE "kk-x-icu"), id);`).join('\n')}

  CREATE TABLE agency (
    id uuid PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    code text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind ${oneOf(AGENCY_KINDS)}),
    region text REFERENCES region,
    parent_id uuid REFERENCES agency,
    is_protestable boolean NOT NULL,
    ${NAMES},
    note text,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX agency_parent ON agency (parent_id, code);
  CREATE INDEX agency_region ON agency (region, code);
  ${['kk', 'ru', 'en'].map((each) => `CREATE INDEX agency_name_${each} ON agency ((name_${each} COLLATE "kk-x-icu"), id);`).join('\n')}

  CREATE TABLE rank (
    code text PRIMARY KEY,
    scale text NOT NULL CHECK (scale ${oneOf(RANK_SCALES)}),
    seniority smallint NOT NULL,
    ${NAMES},
    ${CONFIDENCE},
    UNIQUE (scale, seniority)
  );
`;

/** [5.1.a] Regions, districts, the office tree, agencies and ranks. */
export class OrganisationDirectory1790000001000 implements MigrationInterface {
  name = 'OrganisationDirectory1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DIRECTORY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rank, agency, office, district, region; DROP FUNCTION legal_today()');
  }
}
