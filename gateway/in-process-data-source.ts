import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '../platform/telemetry/logger';
import { callSubgraph, type SendToSubgraph } from './call-subgraph';
import type { GatewayContext } from './gateway-context';

/** A subgraph of this very process: `execute` is its own function, and nothing is written as text in between. */
export function inProcessDataSource(
  subgraph: string,
  execute: SendToSubgraph,
  logger: Logger,
): GraphQLDataSource<GatewayContext> {
  return callSubgraph(subgraph, execute, logger);
}
