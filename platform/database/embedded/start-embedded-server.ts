import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkCluster } from './check-cluster';
import { type ClusterPlace, clusterPlace } from './cluster-place';
import { createCluster, hasCluster } from './create-cluster';
import { lockFolder } from './folder-lock';
import { keepPostmaster, type KeptPostmaster } from './keep-postmaster';
import { type ServerBinaries, serverBinaries } from './server-binaries';
import { asStartFailure } from './start-failure';
import { stopOrphan } from './stop-orphan';
import { keptPassword, newPassword, resetPassword } from './superuser-password';

/** A PostgreSQL of our own on a loopback port; it runs until `stop` or until this process ends, and is started again if it ends unasked. */
export interface EmbeddedServer {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Process number of the server that runs now. */
  readonly pid: number;
  dataFolder: string;
  /** Folder of the programs `postgres`, `initdb` and `pg_ctl` that are in use. */
  binariesFolder: string;
  /** URL of one of its databases, as the superuser. */
  url(database: string): string;
  /** Writes the data, ends the server and frees the state folder; a second call waits for the first. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Folder of everything the platform keeps (`KENES_DATA`); created when missing. */
  stateFolder: string;
  log?: (line: string) => void;
  /** More settings of the server, e.g. `{ fsync: 'off' }` for tests. */
  settings?: Readonly<Record<string, string>>;
}

const HOST = '127.0.0.1';
const USER = 'postgres';

/** Starts the database server of the state folder, making it at the first start. Throws StartFailure only. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const releases: (() => void)[] = [];
  const release = (): void => {
    process.removeListener('exit', release);
    releases.splice(0).forEach((each) => each());
  };
  process.once('exit', release);
  const log = options.log ?? (() => undefined);
  const settings = options.settings ?? {};
  try {
    const stateFolder = madeFolder(resolve(options.stateFolder));
    releases.push(lockFolder(stateFolder));
    const place = await clusterPlace(stateFolder, log);
    // A copy of the state folder may lead to the same place.
    releases.push(lockFolder(place.clusterFolder));
    const binaries = await serverBinaries(place.account, stateFolder, log);
    const password = await readyCluster({ stateFolder, place, binaries, isDurable: settings['fsync'] !== 'off' });
    const login = { host: HOST, user: USER, password };
    const postmaster = await keepPostmaster({ place, binaries, settings, login }, log);
    return serverOf({ postmaster, place, binaries, password, release });
  } catch (error) {
    release();
    throw asStartFailure(error, resolve(options.stateFolder));
  }
}

/** The folder's real path; as root others may pass through new ones, since the server's account has to. */
function madeFolder(folder: string): string {
  const isRoot = process.getuid?.() === 0;
  // One by one: asked to make all at once, Node goes round for ever where a file system knows no folders of ours (/proc).
  for (const missing of missingFolders(folder)) {
    mkdirSync(missing, { mode: 0o700 });
    if (isRoot) chmodSync(missing, 0o711);
  }
  // Fails if what is there is a file.
  mkdirSync(folder, { recursive: true });
  return realpathSync(folder);
}

/** The folder and those above it that are not there, the uppermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}

async function readyCluster(making: {
  stateFolder: string;
  place: ClusterPlace;
  binaries: ServerBinaries;
  isDurable: boolean;
}): Promise<string> {
  const { stateFolder, place, binaries } = making;
  const kept = keptPassword(stateFolder);
  const password = kept ?? newPassword(stateFolder);
  if (!hasCluster(place)) {
    await createCluster(place, binaries, { password, isDurable: making.isDurable });
    return password;
  }
  await checkCluster(place, binaries.major);
  if (kept === null) {
    await stopOrphan(place.dataFolder);
    await resetPassword(place, binaries, password);
  }
  return password;
}

function serverOf(running: {
  postmaster: KeptPostmaster;
  place: ClusterPlace;
  binaries: ServerBinaries;
  password: string;
  release: () => void;
}): EmbeddedServer {
  const { postmaster, place, binaries, password } = running;
  const { port } = postmaster;
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await postmaster.stop();
    running.release();
  };
  return {
    host: HOST,
    port,
    user: USER,
    password,
    get pid() {
      return postmaster.pid();
    },
    dataFolder: place.dataFolder,
    binariesFolder: binaries.folder,
    url: (database) => `postgresql://${USER}:${password}@${HOST}:${port}/${encodeURIComponent(database)}`,
    stop: () => (stopping ??= stop()),
  };
}
