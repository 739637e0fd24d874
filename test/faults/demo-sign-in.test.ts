import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { createAccessTokenVerifier, type AccessTokenVerifier } from '../../platform/identity/access-token';
import { loadOrCreateKeys, type SigningKey } from '../../platform/identity/keys';
import { Browser } from '../domain/identity/browser';
import { AUDIENCE, startDemoIssuer, USERS, type DemoIssuer } from '../domain/identity/demo-issuer';

let folder: string;
let key: SigningKey;
let demo: DemoIssuer;
let verifier: AccessTokenVerifier;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kenes-sign-in-'));
  key = (await loadOrCreateKeys(folder)).oidc;
  demo = await startDemoIssuer(key);
  verifier = createAccessTokenVerifier({ issuer: demo.issuer, audience: AUDIENCE });
});

afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

const queryOf = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

describe('sign-in from GraphiQL', () => {
  const verifierText = randomBytes(32).toString('base64url');

  const authorizeUrl = (change: Record<string, string> = {}) =>
    `${demo.issuer}/auth?${queryOf({
      client_id: 'graphiql',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: demo.redirectUri,
      code_challenge: createHash('sha256').update(verifierText).digest('base64url'),
      code_challenge_method: 'S256',
      state: 'from-graphiql',
      ...change,
    })}`;

  const redeem = (code: string, verifierUsed = verifierText) =>
    fetch(`${demo.issuer}/token`, {
      method: 'POST',
      headers: { origin: demo.origin },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'graphiql',
        redirect_uri: demo.redirectUri,
        code_verifier: verifierUsed,
        code,
      }),
    });

  async function subjectFor(callback: string): Promise<string> {
    const { searchParams } = new URL(callback);
    expect(searchParams.get('state')).toBe('from-graphiql');
    const response = await redeem(searchParams.get('code') ?? '');
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(demo.origin);
    const answer = (await response.json()) as { access_token: string; id_token: string; refresh_token?: string };
    expect(answer.refresh_token).toBeUndefined();
    expect(decodeJwt(answer.id_token)).toMatchObject({ iss: demo.issuer, aud: 'graphiql' });
    const token = await verifier.verify(answer.access_token);
    expect(token.clientId).toBe('graphiql');
    return token.subject;
  }

  it('lists the users, signs the chosen one in and gives GraphiQL a token of that user', async () => {
    const browser = new Browser();
    const page = await browser.follow(authorizeUrl(), demo.issuer, {
      headers: { 'accept-language': 'ru-KZ,ru;q=0.9' },
    });
    const html = await page.response.text();
    expect(page.response.status).toBe(200);
    expect(html).toContain('<html lang="ru">');
    expect(html).toContain('демонстрационный вход без паролей');
    expect(html).toContain('Прокуратура района Есиль');
    for (const { login } of USERS) expect(html).toContain(`value="${login}"`);

    const done = await browser.submit(page.url, demo.issuer, { login: 'head-esil-71' });
    expect(done.url).toMatch(new RegExp(`^${demo.redirectUri}\\?`));
    expect(await subjectFor(done.url)).toBe('head-esil-71');

    const again = await browser.follow(authorizeUrl(), demo.issuer);
    expect(await subjectFor(again.url)).toBe('head-esil-71');
  });

  it('lets the caller become another user with prompt=login', async () => {
    const browser = new Browser();
    const first = await browser.follow(authorizeUrl(), demo.issuer);
    await browser.submit(first.url, demo.issuer, { login: 'head-esil-71' });

    const second = await browser.follow(authorizeUrl({ prompt: 'login' }), demo.issuer);
    const handover = await browser.submit(second.url, demo.issuer, { login: 'analyst' });
    const html = await handover.response.text();
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const script = /<script>([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(handover.response.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
    const done = await browser.submit(action, demo.issuer, { xsrf, logout: 'yes' });
    expect(await subjectFor(done.url)).toBe('analyst');
  });

  it('serves a page that runs nothing from outside and escapes what it shows', async () => {
    const page = await new Browser().follow(authorizeUrl(), demo.issuer, { headers: { 'accept-language': 'en' } });
    const html = await page.response.text();
    const policy = page.response.headers.get('content-security-policy') ?? '';
    for (const [tag, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ] as const) {
      const source = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(html)?.[1] ?? '';
      expect(policy).toContain(`${directive} 'sha256-${createHash('sha256').update(source).digest('base64')}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`form-action 'self' ${demo.origin} ${demo.origin.replace('localhost', '127.0.0.1')}`);
    expect(html).not.toMatch(/https?:\/\/|<link|@import|url\(/);
    expect(html).toContain('Prosecutor &lt;&quot;acting&quot;&gt;');
  });

  it('narrows the list by every word of the search, in any language, also without scripts', async () => {
    const browser = new Browser();
    const page = await browser.follow(authorizeUrl(), demo.issuer);
    const search = async (q: string) => {
      const response = await browser.request(`${page.url}?${queryOf({ q })}`, {
        headers: { 'accept-language': 'kk' },
      });
      const html = await response.text();
      return {
        html,
        shown: [...html.matchAll(/<li data-text="[^"]*"><button name="login" value="([^"]+)"/g)].map((m) => m[1]),
      };
    };
    expect((await search('ЕСИЛЬ head')).shown).toEqual(['head-esil-71']);
    expect((await search('талдаушы')).html).toContain('Табылды: 1');
    const none = await search('"><script>x');
    expect(none.shown).toEqual([]);
    expect(none.html).toContain('Ешкім табылмады.');
    expect(none.html).not.toContain('<script>x');
  });

  it('refuses an unknown user, tells GraphiQL of a cancelled sign-in and ends with an expired one', async () => {
    const browser = new Browser();
    const page = await browser.follow(authorizeUrl(), demo.issuer);
    const unknown = await browser.submit(page.url, demo.issuer, { login: 'nobody' });
    expect(unknown.response.status).toBe(400);
    expect(await unknown.response.text()).toContain('role="alert"');
    const oversized = await browser.submit(page.url, demo.issuer, { login: 'analyst', padding: 'x'.repeat(5_000) });
    expect(oversized.response.status).toBe(400);
    const cancelled = await browser.submit(page.url, demo.issuer, { cancel: 'yes' });
    expect(new URL(cancelled.url).searchParams.get('error')).toBe('access_denied');
    const stranger = await new Browser().submit(page.url, demo.issuer, { login: 'analyst' });
    expect(stranger.response.status).toBe(400);
    expect(await stranger.response.text()).not.toContain('value="analyst"');
  });

  it('takes no other redirect address, no request for consent, no missing or wrong proof key and no code twice', async () => {
    const browser = new Browser();
    const elsewhere = await browser.follow(authorizeUrl({ redirect_uri: 'http://localhost:1/graphiql' }), demo.issuer);
    expect(elsewhere.response.status).toBe(400);
    const unproved = await browser.follow(authorizeUrl({ code_challenge: '' }), demo.issuer);
    expect(new URL(unproved.url).searchParams.get('error')).toBe('invalid_request');
    const consent = await browser.follow(authorizeUrl({ prompt: 'consent' }), demo.issuer);
    expect(new URL(consent.url).searchParams.get('error')).toBe('invalid_request');
    const page = await browser.follow(authorizeUrl(), demo.issuer);
    const done = await browser.submit(page.url, demo.issuer, { login: 'analyst' });
    const code = new URL(done.url).searchParams.get('code') ?? '';
    expect((await redeem(code, randomBytes(32).toString('base64url'))).status).toBe(400);
    expect((await redeem(code)).status).toBe(200);
    expect((await redeem(code)).status).toBe(400);
  });

  it('asks again when the signed-in user has left the directory', async () => {
    const users = [...USERS];
    const other = await startDemoIssuer(key, users);
    try {
      const browser = new Browser();
      const url = authorizeUrl({ redirect_uri: other.redirectUri }).replace(demo.issuer, other.issuer);
      const page = await browser.follow(url, other.issuer);
      await browser.submit(page.url, other.issuer, { login: 'head-esil-71' });
      users.shift();
      const again = await browser.follow(url, other.issuer);
      expect(again.response.status).toBe(200);
      expect(await again.response.text()).not.toContain('head-esil-71');
      expect(other.faults).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('caused no fault of the issuer in any of this', () => {
    expect(demo.faults).toEqual([]);
  });
});
