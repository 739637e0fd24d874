import type { RequestHandler } from 'express';
import type { Logger } from '../telemetry/logger';

const MICROSECONDS = 1_000;

/** Logs each answered request at level `debug`: method, path without its query, status and milliseconds, in the trace of the request. */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    if (!logger.isLevelEnabled('debug')) {
      next();
      return;
    }
    const startedAt = performance.now();
    const { method, path } = request;
    response.once('finish', () => {
      const milliseconds = Math.round((performance.now() - startedAt) * MICROSECONDS) / MICROSECONDS;
      logger.debug({ method, path, status: response.statusCode, milliseconds }, 'answered');
    });
    next();
  };
}
