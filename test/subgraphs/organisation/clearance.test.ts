import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maySee } from '../../../platform/access/audience';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { auditOf, stepOn } from './personnel-operations';

const FILE = `query ($id: ID!) { officer(id: $id) { allowedActions personnelFile { clearance { level changedOn actReference } } } }`;
const PERSON = 'prosecutor-kz-71-esil';
const HEAD = 'head-kz-71-esil';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const grant = (by: string, on: string, level: string) =>
  stepOn(org, 'grantOfficerClearance', { by, on, level, actReference: 'Form 2-17' });
const revoke = (by: string, on: string) => stepOn(org, 'revokeOfficerClearance', { by, on, actReference: 'Order 18' });

/** Whether a record of the own office of a class exists for the person now. */
async function sees(login: string, classification: 'PERSONAL' | 'PROTECTED_SECRET' | 'RESTRICTED' | 'STATE_SECRET') {
  const ownerOfficeId = officeIdOf('district-kz-71-esil');
  const nobody = { handlerIds: [], agencyIds: [], applicantId: null, isPublished: false };
  return maySee(await org.viewerOf(login), { ownerOfficeId, classification, ...nobody });
}

async function clearanceOf(on: string, login: string): Promise<unknown> {
  type Found = { officer: { personnelFile: { clearance: unknown } | null } };
  return (await org.ask<Found>(login, FILE, { id: personIdOf(on) })).officer.personnelFile?.clearance ?? null;
}

describe('a clearance', () => {
  it('[34.3.c] [10.2.4] is granted and revoked by a superior, and what it opened is hidden at once', async () => {
    expect([await sees(PERSON, 'PROTECTED_SECRET'), await sees(PERSON, 'RESTRICTED')]).toEqual([true, false]);
    dataOf(await grant(HEAD, PERSON, 'RESTRICTED'));
    expect(await sees(PERSON, 'RESTRICTED')).toBe(true);
    const granted = { level: 'RESTRICTED', changedOn: '2026-03-19', actReference: 'Form 2-17' };
    expect(await clearanceOf(PERSON, HEAD)).toEqual(granted);
    dataOf(await revoke('head-kz-71', PERSON));
    expect([await sees(PERSON, 'RESTRICTED'), await sees(PERSON, 'PROTECTED_SECRET')]).toEqual([false, false]);
    expect(await sees(PERSON, 'PERSONAL')).toBe(true);
    expect((await auditOf(org, PERSON)).map(({ action }) => action)).toEqual(['GRANT_CLEARANCE', 'REVOKE_CLEARANCE']);
    expect(refusalOf(await revoke(HEAD, PERSON))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[10.2.4] shows to superiors and the personnel administration alone', async () => {
    const nothing = { level: 'RESTRICTED', changedOn: null, actReference: null };
    expect(await clearanceOf(HEAD, 'head-kz-71')).toEqual(nothing);
    for (const login of [PERSON, 'head-kz-75', 'employee-kz-71-esil', 'executor-akimat-kz-71', 'analyst-1', ''])
      expect([login, await clearanceOf(HEAD, login)]).toEqual([login, null]);
  });

  it('[34.3.c] [5.2.a] is refused to who is not superior, to the person and to outsiders', async () => {
    for (const login of ['head-kz-75', 'head-kz-71-nura'])
      for (const answer of [await grant(login, HEAD, 'RESTRICTED'), await revoke(login, HEAD)])
        expect([login, refusalOf(answer)]).toMatchObject([login, { reason: 'NOT_SUPERIOR', rule: '15.2.1' }]);
    for (const answer of [await grant(HEAD, HEAD, 'STATE_SECRET'), await revoke(HEAD, HEAD)])
      expect(refusalOf(answer)).toMatchObject({ reason: 'NOT_SUPERIOR', rule: '5.2.a' });
    for (const login of ['deputy-kz-71-esil', PERSON])
      expect(refusalOf(await grant(login, PERSON, 'RESTRICTED')).reason).toBe('POWER_NOT_HELD');
    expect(refusalOf(await revoke('executor-akimat-kz-71', HEAD)).reason).toBe('INTERFERENCE_FORBIDDEN');
    expect(refusalOf(await revoke('resident-1', PERSON)).code).toBe('NOT_FOUND');
    expect(await sees(HEAD, 'RESTRICTED')).toBe(true);
  });

  it('[34.3.c] is neither above the clearance of the grantor nor below what the person has', async () => {
    for (const [by, level] of [
      [HEAD, 'STATE_SECRET'],
      [HEAD, 'PERSONAL'],
      [HEAD, 'PUBLIC'],
    ] as const)
      expect(refusalOf(await grant(by, 'deputy-kz-71-esil', level))).toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'level' },
      });
    dataOf(await grant('prosecutor-general', 'deputy-kz-71-esil', 'STATE_SECRET'));
    expect(await sees('deputy-kz-71-esil', 'STATE_SECRET')).toBe(true);
  });

  it('[44.3] [34.3.c] opens no secrets to other employees', async () => {
    expect(refusalOf(await grant(HEAD, 'employee-kz-71-esil', 'PROTECTED_SECRET'))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'level' },
    });
  });

  it('[34.3.c] is granted once by ten at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => grant('head-kz-71', PERSON, 'PROTECTED_SECRET')),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });
});
