import { existsSync } from 'node:fs';
import { readRuntime } from '../embedded/runtime-file';
import type { Config } from '../platform/config/config';
import { databaseUrls } from '../platform/config/database-urls';
import { startEmbeddedServer } from '../platform/database/embedded/start-embedded-server';
import { asSuperuser, type Cluster, databaseUrls as embeddedUrls } from '../platform/database/provision';
import { type DatabaseUrls, SUBGRAPH_NAMES, type SubgraphName } from '../platform/database/subgraph-name';

/** The databases of a platform, whether it runs or not. */
export interface ReachedDatabases {
  readonly urls: Readonly<Record<SubgraphName, DatabaseUrls>>;
  readonly close: () => Promise<void>;
}

async function findRunning(stateFolder: string): Promise<Cluster | null> {
  const runtime = readRuntime(stateFolder);
  if (!runtime) return null;
  return asSuperuser(runtime, 'postgres', async () => runtime).catch(() => null);
}

async function openEmbedded(stateFolder: string): Promise<{ cluster: Cluster; close: () => Promise<void> }> {
  const running = await findRunning(stateFolder);
  if (running) return { cluster: running, close: async () => undefined };
  if (!existsSync(stateFolder)) throw new Error(`there is no data folder ${stateFolder} (KENES_DATA)`);
  const server = await startEmbeddedServer({ stateFolder });
  return { cluster: server, close: () => server.stop() };
}

/**
 * Finds the databases as they are configured, or else the embedded server of the data folder: the one that runs, or one started for the while
 * until `close`.
 */
export async function openDatabases(config: Config, stateFolder: string): Promise<ReachedDatabases> {
  const configured = SUBGRAPH_NAMES.map((subgraph) => [subgraph, databaseUrls(config, subgraph)] as const);
  const isComplete = configured.every(([, urls]) => urls !== null);
  const embedded = isComplete ? null : await openEmbedded(stateFolder);
  const found = configured.map(([subgraph, urls]) => {
    const reached = urls ?? (embedded && embeddedUrls(embedded.cluster, subgraph));
    if (!reached) throw new Error(`no database of ${subgraph} is configured`);
    return [subgraph, reached] as const;
  });
  const urls = Object.fromEntries(found) as Record<SubgraphName, DatabaseUrls>;
  return { urls, close: async () => embedded?.close() };
}
