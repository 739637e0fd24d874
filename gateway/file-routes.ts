import { type Request, type Response, Router } from 'express';
import { DomainError } from '../platform/errors/domain-error';
import { notFound } from '../platform/errors/plain-errors';
import { Admission, type AdmissionRule } from '../platform/http/admission';
import { admissionSteps } from '../platform/http/admit';
import type { Logger } from '../platform/telemetry/logger';
import { assertionOf, type AssertionFor } from './create-context';

/** Hands a request on to what a subgraph serves beside the graph, as whoever the assertion says. The request's `url` is what follows the subgraph. */
export type ForwardFile = (request: Request, response: Response, assertion: string) => Promise<void>;

/** Who callers are, how many at once, and the way to each subgraph. */
export interface FileRoutesOptions {
  readonly assertionFor: AssertionFor;
  readonly forwards: ReadonlyMap<string, ForwardFile>;
  readonly load: AdmissionRule;
  readonly logger: Logger;
}

/**
 * `/files/{subgraph}/…`: what the subgraphs serve beside the graph, such as contents of materials, for the same callers with the same tokens.
 * Streamed; requests have places of their own, so that long transfers do not keep queries waiting.
 */
export function fileRoutes({ assertionFor, forwards, load, logger }: FileRoutesOptions): Router {
  const routes = Router();
  const { early, admit } = admissionSteps(new Admission(load));
  routes.use('/files/:subgraph', early, admit, async (request, response) => {
    const forward = forwards.get(String(request.params['subgraph'])) ?? notFound(request.baseUrl);
    await forwardAs({ assertionFor, logger }, forward)(request, response);
  });
  return routes;
}

/** Hands requests on as whoever their token says. */
export function forwardAs(
  { assertionFor, logger }: Pick<FileRoutesOptions, 'assertionFor' | 'logger'>,
  forward: ForwardFile,
) {
  return async (request: Request, response: Response): Promise<void> => {
    response.vary('accept-language, authorization').set('cache-control', 'no-store');
    const assertion = await assertionOf(request.get('authorization'), assertionFor).catch((error: unknown) => {
      if (error instanceof DomainError) throw error;
      logger.error({ err: error }, 'viewer exchange failed');
      throw new DomainError('UNAVAILABLE', {}, { cause: error });
    });
    await forward(request, response, assertion);
  };
}
