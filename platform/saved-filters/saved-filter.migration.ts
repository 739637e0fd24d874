import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters that people keep for themselves: no records of the office, so that their owners may delete them. */
export class SavedFilter1790000000980 implements MigrationInterface {
  name = 'SavedFilter1790000000980';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.saved_filter (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        owner_id uuid NOT NULL,
        list text NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        filter jsonb NOT NULL CHECK (jsonb_typeof(filter) = 'object'),
        order_by jsonb CHECK (jsonb_typeof(order_by) = 'object')
      );
      CREATE UNIQUE INDEX saved_filter_name ON platform.saved_filter (owner_id, list, lower(name));
      DO $$ BEGIN
        EXECUTE format('GRANT DELETE ON platform.saved_filter TO %I', current_setting('kenes.server_role'));
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.saved_filter');
  }
}
