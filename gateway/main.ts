import { join } from 'node:path';
import { packageRoot } from '../platform/config/package-root';
import { SETTINGS } from '../platform/config/settings';
import { SUBGRAPH_NAMES } from '../platform/database/subgraph-name';
import { createAccessTokenVerifier } from '../platform/identity/access-token';
import { createViewerExchange } from '../platform/identity/viewer-exchange';
import { internalSecretOf } from '../platform/process/internal-secret';
import { required } from '../platform/process/required';
import { type ProcessParts, runProcess, type Serving } from '../platform/process/run-process';
import { createGateway } from './create-gateway';
import { EXAMPLE_QUERIES } from './example-queries';
import { forwardOverHttp } from './forward-files';
import { graphiqlRoutes } from './graphiql-routes';
import { httpReplicas } from './http-replicas';
import { remoteViewer } from './remote-viewer';
import { serviceOptions, subgraphSources } from './subgraph-sources';
import { supergraphFile } from './supergraph-file';

/**
 * The gateway as a process: callers identified at the edge and exchanged for viewers at organisation, subgraphs over pooled connections,
 * GraphiQL, health. It is ready without any subgraph being there; what a missing one would answer is then an error beside the rest.
 */
async function start({ config, logger, undo }: ProcessParts): Promise<Serving> {
  const { audience, jwksUrl, viewerTtlMilliseconds } = config.identity;
  const issuer = required(SETTINGS.identity.issuer, config.identity.issuer);
  const sources = subgraphSources(config, logger);
  undo.add(() => Promise.all([...sources.values()].map((source) => source.close())));
  const viewers = httpReplicas(serviceOptions(config, 'organisation', '/viewer', logger));
  undo.add(viewers.close);
  const { assertionFor } = createViewerExchange({
    verifyToken: createAccessTokenVerifier({ issuer, audience, ...(jwksUrl ? { jwksUrl } : {}) }).verify,
    exchange: remoteViewer(viewers, internalSecretOf(config)),
    ttlMs: viewerTtlMilliseconds,
  });
  const files = SUBGRAPH_NAMES.map((name) => {
    const addresses = required(SETTINGS.subgraphs[name], config.subgraphs[name]);
    return [name, forwardOverHttp(name, addresses)] as const;
  });
  undo.add(() => Promise.all(files.map(([, { close }]) => close())));
  const gateway = await createGateway({
    supergraphSdl: supergraphFile({
      path: config.gateway.supergraph ?? join(packageRoot(), 'schema', 'supergraph.graphql'),
      pollMilliseconds: config.gateway.supergraphPollMilliseconds,
      logger,
    }),
    dataSourceFor: (name) => {
      const source = sources.get(name);
      if (!source) throw new Error(`the supergraph names the subgraph ${name}, which has no address`);
      return source.dataSource;
    },
    assertionFor,
    forwards: new Map(files.map(([name, { forward }]) => [name, forward])),
    limits: config.limits,
    load: config.load,
    logger,
  });
  undo.add(() => gateway.stop());
  return {
    checks: {},
    mount: (app) => app.use(graphiqlRoutes({ issuer, audience, examples: EXAMPLE_QUERIES }), gateway.routes),
  };
}

runProcess('gateway', start);
