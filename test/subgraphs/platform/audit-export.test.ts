import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ExportFilter, type ExportLine, footText } from '../../../platform/audit/export/export-file';
import { type ExportReport, verifyExport } from '../../../platform/audit/export/verify-export';
import { writeExport } from '../../../platform/audit/export/write-export';
import { recordAudit } from '../../../platform/audit/record-audit';
import { rowHash } from '../../../platform/audit/row-hash';
import { sealText } from '../../../platform/audit/seal-text';
import { sealAudit } from '../../../platform/audit/seal';
import { localDate } from '../../../platform/calendar/local-date';
import { entryOn, idOf } from './audit-entries';
import { type AuditDatabase, AuditTestbed } from './audit-testbed';

const ALL: ExportFilter = { recordId: null, personId: null, officeId: null, from: null, to: null };
const [RECORDS, ENTRIES, MOST_ROWS] = [4, 40, 7];

let testbed: AuditTestbed;
let db: AuditDatabase;
beforeAll(async () => {
  testbed = await AuditTestbed.start();
  db = await testbed.database();
  for (let index = 0; index < ENTRIES; index += 1) {
    await db.source.transaction((manager) => recordAudit(manager, entryOn(index % RECORDS, { details: { index } })));
  }
  await sealAudit(db.pool, db.signer, MOST_ROWS);
  await db.source.transaction((manager) =>
    recordAudit(manager, entryOn(0, { legalOn: localDate('2026-03-20'), details: { index: ENTRIES } })),
  );
});
afterAll(() => testbed.stop());

async function exported(filter: Partial<ExportFilter> = {}): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of writeExport(db.reader, db.signer, { ...ALL, ...filter })) lines.push(line.trimEnd());
  return lines;
}

const verify = (lines: readonly string[]): Promise<ExportReport> => verifyExport(lines, db.trust());
const parsed = (line: string | undefined): ExportLine => JSON.parse(line ?? '') as ExportLine;
const isRow = (line: string): boolean => 'row' in parsed(line);

const ofForger = generateKeyPairSync('ed25519').privateKey;
const byForger = (text: string): Buffer => sign(null, Buffer.from(text), ofForger);

/**
 * Puts the foot right for changed lines, under the name of the real key: with a key of the forger's own, or with the real one, so that only what
 * the lines themselves prove is left.
 */
function signedAnew(lines: readonly string[], signText: (text: string) => Buffer = db.signer.sign): string[] {
  const body = lines.slice(0, -1);
  const digest = createHash('sha256')
    .update(body.map((line) => `${line}\n`).join(''))
    .digest('hex');
  const rows = body.filter(isRow).length;
  const { keyId } = db.signer;
  const signature = signText(footText(rows, digest, keyId)).toString('hex');
  return [...body, JSON.stringify({ rows, digest, keyId, signature })];
}

