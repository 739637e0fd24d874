import DataLoader from 'dataloader';
import type { CallContext } from '../../../platform/command/command-context';
import { type Listing, listing } from '../../../platform/pagination/listing';
import type { Appeal } from '../domain/appeal';
import { recordApplicantSearch } from './applicant-reads.repository';
import {
  type AppealParent,
  type AskedAppeals,
  countAppealsByParents,
  findAppealsByParents,
} from './appeal-list.repository';

/** The lists of many offices, or of many groups: one statement for all pages, and one more for all counts if any is asked for. */
export async function listAppealsByParents(
  call: CallContext,
  asked: AskedAppeals,
  parent: AppealParent,
  parentIds: readonly string[],
): Promise<readonly Listing<Appeal>[]> {
  const { db } = call;
  const found = await findAppealsByParents(db, asked, parent, parentIds);
  await recordApplicantSearch(call, asked, found);
  const rows = Map.groupBy(found, ({ parentId }) => parentId);
  const counts = new DataLoader<string, number>(async (ids) => {
    const totals = await countAppealsByParents(db, asked, parent, ids);
    const byParent = new Map(totals.map(({ parentId, count }) => [parentId, count]));
    return ids.map((id) => byParent.get(id) ?? 0);
  });
  return parentIds.map((id) =>
    listing(
      rows.get(id) ?? [],
      asked.page,
      (row): Appeal => row,
      () => counts.load(id),
    ),
  );
}
