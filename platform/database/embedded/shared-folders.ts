import { accessSync, chmodSync, constants, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program';
import type { ServerAccount } from './server-account';
import { StartFailure } from './start-failure';

/**
 * Folders outside the checkout that the server's account can enter, best first, each created when it is asked for. One
 * that another user could have prepared for us is left out: programs that root starts are kept there.
 */
export async function* sharedFolders(account: ServerAccount | null): AsyncGenerator<string> {
  const temporary = join(tmpdir(), `kenes-postgresql-${process.getuid?.() ?? 'user'}`);
  for (const folder of account === null ? [temporary] : ['/var/lib/kenes', temporary]) {
    if (prepare(folder) && (await mayEnter(account, folder))) yield folder;
  }
}

/** Whether the account can get to the folder, through all those above it; throws when root may not switch users. */
export async function mayEnter(account: ServerAccount | null, folder: string): Promise<boolean> {
  if (account === null) return true;
  const { code, failure } = await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { account });
  if (failure === 'EPERM' || failure === 'EINVAL') {
    throw new StartFailure(
      `PostgreSQL refuses to run as root, and this system does not let root run it as user ${account.name} (${failure}); start as an ordinary user`,
    );
  }
  return code === 0;
}

function prepare(folder: string): boolean {
  try {
    if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o755);
    accessSync(folder, constants.W_OK);
    const found = lstatSync(folder);
    if (process.platform === 'win32') return found.isDirectory();
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
