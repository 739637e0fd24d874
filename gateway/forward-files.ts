import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import { Pool } from 'undici';
import { DomainError } from '../platform/errors/domain-error';
import { notFound } from '../platform/errors/plain-errors';
import { VIEWER_HEADER } from '../platform/identity/viewer-assertion';
import { traceHeaders } from '../platform/telemetry/trace-id';
import type { ForwardFile } from './file-routes';

/** To a subgraph of this very process. */
export function forwardInProcess(files: RequestHandler): ForwardFile {
  return async (request, response, assertion) => {
    request.headers[VIEWER_HEADER] = assertion;
    const ended = once(response, 'close');
    await new Promise<void>((resolve, reject) => {
      ended.then(() => resolve(), reject);
      files(request, response, (error?: unknown) =>
        reject(error instanceof Error ? error : new DomainError('NOT_FOUND')),
      );
    });
  };
}

/** A way to a subgraph of another process that holds connections until it is closed. */
export interface FileForwarder {
  readonly forward: ForwardFile;
  readonly close: () => Promise<void>;
}

/** What of a request and of an answer concerns both ends; the rest belongs to each connection. */
const REQUEST_HEADERS = ['accept', 'accept-language', 'content-type', 'content-length'];
/** What may be done with files, and whether the request has a body then. */
const METHODS: Readonly<Record<string, boolean>> = { GET: false, PUT: true, POST: true };
const CONNECTION_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

/** To a subgraph of another process, streamed both ways; `UNAVAILABLE` where it cannot be reached. */
export function forwardOverHttp(subgraph: string, addresses: readonly string[]): FileForwarder {
  const pools = addresses.map((address) => ({ pool: new Pool(new URL(address).origin), base: pathOf(address) }));
  let turn = 0;
  const forward: ForwardFile = async (request, response, assertion) => {
    const place = pools[turn++ % pools.length];
    if (!place) throw new DomainError('UNAVAILABLE', { details: { subgraph } });
    const { method } = request;
    const hasBody = METHODS[method] ?? notFound(request.originalUrl);
    const given: Record<string, string> = {};
    for (const name of REQUEST_HEADERS) {
      const value = request.get(name);
      if (value !== undefined) given[name] = value;
    }
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const answer = await place.pool
      .request({
        path: `${place.base}/files${request.url}`,
        method,
        headers: { ...given, ...traceHeaders(), [VIEWER_HEADER]: assertion },
        body: hasBody ? request : null,
        // The answer to a body comes when it has been taken, however long that is.
        ...(hasBody ? { headersTimeout: 0 } : {}),
        signal: gone.signal,
      })
      .catch((error: unknown) => {
        throw new DomainError('UNAVAILABLE', { details: { subgraph } }, { cause: error });
      });
    response.status(answer.statusCode);
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined && !CONNECTION_HEADERS.has(name)) response.setHeader(name, value);
    await pipeline(answer.body, response);
  };
  return {
    forward,
    close: async () => {
      await Promise.all(pools.map(({ pool }) => pool.close()));
    },
  };
}

function pathOf(address: string): string {
  return new URL(address).pathname.replace(/\/$/, '');
}
