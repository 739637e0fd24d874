import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [24.5] How the delivery of notices stands. What was there before is mailed by nobody: its office has its own way to send it. */
export class AppealNoticeDelivery1790000002770 implements MigrationInterface {
  name = 'AppealNoticeDelivery1790000002770';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appeal_notice
        ADD COLUMN delivery text NOT NULL DEFAULT 'QUEUED' CHECK (delivery IN ('QUEUED', 'SENT', 'FAILED', 'DELIVERED')),
        ADD COLUMN attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        ADD COLUMN next_attempt_at timestamptz,
        ADD COLUMN failure text,
        ADD COLUMN proof text;
      UPDATE appeal_notice SET delivery = 'DELIVERED' WHERE sent_on IS NOT NULL;
      ALTER TABLE appeal_notice
        ADD CHECK ((sent_on IS NOT NULL) = (delivery IN ('SENT', 'DELIVERED'))),
        ADD CHECK (next_attempt_at IS NULL OR delivery = 'QUEUED'),
        ADD CHECK (proof IS NULL OR delivery = 'DELIVERED');
      CREATE INDEX appeal_notice_to_send ON appeal_notice (next_attempt_at) WHERE delivery = 'QUEUED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE appeal_notice DROP delivery, DROP attempts, DROP next_attempt_at, DROP failure, DROP proof',
    );
  }
}
