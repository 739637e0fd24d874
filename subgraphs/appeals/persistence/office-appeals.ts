import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/open-database';
import { type Listing, listing } from '../../../platform/pagination/listing';
import type { Appeal } from '../domain/appeal';
import { type AskedAppeals, countAppealsByOffices, findAppealsByOffices } from './appeal-list.repository';

/** The lists of many offices: one statement for all pages, and one more for all counts if any is asked for. */
export async function listAppealsByOffices(
  db: Database,
  asked: AskedAppeals,
  officeIds: readonly string[],
): Promise<readonly Listing<Appeal>[]> {
  const rows = Map.groupBy(await findAppealsByOffices(db, asked, officeIds), ({ parentId }) => parentId);
  const counts = new DataLoader<string, number>(async (ids) => {
    const found = await countAppealsByOffices(db, asked, ids);
    const byOffice = new Map(found.map(({ parentId, count }) => [parentId, count]));
    return ids.map((id) => byOffice.get(id) ?? 0);
  });
  return officeIds.map((id) =>
    listing(
      rows.get(id) ?? [],
      asked.page,
      (row): Appeal => row,
      () => counts.load(id),
    ),
  );
}
