import type { GraphQLDataSource } from '@apollo/gateway';
import { Pool } from 'undici';
import { VIEWER_HEADER } from '../platform/identity/viewer-assertion';
import type { Logger } from '../platform/telemetry/logger';
import { callSubgraph, type SubgraphAnswer, type SubgraphRequest } from './call-subgraph';
import type { GatewayContext } from './gateway-context';

/** Where a subgraph is, and how the gateway holds its connections; times in milliseconds. */
export interface HttpDataSourceOptions {
  readonly subgraph: string;
  readonly url: string;
  readonly logger: Logger;
  readonly connections?: number;
  readonly connectTimeout?: number;
  readonly answerTimeout?: number;
}

/** A data source that holds connections until it is closed. */
export interface HttpDataSource {
  readonly dataSource: GraphQLDataSource<GatewayContext>;
  readonly close: () => Promise<void>;
}

/** Statuses of an answer that comes from GraphQL; others come from what stands before it. */
const GRAPHQL_STATUSES = new Set([200, 400, 401]);

/** A subgraph process of its own, called by `POST` to `url` over a pool of connections that are kept alive. */
export function httpDataSource(options: HttpDataSourceOptions): HttpDataSource {
  const { subgraph, url, logger, connections = 64, connectTimeout = 2_000, answerTimeout = 30_000 } = options;
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    connect: { timeout: connectTimeout },
    headersTimeout: answerTimeout,
    bodyTimeout: answerTimeout,
  });

  async function send({ assertion, language, traceparent, query, variables, operationName }: SubgraphRequest) {
    const { statusCode, body } = await pool.request({
      path: pathname,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': language,
        traceparent,
        [VIEWER_HEADER]: assertion,
      },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return readAnswer(await body.text(), statusCode);
  }

  return { dataSource: callSubgraph(subgraph, send, logger), close: () => pool.close() };
}

function readAnswer(text: string, statusCode: number): SubgraphAnswer {
  const answer = GRAPHQL_STATUSES.has(statusCode) ? parseJson(text) : null;
  if (isAnswer(answer)) return answer;
  throw new Error(`HTTP ${statusCode} without a GraphQL answer`);
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
