import { resolve } from 'node:path';
import { loadSealTrust, sealFolder } from '../platform/audit/seal-key';
import { reportLine, verifyDatabases } from '../platform/audit/verify-databases';
import { parseConfig } from '../platform/config/config';
import { SUBGRAPH_NAMES } from '../platform/database/subgraph-name';
import { openDatabases } from './reach-databases';

/** Verifies the audit logs of all databases, a line for each. The exit code is 0 when all are intact, 1 on a fault, else 2. */
async function main(): Promise<number> {
  const config = parseConfig(process.env);
  const stateFolder = resolve(config.process.dataFolder);
  const databases = await openDatabases(config, stateFolder);
  // As the serving role, which may read the logs and change nothing in them.
  const urls = SUBGRAPH_NAMES.map((subgraph) => databases.urls[subgraph].server);
  let faults = 0;
  try {
    for await (const report of verifyDatabases(urls, loadSealTrust(sealFolder(stateFolder)))) {
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
