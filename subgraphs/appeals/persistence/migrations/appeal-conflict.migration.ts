import type { MigrationInterface, QueryRunner } from 'typeorm';
import { conflictPartyView } from '../../../../platform/conflicts/conflict-parties';

/** Who may know of a check, so that a conflict names it only to them; and all records that can stand in a conflict. */
export class AppealConflict1790000002301 implements MigrationInterface {
  name = 'AppealConflict1790000002301';

  async up(runner: QueryRunner): Promise<void> {
    // Nobody sees what was projected before, until the checks are emitted again.
    await runner.query(`
      ALTER TABLE known_check
        ADD COLUMN owner_office_id uuid,
        ADD COLUMN handler_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN agency_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN applicant_id uuid,
        ADD COLUMN classification text,
        ADD COLUMN is_published boolean NOT NULL DEFAULT false
    `);
    const tables = [
      { type: 'Appeal', table: 'appeal' },
      { type: 'Check', table: 'known_check' },
    ] as const;
    await runner.query(conflictPartyView(tables, 'Office'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW conflict_party');
    await runner.query(`ALTER TABLE known_check DROP COLUMN owner_office_id, DROP COLUMN handler_ids, DROP COLUMN agency_ids,
      DROP COLUMN applicant_id, DROP COLUMN classification, DROP COLUMN is_published`);
  }
}
