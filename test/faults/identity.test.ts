import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { decodeJwt, exportSPKI, importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { PUBLIC_VIEWER } from '../../platform/access/viewer';
import { DomainError } from '../../platform/errors/domain-error';
import { createAccessTokenVerifier, type AccessTokenVerifier } from '../../platform/identity/access-token';
import { loadOrCreateKeys, parseSigningKey, publicKeyOf, type SigningKey } from '../../platform/identity/keys';
import { fetchDemoToken } from '../../platform/identity/token-client';
import { createAssertionSigner, createAssertionVerifier } from '../../platform/identity/viewer-assertion';
import { AUDIENCE, SECRET, startDemoIssuer, type DemoIssuer } from '../domain/identity/demo-issuer';
import { refusalOf } from '../domain/identity/refusal-of';

let folder: string;
let key: SigningKey;
let demo: DemoIssuer;
let verifier: AccessTokenVerifier;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kenes-identity-'));
  key = (await loadOrCreateKeys(folder)).oidc;
  demo = await startDemoIssuer(key);
  verifier = createAccessTokenVerifier({ issuer: demo.issuer, audience: AUDIENCE });
});

afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

const tokenOf = (login: string, overrides: { secret?: string; audience?: string } = {}) =>
  fetchDemoToken({ issuer: demo.issuer, login, secret: SECRET, audience: AUDIENCE, ...overrides });

