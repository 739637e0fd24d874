import { StartFailure } from '../../../platform/database/embedded/start-failure';
import { type EmbeddedServer, startEmbeddedServer } from '../../../platform/database/embedded/start-embedded-server';

/** What a starter process reports to the test. */
export type StarterReport =
  | { kind: 'loaded' }
  | { kind: 'started'; url: string; pid: number; dataFolder: string; binariesFolder: string; log: string[] }
  | { kind: 'failed'; isStartFailure: boolean; message: string }
  | { kind: 'stopped' };

/** What a test orders. `leave` ends the process without stopping the server. */
export type StarterOrder = { order: 'start'; stateFolder: string } | { order: 'stop' } | { order: 'leave' };

let server: EmbeddedServer | null = null;

async function start(stateFolder: string): Promise<void> {
  const log: string[] = [];
  try {
    server = await startEmbeddedServer({ stateFolder, log: (line) => log.push(line), settings: { fsync: 'off' } });
    const { pid, dataFolder, binariesFolder } = server;
    report({ kind: 'started', url: server.url('postgres'), pid, dataFolder, binariesFolder, log });
  } catch (error) {
    report({ kind: 'failed', isStartFailure: error instanceof StartFailure, message: String(error) });
  }
}

async function stop(): Promise<void> {
  await server?.stop();
  report({ kind: 'stopped' });
  process.disconnect();
}

function report(message: StarterReport): void {
  process.send?.(message);
}

process.on('message', (message: StarterOrder) => {
  if (message.order === 'start') void start(message.stateFolder);
  else if (message.order === 'stop') void stop();
  else process.exit(0);
});
report({ kind: 'loaded' });
