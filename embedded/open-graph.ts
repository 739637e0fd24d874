import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway, type Gateway } from '../gateway/create-gateway';
import { forwardInProcess } from '../gateway/forward-files';
import { inProcessDataSource } from '../gateway/in-process-data-source';
import { packageRoot } from '../platform/config/package-root';
import { fileOptions } from '../platform/process/file-options';
import type { Config } from '../platform/config/config';
import { runTicks } from '../platform/events/legal-tick';
import { prunableTypes } from '../platform/events/prune-inbox';
import { startWorker } from '../platform/events/start-worker';
import { type OpenSubgraph, openSubgraph } from '../platform/graphql/open-subgraph';
import { createAccessTokenVerifier } from '../platform/identity/access-token';
import { type InstallationKeys, publicKeyOf } from '../platform/identity/keys';
import { createAssertionSigner, createAssertionVerifier } from '../platform/identity/viewer-assertion';
import { createViewerExchange } from '../platform/identity/viewer-exchange';
import { openAll } from '../platform/process/open-all';
import type { Undo } from '../platform/process/undo';
import type { Logger } from '../platform/telemetry/logger';
import { resolveViewer } from '../subgraphs/organisation/viewer/resolve-viewer';
import type { PreparedDatabase } from './prepare-databases';

/** What the graph is opened with. */
export interface GraphOptions {
  readonly config: Config;
  readonly databases: readonly PreparedDatabase[];
  readonly keys: InstallationKeys;
  readonly issuer: string;
  /** Folder of the installation, in which contents are kept unless another is configured. */
  readonly stateFolder: string;
  readonly logger: Logger;
}

/** The four subgraphs at work behind the gateway, in one process. */
export interface OpenGraph {
  readonly gateway: Gateway;
  readonly subgraphs: ReadonlyMap<string, OpenSubgraph>;
  /** The viewer assertion of an access token, or of the public, as the gateway sends it along. */
  readonly assertionFor: (token: string | null) => Promise<string>;
}

function byName<T>(name: string, all: ReadonlyMap<string, T>): T {
  const found = all.get(name);
  if (!found) throw new Error(`no subgraph ${name}`);
  return found;
}

async function openSubgraphs({
  databases,
  keys,
  config,
  stateFolder,
  logger,
}: GraphOptions): Promise<Map<string, OpenSubgraph>> {
  const verifier = createAssertionVerifier(publicKeyOf(keys.assertion));
  const report = (error: unknown, traceId: string): void =>
    logger.error({ err: error, traceId }, 'fault in a subgraph');
  const opened = databases.map(async ({ definition, db }) => {
    const subgraph = await openSubgraph(definition, {
      db,
      verifyAssertion: verifier.verify,
      report,
      files: fileOptions(definition.name, config, stateFolder),
    });
    return [definition.name, subgraph] as const;
  });
  return new Map(await openAll(opened, ([, subgraph]) => subgraph.close()));
}

function viewerExchange({ config, keys, issuer }: GraphOptions, organisation: OpenSubgraph) {
  const { audience, jwksUrl, viewerTtlMilliseconds } = config.identity;
  const verifier = createAccessTokenVerifier({ issuer, audience, ...(jwksUrl ? { jwksUrl } : {}) });
  const signer = createAssertionSigner(keys.assertion);
  return createViewerExchange({
    verifyToken: verifier.verify,
    ttlMs: viewerTtlMilliseconds,
    exchange: async (_token, verified) => {
      // The demonstration issuer's address changes with the port; its users stay who they are.
      const caller = verified && { ...verified, issuer: config.identity.issuer ?? 'demonstration' };
      return { assertion: await signer.sign(await resolveViewer(organisation.db, caller)) };
    },
  });
}

/**
 * Opens subgraphs, workers and gateway over prepared databases. Everything stays in this process; only PostgreSQL is beside it. What is opened is
 * added to `undo`.
 */
export async function openGraph(options: GraphOptions, undo: Undo): Promise<OpenGraph> {
  const { config, databases, logger } = options;
  const subgraphs = await openSubgraphs(options);
  undo.add(() => Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close())));
  const report = (problem: string): void => logger.warn({ problem }, 'event delivery');
  const starting = databases.map(({ urls, db, definition }) =>
    startWorker(
      urls.worker,
      (subscriber, event) => byName(subscriber, subgraphs).receive(event),
      report,
      () => runTicks(db, definition.ticks ?? [], report),
      prunableTypes(definition.projections),
    ),
  );
  const workers = await openAll(starting, (worker) => worker.stop());
  undo.add(() => Promise.all(workers.map((worker) => worker.stop())));
  const exchange = viewerExchange(options, byName('organisation', subgraphs));
  const gateway = await createGateway({
    supergraphSdl: readFileSync(join(packageRoot(), 'schema', 'supergraph.graphql'), 'utf8'),
    dataSourceFor: (name) => inProcessDataSource(name, byName(name, subgraphs).execute, logger),
    assertionFor: exchange.assertionFor,
    forwards: new Map([...subgraphs].map(([name, { files }]) => [name, forwardInProcess(files)])),
    limits: config.limits,
    load: config.load,
    logger,
  });
  undo.add(() => gateway.stop());
  return { gateway, subgraphs, assertionFor: exchange.assertionFor };
}
