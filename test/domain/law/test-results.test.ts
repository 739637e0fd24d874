import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { resultsIn } from '../../../scripts/law/jest-run';
import { staleFiles, testResults } from '../../../scripts/law/result-cache';
import { testFileHashes } from '../../../scripts/law/source-hash';

const passed = { file: 'test/domain/a.test.ts', title: 'x', outcome: 'passed' } as const;

describe('resultsIn', () => {
  const suite = { name: '/kenes/test/domain/a.test.ts', message: '', status: 'passed', assertionResults: [] };

  it('gives each test with its file from the package root', () => {
    const assertionResults = [
      { title: 'x', status: 'passed' },
      { title: 'y', status: 'failed' },
      { title: 'z', status: 'todo' },
    ];
    const report = { testResults: [{ ...suite, status: 'failed', message: 'y', assertionResults }] };
    expect(resultsIn(report, '/kenes')).toEqual([
      passed,
      { ...passed, title: 'y', outcome: 'failed' },
      { ...passed, title: 'z', outcome: 'skipped' },
    ]);
  });

  it('makes a failure of a file that does not run', () => {
    const report = {
      testResults: [
        { ...suite, status: 'failed', message: '  ● Test suite failed to run\n\n    SyntaxError: x\n at y' },
      ],
    };
    expect(resultsIn(report, '/kenes')).toEqual([
      { ...passed, title: 'the file does not run: SyntaxError: x', outcome: 'failed' },
    ]);
  });
});

describe('staleFiles', () => {
  const hashes = new Map([['test/domain/a.test.ts', 'h1']]);

  it.each([
    ['a file never run', {}, true],
    ['a file run before a change', { 'test/domain/a.test.ts': { hash: 'h0', results: [passed] } }, true],
    [
      'a file with a failure',
      { 'test/domain/a.test.ts': { hash: 'h1', results: [{ ...passed, outcome: 'failed' as const }] } },
      true,
    ],
    ['no file whose tests pass unchanged', { 'test/domain/a.test.ts': { hash: 'h1', results: [passed] } }, false],
  ])('names %s', (_, cache, isStale) => {
    expect(staleFiles(hashes, cache)).toEqual(isStale ? ['test/domain/a.test.ts'] : []);
  });
});

describe('testFileHashes', () => {
  const root = mkdtempSync(join(tmpdir(), 'kenes-law-'));
  afterAll(() => rmSync(root, { recursive: true }));

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  it('changes for all test files with a source, for one with its own text, for none with what is built or installed', () => {
    write('platform/a.ts', '1');
    write('test/domain/a.test.ts', '1');
    write('test/faults/b.test.ts', '1');
    write('test/architecture/c.test.ts', '1');
    const first = testFileHashes(root);
    expect([...first.keys()]).toEqual(['test/domain/a.test.ts', 'test/faults/b.test.ts']);

    write('dist/platform/a.js', '2');
    write('node_modules/x/index.js', '2');
    write('.kenes-law/results.json', '2');
    write('test/architecture/c.test.ts', '2');
    expect(testFileHashes(root)).toEqual(first);

    write('test/domain/a.test.ts', '2');
    const second = testFileHashes(root);
    expect(second.get('test/domain/a.test.ts')).not.toBe(first.get('test/domain/a.test.ts'));
    expect(second.get('test/faults/b.test.ts')).toBe(first.get('test/faults/b.test.ts'));

    write('law/rules.tsv', '2');
    expect(testFileHashes(root).get('test/faults/b.test.ts')).not.toBe(first.get('test/faults/b.test.ts'));
  });
});

describe('testResults', () => {
  const root = mkdtempSync(join(tmpdir(), 'kenes-law-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('takes a run of the tests from its report and keeps it until the sources change', () => {
    const file = join(root, passed.file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    const report = join(root, '.report.json');
    const assertionResults = [{ title: 'x', status: 'passed' }];
    writeFileSync(
      report,
      JSON.stringify({ testResults: [{ name: file, message: '', status: 'passed', assertionResults }] }),
    );
    expect(testResults(root, { mayRun: false, report })).toEqual([passed]);
    expect(testResults(root, { mayRun: false })).toEqual([passed]);
  });
});
