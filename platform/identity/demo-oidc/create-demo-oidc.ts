import type { RequestListener } from 'node:http';
import { Provider } from 'oidc-provider';
import type { DemoOidcOptions } from './demo-oidc-options';
import { contentSecurityPolicy } from './page-layout';
import { providerSettings } from './provider-settings';
import { signIn } from './sign-in';

/** The issuer as a request listener, to be mounted at the path of its address. */
export interface DemoOidc {
  readonly callback: RequestListener;
}

/**
 * A real OpenID Connect issuer for demonstrations: anyone may sign in as any user of the directory, without a password. Each
 * user has a client-credentials client (its id is the login), and the client `graphiql` uses the authorization code with PKCE.
 * Access tokens are JWTs (ES256) for the one audience. Faults of the issuer go to `onError`.
 */
export function createDemoOidc(options: DemoOidcOptions): DemoOidc {
  if (!URL.canParse(options.audience)) throw new TypeError('the audience of access tokens must be an absolute URI');
  const { issuer, users, onError = () => {} } = options;
  const provider = new Provider(issuer, providerSettings(options));
  const policy = contentSecurityPolicy([...new Set(options.graphiqlRedirectUris.map((uri) => new URL(uri).origin))]);
  provider.use(async (ctx, next) => {
    ctx.set('content-security-policy', policy);
    ctx.set('x-content-type-options', 'nosniff');
    ctx.set('referrer-policy', 'no-referrer');
    await next();
  });
  provider.use(signIn(provider, users));
  provider.on('server_error', (_ctx, error) => onError(error));
  provider.on('error', (error) => onError(error));
  return { callback: provider.callback() };
}
