import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/open-database';
import type { Conditions } from '../../../platform/pagination/conditions';
import {
  countList,
  countListsByParent,
  type ListRow,
  type ListSource,
  readList,
  readListsByParent,
} from '../../../platform/pagination/list-query';
import { type Listing, listing } from '../../../platform/pagination/listing';
import type { PageRequest } from '../../../platform/pagination/page-request';

/** A list as it is asked for. `parent` ties a row to a parent's id, for lists that hang on records. */
export interface AskedList {
  readonly source: ListSource;
  /** Fresh conditions for each statement, since paging adds to them. */
  readonly conditions: () => Conditions;
  readonly page: PageRequest;
  readonly parent: string;
}

/** One page of a list. One statement, and one more if the count is asked for. */
export async function findListing<Row extends ListRow>(db: Database, asked: AskedList): Promise<Listing<Row>> {
  const { source, conditions, page } = asked;
  const rows = await readList<Row>(db, source, conditions(), page);
  return listing(
    rows,
    page,
    (row) => row,
    () => countList(db, source, conditions()),
  );
}

/** One page for each of many parents: one statement for all pages, and one more for all counts if any is asked for. */
export async function findListingsByParents<Row extends ListRow>(
  db: Database,
  asked: AskedList,
  parentIds: readonly string[],
): Promise<readonly Listing<Row>[]> {
  const { source, conditions, page, parent } = asked;
  const found = await readListsByParent<Row & { parentId: string }>(
    db,
    source,
    { parentIds, on: parent },
    conditions(),
    page,
  );
  const rows = Map.groupBy(found, ({ parentId }) => parentId);
  const counts = new DataLoader<string, number>(async (ids) => {
    const counted = await countListsByParent(db, source, { parentIds: ids, on: parent }, conditions());
    const byParent = new Map(counted.map(({ parentId, count }) => [parentId, count]));
    return ids.map((id) => byParent.get(id) ?? 0);
  });
  return parentIds.map((id) =>
    listing(
      rows.get(id) ?? [],
      page,
      (row): Row => row,
      () => counts.load(id),
    ),
  );
}
