import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [25.2.b] [24.5] Who has handed a notice over; of what was handed over before, the audit alone tells. */
export class NoticeHandedOverBy1790000002810 implements MigrationInterface {
  name = 'NoticeHandedOverBy1790000002810';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['appeal_notice', 'complaint_notice'])
      await runner.query(`
        ALTER TABLE ${table}
          ADD handed_over_by_id uuid,
          ADD CHECK (handed_over_by_id IS NULL OR delivery = 'DELIVERED')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE appeal_notice DROP handed_over_by_id');
    await runner.query('ALTER TABLE complaint_notice DROP handed_over_by_id');
  }
}
