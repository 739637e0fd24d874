import { isNativeError } from 'node:util/types';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { DomainError } from '../errors/domain-error';
import { pickLanguage } from '../law/language';
import { legalBasisOf } from '../law/ledger';
import { messageOf } from '../law/messages';
import type { Logger } from '../telemetry/logger';
import { currentTrace } from '../telemetry/trace-id';
import { httpStatusOf } from './http-status';

/**
 * Sends an error in the shape of a GraphQL answer, `{ "errors": [{ message, extensions }] }`, in the caller's language and
 * with the status of its code.
 */
export function sendError(response: Response, error: DomainError, status = httpStatusOf(error.code)): void {
  const { code, reason, rule, details } = error;
  const message = messageOf(error, pickLanguage(response.req.get('accept-language')));
  const legalBasis = rule === undefined ? undefined : legalBasisOf(rule);
  response.status(status).json({ errors: [{ message, extensions: { code, reason, rule, legalBasis, details } }] });
}

/** Answers a path that nothing is mounted at. */
export const notFoundAnswer: RequestHandler = (request, response) => {
  sendError(response, new DomainError('NOT_FOUND', { details: { noun: request.path } }));
};

/**
 * Turns whatever a route threw into a JSON error: a `DomainError` as it is, a body that cannot be read into `INVALID_INPUT`,
 * one that is too large into `TOO_EXPENSIVE` (413), everything else into `INTERNAL` with the trace id under which it is logged.
 */
export function errorAnswer(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof DomainError) return sendError(response, error);
    const bodyError = readBodyError(error);
    if (bodyError !== null) return sendError(response, bodyError.error, bodyError.status);
    logger.error({ err: error }, 'request failed');
    return sendError(response, new DomainError('INTERNAL', { details: { traceId: currentTrace()?.traceId } }));
  };
}

function readBodyError(error: unknown): { readonly error: DomainError; readonly status: number } | null {
  if (!isNativeError(error) || !('status' in error) || typeof error.status !== 'number' || error.status >= 500) {
    return null;
  }
  const { status } = error;
  if (status !== 413) {
    const problem = 'type' in error && error.type === 'entity.parse.failed' ? 'is not valid JSON' : error.message;
    return { status, error: new DomainError('INVALID_INPUT', { details: { field: 'body', problem } }) };
  }
  const allowed = 'limit' in error ? error.limit : undefined;
  return { status, error: new DomainError('TOO_EXPENSIVE', { details: { limit: 'BODY_BYTES', allowed } }) };
}
