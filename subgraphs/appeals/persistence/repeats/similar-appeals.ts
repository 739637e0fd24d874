import { findAuthority } from '../../../../platform/access/authority';
import type { CallContext } from '../../../../platform/command/command-context';
import type { Appeal } from '../../domain/appeal';
import { type SimilarAppeal, similarityOf, type SimilarityReason } from '../../domain/repeats/similarity';
import { type LookedAt, recordLooks } from '../personal-data-looks';
import { findSimilarAppeals } from './similar-appeals.repository';

/** [10.1.11] Who learns that two appeals have one author has looked at the author's data. */
const LOOKS: readonly (readonly [SimilarityReason, LookedAt])[] = [
  ['SAME_APPLICANT', 'applicantIdentity'],
  ['SAME_NAME', 'applicant'],
];

function recordSharedAuthors(call: CallContext, shown: readonly SimilarAppeal[]): Promise<void> {
  const looks = LOOKS.map(([reason, field]) => {
    const seen = shown.filter(({ reasons }) => reasons.includes(reason)).map(({ id }) => id);
    return { recordType: 'Appeal' as const, recordIds: [...new Set(seen)], field };
  });
  return recordLooks(call, ...looks);
}

/**
 * [24.8] Up to `first` appeals to be held beside each of many, the most alike first, then the newest; null beside those that the viewer may
 * not decide on. That two have one author is put on record as a look at the author's data.
 */
export async function similarAppealsOf(
  call: CallContext,
  first: number,
  appeals: readonly Appeal[],
): Promise<(readonly SimilarAppeal[] | null)[]> {
  const { db, viewer } = call;
  const decided = appeals.filter(
    ({ ownerOfficeId }) => findAuthority(viewer, 'CONSIDER_APPEALS', ownerOfficeId) !== null,
  );
  if (decided.length === 0) return appeals.map(() => null);
  const rows = await findSimilarAppeals(
    db,
    viewer,
    decided.map(({ id }) => id),
  );
  const byAppeal = Map.groupBy(rows, ({ besideId }) => besideId);
  const listOf = (appeal: Appeal): SimilarAppeal[] => {
    const similar = (byAppeal.get(appeal.id) ?? []).flatMap((row) => {
      const similarity = similarityOf(row);
      return similarity ? [{ id: row.id, ...similarity }] : [];
    });
    return similar.sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1)).slice(0, first);
  };
  const lists = appeals.map((appeal) => (decided.includes(appeal) ? listOf(appeal) : null));
  await recordSharedAuthors(
    call,
    lists.flatMap((list) => list ?? []),
  );
  return lists;
}
