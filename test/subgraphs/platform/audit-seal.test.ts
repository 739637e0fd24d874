import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { SealMissing } from '../../../platform/audit/draft-seal';
import { recordAudit } from '../../../platform/audit/record-audit';
import { sealAudit } from '../../../platform/audit/seal';
import { loadOrCreateSealKey } from '../../../platform/audit/seal-key';
import { parseRanges, type SeqRange } from '../../../platform/audit/seq-ranges';
import { verifyAudit } from '../../../platform/audit/verify';
import { reportLine, verifyDatabases } from '../../../platform/audit/verify-databases';
import { entryOn } from './audit-entries';
import { type AuditDatabase, AuditTestbed } from './audit-testbed';

let testbed: AuditTestbed;
let db: AuditDatabase;
beforeAll(async () => {
  testbed = await AuditTestbed.start();
});
beforeEach(async () => {
  db = await testbed.database();
});
afterAll(() => testbed.stop());

const write = (record: number): Promise<void> => recordAudit(db.source.manager, entryOn(record));
const verify = () => verifyAudit(db.reader, db.trust());

async function sealedRanges(): Promise<SeqRange[][]> {
  const { rows } = await db.pool.query<{ seqs: string }>('SELECT seqs::text FROM platform.audit_seal ORDER BY number');
  return rows.map(({ seqs }) => parseRanges(seqs));
}

describe('sealing', () => {
  it('covers every committed entry once, and seals nothing when nothing is new', async () => {
    for (const record of [1, 2, 1]) await write(record);
    expect(await verify()).toMatchObject({ rows: 3, records: 2, seals: 0, unsealed: 3, fault: null });
    expect(await sealAudit(db.pool, db.signer)).toBe(3);
    expect(await sealAudit(db.pool, db.signer)).toBe(0);
    await write(1);
    expect(await sealAudit(db.pool, db.signer)).toBe(1);
    const found = { rows: 4, records: 2, seals: 2, unsealed: 0, unsealedSince: null, fault: null };
    expect(await verify()).toEqual(found);
  });

  it('takes an entry that was still uncommitted with a later seal', async () => {
    const slow = db.source.createQueryRunner();
    await slow.startTransaction();
    await recordAudit(slow.manager, entryOn(1));
    for (const record of [2, 3]) {
      await write(record);
      expect(await sealAudit(db.pool, db.signer)).toBe(1);
    }
    await slow.commitTransaction();
    await slow.release();
    expect(await verify()).toMatchObject({ unsealed: 1, fault: null });
    expect(await sealAudit(db.pool, db.signer)).toBe(1);
    expect(await sealedRanges()).toEqual([2, 3, 1].map((seq) => [{ from: seq, to: seq }]));
    expect(await verify()).toMatchObject({ rows: 3, seals: 3, unsealed: 0, fault: null });
  });

  it('leaves out what was rolled back', async () => {
    await write(1);
    const failed = db.source.transaction(async (manager) => {
      await recordAudit(manager, entryOn(1));
      throw new Error('the command fails');
    });
    await expect(failed).rejects.toThrow('the command fails');
    await write(1);
    expect(await sealAudit(db.pool, db.signer)).toBe(2);
    expect(await sealedRanges()).toEqual([
      [
        { from: 1, to: 1 },
        { from: 3, to: 3 },
      ],
    ]);
    expect(await verify()).toMatchObject({ rows: 2, seals: 1, unsealed: 0, fault: null });
  });

  it('of more entries than a seal takes makes several seals', async () => {
    for (let at = 0; at < 7; at += 1) await write(at);
    expect(await sealAudit(db.pool, db.signer, 3)).toBe(7);
    expect(await verify()).toMatchObject({ rows: 7, seals: 3, unsealed: 0, fault: null });
  });

  it('by two replicas with keys of their own, beside thirty writers, covers every entry once', async () => {
    const other = loadOrCreateSealKey(`${db.folder}-other`);
    const otherPool = new Pool({ connectionString: db.url, max: 2 });
    otherPool.on('error', () => undefined);
    const writers = Array.from({ length: 30 }, async (_, writer) => {
      for (let at = 0; at < 10; at += 1) await write(at % 2 ? writer : 0);
    });
    let isWriting = true;
    const sealer = async (pool: Pool, signer: typeof other): Promise<void> => {
      while (isWriting) await sealAudit(pool, signer, 20);
      await sealAudit(pool, signer, 20);
    };
    const sealers = [sealer(db.pool, db.signer), sealer(otherPool, other)];
    await Promise.all(writers);
    isWriting = false;
    await Promise.all(sealers);
    await sealAudit(db.pool, db.signer);
    await otherPool.end();
    const [ours, theirs] = [db.trust(), loadOrCreateSealKey(`${db.folder}-other`)];
    const both = {
      ...ours,
      isSigned: (...given: Parameters<typeof ours.isSigned>) => ours.isSigned(...given) ?? theirs.keyId === given[0],
    };
    const report = await verifyAudit(db.reader, both);
    expect(report).toMatchObject({ rows: 300, unsealed: 0, fault: null });
    const numbers = (await sealedRanges())
      .flat()
      .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, at) => at + 1));
  });

  it('moves on from what is settled, so that it does not read the whole log each time', async () => {
    const settled = async (): Promise<number> => {
      const { rows } = await db.pool.query<{ seq: string }>(
        'SELECT max(settled_seq)::text AS seq FROM platform.audit_seal',
      );
      return Number(rows[0]?.seq);
    };
    do {
      await write(1);
      await sealAudit(db.pool, db.signer);
    } while ((await settled()) < 3);
    expect(await verify()).toMatchObject({ unsealed: 0, fault: null });
  });

  it('stops when the last seal it gave is gone', async () => {
    for (const record of [1, 2]) {
      await write(record);
      await sealAudit(db.pool, db.signer);
    }
    await db.owner.query('ALTER TABLE platform.audit_seal DISABLE TRIGGER ALL');
    await db.owner.query('DELETE FROM platform.audit_seal WHERE number = 2');
    await expect(sealAudit(db.pool, db.signer)).rejects.toThrow(SealMissing);
    expect((await sealedRanges()).length).toBe(1);
  });
});

describe('the report of several databases', () => {
  it('has a line for each, also for one that cannot be read', async () => {
    await write(1);
    await sealAudit(db.pool, db.signer);
    await write(1);
    const gone = db.url.replace(db.database, `${db.database}_gone`);
    const reports = [];
    for await (const report of verifyDatabases([db.url, gone], db.trust())) reports.push(report);
    expect(reports.map(({ fault }) => fault?.kind)).toEqual([undefined, 'UNREADABLE']);
    const [intact, unreadable] = reports.map(reportLine);
    expect(intact).toMatch(
      /^audit_\w+: intact, entries 2, records 1, seals 1, 1 not yet sealed, the oldest since 2.*Z$/,
    );
    expect(unreadable).toBe(`${db.database}_gone: FAULT UNREADABLE, database "${db.database}_gone" does not exist`);
  });
});
