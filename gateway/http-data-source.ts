import type { GraphQLDataSource } from '@apollo/gateway';
import { VIEWER_HEADER } from '../platform/identity/viewer-assertion';
import { traceHeaders } from '../platform/telemetry/trace-id';
import { callSubgraph, type SubgraphAnswer, type SubgraphRequest } from './call-subgraph';
import type { GatewayContext } from './gateway-context';
import { httpReplicas, type HttpReplicasOptions } from './http-replicas';

/** Where a subgraph's `/graphql` is (one address, or one for each replica), and how the gateway calls it. */
export interface HttpDataSourceOptions extends Omit<HttpReplicasOptions, 'urls'> {
  readonly url: string | readonly string[];
}

/** A data source that holds connections until it is closed. */
export interface HttpDataSource {
  readonly dataSource: GraphQLDataSource<GatewayContext>;
  readonly close: () => Promise<void>;
}

/** Statuses of an answer that comes from GraphQL; others come from what stands before it. */
const GRAPHQL_STATUSES = new Set([200, 400, 401]);

/** The gateway writes its own operations, and never a mutation without the word. */
const READ = /^\s*(query\b|\{)/;

/** A subgraph in processes of its own. Reads may be sent twice (see `httpReplicas`), a mutation never. */
export function httpDataSource({ url, ...options }: HttpDataSourceOptions): HttpDataSource {
  const { subgraph, logger } = options;
  const service = httpReplicas({ ...options, urls: typeof url === 'string' ? [url] : url });

  async function send({ assertion, language, query, variables, operationName }: SubgraphRequest) {
    const { status, text } = await service.post({
      isRead: READ.test(query),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': language,
        ...traceHeaders(),
        [VIEWER_HEADER]: assertion,
      },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return readAnswer(text, status);
  }

  return { dataSource: callSubgraph(subgraph, send, logger), close: service.close };
}

function readAnswer(text: string, status: number): SubgraphAnswer {
  const answer = GRAPHQL_STATUSES.has(status) ? parseJson(text) : null;
  if (isAnswer(answer)) return answer;
  throw new Error(`HTTP ${status} without a GraphQL answer`);
}

/** Looks at the envelope only: the gateway shapes the data by its plan, and walking them here would cost each request. */
function isAnswer(value: unknown): value is SubgraphAnswer {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
