import type { GraphiqlConfig } from './graphiql-config';
import { startSession, type Session } from './session';

interface Issuer {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

interface PendingSignIn {
  readonly state: string;
  readonly verifier: string;
}

type SignInConfig = GraphiqlConfig & { readonly issuer: string };

const PENDING = 'kenes.sign-in';

/** Leads to the issuer's sign-in page (authorization code with PKCE), which asks anew who it is. */
export async function startSignIn(config: SignInConfig): Promise<void> {
  const { authorization_endpoint } = await discover(config.issuer);
  const pending: PendingSignIn = { state: randomText(), verifier: randomText() };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const address = new URL(authorization_endpoint);
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: redirectUri(),
    scope: 'openid',
    resource: config.audience,
    state: pending.state,
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: 'S256',
    prompt: 'login',
  }).toString();
  location.assign(address);
}

/**
 * Finishes a sign-in when the issuer has just led back here, and takes its answer out of the address. Null when it has not;
 * throws when the issuer refused or the answer is not to a question of this tab.
 */
export async function finishSignIn(config: SignInConfig): Promise<Session | null> {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('code') && !answer.has('error')) return null;
  history.replaceState(null, '', redirectUri());
  const stored = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  const pending: PendingSignIn | null = stored === null ? null : JSON.parse(stored);
  if (answer.has('error')) throw new Error(answer.get('error_description') ?? answer.get('error') ?? '');
  if (pending === null || answer.get('state') !== pending.state)
    throw new Error('the answer is not to a question of this tab');
  if (answer.has('iss') && answer.get('iss') !== config.issuer) throw new Error('the answer is from another issuer');
  return startSession(await exchangeCode(config, answer.get('code') ?? '', pending.verifier));
}

async function exchangeCode(config: SignInConfig, code: string, verifier: string): Promise<string> {
  const { token_endpoint } = await discover(config.issuer);
  const response = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri(),
      client_id: config.clientId,
      code_verifier: verifier,
      resource: config.audience,
    }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error_description ?? answer.error);
  return answer.access_token;
}

async function discover(issuer: string): Promise<Issuer> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

function redirectUri(): string {
  return `${location.origin}${location.pathname}`;
}

function randomText(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
