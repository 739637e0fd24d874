import { fetchDemoToken } from '../../platform/identity/token-client';

/** A GraphQL answer over HTTP, with the calls behind it when asked to explain. */
export interface GraphAnswer<Data = Record<string, never>> {
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: {
    readonly kenes?: { readonly calls?: readonly { subgraph: string; statements: number; milliseconds: number }[] };
  };
}

/** Who asks, and how. `login` null is the public. */
export interface Asking {
  readonly login: string | null;
  readonly language?: string;
  readonly isExplained?: boolean;
}

/** Asks the public endpoint with real tokens of demonstration users. */
export interface GraphClient {
  tokenOf(login: string): Promise<string>;
  ask<Data>(
    who: Asking | string | null,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<GraphAnswer<Data>>;
}

/** Makes a client of the platform at `url`; each user's token is fetched once. */
export function createGraphClient(platform: {
  readonly url: string;
  readonly issuer: string;
  readonly secret?: string;
  readonly audience?: string;
}): GraphClient {
  const { url, issuer, secret = 'demonstration', audience = 'urn:kenes:graph' } = platform;
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (login: string): Promise<string> => {
    const token = tokens.get(login) ?? fetchDemoToken({ issuer, login, secret, audience });
    tokens.set(login, token);
    return token;
  };
  return {
    tokenOf,
    ask: async <Data>(
      who: Asking | string | null,
      query: string,
      variables: Readonly<Record<string, unknown>> = {},
    ) => {
      const {
        login,
        language = 'en',
        isExplained = false,
      } = typeof who === 'object' && who !== null ? who : { login: who };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          'accept-language': language,
          ...(login === null ? {} : { authorization: `Bearer ${await tokenOf(login)}` }),
          ...(isExplained ? { 'kenes-explain': '1' } : {}),
        },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as Omit<GraphAnswer<Data>, 'status'>;
      return { status: response.status, ...body };
    },
  };
}
