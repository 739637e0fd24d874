import { type Finding, isCode, type SourceFile } from './source-file';

/** A copy is this many lines of code, blank lines, comments, imports and lone brackets not counted. */
const RUN = 12;
const EMPTY = /^(?:[\])}>;,(]*|\/\/.*|\/?\*.*)$/;
const IMPORT = /^import .*?(?:'|\{)$|^import .*;$|^\} from '.*;$/;

interface Line {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** The lines that say something, without those of import statements. */
function tellingLines({ path, text }: SourceFile): readonly Line[] {
  const statements = text.replace(/^import [^;]*;$/gm, (statement) => statement.replace(/[^\n]/g, ''));
  return statements
    .split('\n')
    .map((line, index) => ({ path, line: index + 1, text: line.trim() }))
    .filter((line) => !EMPTY.test(line.text) && !IMPORT.test(line.text));
}

/** Runs of code that stand in two places of the project, the second place of each. */
export function findDuplicates(files: readonly SourceFile[]): readonly Finding[] {
  const first = new Map<string, Line>();
  return files.filter(isCode).flatMap((file) => {
    const lines = tellingLines(file);
    const findings: Finding[] = [];
    let end = 0;
    for (let start = 0; start + RUN <= lines.length; start += 1) {
      const [head, ...rest] = lines.slice(start, start + RUN);
      if (!head) continue;
      const key = [head, ...rest].map(({ text }) => text).join('\n');
      const known = first.get(key);
      if (!known) first.set(key, head);
      else if (start >= end) {
        findings.push({ path: file.path, line: head.line, what: `as in ${known.path}:${known.line}` });
        end = start + RUN;
      }
    }
    return findings;
  });
}
