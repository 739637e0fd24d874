import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestPlatform, type TestPlatform } from '../../support/open-test-platform';
import { type Answer, ask, type Question, refusalOf } from '../gateway/support/ask';
import { OFFICE_ID, registration, signedIn } from './support/register-appeal';
import { storedState } from './support/stored-state';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
}, 120_000);
afterAll(() => platform.close());

const send = (question: Question): Promise<Answer> =>
  ask(platform.url, {
    ...question,
    headers: { accept: 'application/graphql-response+json', 'kenes-explain': '1', ...question.headers },
  });

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** A refusal before any subgraph heard of the request: the work is that of reading its text. */
async function refusedUnplanned(query: string) {
  const answer = await send({ query });
  expect(answer.data).toBeUndefined();
  expect(answer.extensions?.kenes.calls).toEqual([]);
  return refusalOf(answer);
}

describe('probes that would make the graph work for nothing', () => {
  it('a hundred and one aliases of one field are over the limit', async () => {
    const refusal = await refusedUnplanned(`{ ${times(101, (index) => `a${index}: viewer { kind }`)} }`);
    expect(refusal).toMatchObject({ status: 400, code: 'TOO_EXPENSIVE', details: { limit: 'ALIASES', found: 101 } });
  });

  it('a list of operations in one request is refused as a whole', async () => {
    const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ viewer { kind } }' })));
    expect(refusalOf(await send({ body }))).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  it.each([
    ['unknown', '@aa'],
    ['known, but not repeatable', '@skip(if: false)'],
  ])('directives heaped on a field (%s) end in validation, with a bounded number of errors', async (_, directive) => {
    const answer = await send({ query: `{ viewer { kind ${directive.repeat(500)} } }` });
    expect(refusalOf(answer)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(answer.errors?.length).toBeLessThanOrEqual(101);
    expect(answer.extensions?.kenes.calls).toEqual([]);
  });

  it('one field written five hundred times is read once', async () => {
    const officeOf = (fields: string): string => `{ office(id: "${OFFICE_ID}") { ${fields} } }`;
    const [once, often] = [
      await send({ query: officeOf('code') }),
      await send({ query: officeOf('code '.repeat(500)) }),
    ];
    const costs = [once, often].map(({ data, extensions }) => [
      data,
      extensions?.kenes.calls.map((call) => [call.subgraph, call.statements]),
    ]);
    expect(costs[1]).toEqual(costs[0]);
  });

  it('one field written a thousand and one times is over the limit', async () => {
    const refusal = await refusedUnplanned(`{ ${'__typename '.repeat(1_001)} }`);
    expect(refusal).toMatchObject({ code: 'TOO_EXPENSIVE', details: { limit: 'BREADTH' } });
  });

  it('fragments that call each other do not pass validation', async () => {
    const query = '{ office(id: "1") { ...A } } fragment A on Office { id ...B } fragment B on Office { ...A }';
    expect(await refusedUnplanned(query)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('the schema asked about itself in circles does not pass validation', async () => {
    const query = `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } }`;
    expect(await refusedUnplanned(query)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('the schema read again and again under aliases is over the limit, also by way of a fragment', async () => {
    const wide = times(20, (index) => `a${index}: fields { type { fields { name } } }`);
    const refusal = await refusedUnplanned(`{ __schema { types { ${wide} } } }`);
    expect(refusal).toMatchObject({ code: 'TOO_EXPENSIVE', details: { limit: 'COST' } });
    const nested = `{ __schema { types { ${times(5, (index) => `a${index}: fields { type { ...F } }`)} } } }
      fragment F on __Type { ${times(5, (index) => `b${index}: fields { name }`)} }`;
    expect(await refusedUnplanned(nested)).toMatchObject({ code: 'TOO_EXPENSIVE' });
  });
});

describe('probes that a foreign page could send in the name of a signed-in person', () => {
  const text = 'query=%7B%20viewer%20%7B%20kind%20%7D%20%7D';
  const forms = [
    ['a query by GET', 'GET', undefined, undefined],
    ['a form', 'POST', 'application/x-www-form-urlencoded', text],
    [
      'a form with parts',
      'POST',
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{viewer{kind}}\r\n--x--\r\n`,
    ],
    ['plain text', 'POST', 'text/plain', '{"query":"{ viewer { kind } }"}'],
  ] as const;

  it.each(forms)('%s is refused', async (_, method, type, body) => {
    const address = `${platform.url}/graphql${method === 'GET' ? `?${text}` : ''}`;
    const headers = type === undefined ? {} : { 'content-type': type };
    const response = await fetch(address, { method, headers, ...(body === undefined ? {} : { body }) });
    const answer = (await response.json()) as { data?: unknown; errors: readonly { extensions: { code: string } }[] };
    expect([response.status, answer.data, answer.errors[0]?.extensions.code]).toEqual([
      400,
      undefined,
      'INVALID_INPUT',
    ]);
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('a mutation by GET is refused even with the header that shows who sends it, and changes nothing', async () => {
    const before = await storedState(platform);
    const { query = '', variables = {} } = registration();
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const headers = { 'apollo-require-preflight': '1', ...(await signedIn(platform)) };
    const response = await fetch(`${platform.url}/graphql?${parameters.toString()}`, { headers });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await storedState(platform)).toEqual(before);
  });
});

describe('probes for what an answer gives away', () => {
  const INTERNALS = /stack|exception|tracing|queryPlan|serviceName|node_modules|\.[jt]s:\d/i;

  it('no header turns on traces, plans or stacks', async () => {
    const headers = {
      'apollo-federation-include-trace': 'ftv1',
      'apollo-query-plan-experimental': '1',
      'x-apollo-tracing': '1',
    };
    const answer = await ask(platform.url, { query: '{ viewer { kind } }', headers });
    expect(JSON.parse(answer.text)).toEqual({ data: { viewer: { kind: 'PUBLIC' } } });
  });

  it.each([
    'qwerty { abc }',
    '{ viewer(a: 1) { kind } }',
    '{',
    'query Q { viewer { kind } } query Q { viewer { kind } }',
  ])('what cannot be handled is answered with a code and no internals: %s', async (query) => {
    const answer = await send({ query });
    expect(answer.errors?.every(({ extensions }) => /^GRAPHQL_(PARSE|VALIDATION)_FAILED$/.test(extensions.code))).toBe(
      true,
    );
    expect(answer.text).not.toMatch(INTERNALS);
  });

  it('suggestions name nothing but what the schema shows everyone anyway', async () => {
    const answer = await send({ query: '{ viewr { kind } }' });
    expect(answer.errors?.[0]?.message).toContain('Did you mean "viewer"?');
    for (const query of ['{ _entites { id } }', '{ _servic { sdl } }', '{ join__Grap { id } }']) {
      expect((await send({ query })).errors?.[0]?.message).not.toMatch(/"(_entities|_service|join__\w*)"[?,]/);
    }
  });

  it('the schema is public, as the law that it follows is; how it is put together is not in it', async () => {
    const answer = await send({ query: '{ __schema { types { name } directives { name } } }' });
    expect(answer.errors).toBeUndefined();
    expect(answer.text).not.toMatch(/"(join__|link__|core__|_Entity|_Any|_Service)/);
  });

  it('the schema says the same by way of a fragment', async () => {
    const fields = '{ __type(name: "Appeal") { name isOneOf } }';
    const [plain, spread] = [
      await send({ query: fields }),
      await send({ query: `{ ...F } fragment F on Query ${fields}` }),
    ];
    expect(plain.data).toEqual({ __type: { name: 'Appeal', isOneOf: null } });
    expect(spread.data).toEqual(plain.data);
  });

  it('the one page that tries out queries is the own one, and it runs nothing from elsewhere', async () => {
    const page = await fetch(`${platform.url}/graphiql/`);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    for (const path of ['/playground', '/console', '/altair', '/voyager', '/graphql/playground']) {
      const response = await fetch(`${platform.url}${path}`);
      expect([path, response.status === 404 || response.status === 400]).toEqual([path, true]);
      expect(response.headers.get('content-type')).toContain('application/json');
    }
  });
});
