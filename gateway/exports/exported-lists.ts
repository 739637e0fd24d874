import type { SubgraphName } from '../../platform/database/subgraph-name';

/** Whose each list is that may leave the graph as a file. */
export const EXPORTED_BY: ReadonlyMap<string, SubgraphName> = new Map([['appeals', 'appeals']]);
