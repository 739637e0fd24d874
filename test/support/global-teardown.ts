import { rmSync } from 'node:fs';
import type { running } from './global-setup';

/** Stops the test run's server and removes its data. */
export default async function globalTeardown(): Promise<void> {
  const started = (globalThis as { kenesTest?: typeof running }).kenesTest;
  await started?.server?.stop();
  if (started?.folder) rmSync(started.folder, { recursive: true, force: true });
}
