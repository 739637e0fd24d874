import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of operators; databases that were made before have a condition without their kind. */
export class OrganisationOperator1790000001025 implements MigrationInterface {
  name = 'OrganisationOperator1790000001025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account DROP CONSTRAINT account_kind_check;
      ALTER TABLE account ADD CONSTRAINT account_kind_check
        CHECK (kind IN ('PERSONNEL', 'AGENCY_OFFICIAL', 'ANALYST', 'OPERATOR'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM account WHERE kind = 'OPERATOR'");
  }
}
