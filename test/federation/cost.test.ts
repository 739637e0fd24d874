import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { EXAMPLE_QUERIES } from '../../gateway/example-queries';
import { costTable } from '../../gateway/limits/cost-table';
import { packageRoot } from '../../platform/config/package-root';
import { openToldPlatform } from '../access/told-platform';
import type { TestPlatform } from '../support/open-test-platform';

const SUPERGRAPH = readFileSync(join(packageRoot(), 'schema', 'supergraph.graphql'), 'utf8');
const REGION = EXAMPLE_QUERIES.find(({ query }) => query.includes('query Region'))?.query ?? '';
const EVERY_KIND = [
  ...['Agency', 'Appeal', 'CalendarChange', 'Check', 'CoordinatingCouncil', 'CouncilDecision', 'CouncilMeasure'],
  ...['CouncilSession', 'Delegation', 'Office', 'Officer', 'Submission'],
];

let platform: TestPlatform;
beforeAll(async () => {
  ({ platform } = await openToldPlatform(true));
}, 180_000);
afterAll(() => platform.close());

interface Cost {
  readonly estimated: number;
  readonly allowed: number;
  readonly actual: number;
}

async function explained(login: string | null, query: string, explain = '1') {
  const { extensions } = await platform.client.ask({ login, explain }, query);
  return extensions?.kenes as unknown as { readonly cost: Cost; readonly plan?: string };
}

/** The types that a query comes by, and how deep it goes. */
function walked(query: string): { readonly types: readonly string[]; readonly depth: number } {
  const types = new Set<string>();
  let [level, depth] = [0, 0];
  const info = new TypeInfo(buildSchema(SUPERGRAPH, { assumeValidSDL: true }));
  const visitor = {
    Field: {
      enter() {
        const type = getNamedType(info.getType());
        if (isObjectType(type)) types.add(type.name);
        level += 1;
        depth = Math.max(depth, level);
      },
      leave() {
        level -= 1;
      },
    },
  };
  visit(parse(query), visitWithTypeInfo(info, visitor));
  return { types: [...types], depth };
}

describe('the cost of an operation', () => {
  it('is estimated before execution by page sizes, counted afterwards, and told to those who ask', async () => {
    const { cost } = await explained('head-kz-71-esil', '{ regions { code } offices(first: 7) { nodes { id } } }');
    // Ten regions are assumed; the page is one object, its rows are seven.
    expect(cost).toEqual({ estimated: 10 + 1 + 7, allowed: 50_000, actual: 20 + 1 + 7 });
  });

  it('counts the work of a field beside its rows', async () => {
    const { cost } = await explained('head-kz-71-esil', '{ offices(first: 7) { totalCount } }');
    expect(cost.estimated).toBe(1 + 20);
  });

  it.each([
    [null, 10_000],
    ['resident-1', 10_000],
    ['executor-akimat-kz-71', 25_000],
    ['head-kz-71-esil', 50_000],
    ['analyst-1', 100_000],
  ])('is bounded by the kind of viewer: %p may spend %i', async (login, allowed) => {
    const { cost } = await explained(login, '{ offices(first: 1) { nodes { id } } }');
    expect(cost.allowed).toBe(allowed);
  });

  it('is refused before anything is executed where it is over the viewer’s budget, and only there', async () => {
    const query = '{ offices(first: 1000) { nodes { children { children { id } } } } }';
    const answer = await platform.client.ask(null, query);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'TOO_EXPENSIVE',
      details: { limit: 'COST', allowed: 10_000, found: 1 + 1_000 * (1 + 10 * (1 + 10)) },
    });
    expect(answer.extensions?.kenes).toBeUndefined();
    expect((await platform.client.ask('analyst-1', query)).errors === undefined).toBe(false);
    expect((await platform.client.ask('analyst-1', query.replace('1000', '700'))).errors).toBeUndefined();
  });

  it('says of every list with `first` in the graph how its size is known', () => {
    const paged = [...SUPERGRAPH.matchAll(/^ {4}first: Int/gm)].length;
    expect(paged).toBeGreaterThan(30);
    expect([...SUPERGRAPH.matchAll(/@listSize\(slicingArguments: \["first"\]/g)]).toHaveLength(paged);
    expect(costTable(SUPERGRAPH).get('OfficeConnection.totalCount')).toEqual({ weight: 20, assumedSize: 10 });
  });
});

describe('an analyst’s query over every kind of record', () => {
  it('touches them all, eight levels deep, within the budget, and shows its plan', async () => {
    const { types, depth } = walked(REGION);
    expect(EVERY_KIND.filter((type) => !types.includes(type))).toEqual([]);
    expect(depth).toBeGreaterThanOrEqual(8);
    const { cost, plan } = await explained('analyst-1', REGION, 'plan');
    expect(cost.estimated).toBeLessThan(cost.allowed);
    expect(cost.actual).toBeGreaterThan(20);
    for (const subgraph of ['organisation', 'appeals', 'supervision', 'councils']) {
      expect(plan).toContain(`Fetch(service: "${subgraph}")`);
    }
  });

  it('is not shown a plan unasked', async () => {
    expect(await explained('analyst-1', REGION)).not.toHaveProperty('plan');
  });
});
