import type { MigrationInterface, QueryRunner } from 'typeorm';
import { conflictPartyView } from '../../../../platform/conflicts/conflict-parties';

/** All records that can stand in a conflict. */
export class CouncilConflict1790000004301 implements MigrationInterface {
  name = 'CouncilConflict1790000004301';

  async up(runner: QueryRunner): Promise<void> {
    const tables = [
      { type: 'CouncilSession', table: 'council_session' },
      { type: 'CouncilMeasure', table: 'council_measure' },
      { type: 'Submission', table: 'known_submission' },
    ] as const;
    await runner.query(conflictPartyView(tables, 'Agency'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW conflict_party');
  }
}
