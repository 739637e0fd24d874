import type { Adapter } from 'oidc-provider';
import type { DemoDirectory } from './demo-user';

/** The public client of the built-in GraphiQL: authorization code with PKCE, no secret. */
export function graphiqlClient(redirectUris: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    client_id: 'graphiql',
    client_name: 'GraphiQL',
    redirect_uris: [...redirectUris],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  };
}

/**
 * One confidential client per demonstration user, looked up when it calls: its id is the user's login, so the subject of its
 * tokens is that user. Everything but `find` is inert, since clients are not stored here.
 */
export function createDemoClients(users: DemoDirectory, clientSecret: string): Adapter {
  return {
    async find(login) {
      const user = await users.findUser(login);
      if (user === null) return undefined;
      return {
        client_id: user.login,
        client_secret: clientSecret,
        redirect_uris: [],
        grant_types: ['client_credentials'],
        response_types: [],
      };
    },
    async upsert() {},
    async findByUid() {
      return undefined;
    },
    async findByUserCode() {
      return undefined;
    },
    async consume() {},
    async destroy() {},
    async revokeByGrantId() {},
  };
}
