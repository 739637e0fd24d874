import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MATERIAL_READERS, MATERIAL_SECRECIES, MATERIAL_STATES } from './material';

const oneOf = (values: object): string => `('${Object.keys(values).join("', '")}')`;

/**
 * Materials of records, the permissions to disclose them, and what is known of the policies of datasets. The serving role may not delete here,
 * as anywhere (10.2.4); a trigger keeps everyone from changing what was received.
 */
export class Materials1790000000960 implements MigrationInterface {
  name = 'Materials1790000000960';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.material (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ${oneOf(MATERIAL_STATES)}),
        title text NOT NULL,
        file_name text NOT NULL,
        secrecy text NOT NULL CHECK (secrecy IN ${oneOf(MATERIAL_SECRECIES)}),
        permit jsonb,
        reader_ids uuid[] NOT NULL DEFAULT '{}',
        dataset text,
        media_type text,
        bytes bigint CHECK (bytes >= 0),
        sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        added_by_id uuid,
        added_on date NOT NULL,
        closed_on date,
        closing_reason text,
        CHECK (secrecy = 'NONE' OR permit IS NOT NULL),
        CHECK ((state = 'AWAITING_CONTENT') = (sha256 IS NULL) OR state IN ('ARCHIVED', 'DESTROYED')),
        CHECK ((state IN ('ARCHIVED', 'DESTROYED')) = (closed_on IS NOT NULL AND closing_reason IS NOT NULL))
      );
      CREATE INDEX material_record ON platform.material (record_id);

      CREATE TABLE platform.material_disclosure (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL REFERENCES platform.material,
        reader text NOT NULL CHECK (reader IN ${oneOf(MATERIAL_READERS)}),
        reader_id uuid,
        reader_name text,
        basis jsonb NOT NULL,
        scope text NOT NULL,
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        permitted_by_id uuid NOT NULL,
        permitted_on date NOT NULL,
        necessity_reason text,
        CHECK ((reader IN ('OFFICER', 'AGENCY')) = (reader_id IS NOT NULL)),
        CHECK ((reader = 'PERSON') = (reader_name IS NOT NULL))
      );
      CREATE INDEX material_disclosure_material ON platform.material_disclosure (material_id);

      CREATE TABLE platform.known_data_policy (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        dataset text NOT NULL,
        roles text[] NOT NULL,
        retention_years integer NOT NULL,
        effective_from date NOT NULL
      );
      CREATE INDEX known_data_policy_dataset ON platform.known_data_policy (dataset, effective_from);

      CREATE FUNCTION platform.material_received() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'UPDATE' OR (OLD.sha256 IS NOT NULL AND NEW.sha256 IS DISTINCT FROM OLD.sha256)
          OR (OLD.record_type, OLD.record_id, OLD.title, OLD.file_name, OLD.secrecy, OLD.permit, OLD.added_by_id, OLD.added_on, OLD.dataset)
          IS DISTINCT FROM
          (NEW.record_type, NEW.record_id, NEW.title, NEW.file_name, NEW.secrecy, NEW.permit, NEW.added_by_id, NEW.added_on, NEW.dataset) THEN
          RAISE EXCEPTION 'a material stays as it was received' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER material_received BEFORE UPDATE OR DELETE ON platform.material
        FOR EACH ROW EXECUTE FUNCTION platform.material_received();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE platform.known_data_policy, platform.material_disclosure, platform.material;
      DROP FUNCTION platform.material_received();
    `);
  }
}
