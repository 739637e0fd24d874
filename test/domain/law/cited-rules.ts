import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule id as a source file cites it. */
export interface Citation {
  readonly file: string;
  readonly id: string;
}

/** Places of a source where a text in quotes is a rule id: refusals, decorators, tables, look-ups, and ids that end in a letter. */
const QUOTED = [
  /\brefuse\(\s*'[A-Z_]+',\s*('[^']+')/g,
  /\bLegalBasis\(([^)]*)\)/g,
  /\brules?:\s*(\[[^\]]*\]|'[^']+')/g,
  /\b(?:ruleOf|legalBasisOf|isInForce|requireInForce)\(\s*('[^']+')/g,
  /('\d+(?:-\d+)?(?:\.\d+(?:-\d+)?)*\.[a-z]')/g,
];
const COMMENTED = /^\s*(?:\/\*\*|\*|\/\/).*?\[(\d+(?:-\d+)?\.[^\]]*)\]/gm;

/** All rule ids that a source text cites, in code or at the head of a comment, each once. */
export function rulesCitedIn(source: string): readonly string[] {
  const quoted = QUOTED.flatMap((place) => Array.from(source.matchAll(place), (match) => match[1] ?? '')).flatMap(
    (text) => Array.from(text.matchAll(/'(\d[^']*)'/g), (match) => match[1] ?? ''),
  );
  const commented = Array.from(source.matchAll(COMMENTED), (match) => match[1] ?? '').flatMap((ids) => ids.split(', '));
  return [...new Set([...quoted, ...commented])];
}

/** All citations in the TypeScript files of some folders; folders that are absent hold none. */
export function citationsUnder(root: string, folders: readonly string[]): readonly Citation[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && folders.includes(entry.name))
    .flatMap((entry) =>
      readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' }).map((file) => join(entry.name, file)),
    )
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .flatMap((file) => rulesCitedIn(readFileSync(join(root, file), 'utf8')).map((id) => ({ file, id })));
}
