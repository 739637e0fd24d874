import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [9.22.c] How the data of the information-exchange system are accessed and kept, by dataset. */
export class OrganisationDataPolicy1790000001770 implements MigrationInterface {
  name = 'OrganisationDataPolicy1790000001770';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_policy (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        dataset text NOT NULL,
        roles text[] NOT NULL,
        retention_years integer NOT NULL CHECK (retention_years BETWEEN 1 AND 100),
        effective_from date NOT NULL,
        act_number text NOT NULL,
        act_on date NOT NULL,
        set_on date NOT NULL
      );
      CREATE INDEX data_policy_dataset ON data_policy (dataset, effective_from);
      CREATE INDEX data_policy_effective ON data_policy (effective_from, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_policy');
  }
}
