const BETWEEN_CELLS = /(?<!\\)\|/;

function cellsOf(row: string): readonly string[] {
  return row
    .split(BETWEEN_CELLS)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** A Markdown table with its columns padded to one width, as the formatter writes tables. */
export function alignTable(table: string): string {
  const rows = table.split('\n').map(cellsOf);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const pad = (cell: string, column: number): string => cell.padEnd(widths[column] ?? 0, /^-+$/.test(cell) ? '-' : ' ');
  return rows.map((row) => `| ${row.map(pad).join(' | ')} |`).join('\n');
}
