import { encodeCursor, type PageRequest } from './page-request';
import { EXACT_COUNT_LIMIT, type ListRow } from './list-query';

/** A page as the graph shows it: nodes with cursors, whether there is more, and a count taken only when asked for. */
export interface Listing<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** The number of rows, at most one more than the exact limit. */
  readonly count: () => Promise<number>;
}

/** Makes a listing of the rows of `readList` or of one parent of `readListsByParent`. */
export function listing<Row extends ListRow, Node>(
  rows: readonly Row[],
  page: PageRequest,
  toNode: (row: Row) => Node,
  count: () => Promise<number>,
): Listing<Node> {
  const shown = rows.slice(0, page.first);
  const edges = shown.map((row) => ({
    cursor: encodeCursor({ value: row.cursorValue, id: row.id }),
    node: toNode(row),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count,
  };
}

/** A count as shown: never above the exact limit. */
export function shownCount(count: number): { readonly totalCount: number; readonly isExact: boolean } {
  return { totalCount: Math.min(count, EXACT_COUNT_LIMIT), isExact: count <= EXACT_COUNT_LIMIT };
}
