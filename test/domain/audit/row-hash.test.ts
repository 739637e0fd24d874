import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type AuditRow, rowHash, rowText } from '../../../platform/audit/row-hash';
import { faultOf } from '../../../platform/audit/verify-chains';

const ROW: Omit<AuditRow, 'hash'> = {
  seq: '41',
  id: '00000000-0000-7000-8000-000000000001',
  recordType: 'Appeal',
  recordId: '00000000-0000-7000-8000-000000000002',
  recordSeq: 1,
  action: 'DECIDE',
  personId: '00000000-0000-7000-8000-000000000003',
  viewerKind: 'PROSECUTOR',
  postId: '00000000-0000-7000-8000-000000000004',
  officeId: '00000000-0000-7000-8000-000000000005',
  power: 'DECIDE_APPEAL',
  basis: 'OWN',
  delegation: null,
  rules: '["24.3.a", "27.1"]',
  legalOn: '2026-03-19',
  at: '2026-03-19T05:00:00.000000Z',
  requestId: null,
  traceId: 'a "quoted" жолданым\n',
  details: '{"state": ["REGISTERED", "DECIDED"]}',
  xid: '793',
  prevHash: null,
};

const intact = (row: Omit<AuditRow, 'hash'>): AuditRow => ({ ...row, hash: rowHash(row) });

describe('the text of an audit row', () => {
  it('is a JSON array of all its columns', () => {
    expect(rowText(ROW)).toBe(
      '["kenes audit row 1", 41, "00000000-0000-7000-8000-000000000001", "Appeal", "00000000-0000-7000-8000-000000000002", 1, ' +
        '"DECIDE", "00000000-0000-7000-8000-000000000003", "PROSECUTOR", "00000000-0000-7000-8000-000000000004", ' +
        '"00000000-0000-7000-8000-000000000005", "DECIDE_APPEAL", "OWN", null, ["24.3.a", "27.1"], "2026-03-19", ' +
        '"2026-03-19T05:00:00.000000Z", null, "a \\"quoted\\" жолданым\\n", {"state": ["REGISTERED", "DECIDED"]}, "793", null]',
    );
    expect(rowHash(ROW)).toBe(createHash('sha256').update(rowText(ROW)).digest('hex'));
  });

  it.each(Object.keys(ROW))('depends on %s', (column) => {
    const other = { ...ROW, [column]: column === 'recordSeq' ? 2 : '7' };
    expect(rowHash(other)).not.toBe(rowHash(ROW));
  });
});

describe('a chain', () => {
  const first = intact(ROW);
  const second = intact({ ...ROW, seq: '42', recordSeq: 2, prevHash: first.hash });
  const place = { recordType: 'Appeal', recordId: ROW.recordId };

  it.each([
    ['an intact first entry', first, null, null],
    ['an intact next entry', second, first, null],
    ['an entry without its predecessor', second, null, { kind: 'ROW_MISSING', ...place, recordSeq: 1 }],
    ['an entry twice', first, first, { kind: 'CHAIN_BROKEN', ...place, recordSeq: 1, seq: '41' }],
    [
      'a first entry that names a predecessor',
      intact({ ...second, recordSeq: 1 }),
      null,
      { kind: 'CHAIN_BROKEN', ...place, recordSeq: 1, seq: '42' },
    ],
    ['a changed entry', { ...second, power: null }, first, { kind: 'ROW_CHANGED', ...place, recordSeq: 2, seq: '42' }],
    [
      'an entry that names another predecessor',
      intact({ ...second, prevHash: second.hash }),
      first,
      { kind: 'CHAIN_BROKEN', ...place, recordSeq: 2, seq: '42' },
    ],
  ])('with %s', (_, row, before, fault) => {
    expect(faultOf(row, before)).toEqual(fault);
  });
});
