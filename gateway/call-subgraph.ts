import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError } from '../platform/errors/domain-error';
import type { Logger } from '../platform/telemetry/logger';
import { subgraphCalls } from '../platform/telemetry/meters';
import { inSpan, markFailed, type SpanStart } from '../platform/telemetry/span';
import type { GatewayContext } from './gateway-context';

/** One call to a subgraph, however it travels. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  readonly assertion: string;
  readonly language: GatewayContext['language'];
}

/** A subgraph's GraphQL answer; `extensions.kenes.statements` says how many SQL statements it took. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Takes a call to a subgraph; rejects when the subgraph cannot be reached or does not answer in GraphQL. */
export type SendToSubgraph = (request: SubgraphRequest) => Promise<SubgraphAnswer>;

/** Steps of a millisecond in which calls are timed. */
const MICROSECONDS = 1_000;

/**
 * The gateway's data source for one subgraph over any way of sending. Each call is counted, timed and put on record in the
 * request's context; a subgraph that cannot be reached is an `UNAVAILABLE` error that names it, beside what others answered.
 */
export function callSubgraph(
  subgraph: string,
  send: SendToSubgraph,
  logger: Logger,
): GraphQLDataSource<GatewayContext> {
  return {
    async process(options) {
      if (!('incomingRequestContext' in options)) throw new Error('the supergraph is static');
      const { request, context } = options;
      const { query = '', variables = {}, operationName } = request;
      const { assertion, language } = context;
      const startedAt = performance.now();
      subgraphCalls.inc({ subgraph });
      const answer = await inSpan(callOf(subgraph), () =>
        send({ query, variables, operationName, assertion, language }).catch((error: unknown) => {
          logger.error({ subgraph, err: error }, 'subgraph does not answer');
          markFailed('UNAVAILABLE');
          return unavailable(subgraph);
        }),
      );
      const milliseconds = Math.round((performance.now() - startedAt) * MICROSECONDS) / MICROSECONDS;
      context.calls.push({ subgraph, statements: statementsOf(answer), milliseconds });
      return answer;
    },
  };
}

function callOf(subgraph: string): SpanStart {
  return { name: `call ${subgraph}`, kind: 'client', attributes: { 'kenes.subgraph': subgraph } };
}

function unavailable(subgraph: string): SubgraphAnswer {
  const { message, code, details } = new DomainError('UNAVAILABLE', { details: { subgraph } });
  return { data: null, errors: [{ message, extensions: { code, details } }] };
}

function statementsOf({ extensions }: SubgraphAnswer): number {
  const kenes = extensions?.['kenes'];
  const statements = typeof kenes === 'object' && kenes !== null && 'statements' in kenes ? kenes.statements : 0;
  return typeof statements === 'number' ? statements : 0;
}
