import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../platform/config/package-root';
import { POSITION_NAMES } from './positions';

/** The expected answers of one operation, `query appeal` for instance, by position. */
export type Cells = Readonly<Partial<Record<string, string>>>;
export type Matrix = ReadonlyMap<string, Cells>;

const PATH = join(packageRoot(), 'test', 'access', 'matrix.tsv');

/** Reads `matrix.tsv`: a line each operation, a column each position. */
export function readMatrix(): Matrix {
  const [head = '', ...lines] = readFileSync(PATH, 'utf8').trimEnd().split('\n');
  if (head !== ['operation', ...POSITION_NAMES].join('\t')) throw new Error(`the head of ${PATH} is not: ${head}`);
  return new Map(
    lines.map((line) => {
      const [operation = '', ...cells] = line.split('\t');
      return [operation, Object.fromEntries(POSITION_NAMES.map((name, at) => [name, cells[at] ?? '?']))];
    }),
  );
}

/** Writes it. */
export function writeMatrix(matrix: Matrix): void {
  const lines = [...matrix].map(([operation, cells]) =>
    [operation, ...POSITION_NAMES.map((name) => cells[name])].join('\t'),
  );
  writeFileSync(PATH, `${[['operation', ...POSITION_NAMES].join('\t'), ...lines].join('\n')}\n`);
}
