import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { httpDataSource, type HttpDataSource } from '../../../gateway/http-data-source';
import { httpReplicas } from '../../../gateway/http-replicas';
import { remoteViewer } from '../../../gateway/remote-viewer';
import { createLogger } from '../../../platform/telemetry/logger';
import { ask, refusalOf } from '../gateway/support/ask';
import { startGateway, type TestGateway } from '../gateway/support/start-gateway';
import { testServer, type TestServer } from './support/test-server';
import { until } from './support/until';

const logger = createLogger({ service: 'test', level: 'silent' });
const CIRCUIT = { failuresToOpen: 2, probeAfter: 20 };
const QUERY = '{ office(id: "1") { name } appeal(id: "1") { text } }';
const mutation = (text: string): string => `mutation { registerAppeal(input: { text: "${text}" }) { text } }`;
const UNAVAILABLE = { code: 'UNAVAILABLE', details: { subgraph: 'appeals' } };

let organisation: TestServer;
let appeals: TestServer;
let viewers: TestServer;
let sources: Readonly<Record<string, HttpDataSource>>;
let gateway: TestGateway;

const answering = (data: object) => testServer((_request, response) => response.end(JSON.stringify({ data })));

beforeAll(async () => {
  organisation = await answering({ office: { name: 'office 1' } });
  appeals = await testServer((request, response) => {
    void text(request).then((body) => {
      if (body.includes('LOST')) request.socket.destroy();
      else response.end(JSON.stringify({ data: { appeal: { text: 'appeal 1' }, registerAppeal: { text: 'x' } } }));
    });
  });
  viewers = await testServer((_request, response) => response.end(JSON.stringify({ assertion: 'public' })));
  const source = (subgraph: string, url: string) => httpDataSource({ subgraph, url, logger, circuit: CIRCUIT });
  // As at a start of the gateway before this subgraph's.
  await appeals.stop();
  sources = { organisation: source('organisation', organisation.url), appeals: source('appeals', appeals.url) };
  const service = httpReplicas({ subgraph: 'organisation', urls: [viewers.url], logger, circuit: CIRCUIT });
  const exchange = remoteViewer(service, 'secret');
  gateway = await startGateway({
    dataSourceFor: (name) => sources[name]?.dataSource ?? fail(name),
    assertionFor: async (token) => (await exchange(token)).assertion,
  });
});

afterAll(async () => {
  await gateway.close();
  await Promise.all([
    ...Object.values(sources).map((each) => each.close()),
    organisation.stop(),
    appeals.stop(),
    viewers.stop(),
  ]);
});

function fail(name: string): never {
  throw new Error(`no subgraph ${name}`);
}

describe('a subgraph that is away', () => {
  it('may be so at the start of the gateway: the others answer, and an error names it', async () => {
    const { status, data, errors } = await ask(gateway.url, { query: QUERY });
    expect([status, data]).toEqual([200, { office: { name: 'office 1' }, appeal: null }]);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([UNAVAILABLE]);
  });

  it('is named by the same error while its circuit is open', async () => {
    for (let call = 0; call < 5; call += 1) {
      const { data, errors } = await ask(gateway.url, { query: QUERY });
      expect([data?.['office'], errors?.[0]?.extensions]).toEqual([{ name: 'office 1' }, UNAVAILABLE]);
    }
    expect((await ask(gateway.url, { query: mutation('x') })).errors?.[0]?.extensions).toEqual(UNAVAILABLE);
  });

  it('answers again when it is back, without a restart of the gateway', async () => {
    await appeals.start();
    const answer = await until(
      () => ask(gateway.url, { query: QUERY }),
      ({ errors }) => errors === undefined,
    );
    expect(answer.data).toEqual({ office: { name: 'office 1' }, appeal: { text: 'appeal 1' } });
  });

  it('gets a mutation once, also when the connection is lost over it', async () => {
    const before = appeals.requests();
    expect((await ask(gateway.url, { query: mutation('x') })).data).toEqual({ registerAppeal: { text: 'x' } });
    expect((await ask(gateway.url, { query: mutation('LOST') })).errors?.[0]?.extensions).toEqual(UNAVAILABLE);
    expect(appeals.requests()).toBe(before + 2);
  });

  it('leaves nobody identified when it is organisation: requests are refused with 503, and go through again later', async () => {
    await viewers.stop();
    const refused = refusalOf(await ask(gateway.url, { query: QUERY }));
    expect(refused).toEqual({ status: 503, code: 'UNAVAILABLE', details: { subgraph: 'organisation' } });
    await viewers.start();
    expect(
      (
        await until(
          () => ask(gateway.url, { query: QUERY }),
          ({ status }) => status === 200,
        )
      ).data,
    ).toMatchObject({
      office: { name: 'office 1' },
    });
  });
});
