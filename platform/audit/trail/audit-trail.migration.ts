import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ways into the audit trail beside a record's own chain: by person, by office, and accesses with refused attempts, the newest first. */
export class AuditTrail1790000000950 implements MigrationInterface {
  name = 'AuditTrail1790000000950';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX audit_person ON platform.audit (person_id, seq) WHERE person_id IS NOT NULL;
      CREATE INDEX audit_office ON platform.audit (office_id, seq) WHERE office_id IS NOT NULL;
      CREATE INDEX audit_access ON platform.audit (seq) WHERE power_basis IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX platform.audit_person, platform.audit_office, platform.audit_access');
  }
}
