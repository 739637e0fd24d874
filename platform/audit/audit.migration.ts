import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log and its seals. The text that a row's hash covers is the one of `row-hash.ts`. */
export class Audit1790000000200 implements MigrationInterface {
  name = 'Audit1790000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(ORDERED_IDS);
    await runner.query(CHAIN);
    await runner.query(RECORD);
    await runner.query(APPEND_ONLY);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE platform.audit, platform.audit_seal;
      DROP FUNCTION platform.record_audit(jsonb), platform.audit_chain(), platform.audit_append_only();
    `);
  }
}

const TABLES = `
  CREATE TABLE platform.audit (
    seq bigint PRIMARY KEY,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    record_type text NOT NULL,
    record_id uuid NOT NULL,
    record_seq integer NOT NULL CHECK (record_seq > 0),
    action text NOT NULL,
    person_id uuid,
    viewer_kind text NOT NULL,
    post_id uuid,
    office_id uuid,
    power text,
    power_basis text CHECK (power_basis IN ('OWN', 'DELEGATED', 'SUPERIOR', 'PARTY', 'SYSTEM')),
    delegation text,
    rules text[] NOT NULL CHECK (array_ndims(rules) IS NOT DISTINCT FROM CASE WHEN cardinality(rules) > 0 THEN 1 END),
    legal_on date NOT NULL,
    at timestamptz NOT NULL,
    request_id uuid,
    trace_id text,
    details jsonb NOT NULL CHECK (jsonb_typeof(details) = 'object'),
    xid xid8 NOT NULL,
    prev_hash bytea,
    hash bytea NOT NULL,
    -- A second entry on the same predecessor is impossible, whatever the isolation level.
    CONSTRAINT audit_chain UNIQUE (record_id, record_type, record_seq),
    -- Only accesses and refused attempts exercise no power.
    CONSTRAINT audit_basis CHECK (power_basis IS NOT NULL OR action IN ('READ', 'EXPORT', 'SHARE', 'INTERFERENCE_ATTEMPT')),
    CONSTRAINT audit_person CHECK (person_id IS NOT NULL OR viewer_kind IN ('APPLICANT', 'PUBLIC', 'SYSTEM')),
    CONSTRAINT audit_office CHECK (power_basis NOT IN ('OWN', 'DELEGATED', 'SUPERIOR') OR office_id IS NOT NULL),
    CONSTRAINT audit_post CHECK (power_basis NOT IN ('OWN', 'SUPERIOR') OR post_id IS NOT NULL)
  );
  CREATE SEQUENCE platform.audit_seq AS bigint OWNED BY platform.audit.seq;

