import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { verifyExport } from '../platform/audit/export/verify-export';
import { loadSealTrust } from '../platform/audit/seal-key';

const USAGE = `npm run audit:verify-export -- FILE --keys FOLDER
  Verifies an export without a database; FOLDER holds the public keys, seal-key-….pub.pem. Exit code 0 if it holds, 1 if not.`;

/** Verifies one file and tells in a line what it proves. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { keys: { type: 'string' } }, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.keys === undefined || !existsSync(values.keys))
    throw new Error(USAGE);
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  const { database, rows, unsealed, fault } = await verifyExport(lines, loadSealTrust(values.keys));
  if (fault) {
    console.log(`${file}: FAULT in line ${fault.line}: ${fault.reason}`);
    return 1;
  }
  const tail = unsealed === 0 ? 'all sealed' : `${unsealed} not sealed when exported`;
  console.log(`${file}: holds, database ${database}, entries ${rows}, ${tail}`);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`audit:verify-export: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
