import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recordAudit } from '../../../platform/audit/record-audit';
import { sealAudit } from '../../../platform/audit/seal';
import { loadOrCreateSealKey } from '../../../platform/audit/seal-key';
import { verifyAudit } from '../../../platform/audit/verify';
import { entryOn, idOf } from './audit-entries';
import { copyStatement, forgeChain, tamper } from './audit-tampering';
import { type AuditDatabase, AuditTestbed } from './audit-testbed';

let testbed: AuditTestbed;
let db: AuditDatabase;
beforeAll(async () => {
  testbed = await AuditTestbed.start();
});
afterAll(() => testbed.stop());

/** Entries 1 to 9 on records 1, 2, 3, 1, 2, 3, …; seal 1 over 1 to 3, seal 2 over 4 to 6; 7 to 9 unsealed. */
beforeEach(async () => {
  db = await testbed.database();
  for (let seq = 1; seq <= 9; seq += 1) {
    await recordAudit(db.source.manager, entryOn(((seq - 1) % 3) + 1));
    if (seq % 3 === 0 && seq < 9) await sealAudit(db.pool, db.signer);
  }
});

const verify = () => verifyAudit(db.reader, db.trust());
const fault = async () => (await verify()).fault;
const placeOf = (seq: number) => ({
  recordType: 'Appeal',
  recordId: idOf(((seq - 1) % 3) + 1),
  recordSeq: Math.ceil(seq / 3),
  seq: String(seq),
});

describe('verification', () => {
  it('finds an untouched log intact', async () => {
    const found = { rows: 9, records: 3, seals: 2, unsealed: 3, fault: null };
    expect(await verify()).toMatchObject(found);
  });

  it.each([
    ['action', `'OTHER'`],
    ['person_id', 'gen_random_uuid()'],
    ['post_id', 'gen_random_uuid()'],
    ['office_id', 'gen_random_uuid()'],
    ['viewer_kind', `'EMPLOYEE'`],
    ['power', 'NULL'],
    ['power_basis', `'SUPERIOR'`],
    ['delegation', `'15-D'`],
    ['rules', `'{24.3.a}'`],
    ['legal_on', `legal_on + 1`],
    ['at', `at - interval '1 microsecond'`],
    ['request_id', 'NULL'],
    ['trace_id', `''`],
    ['details', `details || '{"state": "OTHER"}'`],
    ['xid', `'1'`],
    ['id', 'gen_random_uuid()'],
    ['hash', `sha256('')`],
  ])('finds the row whose %s was changed', async (column, value) => {
    await tamper(db.owner, `UPDATE platform.audit SET ${column} = ${value} WHERE seq = 8`);
    expect(await fault()).toEqual({ kind: 'ROW_CHANGED', ...placeOf(8) });
  });

  it('finds a row deleted from the middle of its chain', async () => {
    await tamper(db.owner, 'DELETE FROM platform.audit WHERE seq = 5');
    const { recordType, recordId, recordSeq } = placeOf(5);
    expect(await fault()).toEqual({ kind: 'ROW_MISSING', recordType, recordId, recordSeq });
  });

  it('finds a sealed last row deleted', async () => {
    await tamper(db.owner, 'DELETE FROM platform.audit WHERE seq IN (9, 6)');
    expect(await fault()).toEqual({ kind: 'SEALED_ROW_MISSING', seal: 2, seq: '6' });
  });

  it('finds a whole sealed record deleted', async () => {
    await tamper(db.owner, 'DELETE FROM platform.audit WHERE record_id = $1', [idOf(2)]);
    expect(await fault()).toEqual({ kind: 'SEALED_ROW_MISSING', seal: 1, seq: '2' });
  });

  it('finds a row that was added with a hash of another', async () => {
    await tamper(db.owner, copyStatement('20'), ['9']);
    expect(await fault()).toMatchObject({ kind: 'ROW_CHANGED', recordId: idOf(3), recordSeq: 4, seq: '20' });
  });

  it('finds a row that was added, well forged, among the sealed ones', async () => {
    await tamper(db.owner, copyStatement('-5'), ['9']);
    await forgeChain(db.owner, '-5');
    expect(await fault()).toMatchObject({ kind: 'ROW_INSERTED', recordId: idOf(3), recordSeq: 4, seq: '-5' });
  });

  it('finds by the seal a sealed row that was changed with its chain forged anew', async () => {
    await tamper(db.owner, `UPDATE platform.audit SET person_id = gen_random_uuid() WHERE seq = 5`);
    await forgeChain(db.owner, '5');
    expect(await fault()).toEqual({ kind: 'SEALED_ROWS_CHANGED', seal: 2 });
  });

  it('finds a chain cut from its beginning', async () => {
    await tamper(db.owner, 'DELETE FROM platform.audit WHERE seq = 1');
    await tamper(db.owner, 'UPDATE platform.audit SET record_seq = record_seq - 1 WHERE record_id = $1 AND seq = 4', [
      idOf(1),
    ]);
    await forgeChain(db.owner, '4');
    expect(await fault()).toMatchObject({ kind: 'CHAIN_BROKEN', recordId: idOf(1), recordSeq: 1, seq: '4' });
  });

  it.each([1, 2])('finds seal %i removed', async (number) => {
    await tamper(db.owner, 'DELETE FROM platform.audit_seal WHERE number = $1', [number]);
    expect(await fault()).toEqual({ kind: 'SEAL_MISSING', seal: number });
  });

  it.each([
    ['seqs', `'{[4,6)}'`],
    ['row_count', '2'],
    ['settled_seq', '-1'],
    ['last_seq', '99'],
    ['xid', `'1'`],
    ['merkle_root', `sha256('')`],
    ['prev_hash', 'NULL'],
    ['hash', `sha256('')`],
    ['sealed_at', `sealed_at - interval '1 day'`],
    ['key_id', `'other'`],
  ])('finds the seal whose %s was changed', async (column, value) => {
    await tamper(db.owner, `UPDATE platform.audit_seal SET ${column} = ${value} WHERE number = 2`);
    expect(await fault()).toEqual({ kind: 'SEAL_CHANGED', seal: 2 });
  });

  it('finds a signature that is not of a trusted key', async () => {
    await tamper(db.owner, `UPDATE platform.audit_seal SET signature = sha512('') WHERE number = 1`);
    expect(await fault()).toEqual({ kind: 'SEAL_UNSIGNED', seal: 1 });
  });

  it('finds a log sealed anew with another key', async () => {
    await tamper(db.owner, 'DELETE FROM platform.audit_seal');
    await sealAudit(db.pool, loadOrCreateSealKey(`${db.folder}-forger`));
    expect(await fault()).toEqual({ kind: 'SEAL_UNSIGNED', seal: 1 });
  });

  it('finds a log sealed anew with the right key, from the memory of its last seal', async () => {
    await tamper(db.owner, 'DELETE FROM platform.audit_seal');
    await sealAudit(db.pool, { ...db.signer, findLastSeal: () => null, rememberLastSeal: () => undefined }, 2);
    expect(await fault()).toEqual({ kind: 'SEAL_CHANGED', seal: 2 });
  });
});
