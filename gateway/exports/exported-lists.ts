import type { SubgraphName } from '../../platform/database/subgraph-name';

/** The files of each subgraph. */
const FILES: Readonly<Record<SubgraphName, readonly string[]>> = {
  appeals: ['appeals', 'complaints', 'appeal-alerts', 'appeal-groups', 'appeal-statistics', 'appeal-conflicts'],
  supervision: ['submissions', 'checks', 'supervision-alerts', 'supervision-conflicts'],
  organisation: [
    ...['offices', 'offices-on', 'agencies', 'delegations', 'internal-acts', 'internal-directives'],
    ...[
      'service-certificates',
      'influence-reports',
      'president-reports',
      'work-plans',
      'data-policies',
      'calendar-changes',
    ],
    'organisation-alerts',
  ],
  councils: ['coordinating-councils', 'council-measures', 'council-alerts', 'council-conflicts'],
};

/** Whose each list is that may leave the graph as a file. */
export const EXPORTED_BY: ReadonlyMap<string, SubgraphName> = new Map(
  (Object.keys(FILES) as SubgraphName[]).flatMap((subgraph) => FILES[subgraph].map((name) => [name, subgraph])),
);
