import { setTimeout as pause } from 'node:timers/promises';
import { endPostmaster } from './end-postmaster';
import { type Launch, launchPostmaster, type Postmaster } from './launch-postmaster';

/** A server that is started again, under the same address, when it ends unasked. */
export interface KeptPostmaster {
  readonly port: number;
  /** Process number of the server that runs now, or ran last. */
  readonly pid: () => number;
  /** Ends the server and starts none again. */
  readonly stop: () => Promise<void>;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Launches the server and keeps it running: one that crashed, was killed or ran out of disk space is launched again, more and more slowly until it
 * works. Clients see a server that was away for a while and has recovered what it had acknowledged. The first launch may fail.
 */
export async function keepPostmaster(launch: Launch, log: (line: string) => void): Promise<KeptPostmaster> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let current = await launchPostmaster(launch);
  const { port } = current;
  let reviving: Promise<void> = Promise.resolve();

  const revive = async (): Promise<void> => {
    let trouble = '';
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const isDue = await pause(wait, true, { signal }).catch(() => false);
      if (!isDue) return;
      try {
        watch(await launchPostmaster({ ...launch, port }));
        log(`PostgreSQL runs again (process ${current.pid})`);
        return;
      } catch (error) {
        if (String(error) !== trouble) log(`PostgreSQL could not be started again yet: ${String(error)}`);
        trouble = String(error);
      }
    }
  };
  const watch = (postmaster: Postmaster): void => {
    current = postmaster;
    const { child, pid } = postmaster;
    const ended = (): void => {
      if (signal.aborted) return;
      log(`PostgreSQL (process ${pid}) ended unasked; its log is in ${launch.place.clusterFolder}`);
      reviving = revive();
    };
    if (child.exitCode === null && child.signalCode === null) child.once('exit', ended);
    else ended();
    child.unref();
  };
  watch(current);
  return {
    port,
    pid: () => current.pid,
    stop: async () => {
      stopping.abort();
      await reviving;
      await endPostmaster(current.child, launch);
    },
  };
}
