import type { MigrationInterface, QueryRunner } from 'typeorm';
import { conflictPartyView } from '../../../../platform/conflicts/conflict-parties';

/** All records that can stand in a conflict. */
export class SupervisionConflict1790000003301 implements MigrationInterface {
  name = 'SupervisionConflict1790000003301';

  async up(runner: QueryRunner): Promise<void> {
    const tables = [
      { type: 'Submission', table: 'submission' },
      { type: 'Check', table: 'legality_check' },
      { type: 'Appeal', table: 'known_appeal' },
    ] as const;
    await runner.query(conflictPartyView(tables, null));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW conflict_party');
  }
}