  CREATE TABLE platform.audit_seal (
    number bigint PRIMARY KEY CHECK (number > 0),
    -- The entries under this seal, by seq.
    seqs int8multirange NOT NULL CHECK (NOT isempty(seqs)),
    row_count bigint NOT NULL CHECK (row_count > 0),
    -- Every entry up to here is under this or an earlier seal.
    settled_seq bigint NOT NULL,
    -- Transactions younger than xid have entries above last_seq only.
    last_seq bigint NOT NULL,
    xid xid8 NOT NULL,
    merkle_root bytea NOT NULL,
    prev_hash bytea,
    hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL,
    key_id text NOT NULL,
    signature bytea NOT NULL
  );
  CREATE INDEX audit_seal_upper ON platform.audit_seal (upper(seqs));
`;

/** Ids in the order of time, where the server can make them (PostgreSQL 18 and later). */
const ORDERED_IDS = `
  DO $$ BEGIN
    IF to_regproc('uuidv7') IS NOT NULL THEN
      ALTER TABLE platform.audit ALTER COLUMN id SET DEFAULT uuidv7();
    END IF;
  END $$;
`;

const CHAIN = `
  CREATE FUNCTION platform.audit_chain() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    head record;
  BEGIN
    -- The transaction has its number before the row has its own: the sealer relies on this order.
    NEW.xid := pg_current_xact_id();
    -- One entry of a record at a time, until commit; the statement after it sees what the one before has committed.
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.record_type, hashtextextended(NEW.record_id::text, 1)));
    SELECT a.record_seq, a.hash INTO head FROM platform.audit a
      WHERE a.record_id = NEW.record_id AND a.record_type = NEW.record_type ORDER BY a.record_seq DESC LIMIT 1;
    NEW.seq := nextval('platform.audit_seq');
    NEW.record_seq := coalesce(head.record_seq, 0) + 1;
    NEW.at := clock_timestamp();
    NEW.prev_hash := head.hash;
    NEW.hash := sha256(convert_to(jsonb_build_array(
      'kenes audit row 1', NEW.seq, NEW.id, NEW.record_type, NEW.record_id, NEW.record_seq, NEW.action, NEW.person_id,
      NEW.viewer_kind, NEW.post_id, NEW.office_id, NEW.power, NEW.power_basis, NEW.delegation, NEW.rules, NEW.legal_on,
      to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), NEW.request_id, NEW.trace_id, NEW.details,
      NEW.xid::text, encode(NEW.prev_hash, 'hex')
    )::text, 'UTF8'));
    RETURN NEW;
  END $$;
  REVOKE EXECUTE ON FUNCTION platform.audit_chain() FROM PUBLIC;
  CREATE TRIGGER audit_chain BEFORE INSERT ON platform.audit FOR EACH ROW EXECUTE FUNCTION platform.audit_chain();
`;

/** Inserts entries, in their order, with the rights of the caller. A function, so that the plan is kept per connection. */
const RECORD = `
  CREATE FUNCTION platform.record_audit(entries jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO platform.audit (record_type, record_id, action, person_id, viewer_kind, post_id, office_id, power, power_basis,
      delegation, rules, legal_on, request_id, trace_id, details)
    SELECT e.record_type, e.record_id, e.action, e.person_id, e.viewer_kind, e.post_id, e.office_id, e.power, e.power_basis,
      e.delegation, e.rules, coalesce(e.legal_on, (platform.legal_now() AT TIME ZONE 'UTC' + interval '5 hours')::date),
      e.request_id, e.trace_id, e.details
    FROM jsonb_to_recordset(entries) AS e (
      record_type text, record_id uuid, action text, person_id uuid, viewer_kind text, post_id uuid, office_id uuid, power text,
      power_basis text, delegation text, rules text[], legal_on date, request_id uuid, trace_id text, details jsonb);
  END $$;
`;

const APPEND_ONLY = `
  CREATE FUNCTION platform.audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '%.% is append-only, % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit
    FOR EACH STATEMENT EXECUTE FUNCTION platform.audit_append_only();
  CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION platform.audit_append_only();
  -- Also for sessions that replay a replication stream.
  ALTER TABLE platform.audit ENABLE ALWAYS TRIGGER audit_append_only;
  ALTER TABLE platform.audit_seal ENABLE ALWAYS TRIGGER audit_append_only;
`;

const GRANTS = `
  DO $$
  DECLARE
    server text := quote_ident(current_setting('kenes.server_role'));
  BEGIN
    EXECUTE 'REVOKE ALL ON platform.audit, platform.audit_seal FROM ' || server;
    EXECUTE 'REVOKE ALL ON SEQUENCE platform.audit_seq FROM ' || server;
    EXECUTE 'GRANT SELECT ON platform.audit, platform.audit_seal, platform.audit_seq TO ' || server;
    EXECUTE 'GRANT INSERT ON platform.audit_seal TO ' || server;
    -- Place, time and hash of an entry are the database's to set.
    EXECUTE 'GRANT INSERT (record_type, record_id, action, person_id, viewer_kind, post_id, office_id, power, power_basis, delegation,
      rules, legal_on, request_id, trace_id, details) ON platform.audit TO ' || server;
  END $$;
`;
