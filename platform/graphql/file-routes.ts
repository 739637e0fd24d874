import { Router, type Request } from 'express';
import type { CallContext } from '../command/command-context';
import { VIEWER_HEADER } from '../identity/viewer-assertion';
import { type Language, pickLanguage } from '../law/language';
import { materialRoutes } from '../materials/http/material-routes';
import type { SubgraphDefinition } from './define-subgraph';
import type { FileOptions } from './open-subgraph';

/** Gives the caller of a request; UNAUTHENTICATED without a valid assertion. */
type CallOf = (call: { readonly assertion: string; readonly language: Language }) => Promise<CallContext>;

/**
 * What a subgraph serves beside the graph, for requests that carry a viewer assertion: contents of materials, if it keeps any.
 */
export function fileRoutes(
  { materialOwners: owners = [] }: SubgraphDefinition,
  files: FileOptions | undefined,
  callOf: CallOf,
): Router {
  const routes = Router();
  const call = (request: Request): Promise<CallContext> =>
    callOf({
      assertion: request.get(VIEWER_HEADER) ?? '',
      language: pickLanguage(request.get('accept-language')),
    });
  if (files && owners.length > 0) routes.use(materialRoutes({ owners, ...files, call }));
  return routes;
}
