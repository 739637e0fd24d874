import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [2.1] Replies cite structured references; those that named an act and an article only keep them, without the day of adoption. */
export class AppealLegalReferences1790000002701 implements MigrationInterface {
  name = 'AppealLegalReferences1790000002701';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appeal_reply RENAME COLUMN provisions TO legal_references;
      UPDATE appeal_reply SET legal_references = (
        SELECT jsonb_agg(jsonb_build_object('source', 'LEGAL_ACT', 'act', each->>'act', 'number', NULL, 'adoptedOn', NULL,
          'ratifiedOn', NULL, 'article', each->>'article', 'paragraph', NULL, 'item', NULL))
        FROM jsonb_array_elements(legal_references) AS each);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE appeal_reply RENAME COLUMN legal_references TO provisions`);
  }
}
