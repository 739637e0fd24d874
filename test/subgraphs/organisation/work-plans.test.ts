import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';

const CREATE = `mutation ($input: CreateWorkPlanInput!) { plan: createWorkPlan(input: $input) {
  id kind scope title office { code } items { objective text reference { act article wording } } } }`;

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const ITEM = { objective: 'RIGHTS_AND_INTERESTS', text: 'Receive citizens on Saturdays.' };
const create = (login: string, office: string, changes: object = {}) =>
  org.as(login, CREATE, {
    input: {
      ...{
        officeId: officeIdOf(office),
        kind: 'PLAN',
        scope: 'OFFICE',
        title: '2026',
        fromOn: '2026-04-01',
        items: [ITEM],
      },
      ...changes,
    },
  });
const created = async (login: string, office: string, changes?: object) =>
  dataOf<{ plan: { id: string } }>(await create(login, office, changes)).plan;
const sees = async (login: string, id: string) => {
  const query = '{ workPlans(first: 100) { totalCount nodes { id } } }';
  const { workPlans } = await org.ask<{ workPlans: { totalCount: number; nodes: { id: string }[] } }>(login, query);
  expect(workPlans.totalCount).toBe(workPlans.nodes.length);
  return workPlans.nodes.some((each) => each.id === id);
};

describe('a plan of work', () => {
  it('[7.2.1] for the whole system comes from the General Office alone and is for all bodies', async () => {
    for (const kind of ['PLAN', 'TASK', 'METHODICAL_MATERIAL'])
      expect(refusalOf(await create('head-kz-71', 'region-kz-71', { scope: 'SYSTEM_WIDE', kind }))).toMatchObject({
        reason: 'OUT_OF_COMPETENCE',
        rule: '7.2.1',
      });
    const plan = await created('prosecutor-general', 'gpo', { scope: 'SYSTEM_WIDE' });
    expect(plan).toMatchObject({
      scope: 'SYSTEM_WIDE',
      office: { code: 'gpo' },
      items: [{ ...ITEM, reference: null }],
    });
    for (const login of ['head-kz-71', 'employee-kz-71-esil', 'head-military', 'analyst-1'])
      expect([login, await sees(login, plan.id)]).toEqual([login, true]);
    for (const login of ['executor-akimat-kz-71', 'resident-1', ''])
      expect([login, await sees(login, plan.id)]).toEqual([login, false]);
  });

  it('[7.2.1] of an office is laid down by its head or deputy, for itself and those above', async () => {
    const { id } = await created('deputy-kz-71-esil', 'district-kz-71-esil');
    for (const login of ['employee-kz-71-esil', 'head-kz-71', 'prosecutor-general'])
      expect([login, await sees(login, id)]).toEqual([login, true]);
    for (const login of ['head-kz-75', 'head-kz-71-nura', 'executor-akimat-kz-71', ''])
      expect([login, await sees(login, id)]).toEqual([login, false]);
    for (const login of ['prosecutor-kz-71-esil', 'head-kz-71-nura', 'head-kz-71'])
      expect(refusalOf(await create(login, 'district-kz-71-esil'))).toMatchObject({
        reason: 'POWER_NOT_HELD',
        rule: '7.2.1',
      });
  });

  it('[4.1] classifies work by objective; another objective rests on the law or act that sets it', async () => {
    const other = { objective: 'OTHER', text: 'Return of assets.' };
    expect(refusalOf(await create('head-kz-71', 'region-kz-71', { items: [ITEM, other] }))).toMatchObject({
      reason: 'LEGAL_PROVISION_REQUIRED',
      rule: '4.1',
      details: { objective: 'OTHER' },
    });
    const reference = { source: 'CONSTITUTIONAL_LAW', article: '11-1', paragraph: '1' };
    const plan = await created('head-kz-71', 'region-kz-71', { items: [ITEM, { ...other, reference }] });
    expect(plan).toMatchObject({ items: [ITEM, { ...other, reference: { article: '11-1', wording: 'KNOWN' } }] });
    const unratified = { source: 'RATIFIED_TREATY', act: 'Convention', article: '1' };
    expect(
      refusalOf(await create('head-kz-71', 'region-kz-71', { items: [{ ...other, reference: unratified }] })),
    ).toMatchObject({ reason: 'LEGAL_BASIS_INVALID', rule: '2.1' });
  });

  it('is in order', async () => {
    for (const changes of [
      { title: ' ' },
      { title: 'қ'.repeat(10_000) },
      { untilOn: '2026-03-31' },
      { items: [{ ...ITEM, text: '' }] },
      { items: Array(501).fill(ITEM) },
    ])
      expect(refusalOf(await create('head-kz-71', 'region-kz-71', changes)).code).toBe('INVALID_INPUT');
  });
});
