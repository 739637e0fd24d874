import { chmodSync, statSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterPlace } from './cluster-place';
import { runProgram } from './run-program';
import { codeOf, StartFailure } from './start-failure';

/**
 * Looks at data of an earlier start before the server does, for the troubles that a person can mend; owner and mode of
 * the data folder are put right where root may do so. Throws StartFailure.
 */
export async function checkCluster({ dataFolder, account }: ClusterPlace, major: string): Promise<void> {
  const found = statSync(dataFolder);
  if (!found.isDirectory())
    throw new StartFailure(`${dataFolder} is not a folder; move it to begin with an empty database`);
  const self = process.getuid?.();
  if (account === null && self !== undefined && found.uid !== self) {
    throw new StartFailure(
      `the data in ${dataFolder} belong to user number ${found.uid}; start as that user or as root, ` +
        `or choose another folder with KENES_DATA`,
    );
  }
  const version = versionOf(dataFolder);
  if (version !== major) {
    throw new StartFailure(
      `the data in ${dataFolder} were made by PostgreSQL ${version}, this is PostgreSQL ${major}; ` +
        `carry them over with pg_dump, or choose another folder with KENES_DATA`,
    );
  }
  if (account !== null && found.uid !== account.uid) {
    await runProgram('chown', ['-R', '-h', `${account.uid}:${account.gid}`, dataFolder]);
  }
  if (self !== undefined && (found.mode & 0o077) !== 0) chmodSync(dataFolder, 0o700);
}

function versionOf(dataFolder: string): string {
  try {
    return readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new StartFailure(`${dataFolder} is damaged or holds no database: PG_VERSION is missing`);
  }
}
