import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Cluster } from '../../platform/database/provision';
import type { DatabaseReport } from '../embedded-database';

/** An embedded PostgreSQL kept by a process of its own, and the way to end both. */
export interface KeptDatabase extends Cluster {
  /** Process number of the server. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the keeper of compiled code in `compiled` over a folder. It stops the server also when this process is killed. */
export async function keepDatabase(
  compiled: string,
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<KeptDatabase> {
  const words = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const child = fork(join(compiled, 'scripts', 'embedded-database.js'), [folder, ...words], {
    execArgv: [],
    env: plain(),
  });
  const report = await firstReport(child);
  if ('failure' in report) throw new Error(report.failure);
  return {
    ...report,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function firstReport(child: ChildProcess): Promise<DatabaseReport> {
  const ended = once(child, 'exit').then(() => ({ failure: 'the keeper of PostgreSQL ended' }));
  const told = once(child, 'message').then(([message]) => message as DatabaseReport);
  return Promise.race([told, ended]);
}

function plain(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '' };
}
