import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './folder-lock';
import { stopOrphan } from './stop-orphan';
import { type ServerAccount, serverAccount } from './server-account';
import { mayEnter, sharedFolders } from './shared-folders';
import { codeOf, StartFailure } from './start-failure';

/** Where the server keeps its files, and as whom it runs. */
export interface ClusterPlace {
  /** Folder of the data folder and of PostgreSQL's log; ours, the account only passes through. */
  clusterFolder: string;
  dataFolder: string;
  account: ServerAccount | null;
}

/**
 * The data are kept in the state folder. Where the server's account cannot get there (as root under a closed home),
 * they are kept in a folder of the system, and `data-folder.txt` in the state folder says where.
 */
export async function clusterPlace(stateFolder: string, log: (line: string) => void): Promise<ClusterPlace> {
  const recorded = recordedFolder(stateFolder);
  const own = join(stateFolder, 'postgresql');
  const account = await serverAccount(dataIn(recorded ?? own));
  if (recorded !== null) {
    log(`the database is kept in ${recorded}`);
    return { clusterFolder: recorded, dataFolder: dataIn(recorded), account };
  }
  if (account === null || (await mayEnter(account, existsSync(own) ? own : stateFolder))) return made(own, account);
  if (existsSync(dataIn(own))) {
    throw new StartFailure(
      `user ${account.name}, as whom PostgreSQL runs, can no longer reach its data in ${own}: ` +
        `a folder above is closed to others (chmod o+x opens the way)`,
    );
  }
  const place = made(await folderElsewhere(stateFolder, account, log), account);
  writeFileSync(noteIn(stateFolder), `${place.clusterFolder}\n`);
  log(`the database is kept in ${place.clusterFolder}: user ${account.name} cannot reach ${stateFolder}`);
  return place;
}

function dataIn(clusterFolder: string): string {
  return join(clusterFolder, 'data');
}

function noteIn(stateFolder: string): string {
  return join(stateFolder, 'data-folder.txt');
}

function made(clusterFolder: string, account: ServerAccount | null): ClusterPlace {
  const mode = account === null ? 0o700 : 0o711;
  if (mkdirSync(clusterFolder, { recursive: true, mode }) !== undefined) chmodSync(clusterFolder, mode);
  return { clusterFolder, dataFolder: dataIn(clusterFolder), account };
}

function recordedFolder(stateFolder: string): string | null {
  const note = noteIn(stateFolder);
  let folder: string;
  try {
    folder = readFileSync(note, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  if (existsSync(folder)) return folder;
  throw new StartFailure(
    `${note} says that the database is kept in ${folder}, which is gone; ` +
      `bring it back, or remove ${note} to begin with an empty database`,
  );
}

/** Data of an earlier state folder at the same place are set aside, never taken over and never deleted. */
async function folderElsewhere(
  stateFolder: string,
  account: ServerAccount,
  log: (line: string) => void,
): Promise<string> {
  const first = await sharedFolders(account).next();
  const base: unknown = first.value;
  if (typeof base !== 'string') {
    throw new StartFailure(
      `user ${account.name}, as whom PostgreSQL runs, cannot reach ${stateFolder}, and no other folder can be made; ` +
        `choose another folder with KENES_DATA`,
    );
  }
  const hash = createHash('sha256').update(stateFolder).digest('hex').slice(0, 12);
  const folder = join(base, `data-${hash}`);
  if (existsSync(dataIn(folder))) await setAside(folder, log);
  return folder;
}

async function setAside(folder: string, log: (line: string) => void): Promise<void> {
  lockFolder(folder)();
  await stopOrphan(dataIn(folder));
  const old = `${folder}.old-${Date.now()}`;
  renameSync(folder, old);
  log(`the database of an earlier state folder was set aside in ${old}`);
}
