import DataLoader from 'dataloader';
import type { CallContext } from '../../../../platform/command/command-context';
import { isUuid } from '../../../../platform/database/is-uuid';
import { loadManyByKey } from '../../../../platform/graphql/load-by-key';
import type { OfficerRow } from '../officer.repository';
import { findSuperiority, findSuperiors, type Pair } from './superiority.repository';

/** Who stands above whom: each decided in one statement for all who are asked about together. */
export interface SuperiorityLoaders {
  readonly superiors: DataLoader<string, readonly OfficerRow[]>;
  /** Whether the one is superior to the other; null if the other does not exist for the viewer. */
  readonly isSuperior: DataLoader<Pair, boolean | null, string>;
}

const keyOf = ({ higherId, lowerId }: Pair): string => `${higherId} ${lowerId}`.toLowerCase();

/** Makes these loaders for a call's viewer. */
export function superiorityLoaders({ db, viewer }: CallContext): SuperiorityLoaders {
  return {
    superiors: loadManyByKey(
      (ids) => findSuperiors(db, viewer, ids),
      ({ belowId }) => belowId,
    ),
    isSuperior: new DataLoader(
      async (pairs) => {
        const asked = pairs.filter(({ lowerId }) => isUuid(lowerId));
        const found = asked.length > 0 ? await findSuperiority(db, viewer, asked) : [];
        const decided = new Map(found.map((pair) => [keyOf(pair), pair.isSuperior]));
        return pairs.map((pair) => decided.get(keyOf(pair)) ?? null);
      },
      { cacheKeyFn: keyOf },
    ),
  };
}
