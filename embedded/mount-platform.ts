import type { Express } from 'express';
import { graphiqlRoutes } from '../gateway/graphiql-routes';
import type { Config } from '../platform/config/config';
import type { Health } from '../platform/http/health';
import { metricsRoutes } from '../platform/http/metrics';
import { createDemoOidc } from '../platform/identity/demo-oidc/create-demo-oidc';
import type { InstallationKeys } from '../platform/identity/keys';
import type { Logger } from '../platform/telemetry/logger';
import { demonstrationUsers } from '../subgraphs/organisation/demonstration/demonstration-users';
import { EXAMPLE_QUERIES } from '../gateway/example-queries';
import type { OpenGraph } from './open-graph';

/** What the one port serves. */
export interface MountedParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly url: string;
  readonly issuer: string;
  readonly keys: InstallationKeys;
  readonly graph: OpenGraph;
  readonly health: Health;
}

/** The places from which GraphiQL may come back after signing in: the same page under both names of this machine. */
function redirectUris(url: string): readonly string[] {
  return [...new Set([url, url.replace('//localhost', '//127.0.0.1')])].map((origin) => `${origin}/graphiql/`);
}

/** Mounts health, metrics, the demonstration issuer (unless another issuer is named), GraphiQL and the graph. */
export function mountPlatform(app: Express, parts: MountedParts): void {
  const { config, logger, url, issuer, keys, graph, health } = parts;
  const { demonstration, identity } = config;
  app.use(health.routes, metricsRoutes());
  if (demonstration.isOn && identity.issuer === null) {
    const oidc = createDemoOidc({
      issuer,
      audience: identity.audience,
      users: demonstrationUsers,
      clientSecret: demonstration.clientSecret,
      signingKeys: [keys.oidc],
      cookieKeys: [keys.cookie],
      tokenTtlSeconds: demonstration.tokenTtlSeconds,
      graphiqlRedirectUris: redirectUris(url),
      onError: (error) => logger.error({ err: error }, 'demonstration issuer'),
    });
    app.use('/oidc', oidc.callback);
  }
  app.use(graphiqlRoutes({ issuer, audience: identity.audience, examples: EXAMPLE_QUERIES }));
  app.use(graph.gateway.routes);
}
