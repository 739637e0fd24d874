import { resolve } from 'node:path';
import { loadSealTrust, sealFolder } from '../platform/audit/seal-key';
import { reportLine, verifyDatabases } from '../platform/audit/verify-databases';
import { type Config, parseConfig } from '../platform/config/config';
import { databaseUrls } from '../platform/config/database-urls';
import { startEmbeddedServer } from '../platform/database/embedded/start-embedded-server';
import { databaseUrls as embeddedUrls } from '../platform/database/provision';
import { SUBGRAPH_NAMES } from '../platform/database/subgraph-name';

/** The databases to verify, as the serving role, which may read them all and change nothing in their logs. */
interface OpenDatabases {
  readonly urls: readonly string[];
  close(): Promise<void>;
}

async function openDatabases(config: Config, stateFolder: string): Promise<OpenDatabases> {
  const configured = new Map(SUBGRAPH_NAMES.map((subgraph) => [subgraph, databaseUrls(config, subgraph)]));
  const isEmbedded = [...configured.values()].includes(null);
  const server = isEmbedded ? await startEmbeddedServer({ stateFolder }) : null;
  const urls = [...configured].map(
    ([subgraph, urls]) => (urls ?? (server && embeddedUrls(server, subgraph)))?.server ?? '',
  );
  return { urls, close: async () => server?.stop() };
}

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
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
