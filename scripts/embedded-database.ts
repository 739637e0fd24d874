import { startEmbeddedServer } from '../platform/database/embedded/start-embedded-server';

/** What the process tells whoever forked it, once: where its PostgreSQL is, or why there is none. */
export type DatabaseReport =
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly pid: number;
    }
  | { readonly failure: string };

/**
 * An embedded PostgreSQL with a keeper of its own: forked with a folder (and settings such as `fsync=off`), it stops the server when the
 * channel to its parent closes, so that also a parent that was killed leaves no server behind.
 */
async function main(stateFolder: string, settings: readonly string[]): Promise<void> {
  const pairs = settings.map((text) => text.split('=', 2) as [string, string]);
  const server = await startEmbeddedServer({ stateFolder, settings: Object.fromEntries(pairs) });
  const { host, port, user, password, pid } = server;
  const stop = (): void => void server.stop().then(() => process.exit(0));
  process.on('disconnect', stop);
  process.on('SIGTERM', stop);
  // An interrupt of the terminal reaches the whole group; the parent says when the others are done.
  process.on('SIGINT', () => undefined);
  report({ host, port, user, password, pid });
  if (!process.connected) stop();
}

function report(message: DatabaseReport): void {
  process.send?.(message);
}

const [folder = '', ...settings] = process.argv.slice(2);
main(folder, settings).catch((error: unknown) => {
  report({ failure: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect();
});
