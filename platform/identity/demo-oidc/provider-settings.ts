import { errors, interactionPolicy, type OidcContext, type OidcSettings } from 'oidc-provider';
import { createDemoClients, graphiqlClient } from './demo-clients';
import type { DemoOidcOptions } from './demo-oidc-options';
import { createMemoryAdapter } from './memory-adapter';
import { languageOf, sendPage, SIGN_IN_PATH } from './sign-in';
import { signInFailedPage } from './sign-in-page';

const SIGNING_ALGORITHM = 'ES256';
const SESSION_SECONDS = 3_600;
const SIGN_IN_SECONDS = 600;
const CODE_SECONDS = 60;

/** The configuration of `oidc-provider` for the demonstration: two grants, one audience, signed access tokens, no consent page. */
export function providerSettings(options: DemoOidcOptions): OidcSettings {
  const { audience, users, tokenTtlSeconds } = options;
  const mountPath = new URL(options.issuer).pathname.replace(/\/$/, '');
  const cookie = { httpOnly: true, sameSite: 'lax' };
  return {
    adapter: (model) => (model === 'Client' ? createDemoClients(users, options.clientSecret) : createMemoryAdapter()),
    clients: [graphiqlClient(options.graphiqlRedirectUris)],
    clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientBasedCORS: (_ctx, origin, client) =>
      (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    cookies: {
      keys: [...options.cookieKeys],
      names: { session: 'kenes_demo', interaction: 'kenes_demo_sign_in', resume: 'kenes_demo_resume' },
      long: { ...cookie, path: mountPath || '/' },
      short: cookie,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => audience,
        async getResourceServerInfo(_ctx, indicator) {
          if (indicator !== audience) throw new errors.InvalidTarget();
          return {
            audience,
            scope: '',
            accessTokenTTL: tokenTtlSeconds,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: SIGNING_ALGORITHM } },
          };
        },
      },
    },
    async findAccount(_ctx, login) {
      const user = await users.findUser(login);
      return user === null ? undefined : { accountId: user.login, claims: async () => ({ sub: user.login }) };
    },
    interactions: {
      policy: signInPolicy(),
      url: async (_ctx, { uid }) => `${mountPath}${SIGN_IN_PATH}${uid}`,
    },
    jwks: { keys: [...options.signingKeys] },
    loadExistingGrant: grantWithoutAsking,
    async renderError(ctx, answer) {
      sendPage(ctx, ctx.status, signInFailedPage(languageOf(ctx), String(answer.error_description ?? answer.error)));
    },
    responseTypes: ['code'],
    scopes: ['openid'],
    ttl: {
      AccessToken: tokenTtlSeconds,
      ClientCredentials: tokenTtlSeconds,
      IdToken: tokenTtlSeconds,
      AuthorizationCode: CODE_SECONDS,
      Interaction: SIGN_IN_SECONDS,
      Session: SESSION_SECONDS,
      Grant: SESSION_SECONDS,
    },
  };
}

function signInPolicy() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy
    .get('login')
    .checks.add(
      new interactionPolicy.Check(
        'user_gone',
        'the signed-in user no longer exists',
        ({ oidc }) => oidc.session.accountId !== undefined && oidc.account === undefined,
      ),
    );
  return policy;
}

async function grantWithoutAsking({ oidc: { provider, client, account } }: OidcContext) {
  if (account === undefined) throw new errors.SessionNotFound('no signed-in user');
  const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
