// `node scripts/complete-lock.mjs [--check]`: an install may leave packages for other platforms out of the lock file, and
// `npm ci` then refuses it. This writes their entries back, read from the packages that want them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingEntries } from './lock/missing-entries.mjs';

const file = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingEntries(lock.packages);

if (missing.length === 0) {
  console.log('lock file: complete');
} else if (process.argv.includes('--check')) {
  for (const [path] of missing) console.error(`missing from package-lock.json: ${path}`);
  process.exit(1);
} else {
  const entries = [...Object.entries(lock.packages), ...missing];
  entries.sort(([one], [other]) => one.localeCompare(other, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  console.log(`lock file: ${missing.length} entries written back`);
}
