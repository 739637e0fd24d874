import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestResult } from './coverage';
import { reportedResults, runJest } from './jest-run';
import { testFileHashes } from './source-hash';

interface CachedFile {
  readonly hash: string;
  readonly results: readonly TestResult[];
}

/** Results by test file. */
export type Cache = Readonly<Record<string, CachedFile>>;

const FOLDER = '.kenes-law';

/** The test files to run again: without results, with results older than the sources, or with a test that failed. */
export function staleFiles(hashes: ReadonlyMap<string, string>, cache: Cache): string[] {
  const isFresh = (file: string, hash: string) =>
    cache[file]?.hash === hash && cache[file].results.every(({ outcome }) => outcome !== 'failed');
  return [...hashes].filter(([file, hash]) => !isFresh(file, hash)).map(([file]) => file);
}

/** Where results come from beside the cache: the files may be run, or a report of Jest tells of a run of these very sources. */
export interface ResultSources {
  readonly mayRun: boolean;
  readonly report?: string | undefined;
}

/** The results of all test files that may verify rules: from the report if there is one, from the cache where it is fresh, else by running the files if they may be run. */
export function testResults(root: string, { mayRun, report }: ResultSources): readonly TestResult[] {
  const cacheFile = join(root, FOLDER, 'results.json');
  const hashes = testFileHashes(root);
  const kept = existsSync(cacheFile) ? (JSON.parse(readFileSync(cacheFile, 'utf8')) as Cache) : {};
  const cache = report === undefined ? kept : { ...kept, ...cachedBy(hashes, reportedResults(report, root)) };
  const stale = staleFiles(hashes, cache);
  if (stale.length > 0 && !mayRun)
    console.error(`${stale.length} test files have changed or never run; the figures leave that out`);
  const fresh = stale.length > 0 && mayRun ? rerun(root, stale, hashes) : {};
  const current = { ...cache, ...fresh };
  const existing = Object.fromEntries(Object.entries(current).filter(([file]) => hashes.has(file)));
  mkdirSync(dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, `${JSON.stringify(existing, undefined, 1)}\n`);
  return Object.values(existing).flatMap(({ results }) => results);
}

function rerun(root: string, files: readonly string[], hashes: ReadonlyMap<string, string>): Cache {
  mkdirSync(join(root, FOLDER), { recursive: true });
  const results = runJest(root, files, join(root, FOLDER, 'jest.json'));
  const none = files.map((file) => [file, { hash: hashes.get(file) ?? '', results: [] }] as const);
  return { ...Object.fromEntries(none), ...cachedBy(hashes, results) };
}

function cachedBy(hashes: ReadonlyMap<string, string>, results: readonly TestResult[]): Cache {
  const byFile = [...Map.groupBy(results, ({ file }) => file)];
  return Object.fromEntries(byFile.map(([file, own]) => [file, { hash: hashes.get(file) ?? '', results: own }]));
}
