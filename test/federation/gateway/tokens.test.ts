import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createApp } from '../../../platform/http/create-app';
import { listen, type Listening } from '../../../platform/http/listen';
import { createAccessTokenVerifier } from '../../../platform/identity/access-token';
import { createViewerExchange } from '../../../platform/identity/viewer-exchange';
import { createLogger } from '../../../platform/telemetry/logger';
import { ask, refusalOf } from './support/ask';
import { startGateway, type TestGateway } from './support/start-gateway';

const AUDIENCE = 'urn:kenes:graph';
const logger = createLogger({ service: 'test', level: 'silent' });

type SigningKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** What a test changes in an otherwise good token. */
interface TokenChanges {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string | number;
  readonly key?: SigningKey;
}

describe('access tokens at the edge', () => {
  let issuer: Listening;
  let gateway: TestGateway;
  let goodKey: SigningKey;
  let foreignKey: SigningKey;

  beforeAll(async () => {
    const good = await generateKeyPair('ES256');
    goodKey = good.privateKey;
    foreignKey = (await generateKeyPair('ES256')).privateKey;
    const keys = [{ ...(await exportJWK(good.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }];
    const app = createApp({
      logger,
      mount: (root) => root.get('/jwks', (_request, response) => void response.json({ keys })),
    });
    issuer = await listen(app, { host: '127.0.0.1', port: 0 });
    const verifier = createAccessTokenVerifier({
      issuer: issuer.url,
      audience: AUDIENCE,
      jwksUrl: `${issuer.url}/jwks`,
    });
    const { assertionFor } = createViewerExchange({
      verifyToken: verifier.verify,
      exchange: async (token) => ({ assertion: token === null ? 'public' : 'officer' }),
    });
    gateway = await startGateway({ assertionFor });
  });
  afterAll(async () => {
    await gateway.close();
    await issuer.close(0);
  });

  const token = ({
    issuer: name = issuer.url,
    audience = AUDIENCE,
    expires = '5m',
    key = goodKey,
  }: TokenChanges = {}) =>
    new SignJWT({ sub: 'officer' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
      .setIssuer(name)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(key);

  const askWith = (authorization: string) =>
    ask(gateway.url, { query: '{ viewer }', headers: { authorization, 'kenes-explain': '1' } });

  it('takes a good token', async () => {
    expect((await askWith(`Bearer ${await token()}`)).data).toEqual({ viewer: 'officer' });
  });

  it('takes a caller without a token for the public', async () => {
    expect((await ask(gateway.url, { query: '{ viewer }' })).data).toEqual({ viewer: 'public' });
  });

  it.each<readonly [string, () => Promise<string>]>([
    ['an expired token', async () => `Bearer ${await token({ expires: Math.floor(Date.now() / 1_000) - 60 })}`],
    ['a forged token', async () => `Bearer ${await token({ key: foreignKey })}`],
    ['a token of another issuer', async () => `Bearer ${await token({ issuer: 'https://issuer.example' })}`],
    ['a token for another audience', async () => `Bearer ${await token({ audience: 'urn:other' })}`],
    [
      'an unsigned token (alg none)',
      async () =>
        `Bearer ${new UnsecuredJWT({ sub: 'officer' }).setIssuer(issuer.url).setAudience(AUDIENCE).setExpirationTime('5m').encode()}`,
    ],
    ['a token with its signature cut off', async () => `Bearer ${(await token()).replace(/[^.]*$/, '')}`],
    ['what is no token', async () => 'Bearer nonsense'],
    ['an empty token', async () => 'Bearer '],
    ['another scheme', async () => 'Basic b2ZmaWNlcjpwYXNzd29yZA=='],
  ])('refuses %s with 401 and a challenge, and never serves it as the public', async (_, authorization) => {
    const answer = await askWith(await authorization());
    expect(refusalOf(answer)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(answer.data).toBeUndefined();
    expect(answer.extensions).toBeUndefined();
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="kenes", error="invalid_token"/);
  });

  it('says that it is unavailable when callers cannot be identified', async () => {
    const broken = await startGateway({ assertionFor: () => Promise.reject(new Error('no route to organisation')) });
    const answer = await ask(broken.url, { query: '{ viewer }' });
    expect(refusalOf(answer)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    expect(answer.text).not.toContain('no route');
    await broken.close();
  });
});
