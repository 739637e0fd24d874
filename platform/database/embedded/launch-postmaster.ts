import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { awaitConnection, type ConnectionTarget } from './await-connection';
import type { ClusterPlace } from './cluster-place';
import { endPostmaster } from './end-postmaster';
import { freePort } from './free-port';
import { programOptions } from './run-program';
import type { ServerBinaries } from './server-binaries';
import { newLines, openLog, serverLog, tellingLine } from './server-log';
import { serverArguments } from './server-settings';
import { StartFailure } from './start-failure';
import { stopOrphan } from './stop-orphan';

/** A running server that has answered. */
export interface Postmaster {
  child: ChildProcess;
  pid: number;
  port: number;
}

export interface Launch {
  place: ClusterPlace;
  binaries: ServerBinaries;
  settings: Readonly<Record<string, string>>;
  login: Omit<ConnectionTarget, 'port'>;
  /** Port to answer on; a free one if not given. */
  port?: number;
}

const RETRY_SECONDS = 10;

/** Troubles that pass: the port was taken meanwhile, or what a killed server left has not quite ended. */
const PASSING = /could not bind|could not create any TCP|pre-existing shared memory|"postmaster\.pid" already exists/;

/** Starts the server and waits until it answers. Throws StartFailure with the reason from its log. */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  const deadline = performance.now() + RETRY_SECONDS * 1000;
  for (;;) {
    const strangerPid = await stopOrphan(launch.place.dataFolder);
    const port = launch.port ?? (await freePort(launch.login.host));
    const log = serverLog(launch.place.clusterFolder);
    const child = spawnPostmaster(launch, { port, strangerPid, log: openLog(log) });
    const trouble = await awaitConnection(child, launch.place.dataFolder, { ...launch.login, port });
    if (trouble === null && child.pid !== undefined) return { child, pid: child.pid, port };
    await endPostmaster(child, launch);
    const lines = newLines(log);
    if (performance.now() > deadline || !lines.some((line) => PASSING.test(line))) {
      const reason = trouble === null || trouble === '' ? tellingLine(lines) : trouble;
      throw new StartFailure(
        `PostgreSQL does not start with the data in ${launch.place.dataFolder}: ${reason} (${log.path})`,
      );
    }
    await pause(50);
  }
}

function spawnPostmaster(
  { place, binaries, settings }: Launch,
  at: { port: number; strangerPid: number | null; log: number },
): ChildProcess {
  const options = programOptions(place.account);
  // PostgreSQL takes any living process with the number in postmaster.pid for another server, unless it is this one.
  const stranger = at.strangerPid === null ? {} : { PG_GRANDPARENT_PID: String(at.strangerPid) };
  try {
    const child = spawn(binaries.postgres, serverArguments(place.dataFolder, at.port, settings), {
      ...options,
      env: { ...options.env, ...stranger },
      // A group of its own, so that Ctrl-C reaches the platform alone and the server ends after it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', at.log, at.log],
    });
    endWithUs(child);
    return child;
  } finally {
    closeSync(at.log);
  }
}

/** A platform that ends without stopping its server, as on an unexpected error, at least tells it to end. */
function endWithUs(child: ChildProcess): void {
  const tell = (): void => void child.kill('SIGINT');
  process.once('exit', tell);
  child.once('exit', () => process.removeListener('exit', tell));
}
