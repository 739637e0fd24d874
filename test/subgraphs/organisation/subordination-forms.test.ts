import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findAuthority } from '../../../platform/access/authority';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';

const ADD = `mutation ($input: AddSubordinationFormInput!) {
  step: addSubordinationForm(input: $input) { id fromOn actReference superior { code } subordinate { code } } }`;

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation('2026-03-19');
});
afterAll(() => org.close());

const add = (login: string, superior: string, subordinate: string, actOn = '2026-03-19') =>
  org.as(login, ADD, {
    input: {
      superiorOfficeId: officeIdOf(superior),
      subordinateOfficeId: officeIdOf(subordinate),
      description: 'Supervision of conscription',
      actReference: 'Order 51',
      actOn,
    },
  });

const SUPERIOR = `query ($higher: ID!, $lower: ID!) {
  officer(id: $higher) { isSuperiorTo(officerId: $lower) } lower: officer(id: $lower) { superiors { id } } }`;
async function stands(higher: string, lower: string): Promise<[isSuperior: boolean, isListed: boolean]> {
  type Found = { officer: { isSuperiorTo: boolean }; lower: { superiors: { id: string }[] } };
  const ids = { higher: personIdOf(higher), lower: personIdOf(lower) };
  const { officer, lower: below } = await org.ask<Found>('analyst-1', SUPERIOR, ids);
  return [officer.isSuperiorTo, below.superiors.some(({ id }) => id === ids.higher)];
}

describe('a further form of subordination', () => {
  it('[5.3] is added by the Prosecutor General alone', async () => {
    for (const login of ['deputy-prosecutor-general', 'head-kz-71', 'prosecutor-kz-71-esil'])
      expect(refusalOf(await add(login, 'region-kz-71', 'district-kz-71-esil'))).toMatchObject({
        reason: 'POWER_NOT_HELD',
        rule: '5.3',
      });
  });

  it('[5.3] [5.2.a] [43.3.c] makes the head superior to the office and those below, and lets the head see and act, from the day of the act', async () => {
    expect(await stands('head-military', 'prosecutor-kz-71-esil')).toEqual([false, false]);
    expect(dataOf(await add('prosecutor-general', 'military', 'region-kz-71'))).toMatchObject({
      step: { fromOn: '2026-03-19', superior: { code: 'military' }, subordinate: { code: 'region-kz-71' } },
    });
    expect(await stands('head-military', 'prosecutor-kz-71-esil')).toEqual([true, true]);
    expect(await stands('head-military', 'head-kz-71')).toEqual([true, true]);
    expect(await stands('head-kz-71', 'head-military')).toEqual([false, false]);
    expect(await stands('deputy-military', 'head-kz-71')).toEqual([false, false]);
    const viewer = await org.viewerOf('head-military');
    const esil = officeIdOf('district-kz-71-esil');
    expect(viewer.visibleOfficeIds).toContain(esil);
    expect(findAuthority(viewer, 'CONSIDER_APPEALS', esil)?.basis).toBe('SUPERIOR');
    expect(findAuthority(await org.viewerOf('deputy-military'), 'CONSIDER_APPEALS', esil)).toBeNull();
    await org.setClock('2026-03-18');
    expect(await stands('head-military', 'prosecutor-kz-71-esil')).toEqual([false, false]);
    expect((await org.viewerOf('head-military')).visibleOfficeIds).not.toContain(esil);
    await org.setClock('2026-03-19');
  });

  it('[5.3] exists once, closes no circle, and comes from no act of the future', async () => {
    dataOf(await add('prosecutor-general', 'transport', 'region-kz-75'));
    expect(refusalOf(await add('prosecutor-general', 'transport', 'region-kz-75'))).toMatchObject({
      reason: 'ALREADY_EXISTS',
      rule: '5.3',
    });
    for (const [superior, subordinate] of [
      ['region-kz-75', 'transport'],
      ['district-kz-75-medeu', 'region-kz-75'],
      ['region-kz-75', 'region-kz-75'],
      ['region-kz-75', 'gpo'],
    ] as const)
      expect(refusalOf(await add('prosecutor-general', superior, subordinate))).toMatchObject({
        reason: 'SUBORDINATION_CYCLE',
        rule: '5.1.b',
      });
    expect(refusalOf(await add('prosecutor-general', 'military', 'region-kz-31', '2026-03-20'))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'actOn' },
    });
  });
});

const END = `mutation ($input: EndSubordinationFormInput!) {
  step: endSubordinationForm(input: $input) { id version untilOn endActReference } }`;
const end = (login: string, id: string, lastDayOn: string) =>
  org.as(login, END, { input: { id, lastDayOn, actReference: 'Order 52' } });
const added = async (superior: string, subordinate: string): Promise<string> =>
  dataOf<{ step: { id: string } }>(await add('prosecutor-general', superior, subordinate)).step.id;
const LISTED = '{ subordinationForms { id untilOn endActReference } }';

describe('the end of a further form of subordination', () => {
  it('[5.3] [5.2.a] takes its reach with the day after its last one: superiority, sight and powers', async () => {
    const id = await added('military', 'region-kz-35');
    const below = officeIdOf('region-kz-35');
    const reach = async () => {
      const viewer = await org.viewerOf('head-military');
      const holds = findAuthority(viewer, 'CONSIDER_APPEALS', below) !== null;
      return [...(await stands('head-military', 'head-kz-35')), viewer.visibleOfficeIds.includes(below), holds];
    };
    expect(await reach()).toEqual([true, true, true, true]);
    const step = { id, version: 2, untilOn: '2026-03-20', endActReference: 'Order 52' };
    expect(dataOf(await end('prosecutor-general', id, '2026-03-20'))).toEqual({ step });
    await org.setClock('2026-03-20');
    expect(await reach()).toEqual([true, true, true, true]);
    await org.setClock('2026-03-21');
    expect(await reach()).toEqual([false, false, false, false]);
    await org.setClock('2026-03-19');
    expect(await org.ask('head-kz-75', LISTED, {})).toMatchObject({
      subordinationForms: expect.arrayContaining([{ id, untilOn: '2026-03-20', endActReference: 'Order 52' }]),
    });
  });

  it('[5.3] can be at once, comes once, and lets the same offices be tied again', async () => {
    const id = await added('transport', 'region-kz-39');
    const answers = await Promise.all([1, 2, 3].map(() => end('prosecutor-general', id, '2026-03-18')));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(await stands('head-transport', 'head-kz-39')).toEqual([false, false]);
    expect(refusalOf(await end('prosecutor-general', id, '2026-03-19')).code).toBe('ILLEGAL_TRANSITION');
    await added('transport', 'region-kz-39');
    expect(await stands('head-transport', 'head-kz-39')).toEqual([true, true]);
  });

  it('[5.3] is set by the Prosecutor General alone, and not for the past', async () => {
    const id = await added('transport', 'region-kz-43');
    for (const login of ['deputy-prosecutor-general', 'head-transport', 'head-kz-43'])
      expect(refusalOf(await end(login, id, '2026-03-19'))).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '5.3' });
    expect(refusalOf(await end('resident-1', id, '2026-03-19')).code).toBe('NOT_FOUND');
    expect(refusalOf(await end('prosecutor-general', id, '2026-03-17'))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'lastDayOn' },
    });
    expect(await stands('head-transport', 'head-kz-43')).toEqual([true, true]);
  });
});
