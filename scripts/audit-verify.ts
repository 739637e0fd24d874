import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readRuntime } from '../embedded/runtime-file';
import { loadSealTrust, sealFolder } from '../platform/audit/seal-key';
import { reportLine, verifyDatabases } from '../platform/audit/verify-databases';
import { type Config, parseConfig } from '../platform/config/config';
import { databaseUrls } from '../platform/config/database-urls';
import { startEmbeddedServer } from '../platform/database/embedded/start-embedded-server';
import { asSuperuser, type Cluster, databaseUrls as embeddedUrls } from '../platform/database/provision';
import { SUBGRAPH_NAMES } from '../platform/database/subgraph-name';

/** The databases to verify, as the serving role, which may read their logs and change nothing in them. */
interface OpenDatabases {
  readonly urls: readonly string[];
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

async function openDatabases(config: Config, stateFolder: string): Promise<OpenDatabases> {
  const configured = SUBGRAPH_NAMES.flatMap((subgraph) => databaseUrls(config, subgraph)?.server ?? []);
  const embedded = SUBGRAPH_NAMES.filter((subgraph) => databaseUrls(config, subgraph) === null);
  if (embedded.length === 0) return { urls: configured, close: async () => undefined };
  const { cluster, close } = await openEmbedded(stateFolder);
  return { urls: [...configured, ...embedded.map((subgraph) => embeddedUrls(cluster, subgraph).server)], close };
}

/** Verifies the audit logs of all databases, a line for each. The exit code is 0 when all are intact, 1 on a fault, else 2. */
async function main(): Promise<number> {
  const config = parseConfig(process.env);
  const stateFolder = resolve(config.process.dataFolder);
  const databases = await openDatabases(config, stateFolder);
  let faults = 0;
  try {
    for await (const report of verifyDatabases(databases.urls, loadSealTrust(sealFolder(stateFolder)))) {
      console.log(reportLine(report));
      if (report.fault) faults += 1;
    }
  } finally {
    await databases.close();
  }
  return faults === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`audit:verify: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
