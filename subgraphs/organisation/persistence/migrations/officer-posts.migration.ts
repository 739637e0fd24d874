import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [10.1.a] The posts of each officer as other subgraphs were last told of them. */
export class OrganisationOfficerPosts1790000001780 implements MigrationInterface {
  name = 'OrganisationOfficerPosts1790000001780';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE told_officer_posts (
        person_id uuid PRIMARY KEY REFERENCES person,
        version integer NOT NULL CHECK (version > 0),
        posts jsonb NOT NULL CHECK (jsonb_typeof(posts) = 'array')
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_officer_posts');
  }
}
