import type { Request, RequestHandler } from 'express';
import { httpDuration } from '../telemetry/meters';
import { parseTraceparent, runWithTrace, startTrace } from '../telemetry/trace-id';

/** The header in which every answer names its trace, for a caller who reports a fault. */
export const TRACE_HEADER = 'kenes-trace-id';

const MILLISECONDS = 1_000;

/** Serves each request inside a trace (continued from its `traceparent`) and measures how long its answer takes. */
export const observeRequest: RequestHandler = (request, response, next) => {
  const trace = startTrace(parseTraceparent(request.get('traceparent')));
  const startedAt = performance.now();
  response.setHeader(TRACE_HEADER, trace.traceId);
  response.once('close', () => {
    const labels = { method: request.method, route: routeOf(request), status: response.statusCode };
    httpDuration.observe(labels, (performance.now() - startedAt) / MILLISECONDS);
  });
  runWithTrace(trace, next);
};

/** Where the request went, from the closed list of what is mounted, so that callers cannot make up labels. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : '';
  return `${request.baseUrl}${typeof path === 'string' ? path : ''}` || 'other';
}
