import { createHmac } from 'node:crypto';
import type { SubgraphDefinition } from '../platform/graphql/define-subgraph';
import { createAppeals } from '../subgraphs/appeals/subgraph';
import { councils } from '../subgraphs/councils/subgraph';
import { organisation } from '../subgraphs/organisation/subgraph';
import { supervision } from '../subgraphs/supervision/subgraph';

/** The four subgraphs; keys of their own are derived from the installation's secret. */
export function subgraphDefinitions(installationSecret: string): readonly SubgraphDefinition[] {
  const accessCodeKey = createHmac('sha256', installationSecret).update('appeal access codes').digest();
  return [organisation, supervision, createAppeals({ accessCodeKey }), councils];
}
