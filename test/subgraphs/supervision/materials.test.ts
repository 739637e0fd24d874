import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { akimat, colleague, head, prosecutor, prosecutorGeneral, regionHead } from './open-checks';
import { BASIS, openMaterials, PDF, PERMIT, type TestMaterials } from './open-materials';
import { akimatReader, elsewhere, employee, police } from './open-supervision';
import { officer } from '../../support/viewers';
import { whileHeld } from '../../support/while-held';
import { writtenColumns } from '../../support/written-columns';

let test: TestMaterials;
let checkId: string;
beforeAll(async () => {
  test = await openMaterials();
  checkId = (await test.conducting('2024-09-02')).id;
}, 120_000);
afterAll(() => test.close());

const outsider = officer('district-kz-71-almaty', 'PROSECUTOR');
const scope = 'The register, pages 1 to 12';
const sha = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

describe('materials that hold a protected secret', () => {
  it('[26.3.c] are not taken without the permit by which the secret may be handed over', async () => {
    const secret = { recordId: checkId, title: 'Accounts', fileName: 'a.pdf', secrecy: 'BANK_SECRET' };
    const refusal = await test.refusedOn(akimat, 'addCheckMaterial', secret);
    expect(refusal).toMatchObject({ reason: 'DISCLOSURE_PERMIT_REQUIRED', rule: '26.3.c' });
    const material = await test.added(checkId, { ...secret, permit: PERMIT }, akimat);
    expect(material.permit).toEqual({ number: 'P-7', basis: { article: '50' } });
  });

  it('[26.3.c] are for the circle named with them, whoever handed them over, and the prosecutor in charge alone', async () => {
    const input = { title: 'Secret', secrecy: 'COMMERCIAL_SECRET', permit: PERMIT, readerIds: [colleague.personId] };
    const { id } = await test.kept(checkId, input, akimat);
    for (const viewer of [prosecutor, colleague, akimat]) expect(await test.one(viewer, id)).toMatchObject({ id });
    for (const viewer of [head, regionHead, akimatReader, prosecutorGeneral, police, elsewhere])
      expect(await test.one(viewer, id)).toBeNull();
  });

  it('[26.3.d] are read for a stated purpose, and who read them is on record', async () => {
    const { id, contentPath } = await test.kept(checkId, { secrecy: 'TAX_SECRET', permit: PERMIT }, akimat);
    expect((await test.files.fetch(prosecutor, contentPath)).status).toBe(400);
    const answer = await test.files.fetch(prosecutor, `${contentPath}?purpose=${encodeURIComponent('Тексеру 7')}`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF);
    const query = `query ($id: ID!) { supervisionAuditTrail(filter: { recordId: $id, accessesOnly: true }) { nodes { action officer { id } details { name value } } } }`;
    const trail = await test.ask<{ supervisionAuditTrail: { nodes: readonly object[] } }>(head, query, { id });
    expect(trail.supervisionAuditTrail.nodes).toMatchObject([{ action: 'READ', officer: { id: prosecutor.personId } }]);
    expect(JSON.stringify(trail)).toContain('Тексеру 7');
  });

  it('[26.3.d] never leave the circle: handing on is refused and put on record, and no permission opens them', async () => {
    const { id } = await test.kept(checkId, { secrecy: 'COMMERCIAL_SECRET', permit: PERMIT });
    const share = { id, purpose: 'Opinion of an expert' };
    for (const to of [
      { address: 'office@example.com' },
      { officerId: elsewhere.personId },
      { agencyId: police.agencyId },
    ])
      expect(await test.refusedOn(prosecutor, 'shareCheckMaterial', { ...share, ...to })).toMatchObject({
        reason: 'DISCLOSURE_BLOCKED',
        rule: '26.3.d',
      });
    const permit = { id, reader: 'PUBLIC', basis: BASIS, scope };
    expect(await test.refusedOn(prosecutor, 'permitCheckMaterialDisclosure', permit)).toMatchObject({
      reason: 'DISCLOSURE_BLOCKED',
      rule: '26.3.d',
    });
    const rows = await test.db.pool.query<{ details: object }>(
      `SELECT details FROM platform.audit WHERE record_id = $1 AND action = 'SHARE'`,
      [id],
    );
    expect(rows.rows.map(({ details }) => details)).toMatchObject(
      ['ADDRESS', 'OFFICER', 'AGENCY'].map((to) => ({
        to,
        refused: 'DISCLOSURE_BLOCKED',
        purpose: 'Opinion of an expert',
      })),
    );
  });
});

