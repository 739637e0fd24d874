import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { httpDataSource, type HttpDataSource } from '../../../gateway/http-data-source';
import { createApp } from '../../../platform/http/create-app';
import { jsonBody } from '../../../platform/http/json-body';
import { listen, type Listening } from '../../../platform/http/listen';
import { createLogger } from '../../../platform/telemetry/logger';
import { ask } from './support/ask';
import { startGateway, type TestGateway } from './support/start-gateway';
import { openTestSubgraph } from './support/test-subgraph';

const logger = createLogger({ service: 'test', level: 'silent' });
/** What a gateway sends. */
const operationSchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()),
  operationName: z.string().optional(),
});

const QUERY = '{ office(id: "1") { name appeals { id } } }';

/** Serves a test subgraph as a process of its own would, and shows what it was sent. */
async function serveOrganisation(seen: Record<string, unknown>[]): Promise<Listening> {
  const execute = await openTestSubgraph('organisation');
  const app = createApp({
    logger,
    mount: (root) =>
      root.post('/graphql', jsonBody(1_048_576), async (request, response) => {
        seen.push(request.headers);
        const assertion = request.get('kenes-viewer') ?? '';
        const language = request.get('accept-language') === 'kk' ? 'kk' : 'en';
        const { operationName, ...operation } = operationSchema.parse(request.body);
        const call = { ...operation, operationName, assertion, language } as const;
        response.json(await execute(call));
      }),
  });
  return listen(app, { host: '127.0.0.1', port: 0 });
}

describe('subgraphs of their own process', () => {
  const seen: Record<string, unknown>[] = [];
  let organisation: Listening;
  let freePort: number;
  beforeAll(async () => {
    organisation = await serveOrganisation(seen);
    const gone = await listen(() => {}, { host: '127.0.0.1', port: 0 });
    freePort = gone.port;
    await gone.close(0);
  });
  afterAll(() => organisation.close(0));

  async function withGateway(appealsUrl: string, work: (gateway: TestGateway) => Promise<void>): Promise<void> {
    const sources: Readonly<Record<string, HttpDataSource>> = {
      organisation: httpDataSource({ subgraph: 'organisation', url: `${organisation.url}/graphql`, logger }),
      appeals: httpDataSource({ subgraph: 'appeals', url: appealsUrl, logger, answerTimeout: 100 }),
    };
    const gateway = await startGateway({
      dataSourceFor: (name) => {
        const source = sources[name];
        if (source === undefined) throw new Error(`no subgraph ${name}`);
        return source.dataSource;
      },
    });
    try {
      await work(gateway);
    } finally {
      await gateway.close();
      await Promise.all(Object.values(sources).map((source) => source.close()));
    }
  }

  it('answers with what the others know when one cannot be reached, and names it', async () => {
    await withGateway(`http://127.0.0.1:${freePort}/graphql`, async (gateway) => {
      const { status, data, errors } = await ask(gateway.url, {
        query: '{ office(id: "1") { name } appeal(id: "1") { text } }',
      });
      expect([status, data]).toEqual([200, { office: { name: 'office 1' }, appeal: null }]);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'UNAVAILABLE', details: { subgraph: 'appeals' } },
      ]);
    });
  });

  it('does not wait for ever for one that takes the call and never answers', async () => {
    const mute = await listen(() => {}, { host: '127.0.0.1', port: 0 });
    await withGateway(`${mute.url}/graphql`, async (gateway) => {
      const { data, errors } = await ask(gateway.url, { query: '{ viewer refusal }' });
      expect(data).toEqual({ viewer: 'public', refusal: null });
      expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', details: { subgraph: 'appeals' } });
    });
    await mute.close(0);
  });

  it('takes an answer that is not GraphQL for none', async () => {
    await withGateway(`${organisation.url}/elsewhere/graphql.html`, async (gateway) => {
      const { errors } = await ask(gateway.url, { query: '{ appeal(id: "1") { text } }' });
      expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', details: { subgraph: 'appeals' } });
    });
  });

  it('forwards viewer, language and trace, and counts the calls', async () => {
    await withGateway(`http://127.0.0.1:${freePort}/graphql`, async (gateway) => {
      const headers = { authorization: 'Bearer good', 'accept-language': 'kk', 'kenes-explain': '1' };
      const answer = await ask(gateway.url, { query: QUERY, headers });
      expect(seen.at(-1)).toMatchObject({
        'kenes-viewer': 'officer',
        'accept-language': 'kk',
        traceparent: expect.stringContaining(String(answer.headers.get('kenes-trace-id'))),
      });
      expect(answer.extensions?.kenes.calls.map(({ subgraph, statements }) => [subgraph, statements])).toEqual([
        ['organisation', 1],
        ['appeals', 0],
      ]);
    });
  });
});
