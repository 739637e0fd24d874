import DataLoader from 'dataloader';
import type { CallContext } from '../../../../platform/command/command-context';
import { type EntityLoader, loadByKey, loadersByArguments } from '../../../../platform/graphql/load-by-key';
import type { Listing } from '../../../../platform/pagination/listing';
import type { Appeal } from '../../domain/appeal';
import type { AppealGroup } from '../../domain/groups/appeal-group';
import type { SimilarAppeal } from '../../domain/repeats/similarity';
import { type AskedAppeals, IN_GROUPS } from '../appeal-list.repository';
import { listAppealsByParents } from '../appeals-by-parent';
import { findGroupsByIds, findGroupsOfAppeals, type GroupOfAppeal } from './appeal-group.repository';
import { suggestionsFor } from './group-suggestions';

/** What one call reads of groups of appeals: asked together, each kind in one statement. */
export interface GroupLoaders {
  readonly group: EntityLoader<AppealGroup>;
  readonly groupOfAppeal: EntityLoader<GroupOfAppeal>;
  readonly appealsOfGroup: (asked: AskedAppeals) => DataLoader<string, Listing<Appeal>>;
  readonly groupSuggestions: (first: number) => DataLoader<AppealGroup, readonly SimilarAppeal[] | null, string>;
}

/** Fresh loaders of one call. */
export function groupLoaders(call: CallContext): GroupLoaders {
  const { db, viewer } = call;
  return {
    group: loadByKey(
      (ids) => findGroupsByIds(db, viewer, ids),
      ({ id }) => id,
    ),
    groupOfAppeal: loadByKey(
      (ids) => findGroupsOfAppeals(db, viewer, ids),
      ({ appealId }) => appealId,
    ),
    appealsOfGroup: loadersByArguments(
      (asked) => new DataLoader((ids) => listAppealsByParents(call, asked, IN_GROUPS, ids)),
    ),
    groupSuggestions: loadersByArguments(
      (first) => new DataLoader((groups) => suggestionsFor(call, first, groups), { cacheKeyFn: ({ id }) => id }),
    ),
  };
}
