import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/open-database';
import { type Listing, listing } from '../../../platform/pagination/listing';
import type { Submission } from '../domain/submission';
import {
  type AskedSubmissions,
  countSubmissionsByParents,
  findSubmissionsByParents,
  type Parents,
} from './submission-list.repository';

/** The lists of many parents of one kind: one statement for all pages, and one more for all counts if any is asked for. */
export async function listSubmissionsByParents(
  db: Database,
  asked: AskedSubmissions,
  parents: Parents,
): Promise<readonly Listing<Submission>[]> {
  const rows = Map.groupBy(await findSubmissionsByParents(db, asked, parents), ({ parentId }) => parentId);
  const counts = new DataLoader<string, number>(async (ids) => {
    const found = await countSubmissionsByParents(db, asked, { ...parents, ids });
    const byParent = new Map(found.map(({ parentId, count }) => [parentId, count]));
    return ids.map((id) => byParent.get(id.toLowerCase()) ?? 0);
  });
  return parents.ids.map((id) =>
    listing(
      rows.get(id.toLowerCase()) ?? [],
      asked.page,
      (row): Submission => row,
      () => counts.load(id),
    ),
  );
}