describe('a signed export of the audit log', () => {
  it('[10.2.4] [27.1] holds with all its entries under seals but those that came later', async () => {
    expect(await verify(await exported())).toEqual({
      database: db.database,
      rows: ENTRIES + 1,
      unsealed: 1,
      fault: null,
    });
  });

  it.each<[string, Partial<ExportFilter>, number]>([
    ['a record', { recordId: idOf(1) }, ENTRIES / RECORDS],
    ['a record in a period', { recordId: idOf(0), from: localDate('2026-03-20') }, 1],
    ['a person', { personId: idOf(101) }, ENTRIES + 1],
    ['an office', { officeId: idOf(103), to: localDate('2026-03-19') }, ENTRIES],
    ['nothing', { recordId: idOf(99) }, 0],
  ])('holds for %s', async (_, filter, rows) => {
    expect(await verify(await exported(filter))).toMatchObject({ rows, fault: null });
  });

  it('[10.2.4] does not hold once a line is changed, dropped, added or moved, or the end cut off', async () => {
    const lines = await exported();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(lines.length - 1),
        fc.nat(lines.length - 1),
        fc.constantFrom('change', 'drop', 'double', 'swap', 'cut'),
        async (at, to, how) => {
          const forged = [...lines];
          const line = forged[at] ?? '';
          if (how === 'change') forged[at] = line.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
          if (how === 'drop') forged.splice(at, 1);
          if (how === 'double') forged.splice(at, 0, line);
          if (how === 'swap') [forged[at], forged[to]] = [forged[to] ?? '', line];
          if (how === 'cut') forged.length = at;
          fc.pre(forged.join('\n') !== lines.join('\n'));
          expect((await verify(forged)).fault).not.toBeNull();
          if (forged.length > 1) expect((await verify(signedAnew(forged, byForger))).fault).not.toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[10.2.4] names the line of an entry whose text is not that of its hash', async () => {
    const lines = await exported();
    const place = lines.findIndex(isRow);
    const forged = lines.with(place, (lines[place] ?? '').replace('"action":"DECIDE"', '"action":"WITHDRAW"'));
    expect((await verify(signedAnew(forged))).fault).toEqual({ line: place + 1, reason: 'the entry has been changed' });
  });

  it('[10.2.4] names the line of an entry that is out of order', async () => {
    const lines = await exported();
    const place = lines.findIndex((line, at) => at > 0 && isRow(line) && isRow(lines[at + 1] ?? '{}'));
    const forged = lines.with(place, lines[place + 1] ?? '').with(place + 1, lines[place] ?? '');
    expect((await verify(signedAnew(forged))).fault).toEqual({ line: place + 2, reason: 'the entry is out of order' });
  });

  it('[10.2.4] does not hold with a line after its end', async () => {
    const lines = await exported();
    const forged = [...lines, lines.find(isRow) ?? ''];
    expect((await verify(forged)).fault).toEqual({ line: forged.length, reason: 'stands after the end' });
  });

  it('[10.2.4] does not hold with a seal of another key', async () => {
    const lines = await exported();
    const place = lines.findIndex((line) => 'seal' in parsed(line));
    const line = parsed(lines[place]);
    if (!('seal' in line)) throw new Error('no seal');
    const seal = { ...line.seal, signature: byForger(sealText(line.seal)).toString('hex') };
    const forged = lines.with(place, JSON.stringify({ seal }));
    const reason = 'the signature is not that of the key';
    expect((await verify(signedAnew(forged))).fault).toEqual({ line: place + 1, reason });
  });

  it('[10.2.4] does not hold for an entry that its seal does not cover, not even signed with the real key', async () => {
    const lines = await exported();
    const place = lines.findIndex(isRow);
    const line = parsed(lines[place]);
    if (!('row' in line)) throw new Error('no entry');
    const row = { ...line.row, action: 'WITHDRAW' };
    const forged = lines.with(place, JSON.stringify({ ...line, row: { ...row, hash: rowHash(row) } }));
    expect((await verify(signedAnew(forged))).fault).toEqual({
      line: place + 1,
      reason: 'seal 1 does not cover the entry',
    });
  });

  it('[10.2.4] does not hold for a record of which an entry is left out, not even signed with the real key', async () => {
    const lines = await exported({ recordId: idOf(1) });
    const places = lines.flatMap((line, place) => (isRow(line) ? [place] : []));
    const forged = lines.toSpliced(places[3] ?? 0, 1);
    expect((await verify(signedAnew(forged))).fault?.reason).toBe('an entry of the record is missing');
  });

  it('does not hold with keys that are not known', async () => {
    const { fault } = await verifyExport(await exported(), { isSigned: () => null });
    expect(fault?.reason).toBe('signed by a key that is not known');
  });

  it.each([
    ['nothing at all', []],
    ['no JSON', ['{']],
    ['something else', ['{"a":1}']],
  ])('does not hold of %s', async (_, lines) => {
    expect((await verify(lines)).fault).not.toBeNull();
  });
});
