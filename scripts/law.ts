import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../platform/config/package-root';
import { allRules } from '../platform/law/ledger';
import { readLawTable } from '../platform/law/table';
import { coverageOf } from './law/coverage';
import { englishMessagesSource, reasonSource } from './law/generated-sources';
import { errorLines, reportLines } from './law/report';
import { testResults } from './law/result-cache';

const OPTIONS = {
  'no-run': { type: 'boolean' },
  from: { type: 'string' },
  missing: { type: 'boolean' },
  generate: { type: 'boolean' },
} as const;
const USAGE = `npm run law -- [options]
  --no-run     report from the last results, run nothing
  --from FILE  report from a run of these very sources: npm test -- --json --outputFile=FILE
  --missing    list the rules that are not verified, with their text
  --generate   write the sources made from the tables in law/`;

function generate(): number {
  const errors = join(packageRoot(), 'platform/errors');
  writeFileSync(join(errors, 'reason.ts'), reasonSource(readLawTable('refusals.tsv', ['code'])));
  const messages = readLawTable('messages.tsv', ['reason', 'en']);
  writeFileSync(join(errors, 'english-messages.ts'), englishMessagesSource(messages));
  return 0;
}

interface Wanted {
  readonly 'no-run'?: boolean | undefined;
  readonly from?: string | undefined;
  readonly missing?: boolean | undefined;
}

function report({ 'no-run': isQuiet = false, from, missing = false }: Wanted): number {
  const results = testResults(packageRoot(), { mayRun: !isQuiet && from === undefined, report: from });
  const coverage = coverageOf(allRules(), results);
  console.log(reportLines(coverage, missing).join('\n'));
  return errorLines(coverage).length === 0 ? 0 : 1;
}

function wantedOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return null;
  }
}

function main(args: readonly string[]): number {
  const wanted = wantedOf(args);
  if (wanted === null) return 2;
  return wanted.generate ? generate() : report(wanted);
}

process.exitCode = main(process.argv.slice(2));
