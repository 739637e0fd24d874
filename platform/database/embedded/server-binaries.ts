import { join } from 'node:path';
import { completeInstallation } from './complete-installation';
import { copyBinaries } from './copy-binaries';
import { nativePackage } from './native-package';
import { runProgram } from './run-program';
import type { ServerAccount } from './server-account';
import { sharedFolders } from './shared-folders';
import { StartFailure } from './start-failure';

/** PostgreSQL's programs, at a place where the server's account can run them. */
export interface ServerBinaries {
  /** Folder of the programs. */
  folder: string;
  postgres: string;
  initdb: string;
  pgCtl: string;
  /** Major version, e.g. `18`. */
  major: string;
}

/**
 * Finds a place from where the account really can run PostgreSQL: the installed package, or, where that is closed to
 * the account or incomplete and not writable, a copy made once.
 */
export async function serverBinaries(
  account: ServerAccount | null,
  stateFolder: string,
  log: (line: string) => void,
): Promise<ServerBinaries> {
  const installed = nativePackage();
  const major = installed.version.split('.')[0] ?? '';
  const inPlace = programsIn(installed.folder, major);
  const complete = completeInstallation(installed.folder);
  let trouble = complete ? await whyNotRun(inPlace, account) : 'its installation is incomplete and cannot be written';
  if (trouble === null) return inPlace;
  const reason = trouble;
  for await (const folder of foldersForCopy(account, stateFolder)) {
    const target = join(folder, `postgresql-${installed.version}`);
    trouble = await copyBinaries(installed.folder, target).then(() => null, String);
    trouble ??= await whyNotRun(programsIn(target, major), account);
    if (trouble !== null) continue;
    log(`PostgreSQL's programs run from the copy ${target}: in ${installed.folder} ${reason}`);
    return programsIn(target, major);
  }
  throw new StartFailure(`PostgreSQL's programs cannot be run from ${installed.folder}: ${reason}`);
}

async function* foldersForCopy(account: ServerAccount | null, stateFolder: string): AsyncGenerator<string> {
  if (account === null) yield stateFolder;
  yield* sharedFolders(account);
}

function programsIn(folder: string, major: string): ServerBinaries {
  const bin = join(folder, 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(bin, `${name}${suffix}`);
  return { folder: bin, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl'), major };
}

async function whyNotRun(binaries: ServerBinaries, account: ServerAccount | null): Promise<string | null> {
  const { code, failure, output } = await runProgram(binaries.postgres, ['--version'], { account });
  if (code === 0) return null;
  if (failure === 'EACCES' && account !== null) return `user ${account.name} may not reach or run them`;
  return output.trim() === '' ? `they do not run on this system (${failure || 'killed'})` : output.trim();
}
