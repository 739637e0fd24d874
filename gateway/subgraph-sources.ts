import type { Config } from '../platform/config/config';
import { SETTINGS } from '../platform/config/settings';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/database/subgraph-name';
import { required } from '../platform/process/required';
import type { Logger } from '../platform/telemetry/logger';
import { httpDataSource, type HttpDataSource } from './http-data-source';
import type { HttpReplicasOptions } from './http-replicas';

/** How the gateway calls one route of a subgraph, by the configuration. Throws `ConfigFailure` when the subgraph has no address. */
export function serviceOptions(
  config: Config,
  subgraph: SubgraphName,
  route: string,
  logger: Logger,
): HttpReplicasOptions {
  const { connections, connectMilliseconds, timeoutMilliseconds, circuitFailures, circuitProbeMilliseconds } =
    config.gateway;
  const addresses = required(SETTINGS.subgraphs[subgraph], config.subgraphs[subgraph]);
  return {
    subgraph,
    urls: addresses.map((address) => `${address.replace(/\/$/, '')}${route}`),
    logger,
    connections,
    connectTimeout: connectMilliseconds,
    answerTimeout: config.timeouts[subgraph] ?? timeoutMilliseconds,
    circuit: { failuresToOpen: circuitFailures, probeAfter: circuitProbeMilliseconds },
  };
}

/** The data sources of all subgraphs. Whether one is there now does not matter: it is called when it is needed. */
export function subgraphSources(config: Config, logger: Logger): ReadonlyMap<string, HttpDataSource> {
  return new Map(
    SUBGRAPH_NAMES.map((subgraph) => {
      const { urls, ...options } = serviceOptions(config, subgraph, '/graphql', logger);
      return [subgraph, httpDataSource({ ...options, url: urls })];
    }),
  );
}
