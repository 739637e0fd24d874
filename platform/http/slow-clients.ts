import type { RequestHandler } from 'express';
import { DomainError } from '../errors/domain-error';
import { sendError } from './error-answer';

const REQUEST_TIMEOUT = 408;

/** How long a client may take, in milliseconds. */
export interface Patience {
  /** To send the body of a request. */
  readonly bodyMs: number;
  /** To take an answer once it is written. */
  readonly answerMs: number;
}

/**
 * Cuts off clients that send or read so slowly that they only hold memory: a body that has not come in time is refused with 408, and the
 * connection of an answer that has not been taken in time is closed.
 */
export function cutSlowClients({ bodyMs, answerMs }: Patience): RequestHandler {
  return (request, response, next) => {
    const body = setTimeout(() => {
      // One that was answered without its body may still wait for its turn on the connection.
      if (request.complete || response.headersSent) return;
      const problem = `must arrive within ${bodyMs / 1_000} seconds`;
      response.setHeader('connection', 'close');
      response.once('finish', () => request.socket.destroy());
      sendError(response, new DomainError('INVALID_INPUT', { details: { field: 'body', problem } }), REQUEST_TIMEOUT);
    }, bodyMs);
    let answer: NodeJS.Timeout | undefined;
    response.once('prefinish', () => {
      clearTimeout(body);
      answer = setTimeout(() => request.socket.destroy(), answerMs);
    });
    response.once('close', () => {
      clearTimeout(body);
      clearTimeout(answer);
    });
    next();
  };
}
