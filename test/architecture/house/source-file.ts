import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A text file of the project, by its path from the root with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a house rule objects to: where, and in a few words why. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

const SKIPPED = ['node_modules', 'dist', 'coverage', '.git', '.kenes', '.kenes-law', '.data', 'results'];
const WRITTEN = /\.(ts|tsx|mjs|cjs|js|json|md|yml|yaml|tsv|sh|html|css)$|(^|\/)(run|Dockerfile)$/;
const UNWRITTEN = ['package-lock.json', 'bench/package-lock.json'];

/** All files of the project that people write. */
export function projectFiles(root: string, folder = ''): readonly SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : projectFiles(root, path);
    if (!entry.isFile() || !WRITTEN.test(path) || UNWRITTEN.includes(path)) return [];
    return [{ path, text: readFileSync(join(root, path), 'utf8') }];
  });
}

/** Whether a file is code of ours. */
export function isCode({ path }: SourceFile): boolean {
  return /\.(ts|tsx|mjs|cjs|js)$/.test(path);
}

/** The lines of a file that match, with what of each matched. */
export function findingsOf({ path, text }: SourceFile, pattern: RegExp): readonly Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line);
    return found ? [{ path, line: index + 1, what: found[0].trim() }] : [];
  });
}
