import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PUBLIC_VIEWER } from '../../../platform/access/viewer';
import { officer } from '../../support/viewers';
import { checkTold } from './check-told';
import { deputy, head, openAppeals, prosecutor, type SeenAppeal, type TestAppeals } from './open-appeals';

const general = officer('gpo', 'PROSECUTOR_GENERAL');
const SET = `mutation ($input: SetAppealParametersInput!) {
  setAppealParameters(input: $input) { id actNumber actOn effectiveFrom setOn values { parameter length } } }`;
const PRESENT = `query ($on: LocalDate) {
  appealParameters(on: $on) { parameter isFixedByLaw unit length rule source { actNumber effectiveFrom } } }`;
const ACTS = '{ appealParameterActs(first: 50) { totalCount nodes { actNumber effectiveFrom } } }';

const INTERIM = 'APPEAL_INTERIM_REPLY';
type Value = readonly [parameter: string, length: number | null];

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals('2024-09-02');
});
beforeEach(() => appeals.setClock('2024-09-02'));
afterAll(() => appeals.close());

const inputOf = (values: readonly Value[], changes: object = {}) => ({
  actNumber: '29',
  actOn: '2024-09-02',
  effectiveFrom: '2024-09-02',
  values: values.map(([parameter, length]) => ({ parameter, length })),
  ...changes,
});
const set = (values: readonly Value[], changes: object = {}) =>
  appeals.ask<{ setAppealParameters: { id: string } }>(general, SET, { input: inputOf(values, changes) });
const refusedSet = (values: readonly Value[], changes: object = {}, viewer = general) =>
  appeals.refused(viewer, SET, { input: inputOf(values, changes) });

interface SeenParameter {
  readonly parameter: string;
  readonly isFixedByLaw: boolean;
  readonly length: number | null;
  readonly source: { readonly actNumber: string } | null;
}

async function present(parameter: string, on?: string): Promise<SeenParameter | undefined> {
  const data = await appeals.ask<{ appealParameters: SeenParameter[] }>(PUBLIC_VIEWER, PRESENT, { on });
  return data.appealParameters.find((each) => each.parameter === parameter);
}

const count = async (): Promise<number> =>
  (await appeals.ask<{ appealParameterActs: { totalCount: number } }>(PUBLIC_VIEWER, ACTS)).appealParameterActs
    .totalCount;

/** When the interim reply is due on an appeal of 2 September 2024, due on the 23rd, on which a check is appointed on the 16th. */
async function interimDue(): Promise<string | null | undefined> {
  const { id } = await appeals.accepted();
  await appeals.setClock('2024-09-16');
  await checkTold(appeals, id).tell('ISSUED', { dueOn: '2024-10-14' });
  const query = `query ($id: ID!) { appeal(id: $id) { notices { kind dueOn } } }`;
  const { appeal } = await appeals.ask<{ appeal: SeenAppeal }>(prosecutor, query, { id });
  return appeal.notices.find(({ kind }) => kind === 'INTERIM_REPLY')?.dueOn;
}

