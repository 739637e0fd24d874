import { type Request, Router } from 'express';
import { z } from 'zod';
import { invalidInput } from '../errors/plain-errors';
import { jsonBody } from '../http/json-body';
import { VIEWER_HEADER } from '../identity/viewer-assertion';
import { pickLanguage } from '../law/language';
import type { OpenSubgraph, SubgraphCall, SubgraphResponse } from './open-subgraph';

/** The gateway's queries hold representations of up to a thousand entities; callers' limits are the gateway's to hold. */
const LARGEST_BODY_BYTES = 8 * 1024 * 1024;

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

function callOf(request: Request): SubgraphCall {
  const body = bodySchema.safeParse(request.body);
  if (!body.success) return invalidInput('body', 'must be a JSON object with a query');
  const { query, variables, operationName } = body.data;
  return {
    query,
    variables: variables ?? {},
    operationName: operationName ?? undefined,
    assertion: request.get(VIEWER_HEADER) ?? '',
    language: pickLanguage(request.get('accept-language')),
  };
}

function statusOf(response: SubgraphResponse): number {
  const isRefused = response.data === undefined;
  if (!isRefused) return 200;
  return response.errors?.[0]?.extensions?.['code'] === 'UNAUTHENTICATED' ? 401 : 400;
}

/** `POST /graphql` of a subgraph that has a port of its own. A call without a valid viewer assertion is refused with 401. */
export function subgraphRoutes(subgraph: Pick<OpenSubgraph, 'execute'>): Router {
  const routes = Router();
  routes.post('/graphql', jsonBody(LARGEST_BODY_BYTES), async (request, response) => {
    const answer = await subgraph.execute(callOf(request));
    response.status(statusOf(answer)).json(answer);
  });
  return routes;
}
