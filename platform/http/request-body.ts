import { PassThrough, type Readable } from 'node:stream';
import type { Request } from 'express';
import { DomainError } from '../errors/domain-error';

const CUT = { field: 'body', problem: 'was cut before its end' };

/**
 * The body of a request as a stream that may fail without taking the connection, and the answer, with it. It fails with INVALID_INPUT when the
 * request is cut, also before this is called and before anybody reads it.
 */
export function requestBody(request: Request): Readable {
  const body = new PassThrough();
  // It may fail before anybody listens; whoever reads it later meets the error all the same.
  body.on('error', () => undefined);
  const cut = (): void => {
    if (!request.readableEnded) body.destroy(new DomainError('INVALID_INPUT', { details: CUT }));
  };
  body.once('close', () => request.unpipe(body).resume());
  if (request.destroyed) {
    cut();
    return body;
  }
  request.once('close', cut);
  return request.pipe(body);
}
