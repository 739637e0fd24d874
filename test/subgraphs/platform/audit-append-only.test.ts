import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recordAudit } from '../../../platform/audit/record-audit';
import { sealAudit } from '../../../platform/audit/seal';
import { entryOn } from './audit-entries';
import { type AuditDatabase, AuditTestbed } from './audit-testbed';

const INSUFFICIENT_PRIVILEGE = '42501';

let testbed: AuditTestbed;
let db: AuditDatabase;
beforeAll(async () => {
  testbed = await AuditTestbed.start();
});
beforeEach(async () => {
  db = await testbed.database();
  await recordAudit(db.source.manager, entryOn(1));
  await sealAudit(db.pool, db.signer);
});
afterAll(() => testbed.stop());

const CHANGES = ['platform.audit', 'platform.audit_seal'].flatMap((table) => [
  `UPDATE ${table} SET hash = hash`,
  `DELETE FROM ${table}`,
  `TRUNCATE ${table}`,
]);

describe('the audit log and its seals', () => {
  it.each(CHANGES)('refuse "%s" to every role', async (change) => {
    const refused = { code: INSUFFICIENT_PRIVILEGE };
    await expect(db.pool.query(change)).rejects.toMatchObject(refused);
    await expect(db.owner.query(change)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('append-only'),
    });
    await db.owner.query('SET session_replication_role = replica');
    await expect(db.owner.query(change)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('append-only'),
    });
  });

  it('refuse an entry that would replace another', async () => {
    const insert = `INSERT INTO platform.audit (record_type, record_id, action, viewer_kind, power_basis, rules, legal_on, details)
      VALUES ('Appeal', gen_random_uuid(), 'DECIDE', 'SYSTEM', 'SYSTEM', '{}', '2026-03-19', '{}')`;
    const update = `${insert} ON CONFLICT (seq) DO UPDATE SET action = 'OTHER'`;
    await expect(db.owner.query(update)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  it.each(['seq', 'record_seq', 'id', 'at', 'xid', 'prev_hash', 'hash'])(
    "let no serving role write an entry's %s",
    async (column) => {
      const insert = `INSERT INTO platform.audit (${column}) SELECT ${column} FROM platform.audit`;
      await expect(db.pool.query(insert)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
    },
  );

  it('place an entry themselves, whatever the owner states', async () => {
    await db.owner.query(`
      INSERT INTO platform.audit SELECT (jsonb_populate_record(audit, '{"id": "00000000-0000-7000-8000-000000000000",
        "at": "2020-01-01", "seq": 1, "record_seq": 1, "xid": "1", "hash": "\\\\x00"}')).* FROM platform.audit`);
    const { rows } = await db.pool.query(
      `SELECT record_seq, at > now() - interval '1 hour' AS "isNow", octet_length(hash) AS size FROM platform.audit ORDER BY seq`,
    );
    expect(rows).toEqual([
      { record_seq: 1, isNow: true, size: 32 },
      { record_seq: 2, isNow: true, size: 32 },
    ]);
  });

  it('leave with their migration and come back with it', async () => {
    const migrator = await testbed.migrator(db.database).initialize();
    const tables = `SELECT count(*)::int AS count FROM pg_class WHERE relname LIKE 'audit%' AND relnamespace = 'platform'::regnamespace`;
    try {
      await migrator.undoLastMigration();
      expect(await migrator.query(tables)).toEqual([{ count: 0 }]);
      await migrator.runMigrations();
    } finally {
      await migrator.destroy();
    }
    await recordAudit(db.source.manager, entryOn(1));
  });
});
