/** A node of a list as the graph gives it. */
export type ExportedNode = Readonly<Record<string, unknown>>;

/**
 * A list of the graph that may leave it as a file. It is read through its own query, page by page, so that the file holds what the list shows this
 * viewer, in its order, and nothing else.
 */
export interface ExportedList {
  /** Under which record type the export is put on record, such as `AppealExport`. */
  readonly recordType: string;
  /** The list in the graph, such as `appeals`: a connection that takes `first` and `after`. */
  readonly field: string;
  /** The type of its `filter` and of its `orderBy`, where it takes them. */
  readonly filter?: string;
  readonly order?: string;
  /** Where it is narrowed by arguments of its own instead of a `filter`: their types. The filter of a file gives them by name. */
  readonly args?: Readonly<Record<string, string>>;
  /** Where it takes `savedFilter`: the list in the graph of what the viewer has kept, such as `savedAppealFilters`. */
  readonly saved?: string;
  /** Where it is no connection: under which name the field gives all its rows at once, such as `groups`. */
  readonly rows?: string;
  /** What is selected of a node. */
  readonly nodes: string;
  /**
   * The columns in their order, each with the way to its value in a node, such as `office.id`. Of a list the way names the entry that is meant by one of
   * its values, such as `keys[dimension=OFFICE].value`.
   */
  readonly columns: Readonly<Record<string, string>>;
}

/** The query of `$first`, `$after` and what else the list takes, with the list under the name `list`. */
export function queryOf({ field, filter, order, args, saved, rows, nodes }: ExportedList): string {
  const savedFilter = saved && 'ID';
  const kept = saved ? `kept: ${saved} { id version }` : '';
  const page = rows ? {} : { first: 'Int!', after: 'String' };
  const taken = Object.entries({ filter, orderBy: order, ...args, savedFilter, ...page }).filter(([, type]) => type);
  const variables = taken.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const given = taken.map(([name]) => `${name}: $${name}`).join(', ');
  const listed = rows ? `nodes: ${rows} { ${nodes} }` : `nodes { ${nodes} } pageInfo { hasNextPage endCursor }`;
  return `query (${variables}) { list: ${field}(${given}) { ${listed} } ${kept} }`;
}

/** Columns that are fields of a node themselves. */
export function plainColumns<Name extends string>(...names: readonly Name[]): { readonly [Each in Name]: Each } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [Each in Name]: Each };
}

/** The record types under which exports are put on record. */
export function exportTypes(lists: Readonly<Record<string, ExportedList>>): readonly string[] {
  return Object.values(lists).map(({ recordType }) => recordType);
}

/** A value of a file's row. */
export type ExportedValue = string | number | boolean | null | readonly string[];

/** A row of a file: a value for each column. */
export type ExportedRow = Readonly<Record<string, ExportedValue>>;

const isNode = (value: unknown): value is ExportedNode => typeof value === 'object' && value !== null;

/** A step of a way that goes through the entry of a list. */
const ENTRY = /^(\w+)\[(\w+)=(\w+)\]$/;

function stepTo(value: unknown, step: string): unknown {
  if (!isNode(value)) return null;
  const [, name = step, key = '', wanted] = ENTRY.exec(step) ?? [];
  const found = value[name];
  return Array.isArray(found) && wanted !== undefined
    ? found.find((each: unknown) => isNode(each) && each[key] === wanted)
    : found;
}

function valueAt(node: ExportedNode, path: string): ExportedValue {
  const found = path.split('.').reduce<unknown>(stepTo, node);
  if (Array.isArray(found)) return found.map(String);
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : null;
}

/** The row of a node. */
export function rowOf({ columns }: ExportedList, node: ExportedNode): ExportedRow {
  return Object.fromEntries(Object.entries(columns).map(([name, path]) => [name, valueAt(node, path)]));
}
