import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { applicant, officer } from '../../support/viewers';
import {
  colleague,
  employee,
  esilId,
  FIRST_GROUND,
  head,
  openAppeals,
  prosecutor,
  REPLY,
  type TestAppeals,
} from './open-appeals';

let appeals: TestAppeals;
const region = officer('region-kz-71');
const nura = officer('district-kz-71-nura', 'EMPLOYEE');
const nuraId = officeIdOf('district-kz-71-nura');

/** Received on 2 March 2026 and the days after it, two a day. */
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];

beforeAll(async () => {
  appeals = await openAppeals();
  for (const receivedOn of DAYS) {
    await appeals.register({ receivedOn, subject: `Жылу жоқ: 100% of ${receivedOn}` });
    await appeals.register({ receivedOn, officeId: nuraId, subject: 'Roads' }, nura);
  }
  await appeals.register({ applicant: { kind: 'ANONYMOUS' }, subject: 'No clock' });
});
afterAll(() => appeals.close());

interface Listed {
  readonly appeals: {
    readonly totalCount: number;
    readonly isTotalCountExact: boolean;
    readonly nodes: readonly { readonly receivedOn: string; readonly dueOn: string | null; readonly number: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const LIST = `query ($filter: AppealFilter, $orderBy: AppealOrder, $first: Int, $after: String) {
  appeals(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount isTotalCountExact nodes { number receivedOn dueOn } pageInfo { hasNextPage endCursor }
  }
}`;

const list = async (variables: object = {}, viewer = region) =>
  (await appeals.ask<Listed>(viewer, LIST, { ...variables })).appeals;

describe('the list of appeals', () => {
  it('comes newest first, whole and counted', async () => {
    const { nodes, totalCount, isTotalCountExact } = await list();
    expect(nodes.map(({ receivedOn }) => receivedOn)).toEqual([
      '2026-03-19',
      ...DAYS.toReversed().flatMap((day) => [day, day]),
    ]);
    expect({ totalCount, isTotalCountExact }).toEqual({ totalCount: 11, isTotalCountExact: true });
  });

  it.each([
    ['RECEIVED_ON', 'ASC'],
    ['RECEIVED_ON', 'DESC'],
    ['DUE_ON', 'ASC'],
    ['DUE_ON', 'DESC'],
  ])('is the same by pages of three as in one, by %s %s', async (field, direction) => {
    const orderBy = { field, direction };
    const whole = (await list({ orderBy })).nodes.map(({ number }) => number);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Listed['appeals'] = await list({ orderBy, first: 3, after });
      paged.push(...nodes.map(({ number }) => number));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(11);
  });

  it('by due day puts those without a clock as if due last', async () => {
    const due = (await list({ orderBy: { field: 'DUE_ON', direction: 'ASC' } })).nodes.map(({ dueOn }) => dueOn);
    expect(due.at(-1)).toBeNull();
    const days = due.slice(0, -1);
    expect(days).toEqual(days.toSorted());
  });

  it.each([
    [{ officeIds: [nuraId] }, 5],
    [{ officeIds: [nuraId, esilId] }, 11],
    [{ officeIds: ['no id'] }, 0],
    [{ receivedFrom: '2026-03-03', receivedTo: '2026-03-04' }, 4],
    [{ dueFrom: '2026-03-31', dueTo: '2026-03-31' }, 2],
    [{ isOverdue: true }, 0],
    [{ isOverdue: false }, 11],
    [{ states: ['RECEIVED'] }, 11],
    [{ states: ['ANSWERED', 'EXTENDED'] }, 0],
    [{ states: [] }, 0],
    [{ grounds: ['HARM_TO_LIFE_OR_HEALTH'] }, 0],
    [{ handlerId: 'no id' }, 0],
    [{ text: 'жЫЛУ' }, 5],
    [{ withinOfficeId: officeIdOf('region-kz-71') }, 11],
    [{ withinOfficeId: nuraId }, 5],
    [{ belowOfficeId: officeIdOf('region-kz-71') }, 11],
    [{ belowOfficeId: nuraId }, 0],
    [{ belowOfficeId: 'no id' }, 0],
    [{ regions: ['KZ-71'], officeIds: [nuraId] }, 5],
    [{ regions: ['KZ-75', 'x'] }, 0],
    [{ channels: ['PAPER', 'PORTAL'] }, 11],
    [{ channels: ['PORTAL'] }, 0],
    [{ languages: ['RU'] }, 11],
    [{ languages: ['kk'] }, 0],
    [{ without: ['GROUND'] }, 11],
    [{ without: ['GROUND', 'REGION'] }, 0],
    [{ without: ['STATE'] }, 0],
    [{ isAnsweredInTime: true }, 0],
    [{ isAnsweredInTime: false }, 0],
    [{ text: '100% of 2026-03-02' }, 1],
    [{ text: '100_ of' }, 0],
    [{ text: 'nura/a-2026-00000' }, 5],
    [{ text: 'roads', receivedFrom: '2026-03-06' }, 1],
  ])('is narrowed by %j to %d', async (filter, count) => {
    const { totalCount, nodes } = await list({ filter });
    expect({ totalCount, listed: nodes.length }).toEqual({ totalCount: count, listed: count });
  });

  it('[24.3.a] tells the overdue by the legal clock, and not those decided', async () => {
    await appeals.setClock('2026-04-01');
    // Due on 27, 30 and 31 March, 1 and 2 April: three days have passed.
    const overdue = { isOverdue: true };
    expect((await list({ filter: overdue })).totalCount).toBe(6);
    const [first] = (await list({ filter: { ...overdue, officeIds: [esilId] } })).nodes;
    const found = await appeals.ask<{ appealByNumber: { id: string; isOverdue: boolean } }>(
      employee,
      `query ($n: String!) { appealByNumber(number: $n) { id isOverdue } }`,
      { n: first?.number },
    );
    expect(found.appealByNumber.isOverdue).toBe(true);
    const { id } = found.appealByNumber;
    await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    expect(
      (await list({ filter: { handlerId: prosecutor.personId, grounds: [FIRST_GROUND.ground] } })).totalCount,
    ).toBe(1);
    await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
    expect((await list({ filter: overdue })).totalCount).toBe(5);
    expect((await list({ filter: { isOverdue: false } })).totalCount).toBe(6);
    await appeals.setClock('2026-03-19');
  });

  it('refuses the same bad filter each time, also after a good one', async () => {
    const filterOf = (count: number): object => ({ states: Array.from({ length: count }, () => 'RECEIVED') });
    for (const count of [20, 21, 21, 20, 21]) {
      const isBad = count > 20;
      const variables = { filter: filterOf(count) };
      const asked = isBad ? appeals.refused(region, LIST, variables) : list(variables);
      await expect(asked).resolves.toMatchObject(isBad ? { code: 'INVALID_INPUT' } : { totalCount: 10 });
    }
  });

  it('holds open and closed appeals alike when both are asked for, and one office as well as several', async () => {
    const countOf = async (filter: object): Promise<number> => (await list({ filter })).totalCount;
    expect(await countOf({ states: ['RECEIVED', 'UNDER_CONSIDERATION', 'EXTENDED'] })).toBe(10);
    expect(await countOf({ states: ['RECEIVED', 'ANSWERED'] })).toBe(11);
    expect(await countOf({ states: ['ANSWERED'] })).toBe(1);
    const [one, other, both] = await Promise.all(
      [[esilId], [nuraId], [esilId, nuraId]].map((officeIds) => countOf({ officeIds })),
    );
    expect([one, other, both]).toEqual([6, 5, 11]);
  });

  it('refuses pages and cursors that are none', async () => {
    for (const variables of [{ first: 0 }, { first: 1001 }, { after: 'no cursor' }]) {
      await expect(appeals.refused(region, LIST, variables)).resolves.toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});

describe('the appeals of offices', () => {
  const OFFICES = `query ($offices: [_Any!]!) { _entities(representations: $offices) { ... on Office {
    id appeals(first: 2, orderBy: { field: DUE_ON, direction: ASC }) { totalCount nodes { number office { id } } pageInfo { hasNextPage } }
  } } }`;
  const offices = ['district-kz-71-esil', 'district-kz-71-nura', 'district-kz-71-almaty', 'region-kz-71'].map(
    (code) => ({
      __typename: 'Office',
      id: officeIdOf(code),
    }),
  );

  it('are each listed and counted apart, in two statements for all', async () => {
    const response = await appeals.execute(region, OFFICES, { offices });
    const entities = response.data?.['_entities'] as { id: string; appeals: { totalCount: number; nodes: object[] } }[];
    expect(entities.map(({ appeals: { totalCount, nodes } }) => [totalCount, nodes.length])).toEqual([
      [6, 2],
      [5, 2],
      [0, 0],
      [0, 0],
    ]);
    expect(response.extensions.kenes.statements).toBe(2);
  });
});

describe('a list with its offices, handlers, terms and notices', () => {
  const QUERY = `query ($first: Int!) {
    appeals(first: $first) { nodes { number office { id } handler { id } terms { dueOn } notices { dueOn } } }
  }`;

  it('takes as many statements for a hundred rows as for ten', async () => {
    const decision = { until: '2026-05-01', reason: 'ESTABLISH_FACTS', reasoning: 'Witnesses are to be heard.' };
    for (let index = 0; index < 90; index += 1) {
      const { id } = await appeals.accepted();
      if (index % 10 === 0) await appeals.step(head, 'extendAppealTerm', { id, ...decision });
    }
    const counted = async (first: number) => {
      const response = await appeals.execute(region, QUERY, { first });
      const { nodes } = response.data?.['appeals'] as { nodes: readonly object[] };
      return { rows: nodes.length, statements: response.extensions.kenes.statements };
    };
    expect(await counted(10)).toEqual({ rows: 10, statements: 3 });
    expect(await counted(100)).toEqual({ rows: 100, statements: 3 });
  });
});

describe('the list of appeals by handler', () => {
  it('[26.6.a] is narrowed by the handler for those who may know officers, and is empty for an applicant who tries', async () => {
    const resident = applicant('by handler');
    const own = { channel: 'PORTAL', receivedOn: null };
    const { id } = await appeals.register(own, resident);
    await appeals.step(colleague, 'takeUpAppeal', { id });
    const filter = { handlerId: colleague.personId };
    expect((await list({ filter }, prosecutor)).totalCount).toBe(1);
    expect((await list({}, resident)).totalCount).toBe(1);
    expect((await list({ filter }, resident)).totalCount).toBe(0);
  });
});
