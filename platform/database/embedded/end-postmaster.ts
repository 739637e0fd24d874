import type { ChildProcess } from 'node:child_process';
import { runProgram } from './run-program';
import type { ServerBinaries } from './server-binaries';
import type { ClusterPlace } from './cluster-place';

const FAST_SECONDS = 60;
const IMMEDIATE_SECONDS = 10;

/**
 * Ends our server and waits for its end: sessions are broken off and the data written (fast); one that hangs is told to
 * leave at once, and recovers at its next start.
 */
export async function endPostmaster(
  child: ChildProcess,
  { place, binaries }: { place: ClusterPlace; binaries: ServerBinaries },
): Promise<void> {
  if (hasEnded(child)) return;
  child.ref();
  if (process.platform === 'win32') {
    await runProgram(binaries.pgCtl, ['stop', '-D', place.dataFolder, '-m', 'fast', '-w']);
  }
  for (const [signal, seconds] of [
    ['SIGINT', FAST_SECONDS],
    ['SIGQUIT', IMMEDIATE_SECONDS],
    ['SIGKILL', IMMEDIATE_SECONDS],
  ] as const) {
    if (await endsAfter(child, signal, seconds)) return;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function endsAfter(child: ChildProcess, signal: NodeJS.Signals, seconds: number): Promise<boolean> {
  if (hasEnded(child)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), seconds * 1000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(true);
    });
    child.kill(signal);
  });
}
