import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { COUNTED_FOLDERS } from './coverage';

const SKIPPED = ['node_modules', 'dist', 'coverage', 'bench'];
const SOURCE = /\.(ts|js|tsv|graphql|json)$/;
const TEST = /\.test\.ts$/;

/** A hash for each test file that may verify rules: of its own text and of all sources that are no tests, so that it changes with either. */
export function testFileHashes(root: string): ReadonlyMap<string, string> {
  const files = sourceFiles(root, '').sort();
  const sources = createHash('sha256');
  for (const file of files.filter((name) => !TEST.test(name)))
    sources.update(`${file}\0`).update(readFileSync(join(root, file)));
  const shared = sources.digest('hex');
  const tests = files.filter((name) => TEST.test(name) && COUNTED_FOLDERS.some((folder) => name.startsWith(folder)));
  const hashOf = (file: string) =>
    createHash('sha256')
      .update(shared)
      .update(readFileSync(join(root, file)))
      .digest('hex');
  return new Map(tests.map((file) => [file, hashOf(file)]));
}

function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith('.') || SKIPPED.includes(entry.name) ? [] : sourceFiles(root, path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}
