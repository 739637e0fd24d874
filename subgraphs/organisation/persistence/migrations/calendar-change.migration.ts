import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [24.3.b] Changes of the working calendar by decree. */
export class OrganisationCalendarChange1790000001401 implements MigrationInterface {
  name = 'OrganisationCalendarChange1790000001401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_change (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        state text NOT NULL CHECK (state IN ('DRAFT', 'CONFIRMED', 'DISCARDED')),
        decree jsonb NOT NULL,
        days jsonb NOT NULL CHECK (jsonb_array_length(days) > 0),
        base_version integer NOT NULL,
        calendar_version integer UNIQUE,
        confirmed_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((state = 'CONFIRMED') = (calendar_version IS NOT NULL)),
        CHECK ((calendar_version IS NULL) = (confirmed_on IS NULL))
      );
      CREATE INDEX calendar_change_list ON calendar_change (created_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_change');
  }
}
