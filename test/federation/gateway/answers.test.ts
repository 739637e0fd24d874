import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { ask } from './support/ask';
import { startGateway, type TestGateway } from './support/start-gateway';

describe('answers of the gateway', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  it('joins what two subgraphs know of one office', async () => {
    const answer = await ask(gateway.url, {
      query: '{ office(id: "1") { name appeals { id text office { name } } } }',
    });
    expect(answer.status).toBe(200);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      office: {
        name: 'office 1',
        appeals: [
          { id: '1', text: 'appeal 1', office: { name: 'office 1' } },
          { id: '2', text: 'appeal 2', office: { name: 'office 1' } },
        ],
      },
    });
  });

  it('hands the viewer assertion and the language to the subgraph', async () => {
    const query = '{ viewer language }';
    const signedIn = { authorization: 'Bearer good', 'accept-language': 'kk-KZ, ru;q=0.8' };
    expect((await ask(gateway.url, { query })).data).toEqual({ viewer: 'public', language: 'en' });
    expect((await ask(gateway.url, { query, headers: signedIn })).data).toEqual({ viewer: 'officer', language: 'kk' });
  });

  it('tells which subgraphs were called and how many SQL statements they ran, when asked', async () => {
    const query = '{ office(id: "1") { name appeals { id } } }';
    const explained = await ask(gateway.url, { query, headers: { 'kenes-explain': '1' } });
    expect(explained.extensions?.kenes.calls.map(({ subgraph, statements }) => [subgraph, statements])).toEqual([
      ['organisation', 1],
      ['appeals', 2],
    ]);
    expect((await ask(gateway.url, { query })).extensions).toBeUndefined();
  });

  it('does not tell that a value was left out where a subgraph broke its promise', async () => {
    const answer = await ask(gateway.url, { query: '{ office(id: "1") { id } viewer __typename }' });
    expect(answer.text).not.toContain('valueCompletion');
    const broken = await ask(gateway.url, { query: '{ broken }' });
    expect(broken.data).toBeNull();
    expect(broken.text).not.toContain('valueCompletion');
  });

  it('answers in the media type that the caller accepts', async () => {
    const query = '{ viewer }';
    const modern = await ask(gateway.url, { query, headers: { accept: 'application/graphql-response+json' } });
    expect(modern.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    const plain = await ask(gateway.url, { query, headers: { accept: 'application/json' } });
    expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('answers a query by GET to a caller who shows that it is no plain form', async () => {
    const address = `${gateway.url}/graphql?query=${encodeURIComponent('{ viewer }')}`;
    const response = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
    expect([response.status, await response.json()]).toEqual([200, { data: { viewer: 'public' } }]);
  });

  it('leads a browser to GraphiQL', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const response = await fetch(`${gateway.url}/graphql`, { headers, redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphiql/']);
  });

  it('lets GraphiQL read the whole schema under the limits', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, oneOf: true });
    const answer = await ask(gateway.url, { query });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toHaveProperty('__schema.types');
  });

  it('is stored by nobody and embedded by nobody', async () => {
    const { headers } = await ask(gateway.url, { query: '{ viewer }' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.has('x-powered-by')).toBe(false);
  });
});
