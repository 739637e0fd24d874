import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIENCE_COLUMNS } from '../../../../platform/access/audience-sql';

/** [24.7.a] Mass appeals: groups of appeals that are answered together; an appeal is in one group at most. */
export class AppealGroup1790000002742 implements MigrationInterface {
  name = 'AppealGroup1790000002742';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appeal_group (
        id uuid PRIMARY KEY,
        version integer NOT NULL CHECK (version > 0),
        ${AUDIENCE_COLUMNS},
        subject text NOT NULL,
        created_on date NOT NULL,
        created_by_id uuid
      );
      CREATE INDEX appeal_group_of_office ON appeal_group (owner_office_id, created_on, id);
      CREATE INDEX appeal_group_created ON appeal_group (created_on, id);
      CREATE TABLE appeal_group_member (
        appeal_id uuid PRIMARY KEY REFERENCES appeal,
        group_id uuid REFERENCES appeal_group
      );
      CREATE INDEX appeal_group_member_of ON appeal_group_member (group_id, appeal_id) WHERE group_id IS NOT NULL;
      COMMENT ON COLUMN appeal_group_member.group_id IS 'null once taken out: nothing is deleted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appeal_group_member, appeal_group');
  }
}
