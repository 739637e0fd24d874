import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestPlatform, type TestPlatform } from '../../support/open-test-platform';
import { type Answer, ask, refusalOf } from '../gateway/support/ask';
import { OFFICE_ID, signedIn } from './support/register-appeal';

let platform: TestPlatform;
let headers: Record<string, string>;
beforeAll(async () => {
  platform = await openTestPlatform();
  headers = { ...(await signedIn(platform)), 'kenes-explain': '1' };
}, 120_000);
afterAll(() => platform.close());

const send = (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
  ask(platform.url, { query, variables, headers });

/** Calls and SQL statements of an answer, by subgraph. */
const workOf = ({ extensions }: Answer) =>
  extensions?.kenes.calls.map(({ subgraph, statements }) => ({ subgraph, statements }));

/** Fragments that each spread the next one twice: `levels` of them stand for 2 to the power of `levels` fields. */
function doubling(levels: number, spread: (next: string, level: number) => string, last: string): string {
  const fragments = Array.from(
    { length: levels },
    (_, level) => `fragment F${level} on Office { ${spread(`F${level + 1}`, level)} }`,
  );
  return `${fragments.join('\n')}\nfragment F${levels} on Office { ${last} }`;
}

const onOffice = (fragments: string, variables = ''): string =>
  `query Q${variables} { office(id: "${OFFICE_ID}") { ...F0 } }\n${fragments}`;
const twice = (next: string): string => `...${next} ...${next}`;

async function refusedUnplanned(query: string, variables?: Readonly<Record<string, unknown>>) {
  const answer = await send(query, variables);
  expect(answer.data).toBeUndefined();
  expect(workOf(answer)).toEqual([]);
  return refusalOf(answer);
}

describe('GHSA-q2f9-x4p4-7xmh: named fragments within named fragments, each expanded once for every use', () => {
  it.each([10, 40, 200])('%i levels of doubling are refused before a plan is made', async (levels) => {
    const refusal = await refusedUnplanned(onOffice(doubling(levels, twice, 'code')));
    expect(refusal).toMatchObject({ status: 400, code: 'TOO_EXPENSIVE', details: { limit: 'BREADTH' } });
  });

  it('doubling below an alias or a list is refused alike', async () => {
    const nested = doubling(12, (next) => `children { ...${next} } parent { ...${next} }`, 'code');
    expect(await refusedUnplanned(onOffice(nested))).toMatchObject({ code: 'TOO_EXPENSIVE' });
    const aliased = doubling(
      8,
      (next, level) => `a${level}: parent { ...${next} } b${level}: parent { ...${next} }`,
      'code',
    );
    expect(await refusedUnplanned(onOffice(aliased))).toMatchObject({
      code: 'TOO_EXPENSIVE',
      details: { limit: 'ALIASES' },
    });
  });

  it('what stays within the limits is answered like the one field that it stands for', async () => {
    const [plain, nested] = [
      await send(`{ office(id: "${OFFICE_ID}") { code } }`),
      await send(onOffice(doubling(8, twice, 'code'))),
    ];
    expect(nested.data).toEqual(plain.data);
    expect(workOf(nested)).toEqual(workOf(plain));
  });
});

describe('GHSA-p2q6-pwh5-m6jr: reused fragments that differ a little, so that nothing known of one serves another', () => {
  const conditions = (count: number): string =>
    `(${Array.from({ length: count }, (_, index) => `$v${index}: Boolean!`).join(', ')})`;
  const values = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, index % 2 === 0]));

  it('doubling under a condition of its own at each level is refused before a plan is made', async () => {
    const spread = (next: string, level: number): string =>
      `...${next} @include(if: $v${level}) ... on Office @skip(if: $v${level}) { ...${next} }`;
    const refusal = await refusedUnplanned(onOffice(doubling(20, spread, 'code'), conditions(20)), values(20));
    expect(refusal).toMatchObject({ code: 'TOO_EXPENSIVE', details: { limit: 'BREADTH' } });
  });

  it('doubling in fragments without a name is refused before a plan is made', async () => {
    const inline = (levels: number): string =>
      levels === 0 ? 'code' : `... on Office { ${inline(levels - 1)} } ... { ${inline(levels - 1)} }`;
    expect(await refusedUnplanned(`{ office(id: "${OFFICE_ID}") { ${inline(11)} } }`)).toMatchObject({
      code: 'TOO_EXPENSIVE',
    });
  });

  it('many conditions over fields of several subgraphs are answered with a call to each', async () => {
    const fields = [
      'code',
      'appeals(first: 1) { totalCount }',
      'submissions(first: 1) { totalCount }',
      'council { id }',
    ];
    const names = Array.from({ length: 12 }, (_, index) => `...F${index} @include(if: $v${index})`).join(' ');
    const fragments = Array.from(
      { length: 12 },
      (_, index) => `fragment F${index} on Office { ${fields[index % fields.length] ?? ''} }`,
    );
    const query = `query Q${conditions(12)} { office(id: "${OFFICE_ID}") { ${names} } }\n${fragments.join('\n')}`;
    const answer = await send(query, Object.fromEntries(Object.keys(values(12)).map((name) => [name, true])));
    expect(answer.errors).toBeUndefined();
    const called = workOf(answer)?.map(({ subgraph }) => subgraph) ?? [];
    expect(called.sort()).toEqual([...new Set(called)].sort());
    expect(called).toHaveLength(4);
  });
});

