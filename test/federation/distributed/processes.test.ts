import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SUBGRAPH_NAMES } from '../../../platform/database/subgraph-name';
import { takeEveryRight } from '../../access/revocation/watch';
import { type Ask, WAYS } from '../../access/revocation/ways';
import { attach } from '../http/support/attach';
import { dataOf } from '../../support/responses';
import { type DistributedPlatform, openDistributedPlatform } from './support/distributed-platform';
import { until } from './support/until';

const START_MS = 240_000;
const HEAD = 'head-kz-71-esil';
const OFFICE = `{ officeByCode(code: "district-kz-71-esil") { id name { en } appeals(first: 2) { totalCount } submissions(first: 2) { totalCount } } }`;

let platform: DistributedPlatform;
const opened: DistributedPlatform[] = [];

beforeAll(async () => {
  platform = await openDistributedPlatform({ replicas: { appeals: 2 }, environment: { KENES_LOG_LEVEL: 'debug' } });
  opened.push(platform);
}, START_MS);

afterAll(() => Promise.all(opened.map(({ stop }) => stop())), START_MS);

/** Posts to a process itself, beside the gateway. */
async function post(process: string, path: string, headers: Readonly<Record<string, string>> = {}, body: object = {}) {
  const response = await fetch(`${platform.process(process).url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
}

const answered = (process: string, path: string): number =>
  platform
    .process(process)
    .output.filter((line) => line.includes(`"path":"${path}"`) && line.includes('"msg":"answered"')).length;

describe('gateway and four subgraphs as processes of their own', () => {
  it('answer one query together', async () => {
    const answer = await platform.client.ask<Record<string, unknown>>({ login: HEAD, explain: '1' }, OFFICE);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.['officeByCode']).toMatchObject({ appeals: { totalCount: 0 }, submissions: { totalCount: 0 } });
    const called = new Set(answer.extensions?.kenes?.calls?.map(({ subgraph }) => subgraph));
    expect(called).toEqual(new Set(['organisation', 'appeals', 'supervision']));
  });

  it('take a content at one replica and hand it out at each', async () => {
    const { path, content } = await attach(platform);
    const headers = { authorization: `Bearer ${await platform.client.tokenOf(HEAD)}` };
    for (let turn = 0; turn < 4; turn += 1) {
      const answer = await fetch(`${platform.url}${path}`, { headers });
      expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    }
    expect((await fetch(`${platform.url}${path}`)).status).toBe(404);
    expect((await fetch(`${platform.url}${path}`, { method: 'DELETE', headers })).status).toBe(404);
  });

  it('say how they are', async () => {
    for (const { url } of platform.processes.values()) {
      expect((await fetch(`${url}/livez`)).status).toBe(200);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      expect(await (await fetch(`${url}/metrics`)).text()).toContain('process_cpu_seconds_total');
    }
    expect((await fetch(`${platform.url}/graphiql/`)).status).toBe(200);
  });

  it('deliver their events to each other', async () => {
    await platform.settled();
    for (const name of ['supervision', 'appeals', 'councils']) expect(answered(name, '/events')).toBeGreaterThan(0);
  });

  it('[3.4] pass on a list as a file, to whoever bears a token', async () => {
    const url = `${platform.url}/exports/appeals.csv`;
    const headers = { authorization: `Bearer ${await platform.client.tokenOf(HEAD)}` };
    const file = await fetch(url, { headers });
    expect([file.status, (await file.text()).slice(0, 16)]).toEqual([200, 'id,number,state,']);
    const refused = await fetch(`${url}?filter={"no":1}`, { headers });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
    expect(await post('appeals', '/files/exports/appeals.csv')).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('carry one trace through all of them', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
        authorization: `Bearer ${await platform.client.tokenOf('deputy-kz-71-esil')}`,
      },
      body: JSON.stringify({ query: OFFICE }),
    });
    await response.text();
    expect(response.headers.get('kenes-trace-id')).toBe(traceId);
    const traced = (name: string, path: string): boolean =>
      platform.process(name).output.some((line) => line.includes(traceId) && line.includes(`"path":"${path}"`));
    await until(() => traced('organisation', '/viewer') && traced('supervision', '/graphql'), Boolean);
    await until(() => traced('appeals', '/graphql') || traced('appeals-2', '/graphql'), Boolean);
  });
});

describe('the port of a subgraph', () => {
  it.each(SUBGRAPH_NAMES)('of %s refuses queries without a viewer assertion', async (name) => {
    const query = { query: '{ __typename }' };
    expect(await post(name, '/graphql', {}, query)).toEqual([401, 'UNAUTHENTICATED']);
    const token = await platform.client.tokenOf(HEAD);
    expect(await post(name, '/graphql', { authorization: `Bearer ${token}` }, query)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await post(name, '/graphql', { 'kenes-viewer': token }, query)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it.each(SUBGRAPH_NAMES)('of %s takes no events without the secret', async (name) => {
    const headers = { 'content-type': 'application/cloudevents+json' };
    expect(await post(name, '/events', headers)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await post(name, '/events', { ...headers, authorization: 'Bearer guessed' })).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
  });

  it('of organisation gives no viewer without the secret, and publishes no private key', async () => {
    const authorization = `Bearer ${await platform.client.tokenOf(HEAD)}`;
    expect(await post('organisation', '/viewer', { authorization })).toEqual([403, 'FORBIDDEN']);
    expect(await post('organisation', '/viewer', { authorization, 'kenes-internal': 'guessed' })).toEqual([
      403,
      'FORBIDDEN',
    ]);
    const keys = await (await fetch(`${platform.process('organisation').url}/.well-known/jwks.json`)).json();
    expect(keys).toEqual({
      keys: [{ kty: 'OKP', crv: 'Ed25519', x: expect.any(String), kid: expect.any(String), alg: 'EdDSA', use: 'sig' }],
    });
  });

  it('refuses at the gateway what is no token of the issuer', async () => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(401);
  });
});

describe('a second replica', () => {
  const APPEALS = '{ appeals(first: 1) { totalCount } }';
  const errorsOf = async () => (await platform.client.ask(HEAD, APPEALS)).errors;

  it('shares the calls with the first', async () => {
    const before = [answered('appeals', '/graphql'), answered('appeals-2', '/graphql')];
    for (let call = 0; call < 4; call += 1) expect(await errorsOf()).toBeUndefined();
    await until(
      () => [answered('appeals', '/graphql'), answered('appeals-2', '/graphql')],
      (now) => now.every((count, index) => count > (before[index] ?? 0)),
    );
  });

  it('goes on answering when the first is killed', async () => {
    await platform.process('appeals').kill();
    for (let call = 0; call < 8; call += 1) expect(await errorsOf()).toBeUndefined();
    await platform.process('appeals').start();
  });
});

describe('a subgraph that is killed', () => {
  const QUERY = '{ viewer { kind } submission(id: "0198a7d0-0000-7000-8000-000000000000") { id } }';

  it('leaves the rest answering beside an error that names it, and answers again when it is back', async () => {
    await platform.process('supervision').kill();
    const away = await platform.client.ask<Record<string, unknown>>(HEAD, QUERY);
    expect(away.data).toEqual({ viewer: { kind: 'PROSECUTOR' }, submission: null });
    expect(away.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', details: { subgraph: 'supervision' } });
    await platform.process('supervision').start();
    const back = await until(
      () => platform.client.ask<Record<string, unknown>>(HEAD, QUERY),
      ({ errors }) => errors === undefined,
    );
    expect(back.data).toEqual({ viewer: { kind: 'PROSECUTOR' }, submission: null });
  });

  it('may be away when the gateway starts', async () => {
    await platform.process('councils').kill();
    await platform.process('gateway').restart();
    expect((await platform.client.ask(HEAD, OFFICE)).errors).toBeUndefined();
    await platform.process('councils').start();
  });
});

describe('revocation among processes of their own', () => {
  it(
    '[44.2.b] [9.11.a] [28.1.b] is effective within two seconds in each of them',
    async () => {
      const ask: Ask = async (login, query, variables = {}) =>
        dataOf(await platform.client.ask(login, query, variables));
      await platform.settled();
      const before = await takeEveryRight(ask);
      for (const { what, probe } of WAYS)
        expect([what, before.get(what), await probe(ask)]).toEqual([what, true, false]);
    },
    START_MS,
  );
});
