import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphiqlRoutes } from '../../../gateway/graphiql-routes';
import { createApp } from '../../../platform/http/create-app';
import { listen, type Listening } from '../../../platform/http/listen';
import { createLogger } from '../../../platform/telemetry/logger';

const EXAMPLES = [{ name: 'Who am I', query: '{ viewer }' }];

describe('GraphiQL', () => {
  let folder: string;
  let page: Listening;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kenes-graphiql-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'main.js'), 'void 0;');
    const options = { issuer: 'http://issuer.example/oidc', audience: 'urn:kenes:graph', examples: EXAMPLES, folder };
    const logger = createLogger({ service: 'test', level: 'silent' });
    const app = createApp({ logger, mount: (root) => root.use(graphiqlRoutes(options)) });
    page = await listen(app, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await page.close(0);
    await rm(folder, { recursive: true });
  });

  it('serves its page and files, and leads there from the bare address', async () => {
    const response = await fetch(`${page.url}/graphiql`);
    expect([response.status, new URL(response.url).pathname]).toEqual([200, '/graphiql/']);
    expect((await fetch(`${page.url}/graphiql/main.js`)).headers.get('content-type')).toContain('javascript');
    expect((await fetch(`${page.url}/graphiql/nothing.js`)).status).toBe(404);
  });

  it('may talk to its own server and the issuer, and to no other host', async () => {
    const policy = (await fetch(`${page.url}/graphiql/`)).headers.get('content-security-policy') ?? '';
    const hosts = policy.match(/\bhttps?:\/\/[^\s;]+/g);
    expect(hosts).toEqual(['http://issuer.example']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|\*/);
  });

  it('is told where to sign in and what to offer', async () => {
    expect(await (await fetch(`${page.url}/graphiql/config.json`)).json()).toEqual({
      issuer: 'http://issuer.example/oidc',
      clientId: 'graphiql',
      audience: 'urn:kenes:graph',
      examples: EXAMPLES,
    });
  });
});
