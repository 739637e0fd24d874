import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ExportedRow, ExportedValue } from './exported-list';

/** How a file is written. */
export interface WrittenAs {
  readonly columns: readonly string[];
  /** Whether it begins with the byte order mark by which Excel knows UTF-8. */
  readonly hasBom: boolean;
}

interface Format {
  readonly contentType: string;
  write(rows: AsyncIterable<ExportedRow>, as: WrittenAs): Readable;
}

/** A break inside a cell of any kind is quoted, not only that which ends a row. */
const BREAK = /[\r\n]/;

/** In a cell, several values stand with semicolons between them. */
const cellOf = (value: ExportedValue | undefined): string =>
  Array.isArray(value) ? value.join('; ') : value === null || value === undefined ? '' : String(value);

async function* cells(rows: AsyncIterable<ExportedRow>, columns: readonly string[]): AsyncGenerator<string[]> {
  for await (const row of rows) yield columns.map((column) => cellOf(row[column]));
}

/** RFC 4180. A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage return) begins with an apostrophe. */
function writeCsv(rows: AsyncIterable<ExportedRow>, { columns, hasBom }: WrittenAs): Readable {
  const writer = stringify({
    header: true,
    columns: [...columns],
    bom: hasBom,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: BREAK,
  });
  // What fails here ends the writer with its error, and so the answer.
  pipeline(Readable.from(cells(rows, columns)), writer, () => undefined);
  return writer;
}

async function* lines(rows: AsyncIterable<ExportedRow>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** The formats of files, by the ending of their names. */
export const EXPORT_FORMATS = {
  csv: { contentType: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  ndjson: { contentType: 'application/x-ndjson; charset=utf-8', write: (rows) => Readable.from(lines(rows)) },
} as const satisfies Readonly<Record<string, Format>>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
