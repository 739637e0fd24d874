import type { Request, RequestHandler, Response } from 'express';
import { DomainError } from '../errors/domain-error';
import { requestsTurned } from '../telemetry/meters';
import type { Admission, Turned } from './admission';
import { sendError } from './error-answer';

const RETRY_AFTER_SECONDS = 1;
const CODES = { CALLER_BUSY: 'RATE_LIMITED', FULL: 'OVERLOADED' } as const satisfies Record<Turned, string>;

/**
 * Two steps before whatever reads and answers a request. `early` turns away, before its body is read, what would be turned away anyway; `admit`
 * waits for a place and gives it back once the answer is written, whether or not the client has read it. Turned away is 429 `RATE_LIMITED` (the
 * caller has too much under way) or 503 `OVERLOADED`, both with `Retry-After`; nothing has been done then.
 */
export function admissionSteps(admission: Admission): {
  readonly early: RequestHandler;
  readonly admit: RequestHandler;
} {
  return {
    early: (request, response, next) => {
      const turned = admission.turns(callerOf(request));
      if (turned) turnAway(response, turned);
      else next();
    },
    admit: async (request, response, next) => {
      const gone = new AbortController();
      const giveUp = (): void => gone.abort();
      response.once('close', giveUp);
      const admitted = await admission.enter(callerOf(request), gone.signal);
      response.off('close', giveUp);
      if ('turned' in admitted) {
        turnAway(response, admitted.turned);
        return;
      }
      response.once('prefinish', admitted.leave).once('close', admitted.leave);
      if (response.closed) admitted.leave();
      else next();
    },
  };
}

/** Callers are told apart by the credentials they show, good or not, and without any by where they come from. */
function callerOf(request: Request): string {
  return request.get('authorization') ?? request.ip ?? '';
}

function turnAway(response: Response, turned: Turned): void {
  if (response.closed) return;
  requestsTurned.inc({ reason: turned });
  response.setHeader('retry-after', String(RETRY_AFTER_SECONDS));
  sendError(response, new DomainError(CODES[turned], { details: { retryAfterSeconds: RETRY_AFTER_SECONDS } }));
}