describe('the parameters of an act of the Prosecutor General', () => {
  it.each([
    ['APPEAL_CONSIDERATION', 20, 15, 'WORKING_DAY', '24.3.a'],
    ['APPEAL_CONSIDERATION', 10, 15, 'WORKING_DAY', '24.3.a'],
    ['APPEAL_CONSIDERATION', null, 15, 'WORKING_DAY', '24.3.a'],
    ['APPEAL_REDIRECTION', 5, 3, 'WORKING_DAY', '24.1.b'],
    ['APPEAL_EXTENSION', 3, 2, 'MONTH', '24.4.a'],
    ['APPEAL_EXTENSION_NOTICE', 4, 3, 'WORKING_DAY', '24.5'],
    ['APPEAL_WITH_CHECK', 11, 10, 'WORKING_DAY', '24.4.d'],
    ['APPEAL_FINAL_REPLY', 11, 10, 'WORKING_DAY', '24.4.f'],
    ['COMPLAINT_FILING', 2, 3, 'MONTH', '25.1.a'],
    ['COMPLAINT_DECISION', 30, 20, 'WORKING_DAY', '25.1.e'],
  ])('[9.22.b] may not give %s the length %s', async (parameter, length, limit, unit, fixedBy) => {
    const before = await count();
    const refusal = await refusedSet([
      [INTERIM, 5],
      [parameter, length],
    ]);
    expect(refusal).toMatchObject({
      reason: 'PARAMETER_CONFLICTS_WITH_LAW',
      rule: '9.22.b',
      details: { parameter, limit, unit, fixedBy },
    });
    expect(await count()).toBe(before);
    expect(await present(INTERIM)).toMatchObject({ length: null, source: null });
  });

  it('[9.22.b] may repeat what the law fixes, which stays the law', async () => {
    await set([['APPEAL_CONSIDERATION', 15]]);
    const { isFixedByLaw, length, source } = (await present('APPEAL_CONSIDERATION')) ?? {};
    expect({ isFixedByLaw, length, source }).toEqual({ isFixedByLaw: true, length: 15, source: null });
  });

  it('[9.22.b] are put on record by the Prosecutor General alone', async () => {
    for (const viewer of [officer('gpo', 'DEPUTY_PROSECUTOR_GENERAL'), head, deputy, prosecutor])
      expect(await refusedSet([[INTERIM, 5]], {}, viewer)).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '9.22.a' });
    expect(await refusedSet([[INTERIM, 5]], {}, PUBLIC_VIEWER)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('[9.22.b] [24.4.e] fill what the law leaves open: the days of the interim reply', async () => {
    expect(await interimDue()).toBe('2024-09-23');
    await appeals.setClock('2024-09-02');
    await set([[INTERIM, 3]], { actNumber: '30', effectiveFrom: '2024-09-16' });
    expect(await present(INTERIM, '2024-09-15')).toMatchObject({ isFixedByLaw: false, length: null, source: null });
    expect(await present(INTERIM, '2024-09-16')).toMatchObject({ length: 3, source: { actNumber: '30' } });
    expect(await interimDue()).toBe('2024-09-19');
  });

  it('[9.22.b] [24.4.e] never move the interim reply behind the former due day', async () => {
    await set([[INTERIM, 10]], { actNumber: '31', effectiveFrom: '2024-09-16' });
    expect(await present(INTERIM, '2024-09-16')).toMatchObject({ length: 10, source: { actNumber: '31' } });
    expect(await interimDue()).toBe('2024-09-23');
  });

  it('[9.22.b] hold until a later act takes them back, and stay on record', async () => {
    await set([[INTERIM, 2]], { actNumber: '32', effectiveFrom: '2024-11-01' });
    await set([[INTERIM, null]], { actNumber: '33', effectiveFrom: '2024-12-01' });
    expect(await present(INTERIM, '2024-11-30')).toMatchObject({ length: 2, source: { actNumber: '32' } });
    expect(await present(INTERIM, '2024-12-01')).toMatchObject({ length: null, source: null });
    const data = await appeals.ask<{ appealParameterActs: { nodes: { actNumber: string }[] } }>(PUBLIC_VIEWER, ACTS);
    expect(data.appealParameterActs.nodes.slice(0, 2)).toEqual([
      { actNumber: '33', effectiveFrom: '2024-12-01' },
      { actNumber: '32', effectiveFrom: '2024-11-01' },
    ]);
  });

  it('[9.22.b] are put on record once, however often the request comes', async () => {
    const requestId = '0192f0c0-0000-7000-8000-000000000922';
    const one = await set([[INTERIM, 7]], { requestId, effectiveFrom: '2025-03-01' });
    const two = await set([[INTERIM, 7]], { requestId, effectiveFrom: '2025-03-01' });
    expect(two.setAppealParameters.id).toBe(one.setAppealParameters.id);
  });

  it.each([
    ['a first day in the past', [[INTERIM, 5]], { effectiveFrom: '2024-09-01' }, 'effectiveFrom'],
    ['an act of tomorrow', [[INTERIM, 5]], { actOn: '2024-09-03' }, 'actOn'],
    ['an act without a number', [[INTERIM, 5]], { actNumber: ' ' }, 'actNumber'],
    ['no day', [[INTERIM, 0]], {}, 'values'],
    ['more than a year', [[INTERIM, 366]], {}, 'values'],
    ['nothing stated', [], {}, 'values'],
    ['one stated twice', [[INTERIM, 5], [INTERIM, 6]], {}, 'values'], // prettier-ignore
  ] as const)('[9.22.b] are refused with %s', async (_, values, changes, field) => {
    const refusal = await refusedSet(values, changes);
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(refusal.details)).toContain(`"field":"${field}`);
  });
});
