import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterPlace } from './cluster-place';
import { runProgram } from './run-program';
import type { ServerBinaries } from './server-binaries';
import { codeOf, StartFailure } from './start-failure';

/** The password kept in the state folder; null when there is none yet. */
export function keptPassword(stateFolder: string): string | null {
  try {
    return readFileSync(passwordFile(stateFolder), 'utf8').trim() || null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Makes a random password and keeps it in a file that only we may read. */
export function newPassword(stateFolder: string): string {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile(stateFolder), `${password}\n`, { mode: 0o600 });
  return password;
}

/** Gives a stopped server's superuser the password, for when the file that kept it was lost. */
export async function resetPassword(place: ClusterPlace, binaries: ServerBinaries, password: string): Promise<void> {
  const { code, output } = await runProgram(binaries.postgres, ['--single', '-D', place.dataFolder, 'postgres'], {
    account: place.account,
    input: `ALTER USER postgres PASSWORD '${password}'\n`,
  });
  const trouble = output.split('\n').find((line) => /\b(ERROR|FATAL|PANIC):/.test(line));
  if (code === 0 && trouble === undefined) return;
  throw new StartFailure(
    `the lost password of the database in ${place.dataFolder} cannot be set anew: ${trouble ?? output}`,
  );
}

function passwordFile(stateFolder: string): string {
  return join(stateFolder, 'postgres-password');
}
