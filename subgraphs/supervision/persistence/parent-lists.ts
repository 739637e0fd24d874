import DataLoader from 'dataloader';
import { type Listing, listing } from '../../../platform/pagination/listing';
import type { ListRow } from '../../../platform/pagination/list-query';
import type { PageRequest } from '../../../platform/pagination/page-request';

type RowOfParent = ListRow & { readonly parentId: string };

/** How the lists of many parents of one kind are read: all pages in one statement, all counts in another. */
export interface ParentLists<Row extends RowOfParent> {
  readonly page: PageRequest;
  readonly find: (ids: readonly string[]) => Promise<readonly Row[]>;
  readonly count: (ids: readonly string[]) => Promise<readonly { readonly parentId: string; readonly count: number }[]>;
}

/** The lists of many parents of one kind: one statement for all pages, and one more for all counts if any is asked for. */
export async function listByParents<Node, Row extends Node & RowOfParent>(
  ids: readonly string[],
  { page, find, count }: ParentLists<Row>,
): Promise<readonly Listing<Node>[]> {
  const rows = Map.groupBy(await find(ids), ({ parentId }) => parentId);
  const counts = new DataLoader<string, number>(async (asked) => {
    const found = await count(asked);
    const byParent = new Map(found.map(({ parentId, count: each }) => [parentId, each]));
    return asked.map((id) => byParent.get(id.toLowerCase()) ?? 0);
  });
  return ids.map((id) =>
    listing(
      rows.get(id.toLowerCase()) ?? [],
      page,
      (row): Node => row,
      () => counts.load(id),
    ),
  );
}