describe('tokens of demonstration users', () => {
  it('are given to a user by login and secret and verify for the graph', async () => {
    const token = await verifier.verify(await tokenOf('head-esil-71'));
    expect(token).toMatchObject({ issuer: demo.issuer, subject: 'head-esil-71', clientId: 'head-esil-71', scope: [] });
    const secondsLeft = (token.expiresAt.getTime() - Date.now()) / 1_000;
    expect(secondsLeft).toBeGreaterThan(3_500);
    expect(secondsLeft).toBeLessThanOrEqual(3_600);
  });

  it('are meant for the graph also when the client names no resource', async () => {
    const response = await fetch(`${demo.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'analyst', client_secret: SECRET }),
    });
    const { access_token: token } = (await response.json()) as { access_token: string };
    expect(decodeJwt(token).aud).toBe(AUDIENCE);
    await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'analyst' });
  });

  it('are not given to an unknown user, for a wrong secret or for another audience', async () => {
    await expect(tokenOf('nobody')).rejects.toThrow(/401.*invalid_client/s);
    await expect(tokenOf('head-esil-71', { secret: 'guessed' })).rejects.toThrow(/401.*invalid_client/s);
    await expect(tokenOf('head-esil-71', { audience: 'urn:other' })).rejects.toThrow(/400.*invalid_target/s);
  });

  it('survive a restart of the issuer, because the keys do', async () => {
    const again = (await loadOrCreateKeys(folder)).oidc;
    expect(again).toEqual(key);
    const token = await tokenOf('analyst');
    const jwksUrl = `${demo.issuer}/jwks`;
    const restarted = createAccessTokenVerifier({ issuer: demo.issuer, audience: AUDIENCE, jwksUrl });
    await expect(restarted.verify(token)).resolves.toMatchObject({ subject: 'analyst' });
  });
});

describe('access tokens that are not taken', () => {
  const claims = (): JWTPayload => ({
    iss: demo.issuer,
    sub: 'head-esil-71',
    aud: AUDIENCE,
    exp: Math.floor(Date.now() / 1_000) + 600,
  });

  async function forge(change: JWTPayload = {}, header: { typ?: string; kid?: string } = {}, by: SigningKey = key) {
    return new SignJWT({ ...claims(), ...change })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid, ...header })
      .sign(by);
  }

  async function foreignKey(): Promise<SigningKey> {
    const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    return parseSigningKey(JSON.stringify(jwk), 'ES256');
  }

  async function signedWithPublicKeyAsSecret(): Promise<string> {
    const publicKey = await importJWK(publicKeyOf(key), 'ES256', { extractable: true });
    if (publicKey instanceof Uint8Array) throw new Error('expected a public key');
    return new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: key.kid })
      .sign(new TextEncoder().encode(await exportSPKI(publicKey)));
  }

  async function tampered(): Promise<string> {
    const [header, , signature] = (await forge()).split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims(), sub: 'prosecutor-general' })).toString('base64url');
    return [header, payload, signature].join('.');
  }

  const seconds = (offset: number) => Math.floor(Date.now() / 1_000) + offset;
  const CASES: readonly (readonly [what: string, check: string, token: () => string | Promise<string>])[] = [
    ['expired', 'EXPIRED', () => forge({ exp: seconds(-60) })],
    ['not yet valid', 'NOT_YET_VALID', () => forge({ nbf: seconds(60) })],
    ['signed by another key under our key id', 'SIGNATURE', async () => forge({}, {}, await foreignKey())],
    ['signed by an unknown key', 'KEY', async () => forge({}, { kid: 'unknown' }, await foreignKey())],
    ['changed after signing', 'SIGNATURE', tampered],
    ['unsigned (alg none)', 'ALGORITHM', () => new UnsecuredJWT(claims()).encode()],
    ['signed with the public key as a shared secret', 'ALGORITHM', signedWithPublicKeyAsSecret],
    ['of a foreign issuer', 'ISSUER', () => forge({ iss: 'https://issuer.example' })],
    ['for another audience', 'AUDIENCE', () => forge({ aud: 'urn:other' })],
    ['for no audience', 'AUDIENCE', () => forge({ aud: [] })],
    ['without a subject', 'CLAIM', () => forge({ sub: '' })],
    [
      'without an end',
      'CLAIM',
      async () =>
        new SignJWT({ iss: demo.issuer, sub: 'analyst', aud: AUDIENCE })
          .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
          .sign(key),
    ],
    ['of another type', 'TYPE', () => forge({}, { typ: 'logout+jwt' })],
    ['garbage', 'FORMAT', () => 'not.a.token'],
    ['empty', 'FORMAT', () => ''],
    ['of one megabyte', 'SIZE', () => 'a'.repeat(1_048_576)],
  ];

  it.each(CASES)('a token %s is UNAUTHENTICATED and only the log learns %s', async (_what, check, token) => {
    const refusal = await refusalOf(verifier.verify(await token()));
    expect(refusal).toEqual({ code: 'UNAUTHENTICATED', message: new DomainError('UNAUTHENTICATED').message, check });
  });

  it('a well-made token passes the same checks', async () => {
    await expect(verifier.verify(await forge({}, { typ: 'JWT' }))).resolves.toMatchObject({ subject: 'head-esil-71' });
    await expect(verifier.verify(await forge({ exp: seconds(-2) }))).resolves.toMatchObject({ clientId: null });
    const spoken = await verifier.verify(await forge({ azp: 'portal', scope: 'graph  read' }));
    expect(spoken).toMatchObject({ clientId: 'portal', scope: ['graph', 'read'] });
  });

  it('the algorithm list can be narrowed', async () => {
    const narrow = createAccessTokenVerifier({ issuer: demo.issuer, audience: AUDIENCE, algorithms: ['RS256'] });
    await expect(refusalOf(narrow.verify(await forge()))).resolves.toMatchObject({ check: 'ALGORITHM' });
  });

  it('an issuer that does not answer, or names another, leaves every token unverified until it does', async () => {
    const silent = createAccessTokenVerifier({ issuer: 'http://127.0.0.1:9/oidc', audience: AUDIENCE });
    await expect(refusalOf(silent.verify(await forge()))).resolves.toMatchObject({ check: 'KEYS_UNAVAILABLE' });
    const posing = createAccessTokenVerifier({ issuer: `${demo.issuer}/`, audience: AUDIENCE });
    await expect(refusalOf(posing.verify(await forge()))).resolves.toMatchObject({ check: 'KEYS_UNAVAILABLE' });
  });
});

describe('viewer assertions between processes', () => {
  it('verify against the key set that organisation publishes, and against no other', async () => {
    const { assertion } = await loadOrCreateKeys(folder);
    const app = express().get('/keys', (_request, response) => void response.json({ keys: [publicKeyOf(assertion)] }));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const signed = await createAssertionSigner(assertion).sign(PUBLIC_VIEWER);
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(createAssertionVerifier(`${origin}/keys`).verify(signed)).resolves.toEqual(PUBLIC_VIEWER);
    server.closeAllConnections();
    server.close();
    const elsewhere = createAssertionVerifier(`${demo.issuer}/jwks`);
    await expect(refusalOf(elsewhere.verify(signed))).resolves.toMatchObject({ check: 'KEY' });
    await expect(refusalOf(createAssertionVerifier(`${origin}/keys`).verify(signed))).resolves.toMatchObject({
      check: 'KEYS_UNAVAILABLE',
    });
  });
});
