import { Router } from 'express';
import { jsonBody } from '../http/json-body';
import { requireSecret } from './bearer-secret';
import type { CloudEvent } from './cloud-event';
import { CLOUD_EVENT_TYPE, LARGEST_EVENT_BYTES, parseCloudEvent } from './cloud-event-schema';

/** What a subgraph of its own process takes events with. */
export interface EventRoutesOptions {
  readonly receive: (event: CloudEvent) => Promise<void>;
  /** The secret that all processes of the platform share. */
  readonly secret: string;
}

/**
 * `POST /events` of a subgraph that has a port of its own: one CloudEvent in structured mode. 202 once it has been applied (or had been before),
 * 401 without the secret, 400 for what is no event of ours, 413 for one too large; any other answer means that it was not taken.
 */
export function eventRoutes({ receive, secret }: EventRoutesOptions): Router {
  const routes = Router();
  routes.post(
    '/events',
    requireSecret(secret),
    jsonBody(LARGEST_EVENT_BYTES, [CLOUD_EVENT_TYPE]),
    async (request, response) => {
      await receive(parseCloudEvent(request.body));
      response.status(202).end();
    },
  );
  return routes;
}
