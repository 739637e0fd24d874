import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMPLAINT_NOTICES } from '../../domain/complaint/complaint-notices';

const LATER = ['ACT_CANCELLED', 'ACT_REVOKED', 'ACT_SUSPENDED', 'ACT_AMENDED', 'ACT_RESUMED'];
const inKinds = (kinds: readonly string[]): string => `CHECK (kind IN ('${kinds.join("', '")}'))`;

/** [43.3.e] Complainants are told, too, of what a superior did to the contested act on their complaint. */
export class InterventionNotices1790000002841 implements MigrationInterface {
  name = 'InterventionNotices1790000002841';

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, Object.keys(COMPLAINT_NOTICES));
    await runner.query("CREATE INDEX complaint_to_amend ON complaint (id) WHERE decision->>'effect' = 'AMEND_ACT'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX complaint_to_amend');
    await allow(
      runner,
      Object.keys(COMPLAINT_NOTICES).filter((kind) => !LATER.includes(kind)),
    );
  }
}

/** [43.3.e] And of its resumption: what the database of before does not take. */
export class ResumptionNotices1790000002843 implements MigrationInterface {
  name = 'ResumptionNotices1790000002843';

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, Object.keys(COMPLAINT_NOTICES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await allow(
      runner,
      Object.keys(COMPLAINT_NOTICES).filter((kind) => kind !== 'ACT_RESUMED'),
    );
  }
}

async function allow(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  await runner.query(`
    ALTER TABLE complaint_notice DROP CONSTRAINT complaint_notice_kind_check;
    ALTER TABLE complaint_notice ADD CONSTRAINT complaint_notice_kind_check ${inKinds(kinds)};
  `);
}
