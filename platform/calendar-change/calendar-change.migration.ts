import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every subgraph knows of changes of the working calendar, and which of its terms each version has moved. */
export class CalendarChange1790000000900 implements MigrationInterface {
  name = 'CalendarChange1790000000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.known_calendar_change (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        state text NOT NULL,
        source text NOT NULL,
        days jsonb NOT NULL,
        -- The version that the change has become; null until it is confirmed.
        calendar_version integer
      );

      -- [24.3.b] A due day that a version of the calendar has moved.
      CREATE TABLE platform.term_move (
        id uuid PRIMARY KEY,
        calendar_version integer NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        kind text NOT NULL,
        rule text NOT NULL,
        from_on date NOT NULL,
        to_on date NOT NULL,
        moved_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (calendar_version, subject_type, subject_id, kind)
      );
      CREATE INDEX term_move_list ON platform.term_move (calendar_version, from_on, id);
      CREATE INDEX term_running ON platform.term (id) WHERE met_on IS NULL AND due_on IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX platform.term_running; DROP TABLE platform.term_move; DROP TABLE platform.known_calendar_change',
    );
  }
}
