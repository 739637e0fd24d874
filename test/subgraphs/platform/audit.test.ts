import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recordAudit, recordInterference, recordReads } from '../../../platform/audit/record-audit';
import { AUDIT_ROW_COLUMNS, type AuditRow } from '../../../platform/audit/row-hash';
import { verifyAudit } from '../../../platform/audit/verify';
import { runWithStats } from '../../../platform/telemetry/request-stats';
import { entryOn, HEAD, idOf, OFFICIAL, readOf } from './audit-entries';
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

async function rows(): Promise<AuditRow[]> {
  return (await db.pool.query<AuditRow>(`SELECT ${AUDIT_ROW_COLUMNS} FROM platform.audit ORDER BY audit.seq`)).rows;
}

describe('an audit entry', () => {
  it('[27.1] names the person, the post, the power and its basis', async () => {
    await db.source.transaction((manager) => recordAudit(manager, entryOn(1)));
    expect(await rows()).toMatchObject([
      {
        recordType: 'Appeal',
        recordId: idOf(1),
        recordSeq: 1,
        action: 'DECIDE',
        personId: idOf(101),
        viewerKind: 'PROSECUTOR',
        postId: idOf(102),
        officeId: idOf(103),
        power: 'DECIDE_APPEAL',
        basis: 'OWN',
        rules: '["24.3.a", "27.1"]',
        legalOn: '2026-03-19',
        requestId: idOf(104),
        traceId: 'trace',
        details: '{"state": ["REGISTERED", "DECIDED"]}',
        prevHash: null,
      },
    ]);
  });

  it.each([
    ['no person', { personId: null }, 'audit_person'],
    ['no post', { postId: null }, 'audit_post'],
    ['no office', { basis: 'DELEGATED', postId: null, officeId: null }, 'audit_office'],
  ] as const)('[27.1] is refused, and the change with it, with %s', async (_, change, constraint) => {
    const entry = entryOn(1, { authority: { ...entryOn(1).authority, ...change } });
    const changed = db.source.transaction(async (manager) => {
      await recordAudit(manager, entryOn(2));
      await recordAudit(manager, entry);
    });
    await expect(changed).rejects.toMatchObject({ driverError: { constraint } });
    expect(await rows()).toEqual([]);
  });

  it('names the delegating act of a delegated power', async () => {
    const authority = { ...entryOn(1).authority, basis: 'DELEGATED', delegation: '15-D' } as const;
    await recordAudit(db.source.manager, entryOn(1, { authority }));
    expect(await rows()).toMatchObject([{ basis: 'DELEGATED', delegation: '15-D' }]);
  });

  it('is gone when its transaction is', async () => {
    const failed = db.source.transaction(async (manager) => {
      await recordAudit(manager, entryOn(1));
      throw new Error('the command fails');
    });
    await expect(failed).rejects.toThrow('the command fails');
    expect(await rows()).toEqual([]);
  });

  it('follows the last one of its record, also of fifty transactions at once', async () => {
    const both = async (each: number): Promise<void> =>
      db.source.transaction(async (manager) => {
        await recordAudit(manager, entryOn(1, { details: { each } }));
        await recordAudit(manager, entryOn(1, { action: 'NOTIFY' }));
      });
    await Promise.all(Array.from({ length: 50 }, (_, each) => both(each)));
    const chain = await rows();
    expect(chain.map(({ recordSeq }) => recordSeq)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
    expect(chain.slice(1).map(({ prevHash }) => prevHash)).toEqual(chain.slice(0, -1).map(({ hash }) => hash));
    expect(await verifyAudit(db.reader, db.trust())).toMatchObject({ rows: 100, records: 1, fault: null });
  });
});

describe('accesses', () => {
  it('of one request are written with one statement, with reader and purpose', async () => {
    const statements = await runWithStats(async (stats) => {
      await recordReads(db, [readOf(3), readOf(1), { ...readOf(1), action: 'EXPORT' }]);
      return stats.statements;
    });
    expect(statements).toBe(1);
    const reader = { personId: idOf(101), postId: idOf(102), officeId: idOf(103), power: null, basis: null };
    const common = { ...reader, viewerKind: 'PROSECUTOR', details: '{"purpose": "check 7"}' };
    expect(await rows()).toMatchObject([
      { ...common, recordId: idOf(1), recordSeq: 1, action: 'READ' },
      { ...common, recordId: idOf(1), recordSeq: 2, action: 'EXPORT' },
      { ...common, recordId: idOf(3), recordSeq: 1, action: 'READ' },
    ]);
  });

  it('of nothing write nothing', async () => {
    await recordReads(db, []);
    expect(await rows()).toEqual([]);
  });

  it('that cannot be written fail the request', async () => {
    const anonymous = { ...readOf(1), viewer: { ...HEAD, personId: null } };
    await expect(recordReads(db, [readOf(2), anonymous])).rejects.toMatchObject({ constraint: 'audit_person' });
    expect(await rows()).toEqual([]);
  });

  it('in opposite orders by many requests do not lock each other out', async () => {
    const there = Array.from({ length: 30 }, (_, at) => readOf(at));
    const requests = Array.from({ length: 16 }, (_, at) => recordReads(db, at % 2 ? there : there.toReversed()));
    await Promise.all(requests);
    expect(await verifyAudit(db.reader, db.trust())).toMatchObject({ rows: 480, records: 30, fault: null });
  });
});

describe('a refused interference', () => {
  const attempt = { command: 'closeCheck', viewer: OFFICIAL, details: { power: 'CLOSE_CHECK' }, traceId: 'trace' };

  it('stays on record with its target when the command is rolled back', async () => {
    const target = { recordType: 'Check', recordId: idOf(7) };
    const refused = db.source.transaction(async (manager) => {
      await recordAudit(manager, entryOn(1));
      await recordInterference(db.pool, { ...attempt, target });
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    const details = `{"power": "CLOSE_CHECK", "command": "closeCheck", "agencyId": "${idOf(202)}"}`;
    const expected = { ...target, action: 'INTERFERENCE_ATTEMPT', personId: idOf(201), rules: '["3.2"]', details };
    expect(await rows()).toMatchObject([{ ...expected, viewerKind: 'AGENCY_OFFICIAL' }]);
  });

  it('without a target joins one chain of such attempts, dated by the legal clock', async () => {
    await db.owner.query(`UPDATE platform.clock SET set_to = '2026-03-19T20:00:00Z', set_at = clock_timestamp()`);
    await recordInterference(db.pool, attempt);
    await recordInterference(db.pool, attempt);
    const expected = { recordType: 'Command', legalOn: '2026-03-20' };
    expect(await rows()).toMatchObject([expected, { ...expected, recordSeq: 2 }]);
  });
});
