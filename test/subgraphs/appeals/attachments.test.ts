import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { type ServedFiles, serveFiles } from '../../support/serve-files';
import { applicant, officer } from '../../support/viewers';
import {
  colleague,
  ELSEWHERE,
  employee,
  esilId,
  FIRST_GROUND,
  head,
  openAppeals,
  prosecutor,
  REPLY,
  type TestAppeals,
} from './open-appeals';

type Material = { readonly id: string; readonly contentPath: string };

let test: TestAppeals;
let files: ServedFiles;
beforeAll(async () => {
  test = await openAppeals();
  files = await serveFiles(test);
});
afterAll(async () => {
  await files.close();
  await test.close();
});

const resident = applicant();
const neighbour = applicant('neighbour');
const elsewhere = officer(ELSEWHERE, 'HEAD');
const PORTAL = { channel: 'PORTAL', officeId: esilId };
const ADD = `mutation ($input: AddAppealMaterialInput!) { addAppealMaterial(input: $input) { id contentPath } }`;
const PERMIT = `mutation ($input: PermitAppealMaterialDisclosureInput!) {
  permitAppealMaterialDisclosure(input: $input) { disclosures { reader permittedBy { id } } }
}`;
const SHARE = `mutation ($input: ShareAppealMaterialInput!) { shareAppealMaterial(input: $input) { id } }`;
const BASIS = { source: 'LEGAL_ACT', act: 'Administrative Procedural Code', adoptedOn: '2020-06-29', article: '22' };

const stated = (recordId: string) => ({ recordId, title: 'A photograph', fileName: 'note.txt', secrecy: 'NONE' });

async function attached(viewer: Viewer, recordId: string, changes: object = {}): Promise<Material> {
  const input = { ...stated(recordId), ...changes };
  const data = await test.ask<{ addAppealMaterial: Material }>(viewer, ADD, { input });
  const material = data.addAppealMaterial;
  const answer = await files.fetch(viewer, material.contentPath, { method: 'PUT', body: 'Жылу жоқ.' });
  expect(answer.status).toBe(200);
  return material;
}

const statusFor = async (viewer: Viewer, { contentPath }: Material): Promise<number> => {
  const answer = await files.fetch(viewer, contentPath);
  await answer.arrayBuffer();
  return answer.status;
};

describe('what is attached to an appeal', () => {
  it('[26.6.a] [10.1.11] is read by those who may work on the appeal, by the applicant as far as he or she attached it, and by nobody else', async () => {
    const { id } = await test.register(PORTAL, resident);
    const own = await attached(resident, id);
    const offices = await attached(employee, id);
    for (const viewer of [employee, prosecutor, colleague, head])
      expect([await statusFor(viewer, own), await statusFor(viewer, offices)]).toEqual([200, 200]);
    expect([await statusFor(resident, own), await statusFor(resident, offices)]).toEqual([200, 404]);
    for (const viewer of [neighbour, elsewhere])
      expect([await statusFor(viewer, own), await statusFor(viewer, offices)]).toEqual([404, 404]);
    const query = 'query ($id: ID!) { appeal(id: $id) { materials { id } } }';
    const seen = await test.ask<{ appeal: { materials: readonly Material[] } }>(resident, query, { id });
    expect(seen.appeal.materials).toEqual([{ id: own.id }]);
  });

  it('[26.6.c] is disclosed by the prosecutor who handles the appeal now: with another handler the right passes on', async () => {
    const { id } = await test.register();
    await test.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    const material = await attached(employee, id);
    const input = { id: material.id, reader: 'OFFICER', readerId: elsewhere.personId, basis: BASIS, scope: 'The note' };
    const refusal = { reason: 'PERMISSION_OF_CASE_PROSECUTOR_REQUIRED', rule: '26.6.c' };
    expect(await test.refused(colleague, PERMIT, { input })).toMatchObject(refusal);
    await test.step(colleague, 'takeUpAppeal', { id });
    expect(await test.refused(prosecutor, PERMIT, { input })).toMatchObject(refusal);
    const data = await test.ask<{ permitAppealMaterialDisclosure: object }>(colleague, PERMIT, { input });
    const permitted = [{ reader: 'OFFICER', permittedBy: { id: colleague.personId } }];
    expect(data.permitAppealMaterialDisclosure).toEqual({ disclosures: permitted });
    expect(await statusFor(elsewhere, material)).toBe(200);
  });

  it('[26.3.d] is not handed on to somebody outside the circle of a secret, though a permission from before still runs', async () => {
    const { id } = await test.register();
    await test.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    const permit = { number: 'P-1', on: '2026-03-18', basis: BASIS };
    const secret = await attached(employee, id, { secrecy: 'MEDICAL_SECRET', permit });
    const input = { id: secret.id, reader: 'OFFICER', readerId: prosecutor.personId, basis: BASIS, scope: 'The note' };
    await test.ask(prosecutor, PERMIT, { input });
    const share = { input: { id: secret.id, officerId: prosecutor.personId, purpose: 'Opinion' } };
    await test.ask(employee, SHARE, share);
    await test.step(colleague, 'takeUpAppeal', { id });
    expect(await test.refused(colleague, SHARE, share)).toMatchObject({ reason: 'DISCLOSURE_BLOCKED', rule: '26.3.d' });
  });

  it('[26.3.b] is taken from the applicant while the appeal is considered, from nobody else outside', async () => {
    const { id } = await test.register(PORTAL, resident);
    expect(await test.refused(neighbour, ADD, { input: stated(id) })).toMatchObject({ code: 'NOT_FOUND' });
    await test.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    await test.step(prosecutor, 'recordAppealFindings', { id, findings: 'The heating was off.' });
    await test.step(head, 'answerAppeal', { id, ...REPLY });
    const refusal = { reason: 'PROCEEDING_NOT_OPEN', rule: '26.3.b' };
    expect(await test.refused(resident, ADD, { input: stated(id) })).toMatchObject(refusal);
  });
});
