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
  /** The value of `kenes-explain`. */
  readonly explain?: string;
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
  /** How long an answer is waited for, in milliseconds. */
  readonly patience?: number;
}): GraphClient {
  const { url, issuer, secret = 'demonstration', audience = 'urn:kenes:graph', patience = 60_000 } = platform;
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (login: string): Promise<string> => {
    const known = tokens.get(login);
    if (known) return known;
    const token = fetchDemoToken({ issuer, login, secret, audience });
    tokens.set(login, token);
    // An issuer that is away is asked again by the next who needs it.
    token.catch(() => tokens.delete(login));
    return token;
  };
  return {
    tokenOf,
    ask: async <Data>(
      who: Asking | string | null,
      query: string,
      variables: Readonly<Record<string, unknown>> = {},
    ) => {
      const { login, language = 'en', explain } = typeof who === 'object' && who !== null ? who : { login: who };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          'accept-language': language,
          ...(login === null ? {} : { authorization: `Bearer ${await tokenOf(login)}` }),
          ...(explain === undefined ? {} : { 'kenes-explain': explain }),
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(patience),
      });
      const body = (await response.json()) as Omit<GraphAnswer<Data>, 'status'>;
      return { ...body, status: response.status };
    },
  };
}
