import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, refusalOf } from './support/ask';
import { LIMITS, startGateway, type TestGateway } from './support/start-gateway';
import { registered } from './support/subgraph-schemas';

const REGISTER = 'mutation Register($input: RegisterAppealInput!) { registerAppeal(input: $input) { id } }';
const nested = (levels: number) => `{ office(id: "1") ${'{ parent '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;
const aliased = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: viewer`).join(' ');

describe('requests that cannot be served', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(async () => {
    expect(registered).toEqual([]);
    await gateway.close();
  });

  it.each([
    ['malformed JSON', '{"query": "{ viewer"', 400, 'INVALID_INPUT'],
    ['JSON that is no object', '"{ viewer }"', 400, 'INVALID_INPUT'],
    ['an empty body', '', 400, 'INVALID_INPUT'],
    ['an empty object', '{}', 400, 'INVALID_INPUT'],
    ['an array batch', '[{"query":"{ viewer }"},{"query":"{ viewer }"}]', 400, 'INVALID_INPUT'],
    ['variables as text', '{"query":"{ viewer }","variables":"{}"}', 400, 'INVALID_INPUT'],
    ['a query that is no text', '{"query":{"kind":"Document"}}', 400, 'INVALID_INPUT'],
    ['an unknown operation name', '{"query":"query A { viewer }","operationName":"B"}', 400, 'INVALID_INPUT'],
    ['a subscription', '{"query":"subscription { news }"}', 400, 'INVALID_INPUT'],
    ['malformed GraphQL', '{"query":"{ viewer"}', 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{"query":"{ nothing }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an undeclared variable in use', '{"query":"{ office(id: $id) { id } }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a literal of a wrong type', '{"query":"{ office(id: true) { id } }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an endless fragment', '{"query":"{ ...A } fragment A on Query { ...A }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await ask(gateway.url, { body });
    expect(refusalOf(answer)).toMatchObject({ status, code });
    expect(answer.errors?.[0]?.message).not.toBe('');
    expect(answer.data).toBeUndefined();
  });

  it('refuses a variable that the operation does not declare and names it', async () => {
    const query = 'query Find($id: ID!) { office(id: $id) { id } }';
    const answer = await ask(gateway.url, { query, variables: { id: '1', officeld: '2' } });
    expect(refusalOf(answer)).toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
      details: { field: 'variables.officeld' },
    });
  });

  it.each([
    ['of a wrong type', { text: 5 }],
    ['missing', {}],
    ['that does not exist', { text: 'a', colour: 'red' }],
    ['out of the range of Int', { text: 'a', pages: 3_000_000_000 }],
  ])('refuses an input value %s', async (_, input) => {
    const answer = await ask(gateway.url, { query: REGISTER, variables: { input } });
    expect(refusalOf(answer)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect(answer.errors?.[0]?.message).toContain('Variable "$input" got invalid value');
  });

  it('refuses a day that is none, as a variable and as a literal', async () => {
    const byVariable = 'query Find($day: LocalDate!) { appealsReceivedOn(day: $day) { id } }';
    const answers = [
      await ask(gateway.url, { query: byVariable, variables: { day: 'yesterday' } }),
      await ask(gateway.url, { query: '{ appealsReceivedOn(day: "yesterday") { id } }' }),
    ];
    for (const answer of answers) {
      expect(refusalOf(answer).code).toBe('INVALID_INPUT');
      expect(answer.errors?.[0]?.message).toContain('a day is written YYYY-MM-DD');
    }
  });

  it.each([
    ['DEPTH', nested(9)],
    [
      'DEPTH',
      '{ ...A } fragment A on Query { office(id: "1") { ...B } } fragment B on Office { parent { parent { parent { parent { parent { parent { parent { id } } } } } } } }',
    ],
    ['ALIASES', `{ ${aliased(11)} }`],
    ['BREADTH', `{ ${'viewer '.repeat(61)} }`],
    ['COST', '{ offices(first: 1000) { edges { node { appeals(first: 1000) { id } } } } }'],
    ['COST', '{ offices(first: 20) { edges { node { appeals(first: 1000) { id } } } } }'],
    ['COST', '{ a: __schema { types { name } } b: __schema { types { name } } c: __schema { types { name } } }'],
    ['BREADTH', `{ ${'viewer '.repeat(990)} }`],
    ['TOKENS', `{ ${'viewer '.repeat(1_000)} }`],
  ] as const)('refuses an operation over the limit of %s', async (limit, query) => {
    const answer = await ask(gateway.url, { query });
    expect(refusalOf(answer)).toMatchObject({ status: 400, code: 'TOO_EXPENSIVE', details: { limit } });
  });

  it('counts a page size that comes in a variable', async () => {
    const query =
      'query Page($size: Int = 5) { offices(first: $size) { edges { node { appeals(first: 20) { id } } } } }';
    expect((await ask(gateway.url, { query })).errors).toBeUndefined();
    const answer = await ask(gateway.url, { query, variables: { size: 1_000 } });
    expect(refusalOf(answer)).toMatchObject({ code: 'TOO_EXPENSIVE', details: { limit: 'COST' } });
  });

  it('finds fragments within fragments too wide without walking each use', async () => {
    const bomb = Array.from(
      { length: 30 },
      (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`,
    );
    const answer = await ask(gateway.url, { query: `{ ...F0 } ${bomb.join(' ')} fragment F30 on Query { viewer }` });
    expect(refusalOf(answer)).toMatchObject({ code: 'TOO_EXPENSIVE', details: { limit: 'BREADTH', found: 2 ** 30 } });
  });

  it('serves an operation that just keeps the limits', async () => {
    const query = `{ ${aliased(LIMITS.aliases)} ${nested(6).slice(1)}`;
    expect((await ask(gateway.url, { query })).errors).toBeUndefined();
  });

  it.each([
    ['a variable', REGISTER, { input: { text: 'a', topics: ['b', 'c\u0000'] } }, 'variables.input.topics.1'],
    [
      'an escaped literal',
      'mutation { registerAppeal(input: { text: "a\\u0000" }) { id } }',
      {},
      'registerAppeal.input.text',
    ],
    [
      'a block literal',
      'mutation { registerAppeal(input: { text: """a\u0000""" }) { id } }',
      {},
      'registerAppeal.input.text',
    ],
  ])('refuses U+0000 in %s and says where', async (_, query, variables, field) => {
    const answer = await ask(gateway.url, { query, variables });
    expect(refusalOf(answer)).toMatchObject({ status: 400, code: 'INVALID_INPUT', details: { field } });
  });

  it('refuses a string of one megabyte with 413', async () => {
    const answer = await ask(gateway.url, { query: REGISTER, variables: { input: { text: 'я'.repeat(524_288) } } });
    expect(refusalOf(answer)).toEqual({
      status: 413,
      code: 'TOO_EXPENSIVE',
      details: { limit: 'BODY_BYTES', allowed: LIMITS.bodyBytes },
    });
  });

  it('refuses values nested beyond any input, however deep', async () => {
    const body = `{"query":"query ($id: ID!) { office(id: $id) { id } }","variables":{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expect(refusalOf(await ask(gateway.url, { body }))).toMatchObject({
      code: 'TOO_EXPENSIVE',
      details: { limit: 'VARIABLE_DEPTH' },
    });
  });

  it('refuses what a foreign page could send unasked', async () => {
    const form = await ask(gateway.url, { query: '{ viewer }', headers: { 'content-type': 'text/plain' } });
    expect(refusalOf(form)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    const link = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent('{ viewer }')}`);
    expect([link.status, await link.text()]).toEqual([400, expect.stringContaining('Cross-Site Request Forgery')]);
  });

  it('refuses to change anything by GET', async () => {
    const query = encodeURIComponent('mutation { registerAppeal(input: { text: "a" }) { id } }');
    const headers = { 'apollo-require-preflight': '1' };
    const response = await fetch(`${gateway.url}/graphql?query=${query}`, { headers });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('refuses an answer type that it cannot give before it changes anything', async () => {
    const variables = { input: { text: 'a' } };
    const answer = await ask(gateway.url, { query: REGISTER, variables, headers: { accept: 'text/csv' } });
    expect(refusalOf(answer)).toMatchObject({ status: 406, code: 'INVALID_INPUT', details: { field: 'accept' } });
  });

  it('refuses a content encoding that it cannot read', async () => {
    const answer = await ask(gateway.url, { query: '{ viewer }', headers: { 'content-encoding': 'compress' } });
    expect(refusalOf(answer)).toMatchObject({ status: 415, code: 'INVALID_INPUT' });
  });

  it('answers in the language of the caller', async () => {
    const headers = { 'accept-language': 'ru' };
    const tooDeep = await ask(gateway.url, { query: nested(9), headers });
    expect(tooDeep.errors?.[0]?.message).toMatch(/^Запрос превышает/);
    expect((await ask(gateway.url, { body: '{', headers })).errors?.[0]?.message).toMatch(/^Недопустимое значение/);
  });

  it('answers an unknown path in JSON', async () => {
    const response = await fetch(`${gateway.url}/nowhere`);
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });
});
