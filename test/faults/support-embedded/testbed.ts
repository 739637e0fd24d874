import { join } from 'node:path';
import { type EmbeddedServer, startEmbeddedServer } from '../../../platform/database/embedded/start-embedded-server';
import { StartFailure } from '../../../platform/database/embedded/start-failure';
import { ask } from './ask';
import { compiledStarter } from './compiled-starter';
import { removeScratch, scratchFolder } from './scratch';
import { StarterProcess } from './starter-process';

const starters: StarterProcess[] = [];
const servers: EmbeddedServer[] = [];
let program: string | null = null;

/** Whether the tests run as root, as whom PostgreSQL is run by another user. */
export const isRoot = process.getuid?.() === 0;

/** A path for a state folder that does not exist yet. */
export function stateFolder(name = 'state'): string {
  return join(scratchFolder(), name);
}

/** Starts a server in this process; it is stopped after the test. */
export async function start(folder: string): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ stateFolder: folder, settings: { fsync: 'off' } });
  servers.push(server);
  return server;
}

/** A process of its own that starts servers; it is ended after the test. */
export async function starter(path?: string): Promise<StarterProcess> {
  program ??= compiledStarter(scratchFolder());
  const run = await StarterProcess.run(path ?? program);
  starters.push(run);
  return run;
}

/** A stopped database with one row in it. */
export async function usedState(): Promise<{ folder: string; dataFolder: string }> {
  const folder = stateFolder();
  const server = await start(folder);
  await ask(server.url('postgres'), "CREATE TABLE kept AS SELECT 'Есіл'::text AS word");
  await server.stop();
  return { folder, dataFolder: server.dataFolder };
}

/** The words kept by `usedState` and after. */
export async function keptWords(url: string): Promise<unknown[]> {
  return (await ask(url, 'SELECT word FROM kept')).map((row) => row['word']);
}

/** The words of the StartFailure that the start ends with; anything else fails the test. */
export async function failureOf(folder: string): Promise<string> {
  const failure = await start(folder).then(
    () => new Error('it started'),
    (error: unknown) => error,
  );
  if (!(failure instanceof StartFailure)) throw failure;
  if (failure.message.includes('\n')) throw new Error(`more than one line: ${failure.message}`);
  return failure.message;
}

/** For afterEach. */
export async function endAll(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  await Promise.all(starters.splice(0).map((each) => each.stop().catch(() => each.kill())));
}

/** For afterAll. */
export function removeAll(): void {
  program = null;
  removeScratch();
}
