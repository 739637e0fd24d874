import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failed attempts under a key, as at a code, counted for all processes together: no records, so that the serving role may take ended ones off. */
export class Attempt1790000000970 implements MigrationInterface {
  name = 'Attempt1790000000970';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.attempt (
        key bytea PRIMARY KEY,
        count integer NOT NULL CHECK (count >= 0),
        until timestamptz NOT NULL
      );
      CREATE INDEX attempt_ended ON platform.attempt (until);
      DO $$ BEGIN
        EXECUTE format('GRANT DELETE ON platform.attempt TO %I', current_setting('kenes.server_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.attempt');
  }
}
