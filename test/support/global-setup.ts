import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbeddedServer } from '../../platform/database/embedded/start-embedded-server';

/** What the global set-up leaves for the tear-down, in the same process. */
export const running: { server: EmbeddedServer | null; folder: string | null } = { server: null, folder: null };

/** Starts the one PostgreSQL server of a test run; test files find it through the environment. */
export default async function globalSetup(): Promise<void> {
  running.folder = mkdtempSync(join(tmpdir(), 'kenes-test-'));
  // As root the server runs as another user, who has to reach its data.
  chmodSync(running.folder, 0o711);
  running.server = await startEmbeddedServer({
    stateFolder: running.folder,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  const { host, port, user, password } = running.server;
  process.env['KENES_TEST_CLUSTER'] = JSON.stringify({ host, port, user, password });
  (globalThis as { kenesTest?: typeof running }).kenesTest = running;
}
