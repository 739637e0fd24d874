import type { Request, RequestHandler } from 'express';
import { httpDuration } from '../telemetry/meters';
import { enterTrace, enterUnrecorded } from '../telemetry/span';
import { parseTraceparent } from '../telemetry/trace-id';

/** The header in which every answer names its trace, for a caller who reports a fault. */
export const TRACE_HEADER = 'kenes-trace-id';

const MILLISECONDS = 1_000;
const SERVER_ERROR = 500;
/** What machines ask every few seconds. */
const UNTRACED = new Set(['/livez', '/readyz', '/metrics']);

/** Serves each request inside a trace (continued from its `traceparent`) and measures how long its answer takes. */
export const observeRequest: RequestHandler = (request, response, next) => {
  const { method } = request;
  const parent = parseTraceparent(request.get('traceparent'));
  const enter = UNTRACED.has(request.path) ? enterUnrecorded : enterTrace;
  const trace = enter(parent, { name: method, kind: 'server', attributes: { 'http.request.method': method } });
  const startedAt = performance.now();
  response.setHeader(TRACE_HEADER, trace.traceId);
  response.once('close', () => {
    const [route, status] = [routeOf(request), response.statusCode];
    httpDuration.observe({ method, route, status }, (performance.now() - startedAt) / MILLISECONDS);
    const attributes = { 'http.route': route, 'http.response.status_code': status };
    trace.end({ name: `${method} ${route}`, attributes, hasFailed: status >= SERVER_ERROR });
  });
  trace.run(next);
};

/** Where the request went, from the closed list of what is mounted, so that callers cannot make up labels. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : '';
  return `${request.baseUrl}${typeof path === 'string' ? path : ''}` || 'other';
}
