import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import type { SubgraphResponse } from '../../../platform/graphql/open-subgraph';
import { dataOf } from '../../support/responses';
import {
  activeCouncil,
  AKIMAT,
  AKIMAT_ID,
  ASTANA,
  type Changed,
  decisionInput,
  ELSEWHERE,
  EVIDENCE,
  HEAD,
  heldSession,
  openTestbed,
  POLICE_ID,
  type Testbed,
} from './testbed';

let testbed: Testbed;
let council: Changed;
let decisions: Changed[];

const dayIn = (month: number, day: number): string =>
  `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

beforeAll(async () => {
  testbed = await openTestbed();
  council = await activeCouncil(testbed);
  const session = await heldSession(testbed, council.id);
  decisions = [];
  // Three decisions with forty items each: sixty measures for either body, due from April to September.
  for (const first of [4, 6, 8]) {
    const items = Array.from({ length: 40 }, (_, index) => ({
      text: `Item ${index + 1}`,
      responsibleAgencyIds: [index % 2 === 0 ? AKIMAT_ID : POLICE_ID],
      dueOn: dayIn(first + (index % 2), 1 + (index % 28)),
    }));
    decisions.push(await testbed.run(HEAD, 'adoptCouncilDecision', decisionInput(session.id, items)));
  }
  const done = decisions[0]?.measures[0]?.id;
  await testbed.run(AKIMAT, 'takeUpCouncilMeasure', { id: done });
  await testbed.run(AKIMAT, 'reportMeasureImplementation', { id: done, ...EVIDENCE });
  await testbed.run(HEAD, 'closeCouncilMeasure', { id: done });
});
afterAll(() => testbed.subgraph.close());

interface Measures {
  readonly councilMeasures: {
    readonly totalCount: number;
    readonly nodes: {
      readonly id: string;
      readonly dueOn: string;
      readonly isOverdue: boolean;
      readonly responsible: { readonly id: string };
    }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

const list = (arguments_: string): Promise<Measures> =>
  testbed.ask<Measures>(
    HEAD,
    `{ councilMeasures(${arguments_}) { totalCount nodes { id dueOn isOverdue responsible { id } } pageInfo { endCursor hasNextPage } } }`,
  );

describe('lists of measures', () => {
  it('a list takes the same number of statements for ten rows and for a hundred', async () => {
    const query = (first: number): Promise<SubgraphResponse> =>
      testbed.subgraph.execute(
        HEAD,
        `{ councilMeasures(first: ${first}) { nodes { text responsible { id } dueOn decision { number session { id } } implementations { evidenceType } } } }`,
      );
    const [ten, hundred] = [await query(10), await query(100)];
    expect(dataOf<Measures>(hundred).councilMeasures.nodes).toHaveLength(100);
    expect(ten.extensions.kenes.statements).toBe(4);
    expect(hundred.extensions.kenes.statements).toBe(4);
  });

  it('pages follow each other without gap or repetition, in either direction', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const place: string = after === null ? '' : `, after: "${after}"`;
        const { councilMeasures } = await list(
          `first: 50, orderBy: { field: DUE_ON, direction: ${direction} }${place}`,
        );
        seen.push(...councilMeasures.nodes.map(({ dueOn, id }) => `${dueOn} ${id}`));
        after = councilMeasures.pageInfo.hasNextPage ? councilMeasures.pageInfo.endCursor : null;
      } while (after !== null);
      expect(new Set(seen).size).toBe(120);
      expect(seen).toEqual(direction === 'ASC' ? [...seen].sort() : [...seen].sort().reverse());
    }
  });

  it.each([
    ['states: [IMPLEMENTED]', 1],
    ['states: [ASSIGNED, IN_IMPLEMENTATION]', 119],
    [`responsibleIds: ["${AKIMAT_ID}"]`, 60],
    ['responsibleIds: []', 0],
    ['dueFrom: "2026-08-01"', 40],
    ['dueFrom: "2026-04-01", dueTo: "2026-04-01"', 2],
  ])('{ %s } holds %i', async (filter, count) => {
    const { councilMeasures } = await list(`filter: { ${filter} }, first: 200`);
    expect(councilMeasures.totalCount).toBe(count);
    expect(councilMeasures.nodes).toHaveLength(count);
  });

  it('[28.2] overdue follows the legal clock: open past the day that the decision set', async () => {
    const overdue = (): Promise<Measures> => list('filter: { isOverdue: true }, first: 200');
    expect((await overdue()).councilMeasures.totalCount).toBe(0);
    await testbed.subgraph.setClock('2026-04-01');
    expect((await overdue()).councilMeasures.totalCount).toBe(0);
    await testbed.subgraph.setClock('2026-04-02');
    const { councilMeasures } = await overdue();
    expect(councilMeasures.nodes.map(({ dueOn, isOverdue }) => [dueOn, isOverdue])).toEqual([['2026-04-01', true]]);
    expect((await list('filter: { isOverdue: false }')).councilMeasures.totalCount).toBe(119);
    await testbed.subgraph.setClock('2026-03-19');
  });

  it("an agency's measures are listed and counted for many agencies in one statement each", async () => {
    const response = await testbed.subgraph.execute(
      HEAD,
      `query ($a: ID!, $b: ID!) { _entities(representations: [{ __typename: "Agency", id: $a }, { __typename: "Agency", id: $b }]) {
        ... on Agency { councilMeasures(first: 5, filter: { states: [ASSIGNED] }) { totalCount nodes { responsible { id } } pageInfo { hasNextPage } } } } }`,
      { a: AKIMAT_ID, b: POLICE_ID },
    );
    const page = (id: string, totalCount: number) => ({
      councilMeasures: {
        totalCount,
        nodes: Array.from({ length: 5 }, () => ({ responsible: { id } })),
        pageInfo: { hasNextPage: true },
      },
    });
    expect(dataOf(response)).toEqual({ _entities: [page(AKIMAT_ID, 59), page(POLICE_ID, 60)] });
    expect(response.extensions.kenes.statements).toBe(2);
  });
});

describe('lists of councils', () => {
  it('councils are listed with their sessions and decisions in one statement a kind', async () => {
    await activeCouncil(testbed, officeIdOf('region-kz-75'), ELSEWHERE);
    const query = `{ coordinatingCouncils { totalCount nodes { name { text } office { id } members { agency { id } }
      sessions(first: 2) { totalCount nodes { number attendance { isPresent } } }
      decisions(first: 2) { totalCount nodes { number progress { total implemented } measures { id } } } } } }`;
    const response = await testbed.subgraph.execute(HEAD, query, {}, 'kk');
    const { coordinatingCouncils } = dataOf<{ coordinatingCouncils: { totalCount: number; nodes: unknown[] } }>(
      response,
    );
    expect(coordinatingCouncils).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          name: { text: 'Астана қаласының үйлестіру кеңесі' },
          office: { id: ASTANA },
          sessions: { totalCount: 1, nodes: [{ number: 'KZ-71/C-2026-000001' }] },
          decisions: { totalCount: 3, nodes: [{ progress: { total: 40 } }, { progress: { total: 40 } }] },
        },
        { sessions: { totalCount: 0 } },
      ],
    });
    expect(response.extensions.kenes.statements).toBeLessThanOrEqual(11);
  });

  it.each([
    ['states: [ACTIVE], levels: [REGIONAL]', 2],
    ['levels: [MILITARY]', 0],
    [`officeIds: ["${ASTANA}"]`, 1],
    [`participantIds: ["${AKIMAT_ID}"]`, 2],
    ['participantIds: []', 0],
  ])('{ %s } holds %i', async (filter, count) => {
    const query = `{ coordinatingCouncils(filter: { ${filter} }) { totalCount nodes { id } } }`;
    const found = await testbed.ask<{ coordinatingCouncils: { totalCount: number; nodes: unknown[] } }>(HEAD, query);
    expect(found.coordinatingCouncils).toMatchObject({ totalCount: count });
    expect(found.coordinatingCouncils.nodes).toHaveLength(count);
  });
});
