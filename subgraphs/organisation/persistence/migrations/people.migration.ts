import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OFFICE_KINDS, POST_KINDS } from '../../../../platform/access/viewer';
import { PERSONNEL_STEPS } from '../../domain/appointment-route';
import { DUTY_INJURIES, LEAVING_GROUNDS } from '../../domain/leaving-service';
import { oneOf } from './one-of';

const PERSONS = `
  -- serves_from: first day of the present service; 'infinity' for a person who is registered and not yet appointed; null for service that
  -- began before the column.
  ALTER TABLE person
    ADD serves_from date,
    ADD registered_office_id uuid REFERENCES office,
    ADD citizenship_ended_on date,
    ADD leaving_ground text CHECK (leaving_ground ${oneOf(LEAVING_GROUNDS)}),
    ADD has_long_service_pension boolean NOT NULL DEFAULT false,
    ADD duty_injury text CHECK (duty_injury ${oneOf(DUTY_INJURIES)}),
    ADD is_unfit_for_service boolean NOT NULL DEFAULT false,
    ADD is_liable_for_military_service boolean,
    ADD special_register_entry text;
`;

const APPOINTMENTS = `
  ALTER TABLE post DROP CONSTRAINT post_kind_check, ADD CONSTRAINT post_kind_check CHECK (kind ${oneOf(POST_KINDS)});
  UPDATE post SET seniority = seniority + 1 WHERE seniority > 1;

  ALTER TABLE appointment
    ADD is_acting boolean NOT NULL DEFAULT false,
    ADD is_first_deputy boolean NOT NULL DEFAULT false,
    ADD act_on date,
    ADD consent_on date,
    ADD term_ends_on date,
    ADD end_act_reference text,
    ADD CONSTRAINT appointment_one_first_deputy
      EXCLUDE USING gist (post_id WITH =, daterange(from_on, until_on + 1) WITH &&) WHERE (is_first_deputy);
  -- Whoever acts in a post keeps the own one, in the same office, too.
  ALTER TABLE appointment DROP CONSTRAINT appointment_once_an_office;
  ALTER TABLE appointment ADD CONSTRAINT appointment_once_an_office
    EXCLUDE USING gist (person_id WITH =, office_id WITH =, (is_acting::integer) WITH =, daterange(from_on, until_on + 1) WITH &&);

  CREATE TABLE personnel_submission (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    post_id uuid NOT NULL REFERENCES post,
    step text NOT NULL CHECK (step ${oneOf(PERSONNEL_STEPS)}),
    reference text NOT NULL,
    submitted_on date NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX personnel_submission_person ON personnel_submission (person_id, post_id, step, submitted_on);
`;

const RANKS = `
  -- rank is null where the change is a withdrawal; what holds on a day is the last change up to it.
  CREATE TABLE rank_change (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    rank text REFERENCES rank,
    changed_on date NOT NULL,
    act_reference text NOT NULL,
    provision text,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX rank_change_person ON rank_change (person_id, changed_on DESC, id DESC);
  INSERT INTO rank_change (id, person_id, rank, changed_on, act_reference)
  SELECT gen_random_uuid(), p.id, p.rank, a.from_on, a.act_reference FROM person p
  JOIN LATERAL (
    SELECT from_on, act_reference FROM appointment WHERE person_id = p.id ORDER BY from_on LIMIT 1
  ) AS a ON true
  WHERE p.rank IS NOT NULL;

  CREATE TABLE ranked_post_list (
    version integer PRIMARY KEY,
    act_reference text NOT NULL,
    in_force_from date NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE ranked_post (
    version integer NOT NULL REFERENCES ranked_post_list,
    office_kind text NOT NULL CHECK (office_kind ${oneOf(OFFICE_KINDS)}),
    post_kind text NOT NULL CHECK (post_kind ${oneOf(POST_KINDS)}),
    ceiling text NOT NULL REFERENCES rank,
    confidence text NOT NULL CHECK (confidence IN ('HIGH', 'MEDIUM')),
    PRIMARY KEY (version, office_kind, post_kind)
  );
  -- [44.4.b] The ceiling of a post on a day; null for a post outside the list in force on it.
  CREATE FUNCTION rank_ceiling(asked_office_kind text, asked_post_kind text, asked_on date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT ceiling FROM ranked_post
    WHERE office_kind = asked_office_kind AND post_kind = asked_post_kind AND version = (
      SELECT version FROM ranked_post_list WHERE in_force_from <= asked_on ORDER BY in_force_from DESC, version DESC LIMIT 1
    )
  $$;
`;

/** [8.2] [9.5] [44.4.a] Acting holders, the first deputy, personnel submissions, the register of ranked posts, and what a personnel file keeps. */
export class OrganisationPeople1790000001200 implements MigrationInterface {
  name = 'OrganisationPeople1790000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PERSONS);
    await runner.query(APPOINTMENTS);
    await runner.query(RANKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION rank_ceiling(text, text, date); DROP TABLE ranked_post, ranked_post_list, rank_change, personnel_submission;
      ALTER TABLE appointment DROP COLUMN is_acting CASCADE, DROP COLUMN is_first_deputy CASCADE, DROP COLUMN act_on, DROP COLUMN consent_on,
        DROP COLUMN term_ends_on, DROP COLUMN end_act_reference,
        ADD CONSTRAINT appointment_once_an_office
          EXCLUDE USING gist (person_id WITH =, office_id WITH =, daterange(from_on, until_on + 1) WITH &&);
      ALTER TABLE person DROP COLUMN serves_from, DROP COLUMN registered_office_id, DROP COLUMN citizenship_ended_on,
        DROP COLUMN leaving_ground, DROP COLUMN has_long_service_pension, DROP COLUMN duty_injury, DROP COLUMN is_unfit_for_service,
        DROP COLUMN is_liable_for_military_service, DROP COLUMN special_register_entry;
    `);
  }
}
