import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../config/package-root';

/** One row of a table, by column. Absent values are empty texts. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>>;

/** Reads a tab-separated table of `law/`, such as `rules.tsv`. Throws if it lacks one of the columns or a row has another number of cells. */
export function readLawTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  return parseTable(readFileSync(join(packageRoot(), 'law', file), 'utf8'), columns);
}

/** Parses tab-separated text whose first line names the columns. Throws as `readLawTable` does. */
export function parseTable<Column extends string>(
  text: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  const [header = [], ...rows] = text
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => line.split('\t'));
  const absent = columns.filter((column) => !header.includes(column));
  if (absent.length > 0) throw new Error(`The table has no column ${absent.join(', ')}`);
  return rows.map((cells) => {
    if (cells.length !== header.length)
      throw new Error(`${cells.length} cells instead of ${header.length}: ${cells.join(' | ')}`);
    return Object.fromEntries(
      columns.map((column) => [column, cells[header.indexOf(column)] ?? '']),
    ) as TableRow<Column>;
  });
}
