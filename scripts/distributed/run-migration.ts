import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from './process-environments';

const run = promisify(execFile);

/** Runs `npm run migrate -- --provision` of compiled code to its end; throws what it says when it fails. */
export async function runMigration(compiled: string, environment: Environment, superuserUrl: string): Promise<void> {
  await run(process.execPath, [join(compiled, 'scripts', 'migrate.js'), '--provision'], {
    env: { ...environment, KENES_SUPERUSER_DATABASE_URL: superuserUrl },
  });
}
