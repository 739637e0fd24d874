import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { TestResult } from './coverage';

/** The part of Jest's JSON report that is read. */
export interface JestReport {
  readonly testResults: readonly {
    /** Absolute path of the test file. */
    readonly name: string;
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Runs test files with Jest, its progress on stderr, and returns their results; all are failures if Jest ends without a report. */
export function runJest(root: string, files: readonly string[], reportFile: string): readonly TestResult[] {
  rmSync(reportFile, { force: true });
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
  const { status } = spawnSync(
    process.execPath,
    [...jest, '--json', `--outputFile=${reportFile}`, '--runTestsByPath', ...files],
    { cwd: root, stdio: ['ignore', process.stderr, process.stderr] },
  );
  if (!existsSync(reportFile)) {
    const title = `Jest ended with status ${status} and without a report`;
    return files.map((file) => ({ file, title, outcome: 'failed' }));
  }
  return reportedResults(reportFile, root);
}

/** The results in a report file, as `npm test -- --json --outputFile=FILE` writes it. */
export function reportedResults(reportFile: string, root: string): readonly TestResult[] {
  return resultsIn(JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport, root);
}

/** The results in a report; a file that could not run at all is one failed test. */
export function resultsIn(report: JestReport, root: string): readonly TestResult[] {
  return report.testResults.flatMap(({ name, message, status, assertionResults }): readonly TestResult[] => {
    const file = (isAbsolute(name) ? relative(root, name) : name).split(sep).join('/');
    const tests = assertionResults.map((test) => ({ file, title: test.title, outcome: outcomeOf(test.status) }));
    if (status !== 'failed' || tests.some(({ outcome }) => outcome === 'failed')) return tests;
    return [...tests, { file, title: `the file does not run: ${firstLineOf(message)}`, outcome: 'failed' }];
  });
}

/** The first line of Jest's message about a file, below its heading. */
function firstLineOf(message: string): string {
  const lines = message.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !line.startsWith('●')) ?? 'no message';
}

function outcomeOf(status: string): TestResult['outcome'] {
  if (status === 'passed' || status === 'failed') return status;
  return 'skipped';
}