describe('GHSA-pfjj-6f4p-rvmh: names that every object inherits, as aliases, variables and keys of an input', () => {
  const inherited = (): readonly string[] => Object.getOwnPropertyNames(Object.prototype);
  const BEFORE = inherited();
  const officeBy = (name: string): string =>
    `query ($${name}: ID!) { office(id: $${name}) { code appeals(first: 1) { totalCount } } }`;

  it.each([
    '{ __proto__: viewer { polluted: kind } }',
    '{ viewer { __proto__: officer { polluted: id } } }',
    '{ constructor: viewer { prototype: officer { polluted: id } } }',
    '{ toString: viewer { valueOf: kind hasOwnProperty: kind } }',
    `{ __proto__: office(id: "${OFFICE_ID}") { constructor: appeals(first: 1) { prototype: totalCount } council { id } } }`,
    `{ office(id: "${OFFICE_ID}") { __proto__: parent { __proto__: name { polluted: text } appeals(first: 1) { totalCount } } } }`,
  ])('are plain names of an answer: %s', async (query) => {
    const { status, errors } = await send(query);
    expect([status, errors]).toEqual([200, undefined]);
    expect('polluted' in {}).toBe(false);
    expect(inherited()).toEqual(BEFORE);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('%s is a plain name of a variable', async (name) => {
    const body = `{"query":${JSON.stringify(officeBy(name))},"variables":{"${name}":"${OFFICE_ID}"}}`;
    const answer = await ask(platform.url, { body, headers });
    expect(answer.data).toEqual({ office: { code: 'district-kz-71-esil', appeals: { totalCount: 0 } } });
    const surplus = await ask(platform.url, {
      body: `{"query":"{ viewer { kind } }","variables":{"${name}":{"polluted":true}}}`,
      headers,
    });
    expect(refusalOf(surplus)).toMatchObject({ code: 'INVALID_INPUT', details: { field: `variables.${name}` } });
    expect(inherited()).toEqual(BEFORE);
  });

  it.each(['__proto__', 'constructor'])('%s is no key of an input', async (key) => {
    const query = 'query ($filter: AppealFilter) { appeals(filter: $filter) { totalCount } }';
    const body = `{"query":${JSON.stringify(query)},"variables":{"filter":{"${key}":{"polluted":true,"prototype":{"polluted":true}}}}}`;
    const answer = await ask(platform.url, { body, headers });
    expect(refusalOf(answer)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect('polluted' in {}).toBe(false);
    expect(inherited()).toEqual(BEFORE);
  });
});
