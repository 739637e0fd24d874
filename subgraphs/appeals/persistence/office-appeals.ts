import DataLoader from 'dataloader';
import type { CallContext } from '../../../platform/command/command-context';
import { type Listing, listing } from '../../../platform/pagination/listing';
import type { Appeal } from '../domain/appeal';
import { recordApplicantSearch } from './applicant-reads.repository';
import { type AskedAppeals, countAppealsByOffices, findAppealsByOffices } from './appeal-list.repository';

/** The lists of many offices: one statement for all pages, and one more for all counts if any is asked for. */
export async function listAppealsByOffices(
  call: CallContext,
  asked: AskedAppeals,
  officeIds: readonly string[],
): Promise<readonly Listing<Appeal>[]> {
  const { db } = call;
  const found = await findAppealsByOffices(db, asked, officeIds);
  await recordApplicantSearch(call, asked, found);
  const rows = Map.groupBy(found, ({ parentId }) => parentId);
  const counts = new DataLoader<string, number>(async (ids) => {
    const totals = await countAppealsByOffices(db, asked, ids);
    const byOffice = new Map(totals.map(({ parentId, count }) => [parentId, count]));
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
