import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { subgraphRoutes } from '../../../platform/graphql/subgraph-routes';
import { createApp } from '../../../platform/http/create-app';
import { listen, type Listening } from '../../../platform/http/listen';
import { createLogger } from '../../../platform/telemetry/logger';
import { bareSubgraph } from '../../support/bare-subgraph';
import { openTestSubgraph, type TestSubgraph } from '../../support/open-test-subgraph';
import { createTestIdentity } from '../../support/test-identity';
import { officer } from '../../support/viewers';

let subgraph: TestSubgraph;
let port: Listening;
beforeAll(async () => {
  subgraph = await openTestSubgraph(bareSubgraph);
  const logger = createLogger({ service: 'test', level: 'silent' });
  const app = createApp({ logger, mount: (mounted) => void mounted.use(subgraphRoutes(subgraph.subgraph)) });
  port = await listen(app, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await port.close(0);
  await subgraph.close();
});

async function call(headers: Readonly<Record<string, string>>, body: unknown = { query: '{ hello }' }) {
  const response = await fetch(`${port.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
}

describe("a subgraph's own port", () => {
  it('answers a call with a valid viewer assertion', async () => {
    const assertion = await subgraph.assertionOf(officer('district-kz-71-esil'));
    expect(await call({ 'kenes-viewer': assertion })).toMatchObject({ status: 200, data: { hello: 'hello' } });
  });

  it('refuses a call without one, with a forged one, with one of another installation, and with an access token instead', async () => {
    const assertion = await subgraph.assertionOf(officer('district-kz-71-esil'));
    const stranger = await createTestIdentity();
    const bad: readonly Readonly<Record<string, string>>[] = [
      {},
      { 'kenes-viewer': '' },
      { 'kenes-viewer': `${assertion.slice(0, -4)}AAAA` },
      { 'kenes-viewer': await stranger.sign(officer('gpo', 'PROSECUTOR_GENERAL')) },
      { authorization: `Bearer ${assertion}` },
    ];
    for (const headers of bad) {
      expect(await call(headers)).toEqual({ status: 401, data: undefined, code: 'UNAUTHENTICATED' });
    }
  });

  it('refuses bodies that are no GraphQL request', async () => {
    const headers = { 'kenes-viewer': await subgraph.assertionOf(officer('district-kz-71-esil')) };
    for (const body of ['{', '[]', { query: 7 }, [{ query: '{ hello }' }, { query: '{ hello }' }]]) {
      expect(await call(headers, body)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    }
    expect(await call(headers, { query: '{ hello(' })).toMatchObject({ status: 400, code: 'GRAPHQL_PARSE_FAILED' });
    expect(await call(headers, { query: '{ nothing }' })).toMatchObject({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });
});
