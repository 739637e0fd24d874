import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/database/subgraph-name';

/** Each subgraph's process; only the one that is wanted is loaded. */
const PROCESSES: Readonly<Record<SubgraphName, () => Promise<unknown>>> = {
  organisation: () => import('../subgraphs/organisation/main.js'),
  supervision: () => import('../subgraphs/supervision/main.js'),
  appeals: () => import('../subgraphs/appeals/main.js'),
  councils: () => import('../subgraphs/councils/main.js'),
};

/** Runs one subgraph as a process of its own: `npm run start:subgraph -- appeals`. */
function main(given: string | undefined): Promise<unknown> {
  const name = SUBGRAPH_NAMES.find((subgraph) => subgraph === given);
  if (name) return PROCESSES[name]();
  process.stderr.write(`usage: npm run start:subgraph -- ${SUBGRAPH_NAMES.join(' | ')}\n`);
  process.exitCode = 1;
  return Promise.resolve();
}

void main(process.argv[2]);
