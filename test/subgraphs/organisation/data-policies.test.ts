import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';

const SET = `mutation ($input: SetDataPolicyInput!) { setDataPolicy(input: $input) { dataset roles retentionYears effectiveFrom actNumber } }`;
const LIST = `query ($dataset: String) { dataPolicies(dataset: $dataset, first: 5) { totalCount nodes { roles effectiveFrom } } }`;
const POLICY = {
  dataset: 'criminal-records',
  roles: ['PROSECUTOR', 'HEAD', 'PROSECUTOR'],
  retentionYears: 10,
  effectiveFrom: '2026-04-01',
  actNumber: '7',
  actOn: '2026-03-18',
};

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const set = (changes: object = {}, login = 'prosecutor-general') =>
  org.as(login, SET, { input: { ...POLICY, ...changes } });

describe('the policy of a dataset', () => {
  it('[9.22.c] is set by an act of the Prosecutor General, by nobody else', async () => {
    for (const login of ['deputy-prosecutor-general', 'head-kz-71', 'prosecutor-kz-71-esil'])
      expect(refusalOf(await set({}, login))).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '9.22.a' });
    expect(dataOf(await set())).toEqual({
      setDataPolicy: {
        dataset: 'criminal-records',
        roles: ['PROSECUTOR', 'HEAD'],
        retentionYears: 10,
        effectiveFrom: '2026-04-01',
        actNumber: '7',
      },
    });
  });

  it('[9.22.c] is told to the owners of materials, and is open to everyone with those before it', async () => {
    await set({ dataset: 'vehicles' });
    await set({ dataset: 'vehicles', roles: [], effectiveFrom: '2026-05-01' });
    const events = (await org.emitted()).filter(
      ({ type, data }) => type === 'data-policy.changed' && data['dataset'] === 'vehicles',
    );
    expect(events.map(({ data }) => data)).toMatchObject([
      { roles: ['PROSECUTOR', 'HEAD'], effectiveFrom: '2026-04-01', retentionYears: 10 },
      { roles: [], effectiveFrom: '2026-05-01' },
    ]);
    expect(dataOf(await org.as('', LIST, { dataset: 'vehicles' }))).toEqual({
      dataPolicies: {
        totalCount: 2,
        nodes: [
          { roles: [], effectiveFrom: '2026-05-01' },
          { roles: ['PROSECUTOR', 'HEAD'], effectiveFrom: '2026-04-01' },
        ],
      },
    });
  });

  it.each([
    ['a code that is none', { dataset: 'Criminal Records' }, 'dataset'],
    ['a first day in the past', { effectiveFrom: '2026-03-18' }, 'effectiveFrom'],
    ['an act of tomorrow', { actOn: '2026-03-20' }, 'actOn'],
    ['no retention', { retentionYears: 0 }, 'retentionYears'],
    ['an act without a number', { actNumber: ' ' }, 'actNumber'],
  ])('is refused with %s', async (_, changes, field) => {
    const refusal = refusalOf(await set(changes));
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(refusal.details)).toContain(`"field":"${field}"`);
  });
});
