import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordAudit } from '../../../platform/audit/record-audit';
import { sealAudit } from '../../../platform/audit/seal';
import { loadOrCreateSealKey, loadSealTrust } from '../../../platform/audit/seal-key';
import { verifyAudit } from '../../../platform/audit/verify';
import { entryOn } from './audit-entries';
import { copyStatement, forgeChain, rowsOf, tamper, unguarded } from './audit-tampering';
import { type AuditDatabase, AuditTestbed } from './audit-testbed';

let testbed: AuditTestbed;
let db: AuditDatabase;
beforeAll(async () => {
  testbed = await AuditTestbed.start();
  db = await testbed.database();
});
afterAll(() => testbed.stop());

const COLUMNS = {
  record_type: `record_type || 'x'`,
  record_id: 'gen_random_uuid()',
  record_seq: 'record_seq + 100',
  seq: 'seq + 1000000',
  action: `action || ' '`,
  person_id: 'gen_random_uuid()',
  viewer_kind: `viewer_kind || 'x'`,
  power: `power || 'x'`,
  rules: `rules || '{1.1}'`,
  legal_on: 'legal_on - 1',
  at: `at + interval '1 microsecond'`,
  trace_id: `trace_id || 'x'`,
  details: `details || '{"forged": 1}'`,
  xid: `'2'`,
  prev_hash: `sha256('forged')`,
  hash: `sha256('forged')`,
} as const;

/** Each changes one thing in a log of which at least the first entry is sealed; `pick` chooses among the seqs given. */
type Tampering = (seqs: { all: string[]; sealed: string[] }, pick: (from: string[]) => string) => Promise<void>;

const TAMPERINGS: Record<string, Tampering> = {
  ...Object.fromEntries(
    Object.entries(COLUMNS).map(([column, value]): [string, Tampering] => [
      `change ${column}`,
      ({ all }, pick) => tamper(db.owner, `UPDATE platform.audit SET ${column} = ${value} WHERE seq = $1`, [pick(all)]),
    ]),
  ),
  'change a sealed row and forge its chain': async ({ sealed }, pick) => {
    const seq = pick(sealed);
    await tamper(db.owner, `UPDATE platform.audit SET action = action || 'x' WHERE seq = $1`, [seq]);
    await forgeChain(db.owner, seq);
  },
  'delete a sealed row': ({ sealed }, pick) =>
    tamper(db.owner, 'DELETE FROM platform.audit WHERE seq = $1', [pick(sealed)]),
  'delete a row before the last of its record': async (_, pick) => {
    const rows = await rowsOf(db.owner);
    const hasNext = (row: (typeof rows)[number]): boolean =>
      rows.some(({ recordId, recordSeq }) => recordId === row.recordId && recordSeq > row.recordSeq);
    const inner = rows.filter(hasNext).map(({ seq }) => seq);
    if (inner.length > 0) await tamper(db.owner, 'DELETE FROM platform.audit WHERE seq = $1', [pick(inner)]);
    else await TAMPERINGS['delete a sealed row']?.({ all: [], sealed: [rows[0]?.seq ?? ''] }, pick);
  },
  'insert a copy': ({ all }, pick) => tamper(db.owner, copyStatement('1000000'), [pick(all)]),
  'insert a forged row among the sealed': async ({ all }, pick) => {
    await tamper(db.owner, copyStatement('-1'), [pick(all)]);
    await forgeChain(db.owner, '-1');
  },
  'remove the last seal': () =>
    tamper(db.owner, 'DELETE FROM platform.audit_seal WHERE number = (SELECT max(number) FROM platform.audit_seal)'),
  'remove the first seal': () => tamper(db.owner, 'DELETE FROM platform.audit_seal WHERE number = 1'),
};

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((word) => word.replaceAll('\u0000', '') || 'word');
const details = fc
  .dictionary(text, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 })
  .filter((value) => !JSON.stringify(value).includes('\\u0000'));
const step = fc.record({ record: fc.nat(4), action: text, traceId: text, details, sealsAfter: fc.boolean() });

async function emptied(): Promise<void> {
  await unguarded(db.owner, () =>
    db.owner.query(`TRUNCATE platform.audit, platform.audit_seal; SELECT setval('platform.audit_seq', 1, false)`),
  );
}

describe('any log', () => {
  let run = 0;

  it('is intact until any one thing in it is changed, whatever that is', async () => {
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...Object.keys(TAMPERINGS)),
      fc.nat(),
      async (steps, kind, choice) => {
        await emptied();
        run += 1;
        const folder = `${db.folder}-${run}`;
        const signer = loadOrCreateSealKey(folder);
        for (const [at, { sealsAfter, record, ...change }] of steps.entries()) {
          await recordAudit(db.source.manager, entryOn(record, change));
          if (sealsAfter || at === 0) await sealAudit(db.pool, signer);
        }
        const verify = () => verifyAudit(db.reader, loadSealTrust(folder));
        expect(await verify()).toMatchObject({ rows: steps.length, fault: null });
        const unsealed = (await verify()).unsealed;
        const all = (await rowsOf(db.owner)).map(({ seq }) => seq);
        const sealed = all.slice(0, all.length - unsealed);
        await TAMPERINGS[kind]?.({ all, sealed }, (from) => from[choice % from.length] ?? '');
        expect((await verify()).fault).not.toBeNull();
      },
    );
    await fc.assert(property, { numRuns: 120 });
  });
});
