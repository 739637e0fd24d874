import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestPlatform, type TestPlatform } from '../../support/open-test-platform';
import { HEAD, PROSECUTOR } from './support/register-appeal';
import { attach, type Attached } from './support/attach';

let platform: TestPlatform;
let attached: Attached;
beforeAll(async () => {
  platform = await openTestPlatform();
  attached = await attach(platform);
}, 120_000);
afterAll(() => platform.close());

const PLACES = 12;

const read = async (login: string | null, path = attached.path, headers: Readonly<Record<string, string>> = {}) => {
  const authorization = login === null ? {} : { authorization: `Bearer ${await platform.client.tokenOf(login)}` };
  return fetch(`${platform.url}${path}`, { headers: { ...authorization, ...headers } });
};

describe('files at the gateway', () => {
  it('are sent and read with the token of the graph, streamed whole', async () => {
    const answer = await read(HEAD);
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, `"${attached.sha256}"`]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(attached.content)).toBe(true);
  });

  it('do not exist for others, nor under other subgraphs, paths and assertions of the caller', async () => {
    const other = attached.path.replace('/files/appeals/', '/files/supervision/');
    const statuses = [
      await read(null),
      await read('head-kz-75'),
      await read(HEAD, other),
      await read(HEAD, '/files/nothing/at/all'),
      await read(HEAD, '/files/appeals/materials/AppealMaterial/not-an-id'),
      await read(null, attached.path, { 'kenes-viewer': 'forged' }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
  });

  it('are read and sent, and nothing else is done with them', async () => {
    const headers = { authorization: `Bearer ${await platform.client.tokenOf(HEAD)}` };
    for (const method of ['DELETE', 'PATCH', 'POST'])
      expect((await fetch(`${platform.url}${attached.path}`, { method, headers })).status).toBe(404);
  });

  it('are refused with 401 to a bad token, and to a caller with too much under way', async () => {
    const bad = await read(null, attached.path, { authorization: 'Bearer forged' });
    expect([bad.status, await bad.json()]).toMatchObject([
      401,
      { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
    const many = await Promise.all(Array.from({ length: PLACES * 3 }, () => read(PROSECUTOR)));
    await Promise.all(many.map((each) => each.arrayBuffer()));
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([200, 429]));
  });
});
