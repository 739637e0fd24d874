import type { SubgraphName } from '../../platform/database/subgraph-name';

/** Whose each list is that may leave the graph as a file. */
export const EXPORTED_BY: ReadonlyMap<string, SubgraphName> = new Map([
  ['appeals', 'appeals'],
  ['complaints', 'appeals'],
  ['appeal-alerts', 'appeals'],
  ['submissions', 'supervision'],
  ['checks', 'supervision'],
  ['supervision-alerts', 'supervision'],
  ['offices', 'organisation'],
  ['agencies', 'organisation'],
  ['coordinating-councils', 'councils'],
  ['council-measures', 'councils'],
]);
