import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { listen } from '../../../platform/http/listen';
import { Browser } from '../../domain/identity/browser';
import { openTestPlatform, type TestPlatform } from '../../support/open-test-platform';
import { until } from '../distributed/support/until';
import { ask, refusalOf } from '../gateway/support/ask';
import { expectRefusal } from './support/expect-refusal';
import { PROSECUTOR, registration } from './support/register-appeal';
import { storedState } from './support/stored-state';

let platform: TestPlatform;
let good: string;
let foreign: Awaited<ReturnType<typeof generateKeyPair>>;
beforeAll(async () => {
  platform = await openTestPlatform();
  good = await platform.client.tokenOf(PROSECUTOR);
  foreign = await generateKeyPair('ES256');
}, 120_000);
afterAll(() => platform.close());

const register = (token: string) =>
  ask(platform.url, { ...registration(), headers: { authorization: `Bearer ${token}` } });

/** A token that says what the good one says, signed by a key that is not the issuer's. */
const forged = (
  claims: Readonly<Record<string, unknown>> = {},
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> =>
  new SignJWT({ ...decodeJwt(good), ...claims })
    .setProtectedHeader({ ...decodeProtectedHeader(good), alg: 'ES256', ...header })
    .sign(foreign.privateKey);

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The good token with other claims under its own signature. */
function altered(claims: Readonly<Record<string, unknown>>): string {
  const [header = '', , signature = ''] = good.split('.');
  return [header, part({ ...decodeJwt(good), ...claims }), signature].join('.');
}

/** A token "signed" with the issuer's public key as if it were a shared secret. */
async function confused(): Promise<string> {
  const { keys } = (await (await fetch(`${platform.issuer}/jwks`)).json()) as { keys: readonly object[] };
  const secret = new TextEncoder().encode(JSON.stringify(keys[0]));
  return new SignJWT(decodeJwt(good)).setProtectedHeader({ ...decodeProtectedHeader(good), alg: 'HS256' }).sign(secret);
}

/** The two tokens that a person gets who signs in by the browser. */
async function browserTokens(login: string): Promise<{ readonly access_token: string; readonly id_token: string }> {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${platform.url}/graphiql/`;
  const fields = {
    client_id: 'graphiql',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  const browser = new Browser();
  const page = await browser.follow(
    `${platform.issuer}/auth?${new URLSearchParams(fields).toString()}`,
    platform.issuer,
  );
  const done = await browser.submit(page.url, platform.issuer, { login });
  const code = new URL(done.url).searchParams.get('code') ?? '';
  const body = {
    grant_type: 'authorization_code',
    client_id: 'graphiql',
    redirect_uri: redirectUri,
    code_verifier: verifier,
    code,
  };
  const response = await fetch(`${platform.issuer}/token`, { method: 'POST', body: new URLSearchParams(body) });
  return (await response.json()) as { access_token: string; id_token: string };
}

describe('a token that is not an access token of the issuer for the graph', () => {
  it.each<readonly [string, () => Promise<string> | string]>([
    ['signed by another key', () => forged()],
    ['signed by a key that it brings along', async () => forged({}, { jwk: await exportJWK(foreign.publicKey) })],
    ['with another subject under the old signature', () => altered({ sub: 'prosecutor-general' })],
    ['with a later end under the old signature', () => altered({ exp: 4_102_444_800 })],
    ['without a signature (alg none)', () => new UnsecuredJWT(decodeJwt(good)).encode()],
    ['with the signature cut off', () => good.replace(/[^.]*$/, '')],
    ['of a foreign issuer', () => forged({ iss: 'https://issuer.example' })],
    ['signed with the public key as a secret', confused],
    ['that is an ID token', async () => (await browserTokens(PROSECUTOR)).id_token],
    ['that is a viewer assertion', () => platform.graph.assertionFor(good)],
    ['that is no token', () => 'nonsense'],
    ['of twenty thousand characters', () => 'a'.repeat(20_000)],
  ])('is refused with 401, and nothing is done in its name: one %s', async (_, make) => {
    const before = await storedState(platform);
    const answer = await register(await make());
    expectRefusal(answer, 'UNAUTHENTICATED');
    expect(refusalOf(answer)).toEqual({ status: 401, code: 'UNAUTHENTICATED', details: {} });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="kenes", error="invalid_token"/);
    expect(await storedState(platform)).toEqual(before);
  });

  it('does not make the gateway fetch a key from where the token says', async () => {
    const asked: string[] = [];
    const server = await listen(
      (request, response) => {
        asked.push(request.url ?? '');
        response.end('{"keys":[]}');
      },
      { host: '127.0.0.1', port: 0 },
    );
    const address = `${server.url}/keys`;
    for (const header of [{ jku: address }, { x5u: address }])
      expect((await register(await forged({}, header))).status).toBe(401);
    expect((await register(await forged({ iss: server.url }))).status).toBe(401);
    await server.close(0);
    expect(asked).toEqual([]);
  });

  it('is not what a person gets beside the ID token', async () => {
    const { access_token: token } = await browserTokens(PROSECUTOR);
    expect((await register(token)).errors).toBeUndefined();
  });
});

describe('a token that has ended', () => {
  it('served as long as it was good, and is refused from then on', async () => {
    const brief = await openTestPlatform('2026-03-19', { KENES_DEMONSTRATION_TOKEN_SECONDS: '1' });
    try {
      const headers = { authorization: `Bearer ${await brief.client.tokenOf(PROSECUTOR)}` };
      const viewer = () => ask(brief.url, { query: '{ viewer { kind } }', headers });
      expect((await viewer()).data).toEqual({ viewer: { kind: 'PROSECUTOR' } });
      expectRefusal(await until(viewer, ({ status }) => status !== 200), 'UNAUTHENTICATED');
      const before = await storedState(brief);
      expectRefusal(await ask(brief.url, { ...registration(), headers }), 'UNAUTHENTICATED');
      expect(await storedState(brief)).toEqual(before);
    } finally {
      await brief.close();
    }
  });
});
