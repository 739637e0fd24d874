import type { SigningKey } from '../keys';
import type { DemoDirectory } from './demo-user';

/**
 * The demonstration issuer's surroundings. `issuer` is the public address with the path at which the listener is mounted
 * (`http://localhost:4000/oidc`); `audience` is an absolute URI (a resource indicator); `clientSecret` is shared by all users'
 * clients; `signingKeys` are ES256 keys, the first of which signs.
 */
export interface DemoOidcOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly users: DemoDirectory;
  readonly clientSecret: string;
  readonly signingKeys: readonly SigningKey[];
  readonly cookieKeys: readonly string[];
  readonly tokenTtlSeconds: number;
  readonly graphiqlRedirectUris: readonly string[];
  readonly onError?: (error: Error) => void;
}
