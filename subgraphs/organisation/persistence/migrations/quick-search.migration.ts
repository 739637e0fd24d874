import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEXES = ['directory_name_words', 'directory_word_trigrams'] as const;

/**
 * The indexes of the directory's search take new names at once. With PostgreSQL's list of pending entries each look at the index would
 * read that whole list, and one search looks some hundred times; names are read often and change seldom. A search never reads all names one
 * after the other either, which the planner, who cannot know how few will be alike, may otherwise prefer.
 */
export class OrganisationQuickSearch1790000001720 implements MigrationInterface {
  name = 'OrganisationQuickSearch1790000001720';

  async up(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) {
      await runner.query(`ALTER INDEX ${index} SET (fastupdate = off)`);
      await runner.query(`SELECT gin_clean_pending_list('${index}')`);
    }
    await runner.query('ALTER FUNCTION search_directory(text, text[], integer) SET enable_seqscan = off');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER FUNCTION search_directory(text, text[], integer) RESET enable_seqscan');
    for (const index of INDEXES) await runner.query(`ALTER INDEX ${index} RESET (fastupdate)`);
  }
}
