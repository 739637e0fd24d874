import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from './process-environments';

const run = promisify(execFile);

/** Runs `npm run migrate` of compiled code with these words to its end; throws what it says when it fails. */
export async function runMigration(
  compiled: string,
  environment: Environment,
  words: readonly string[],
): Promise<void> {
  await run(process.execPath, [join(compiled, 'scripts', 'migrate.js'), ...words], { env: { ...environment } });
}
