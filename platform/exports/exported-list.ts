/** A node of a list as the graph gives it. */
export type ExportedNode = Readonly<Record<string, unknown>>;

/**
 * A list of the graph that may leave it as a file. It is read through its own query, page by page, so that the file holds what the list shows this
 * viewer, in its order, and nothing else.
 */
export interface ExportedList {
  /** Under which record type the export is put on record, such as `AppealExport`. */
  readonly recordType: string;
  /** A query of `$filter`, `$orderBy`, `$first` and `$after` with the list under the name `list`: `nodes` and `pageInfo`. */
  readonly query: string;
  /** The columns in their order, each with the way to its value in a node, such as `office.id`. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A value of a file's row. */
export type ExportedValue = string | number | boolean | null | readonly string[];

/** A row of a file: a value for each column. */
export type ExportedRow = Readonly<Record<string, ExportedValue>>;

const isNode = (value: unknown): value is ExportedNode => typeof value === 'object' && value !== null;

function valueAt(node: ExportedNode, path: string): ExportedValue {
  const found = path.split('.').reduce<unknown>((value, key) => (isNode(value) ? value[key] : null), node);
  if (Array.isArray(found)) return found.map(String);
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : null;
}

/** The row of a node. */
export function rowOf({ columns }: ExportedList, node: ExportedNode): ExportedRow {
  return Object.fromEntries(Object.entries(columns).map(([name, path]) => [name, valueAt(node, path)]));
}
