import { isAboveAll, isSoleHead } from '../../access/reach';
import type { Viewer } from '../../access/viewer';

/** Whose entries a viewer may read besides the own ones. */
export interface Supervised {
  readonly everything: boolean;
  readonly officeIds: readonly string[];
}

/**
 * [5.2.2] [27.1] A head answers for the office, for those that it has taken over and for those below; the leaders of the General Office for all.
 * Nobody else reads what others did, and of those who do not serve nobody reads anything.
 */
export function supervisedBy({ kind, posts }: Viewer): Supervised {
  if (kind !== 'PROSECUTOR') return { everything: false, officeIds: [] };
  const heads = posts.filter(isSoleHead);
  return {
    everything: posts.some(isAboveAll),
    officeIds: [
      ...new Set(heads.flatMap((post) => [post.officeId, ...post.succeededOfficeIds, ...post.subordinateOfficeIds])),
    ],
  };
}