describe('materials of a check', () => {
  it('[26.6.c] are closed to everybody but the prosecutor in charge, those above, and whoever handed them over', async () => {
    const { id } = await test.conducting('2024-09-02');
    await test.kept(id, { title: 'By the office' });
    await test.kept(id, { title: 'By the body' }, akimat);
    const both = ['By the office', 'By the body'];
    for (const viewer of [prosecutor, head, regionHead, prosecutorGeneral])
      expect(await test.titles(viewer, id)).toEqual(both);
    expect(await test.titles(akimat, id)).toEqual(['By the body']);
    for (const viewer of [colleague, akimatReader]) expect(await test.titles(viewer, id)).toEqual([]);
    expect(await test.titles(elsewhere, id)).toBeNull();
  });

  it('[26.6.c] are disclosed by the prosecutor in charge only; a superior says why it is necessary (5.2.3)', async () => {
    const { id } = await test.kept(checkId);
    const permit = { id, reader: 'OFFICER', readerId: outsider.personId, basis: BASIS, scope };
    expect(await test.refusedOn(akimat, 'permitCheckMaterialDisclosure', permit)).toMatchObject({ code: 'NOT_FOUND' });
    for (const viewer of [colleague, employee])
      expect(await test.refusedOn(viewer, 'permitCheckMaterialDisclosure', permit)).toMatchObject({
        reason: 'PERMISSION_OF_CASE_PROSECUTOR_REQUIRED',
        rule: '26.6.c',
      });
    expect(await test.refusedOn(head, 'permitCheckMaterialDisclosure', permit)).toMatchObject({
      reason: 'REASONS_REQUIRED',
      rule: '5.2.3',
    });
    const necessityReason = 'The prosecutor is ill';
    const permitted = await test.on(head, 'permitCheckMaterialDisclosure', { ...permit, necessityReason });
    expect(permitted?.disclosures).toEqual([{ reader: 'OFFICER', scope, necessityReason, basis: { article: '70' } }]);
    const { rows } = await test.db.pool.query(
      `SELECT power_basis AS basis, office_id AS "officeId", details->>'necessityReason' AS reason FROM platform.audit
       WHERE record_id = $1 AND action = 'PERMIT_DISCLOSURE'`,
      [id],
    );
    expect(rows).toEqual([{ basis: 'SUPERIOR', officeId: head.posts[0]?.officeId, reason: necessityReason }]);
    expect(await test.refusedOn(elsewhere, 'permitCheckMaterialDisclosure', permit)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('[26.6.b] are shown to nobody without the legislation that provides for it', async () => {
    const { id } = await test.kept(checkId);
    const permit = { id, reader: 'PERSON', readerName: 'Advocate of the akimat', scope };
    expect(await test.refusedOn(prosecutor, 'permitCheckMaterialDisclosure', permit)).toMatchObject({
      reason: 'LEGAL_PROVISION_REQUIRED',
      rule: '26.6.b',
    });
    const permitted = await test.on(prosecutor, 'permitCheckMaterialDisclosure', { ...permit, basis: BASIS });
    expect(permitted?.disclosures).toMatchObject([{ reader: 'PERSON', basis: { article: '70' } }]);
  });

  it('[26.6.b] are open to a reader from the first day to the last of the permission, and to nobody else', async () => {
    const { id, contentPath } = await test.kept(checkId);
    const readers = { colleague, police, outsider };
    const permit = { id, basis: BASIS, scope, from: '2024-09-03', until: '2024-09-04' };
    await test.on(prosecutor, 'permitCheckMaterialDisclosure', {
      ...permit,
      reader: 'AGENCY',
      readerId: police.agencyId,
    });
    await test.on(prosecutor, 'permitCheckMaterialDisclosure', {
      ...permit,
      reader: 'OFFICER',
      readerId: outsider.personId,
    });
    const seen = async (day: string): Promise<readonly string[]> => {
      await test.setClock(day);
      const statuses = Object.entries(readers).map(
        async ([name, viewer]) => [name, (await test.files.fetch(viewer, contentPath)).status] as const,
      );
      return (await Promise.all(statuses)).flatMap(([name, status]) => (status === 200 ? [name] : []));
    };
    expect(await seen('2024-09-02')).toEqual([]);
    expect(await seen('2024-09-03')).toEqual(['police', 'outsider']);
    expect(await seen('2024-09-04')).toEqual(['police', 'outsider']);
    expect(await seen('2024-09-05')).toEqual([]);
  });

  it('[26.6.c] are handed on only to those whom the prosecutor in charge has admitted', async () => {
    const { id } = await test.kept(checkId);
    const share = { id, agencyId: police.agencyId, purpose: 'Decision on a case' };
    expect(await test.refusedOn(prosecutor, 'shareCheckMaterial', share)).toMatchObject({
      reason: 'PERMISSION_OF_CASE_PROSECUTOR_REQUIRED',
    });
    await test.on(prosecutor, 'permitCheckMaterialDisclosure', {
      id,
      reader: 'AGENCY',
      readerId: police.agencyId,
      basis: BASIS,
      scope,
    });
    expect(await test.on(prosecutor, 'shareCheckMaterial', share)).toMatchObject({ id });
  });

  it('[26.3.b] are taken from the body that is checked while the check is open, from the office, and from nobody else', async () => {
    const input = { recordId: checkId, title: 'A', fileName: 'a.pdf', secrecy: 'NONE' };
    expect(await test.refusedOn(elsewhere, 'addCheckMaterial', input)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await test.refusedOn(akimatReader, 'addCheckMaterial', input)).toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await test.completed('2024-09-05');
    expect(await test.refusedOn(akimat, 'addCheckMaterial', { ...input, recordId: id })).toMatchObject({
      reason: 'PROCEEDING_NOT_OPEN',
      rule: '26.3.b',
    });
    expect(await test.added(id)).toMatchObject({ state: 'AWAITING_CONTENT' });
  });
});

describe('the content of a material', () => {
  it('[10.2.4] is kept with its hash, size and type as it was received, once', async () => {
    const { id, contentPath } = await test.added(checkId);
    const put = { method: 'PUT', body: PDF } as const;
    expect((await test.files.fetch(head, contentPath, put)).status).toBe(404);
    const [one, two] = await Promise.all([
      test.files.fetch(prosecutor, contentPath, put),
      test.files.fetch(prosecutor, contentPath, put),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 400]);
    const received = { bytes: PDF.length, sha256: sha(PDF), mediaType: 'application/pdf' };
    expect(await test.one(prosecutor, id)).toMatchObject({ state: 'KEPT', ...received });
    expect((await test.files.fetch(prosecutor, contentPath, { method: 'PUT', body: 'other' })).status).toBe(400);
    const answer = await test.files.fetch(head, contentPath);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=register.pdf');
    expect(sha(Buffer.from(await answer.arrayBuffer()))).toBe(sha(PDF));
  });

  it('[10.2.4] is never deleted: only archived, with the reason, and its log stays', async () => {
    const { id } = await test.kept(checkId);
    expect(await test.refusedOn(prosecutor, 'deleteCheckMaterial', { id })).toMatchObject({
      reason: 'IMMUTABLE_RECORD',
      rule: '10.2.4',
    });
    await expect(test.db.pool.query('DELETE FROM platform.material WHERE id = $1', [id])).rejects.toThrow(
      'permission denied',
    );
    await expect(test.db.pool.query(`UPDATE platform.material SET title = 'x' WHERE id = $1`, [id])).rejects.toThrow(
      'as it was received',
    );
    const reason = 'Handed over twice';
    const archived = await test.on(prosecutor, 'archiveCheckMaterial', { id, reason });
    expect(archived).toMatchObject({ state: 'ARCHIVED', closingReason: reason, sha256: sha(PDF) });
    expect(await test.refusedOn(prosecutor, 'archiveCheckMaterial', { id, reason })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      details: { action: 'ARCHIVE', allowed: ['DESTROY'] },
    });
  });
});

describe('data of the information-exchange system', () => {
  const policy = (dataset: string, changes: object = {}) =>
    test.receive({
      type: 'data-policy.changed',
      subject: crypto.randomUUID(),
      data: {
        version: 1,
        audience: null,
        dataset,
        roles: ['PROSECUTOR'],
        retentionYears: 3,
        effectiveFrom: '2024-09-01',
        ...changes,
      },
    });

  it('[9.22.c] is neither taken nor read without a policy of the dataset, nor by whom the policy does not name', async () => {
    const dataset = 'vehicle-records';
    const input = { recordId: checkId, title: 'Vehicles', fileName: 'a.pdf', secrecy: 'NONE', dataset };
    const refusal = { reason: 'NO_ACCESS_POLICY', rule: '9.22.c' };
    expect(await test.refusedOn(prosecutor, 'addCheckMaterial', input)).toMatchObject(refusal);
    await policy(dataset);
    const { contentPath } = await test.kept(checkId, { dataset });
    expect((await test.files.fetch(prosecutor, contentPath)).status).toBe(200);
    await policy(dataset, { roles: ['HEAD'], effectiveFrom: '2024-09-02' });
    const answer = await test.files.fetch(prosecutor, contentPath);
    expect([answer.status, await answer.json()]).toMatchObject([403, { errors: [{ extensions: refusal }] }]);
    expect((await test.files.fetch(head, contentPath)).status).toBe(200);
  });

  it('[9.22.c] is destroyed when its retention has passed, on an act, with a log; nothing else ever is', async () => {
    const dataset = 'border-crossings';
    await policy(dataset);
    const { id, contentPath } = await test.kept(checkId, { dataset });
    const other = await test.kept(checkId);
    const act = 'Act 4 of 6 September 2027';
    const refusal = { reason: 'IMMUTABLE_RECORD', rule: '10.2.4' };
    expect(await test.refusedOn(prosecutor, 'destroyCheckMaterial', { id, act })).toMatchObject(refusal);
    await test.setClock('2027-09-05');
    expect(await test.refusedOn(prosecutor, 'destroyCheckMaterial', { id, act })).toMatchObject(refusal);
    await test.setClock('2027-09-06');
    expect(await test.refusedOn(prosecutor, 'destroyCheckMaterial', { id: other.id, act })).toMatchObject(refusal);
    expect(await test.on(prosecutor, 'destroyCheckMaterial', { id, act })).toMatchObject({
      state: 'DESTROYED',
      closingReason: act,
    });
    expect((await test.files.fetch(prosecutor, contentPath)).status).toBe(404);
    const log = await test.db.pool.query(
      `SELECT details FROM platform.audit WHERE record_id = $1 AND action = 'DESTROY'`,
      [id],
    );
    expect(log.rows).toMatchObject([{ details: { dataset, act, sha256: sha(PDF) } }]);
  });
});

describe('the most materials of a record', () => {
  it('are not exceeded by two that are added at once', async () => {
    const { id } = await test.conducting('2024-09-02');
    const first = await test.added(id);
    const columns = (await writtenColumns(test.db.pool, 'platform.material')).filter((column) => column !== 'id');
    await test.db.pool.query(
      `INSERT INTO platform.material (id, ${columns.join(', ')})
       SELECT gen_random_uuid(), ${columns.map((column) => `m.${column}`).join(', ')}
       FROM platform.material m, generate_series(1, 498) WHERE m.id = $1`,
      [first.id],
    );
    const outcomes: unknown[] = [];
    const add = async (): Promise<void> => {
      outcomes.push(
        await test.added(id).then(
          ({ state }) => state,
          () => 'refused',
        ),
      );
    };
    await whileHeld(test, { table: 'legality_check', id }, [add, add]);
    expect(outcomes.sort()).toEqual(['AWAITING_CONTENT', 'refused']);
  });
});
