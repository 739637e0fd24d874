import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [25.2.b] How the delivery of notices to complainants stands. What was there before is mailed by nobody. */
export class ComplaintNoticeDelivery1790000002751 implements MigrationInterface {
  name = 'ComplaintNoticeDelivery1790000002751';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint_notice
        ADD COLUMN sent_on date,
        ADD COLUMN delivery text NOT NULL DEFAULT 'QUEUED' CHECK (delivery IN ('QUEUED', 'SENT', 'FAILED', 'DELIVERED')),
        ADD COLUMN attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        ADD COLUMN next_attempt_at timestamptz,
        ADD COLUMN failure text,
        ADD COLUMN proof text,
        ADD CHECK ((sent_on IS NOT NULL) = (delivery IN ('SENT', 'DELIVERED'))),
        ADD CHECK (next_attempt_at IS NULL OR delivery = 'QUEUED'),
        ADD CHECK (proof IS NULL OR delivery = 'DELIVERED');
      CREATE INDEX complaint_notice_to_send ON complaint_notice (next_attempt_at) WHERE delivery = 'QUEUED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE complaint_notice DROP sent_on, DROP delivery, DROP attempts, DROP next_attempt_at, DROP failure, DROP proof',
    );
  }
}
