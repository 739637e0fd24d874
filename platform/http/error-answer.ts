import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { z } from 'zod';
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
    if (response.headersSent) {
      if (response.closed) return;
      logger.error({ err: error }, 'answer broke off');
      next(error);
      return;
    }
    const known = error instanceof DomainError ? { error, status: httpStatusOf(error.code) } : bodyError(error);
    if (known === null) logger.error({ err: error }, 'request failed');
    const shown = known?.error ?? new DomainError('INTERNAL', { details: { traceId: currentTrace()?.traceId } });
    sendError(response, shown, known?.status);
  };
}

/** What the body parser throws, by its own account of the matter. */
const bodyErrorSchema = z.object({
  status: z.number().min(400).max(499),
  type: z.string(),
  message: z.string(),
  limit: z.number().optional(),
});

function bodyError(error: unknown): { readonly error: DomainError; readonly status: number } | null {
  const parsed = bodyErrorSchema.safeParse(error);
  if (!parsed.success) return null;
  const { status, type, message, limit: allowed } = parsed.data;
  if (type === 'entity.too.large') {
    return { status, error: new DomainError('TOO_EXPENSIVE', { details: { limit: 'BODY_BYTES', allowed } }) };
  }
  const problem = type === 'entity.parse.failed' ? 'is not valid JSON' : message;
  return { status, error: new DomainError('INVALID_INPUT', { details: { field: 'body', problem } }) };
}
