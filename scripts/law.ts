import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../platform/config/package-root';
import { allRules } from '../platform/law/ledger';
import { readLawTable } from '../platform/law/table';
import { coverageOf } from './law/coverage';
import { englishMessagesSource, reasonSource } from './law/generated-sources';
import { errorLines, reportLines } from './law/report';
import { testResults } from './law/result-cache';

const OPTIONS = ['--no-run', '--missing', '--generate'];
const USAGE = `npm run law -- [options]
  --no-run    report from the last results, run nothing
  --missing   list the rules that are not verified, with their text
  --generate  write the sources made from the tables in law/`;

function generate(): number {
  const errors = join(packageRoot(), 'platform/errors');
  writeFileSync(join(errors, 'reason.ts'), reasonSource(readLawTable('refusals.tsv', ['code'])));
  const messages = readLawTable('messages.tsv', ['reason', 'en']);
  writeFileSync(join(errors, 'english-messages.ts'), englishMessagesSource(messages));
  return 0;
}

function report(options: readonly string[]): number {
  const coverage = coverageOf(allRules(), testResults(packageRoot(), !options.includes('--no-run')));
  console.log(reportLines(coverage, options.includes('--missing')).join('\n'));
  return errorLines(coverage).length === 0 ? 0 : 1;
}

function main(options: readonly string[]): number {
  if (options.some((option) => !OPTIONS.includes(option))) {
    console.error(USAGE);
    return 2;
  }
  return options.includes('--generate') ? generate() : report(options);
}

process.exitCode = main(process.argv.slice(2));
