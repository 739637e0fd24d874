import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of a column; JSON is written as its text, a list as an array of the database. */
type Cell = string | number | boolean | null | Uint8Array | readonly string[];

/** A row to copy, by column name. All rows of a table have the same columns. */
export type LoadedRow = Readonly<Record<string, Cell>>;

/** Rows by table. */
export type LoadedRows = Map<string, LoadedRow[]>;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign) : text;

function written(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '\\N';
  if (typeof cell === 'string') return escaped(cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (cell instanceof Uint8Array) return `\\\\x${Buffer.from(cell).toString('hex')}`;
  return escaped(`{${cell.map((each) => JSON.stringify(each)).join(',')}}`);
}

/** Puts a row to those of its table. */
export function addRow(rows: LoadedRows, table: string, row: LoadedRow): void {
  const present = rows.get(table);
  if (present) present.push(row);
  else rows.set(table, [row]);
}

/** Copies the rows in the order in which their tables were first named; returns how many. Table and column names are those of our own code. */
export async function copyRows(client: ClientBase, rows: LoadedRows): Promise<number> {
  let count = 0;
  for (const [table, [first, ...others]] of rows) {
    if (!first) continue;
    const columns = Object.keys(first);
    const lines = [first, ...others].map((row) => columns.map((column) => written(row[column])).join('\t'));
    const into = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    await pipeline(Readable.from([Buffer.from(`${lines.join('\n')}\n`)]), into);
    count += lines.length;
  }
  return count;
}
