import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals follow the checks of legality that are appointed on them. */
export class AppealCheck1790000002101 implements MigrationInterface {
  name = 'AppealCheck1790000002101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_OLD_CHECKS);
    await runner.query(APPEAL);
    await runner.query(KNOWN_CHECK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_check');
    await runner.query('ALTER TABLE appeal DROP COLUMN check_id, DROP COLUMN former_due_on');
    await runner.query('ALTER TABLE appeal_reply DROP COLUMN certificate_id');
  }
}

/** The conditions that name states, and the kinds of notices; they were made without names of their own. */
const DROP_OLD_CHECKS = `
  DO $$ DECLARE held record; BEGIN
    FOR held IN SELECT conrelid::regclass AS relation, conname FROM pg_constraint
      WHERE contype = 'c' AND ((conrelid = 'appeal'::regclass AND pg_get_constraintdef(oid) LIKE '%EXTENDED%')
        OR (conrelid = 'appeal_notice'::regclass AND pg_get_constraintdef(oid) LIKE '%EXTENSION%'))
    LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', held.relation, held.conname); END LOOP;
  END $$;
`;

const APPEAL = `
  ALTER TABLE appeal
    ADD COLUMN check_id uuid,
    ADD COLUMN former_due_on date,
    ADD CONSTRAINT appeal_state CHECK (state IN ('RECEIVED', 'UNDER_CONSIDERATION', 'EXTENDED', 'CHECK_RUNNING',
      'AWAITING_FINAL_REPLY', 'ANSWERED', 'OUT_OF_SCOPE', 'OTHER_PROCEDURE', 'NOT_CONSIDERED_ANONYMOUS', 'TERMINATED_REPEATED')),
    ADD CONSTRAINT appeal_accepted CHECK (ground IS NOT NULL
      OR state NOT IN ('UNDER_CONSIDERATION', 'EXTENDED', 'CHECK_RUNNING', 'AWAITING_FINAL_REPLY', 'ANSWERED')),
    ADD CONSTRAINT appeal_closed CHECK ((closed_on IS NULL)
      = (state IN ('RECEIVED', 'UNDER_CONSIDERATION', 'EXTENDED', 'CHECK_RUNNING', 'AWAITING_FINAL_REPLY'))),
    ADD CONSTRAINT appeal_checked CHECK (check_id IS NOT NULL OR state NOT IN ('CHECK_RUNNING', 'AWAITING_FINAL_REPLY'));
  ALTER TABLE appeal_notice ADD CONSTRAINT appeal_notice_of_kind
    CHECK (kind IN ('EXTENSION', 'OUT_OF_SCOPE', 'TERMINATED_REPEATED', 'INTERIM_REPLY'));
  ALTER TABLE appeal_reply ADD COLUMN certificate_id uuid;
`;

const KNOWN_CHECK = `
  CREATE TABLE known_check (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    state text NOT NULL,
    appeal_id uuid,
    due_on date,
    completed_on date,
    cancelled_on date,
    certificate_id uuid
  );
  CREATE INDEX known_check_of_appeal ON known_check (appeal_id) WHERE appeal_id IS NOT NULL;
`;
