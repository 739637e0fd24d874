import { Router } from 'express';
import { notFound } from '../../platform/errors/plain-errors';
import { exportFile } from '../../platform/exports/export-file';
import { Admission } from '../../platform/http/admission';
import { admissionSteps } from '../../platform/http/admit';
import { type FileRoutesOptions, forwardAs } from '../file-routes';
import { EXPORTED_BY } from './exported-lists';

/** Lists take long: they have few places of their own, so that they leave those of the graph and of materials alone. */
const AT_ONCE = { concurrent: 8, perCaller: 2 };

/**
 * `GET /exports/appeals.csv?filter=…&orderBy=…&bom=1` and `POST` with the same in a JSON body: a list of the graph as a file (`.csv`, `.ndjson`), with the
 * list's filter, order and rights, for the bearer of a token. The subgraph whose list it is answers. A client that takes nothing loses its
 * connection as any other on which nothing moves.
 */
export function exportRoutes({ forwards, load, ...caller }: FileRoutesOptions): Router {
  const routes = Router();
  const { early, admit } = admissionSteps(new Admission({ ...load, ...AT_ONCE }));
  routes.use('/exports', early, admit, async (request, response) => {
    const { list } = exportFile(request.path.slice(1));
    const forward = forwards.get(EXPORTED_BY.get(list) ?? '') ?? notFound('Export');
    request.url = `/exports${request.url}`;
    await forwardAs(caller, forward)(request, response);
  });
  return routes;
}
