/** The part of `oidc-provider` that the demonstration issuer uses; the package ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  export interface PageContext {
    readonly req: IncomingMessage;
    readonly res: ServerResponse;
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string | string[] | undefined>>;
    status: number;
    type: string;
    body: unknown;
    set(header: string, value: string): void;
    redirect(url: string): void;
    acceptsLanguages(...languages: string[]): string | false;
  }

  export interface OidcContext extends PageContext {
    readonly oidc: {
      readonly provider: Provider;
      readonly client: { readonly clientId: string };
      readonly account?: { readonly accountId: string };
      readonly session: { readonly accountId?: string };
    };
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface Client {
    readonly clientId: string;
    readonly redirectUris?: readonly string[];
  }

  export interface StoredModel {
    readonly [member: string]: unknown;
    readonly uid?: string;
    readonly grantId?: string;
    consumed?: number;
  }

  export interface Adapter {
    upsert(id: string, payload: StoredModel, expiresIn: number): Promise<void>;
    find(id: string): Promise<StoredModel | undefined>;
    findByUid(uid: string): Promise<StoredModel | undefined>;
    findByUserCode(userCode: string): Promise<StoredModel | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  export interface ResourceServer {
    readonly audience: string;
    readonly scope: string;
    readonly accessTokenTTL: number;
    readonly accessTokenFormat: 'jwt';
    readonly jwt: { readonly sign: { readonly alg: string } };
  }

  export interface OidcSettings {
    readonly adapter: (model: string) => Adapter;
    readonly clients: readonly Readonly<Record<string, unknown>>[];
    readonly clientDefaults: Readonly<Record<string, unknown>>;
    readonly clientAuthMethods: readonly string[];
    readonly clientBasedCORS: (ctx: OidcContext, origin: string, client: Client) => boolean;
    readonly cookies: Readonly<Record<string, unknown>>;
    readonly features: {
      readonly [feature: string]: Readonly<Record<string, unknown>>;
      readonly resourceIndicators: {
        readonly enabled: true;
        readonly defaultResource: (ctx: OidcContext) => Promise<string>;
        readonly getResourceServerInfo: (ctx: OidcContext, indicator: string) => Promise<ResourceServer>;
      };
    };
    readonly findAccount: (
      ctx: OidcContext,
      login: string,
    ) => Promise<{ readonly accountId: string; claims(): Promise<{ readonly sub: string }> } | undefined>;
    readonly interactions: {
      readonly policy: InteractionPolicy;
      readonly url: (ctx: OidcContext, interaction: { readonly uid: string }) => Promise<string>;
    };
    readonly jwks: { readonly keys: readonly object[] };
    readonly loadExistingGrant: (ctx: OidcContext) => Promise<Grant>;
    readonly renderError: (ctx: PageContext, answer: Readonly<Record<string, unknown>>) => Promise<void>;
    readonly responseTypes: readonly string[];
    readonly scopes: readonly string[];
    readonly ttl: Readonly<Record<string, number>>;
  }

  export class Provider {
    constructor(issuer: string, settings: OidcSettings);
    readonly Grant: new (of: { readonly accountId: string; readonly clientId: string }) => Grant;
    callback(): RequestListener;
    use(middleware: (ctx: PageContext, next: () => Promise<void>) => Promise<void>): this;
    on(event: 'server_error', listener: (ctx: OidcContext, error: Error) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<{ readonly uid: string }>;
    interactionResult(
      req: IncomingMessage,
      res: ServerResponse,
      result: Readonly<Record<string, unknown>>,
      options: { readonly mergeWithLastSubmission: boolean },
    ): Promise<string>;
  }

  export interface InteractionPolicy {
    get(prompt: string): { readonly checks: { add(check: InstanceType<typeof interactionPolicy.Check>): void } };
    remove(prompt: string): void;
  }

  export const interactionPolicy: {
    readonly base: () => InteractionPolicy;
    readonly Check: new (reason: string, description: string, check: (ctx: OidcContext) => boolean) => object;
  };

  export const errors: {
    readonly InvalidTarget: new () => Error;
    readonly SessionNotFound: new (message: string) => Error;
  };
}
