import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findAuthority } from '../../../../platform/access/authority';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { dataOf, refusalOf } from '../../../support/responses';
import { openOrganisation, type TestOrganisation } from '../open-organisation';
import { change, changed, NAME, newDistrict } from './office-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

/** The offices for whose records the posts of a demonstration user answer beside the own. */
const succeeded = async (login: string) =>
  (await org.viewerOf(login)).posts.flatMap(({ succeededOfficeIds }) => [...succeededOfficeIds].sort());

describe('who answers for the records of a liquidated office', () => {
  it('[5.5] the office that took it over, with all that it had taken over before; nobody beside or above by their own post', async () => {
    const esil = officeIdOf('district-kz-71-esil');
    const [first, second, beside] = [
      await changed(org, 'createOffice', newDistrict('district-kz-71-first')),
      await changed(org, 'createOffice', newDistrict('district-kz-71-second')),
      await changed(org, 'createOffice', newDistrict('district-kz-71-beside')),
    ];
    await changed(org, 'liquidateOffice', { officeId: first.id, successorId: second.id });
    expect(await succeeded('prosecutor-kz-71-esil')).toEqual([]);
    await changed(org, 'mergeOffice', { officeId: second.id, intoId: esil });
    await changed(org, 'liquidateOffice', { officeId: beside.id });

    const left = [first.id, second.id].sort();
    for (const login of ['head-kz-71-esil', 'prosecutor-kz-71-esil']) expect(await succeeded(login)).toEqual(left);
    expect(await succeeded('prosecutor-kz-71')).toEqual([beside.id]);
    expect(await succeeded('prosecutor-kz-71-nura')).toEqual([]);

    const basis = async (login: string, officeId: string) =>
      findAuthority(await org.viewerOf(login), 'CONSIDER_APPEALS', officeId)?.basis;
    for (const id of left) {
      expect(await basis('prosecutor-kz-71-esil', id)).toBe('OWN');
      expect(await basis('head-kz-71', id)).toBe('SUPERIOR');
      expect(await basis('prosecutor-kz-71', id)).toBeUndefined();
      expect(await basis('prosecutor-kz-71-nura', id)).toBeUndefined();
    }
  });

  it('[5.5] nobody is taken in by an office that is no more', async () => {
    const { id } = await changed(org, 'createOffice', newDistrict('district-kz-71-third'));
    const register = 'mutation ($input: RegisterOfficerInput!) { registerOfficer(input: $input) { id } }';
    const input = {
      officeId: id,
      name: NAME,
      personnelClass: 'OTHER_EMPLOYEE',
      category: 'CIVIL_EMPLOYEE',
      isCitizen: true,
    };
    dataOf(await org.as('head-kz-71', register, { input }));
    await changed(org, 'liquidateOffice', { officeId: id });
    const refused = refusalOf(await org.as('head-kz-71', register, { input }));
    expect(refused).toMatchObject({ code: 'ILLEGAL_TRANSITION', rule: '5.5' });
  });
});

describe('what a liquidated office, and the root, cannot be', () => {
  it('[5.1.b] the superior of another office: PARENT_NOT_ALLOWED', async () => {
    const region = { kind: 'REGIONAL', parentId: officeIdOf('gpo'), regionCode: null };
    const { id } = await changed(org, 'createOffice', newDistrict('region-no-more', region));
    await changed(org, 'liquidateOffice', { officeId: id });
    const under = newDistrict('district-of-none', { parentId: id, regionCode: null });
    expect(refusalOf(await change(org, 'prosecutor-general', 'createOffice', under))).toMatchObject({
      reason: 'PARENT_NOT_ALLOWED',
      rule: '5.1.b',
    });
  });

  it('[5.1.b] ended without a successor, which the root cannot have: ORPHAN_OFFICE', async () => {
    const officeId = officeIdOf('gpo');
    expect(refusalOf(await change(org, 'prosecutor-general', 'liquidateOffice', { officeId }))).toMatchObject({
      reason: 'ORPHAN_OFFICE',
      rule: '5.1.b',
      details: { office: officeId },
    });
  });

  it('[5.1.b] succeeded by an office below it: SUBORDINATION_CYCLE', async () => {
    const [officeId, successorId] = [officeIdOf('region-kz-71'), officeIdOf('district-kz-71-esil')];
    const refused = await change(org, 'prosecutor-general', 'liquidateOffice', { officeId, successorId });
    expect(refusalOf(refused)).toMatchObject({ reason: 'SUBORDINATION_CYCLE', rule: '5.1.b' });
  });
});
