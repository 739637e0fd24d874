import { type Request, type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { invalidInput } from '../errors/plain-errors';
import { jsonBody } from '../http/json-body';
import { VIEWER_HEADER } from '../identity/viewer-assertion';
import { pickLanguage } from '../law/language';
import { answerExport, type ExportingSubgraph } from './answer-export';
import { exportFile, sendExport } from './export-file';

/** A filter of a list is small. */
const LARGEST_BODY_BYTES = 256 * 1024;

/** What is asked of a file. */
interface ExportWishes {
  readonly filter?: unknown;
  readonly orderBy?: unknown;
  readonly savedFilter?: string | null | undefined;
  readonly hasBom: boolean;
}

const wishesSchema = z.strictObject({
  filter: z.record(z.string(), z.unknown()).nullish(),
  orderBy: z.record(z.string(), z.unknown()).nullish(),
  savedFilter: z.string().nullish(),
  bom: z.boolean().nullish(),
});

/** What a body in JSON asks for: `{ filter, orderBy, savedFilter, bom }`, all of them optional. */
function wishesIn(body: unknown): ExportWishes {
  const { success, data } = wishesSchema.safeParse(body ?? {});
  if (!success)
    return invalidInput(
      'body',
      'must be a JSON object of filter, orderBy (objects), savedFilter (an id) and bom (true or false)',
    );
  return { filter: data.filter, orderBy: data.orderBy, savedFilter: data.savedFilter, hasBom: data.bom ?? false };
}

function objectIn(text: unknown, field: string): unknown {
  if (text === undefined) return undefined;
  if (typeof text !== 'string') return invalidInput(field, 'is given more than once');
  try {
    return JSON.parse(text);
  } catch {
    return invalidInput(field, 'is not JSON');
  }
}

/** Of a `GET`: `filter` and `orderBy` in JSON, `savedFilter` as it is, `bom=1`. */
function wishesInQuery({ query }: Request): ExportWishes {
  const { filter, orderBy, savedFilter, bom } = query;
  if (bom !== undefined && bom !== '0' && bom !== '1') return invalidInput('bom', 'must be 0 or 1');
  return wishesIn({
    filter: objectIn(filter, 'filter'),
    orderBy: objectIn(orderBy, 'orderBy'),
    savedFilter,
    bom: bom === '1',
  });
}

/**
 * `/exports/NAME.csv` and `.ndjson` of a subgraph, for whoever brings a viewer assertion: `GET` with `filter`, `orderBy`, `savedFilter` and `bom` in the address, `POST` with
 * the same in a JSON body.
 */
export function exportRoutes(subgraph: ExportingSubgraph): Router {
  const answer =
    (wishesOf: (request: Request) => ExportWishes): RequestHandler<{ file: string }> =>
    async (request, response) => {
      const file = exportFile(request.params.file);
      const caller = {
        assertion: request.get(VIEWER_HEADER) ?? '',
        language: pickLanguage(request.get('accept-language')),
      };
      await sendExport(response, file, await answerExport(subgraph, { ...wishesOf(request), ...caller, file }));
    };
  const routes = Router();
  routes.get('/exports/:file', answer(wishesInQuery));
  routes.post(
    '/exports/:file',
    jsonBody(LARGEST_BODY_BYTES),
    answer(({ body }) => wishesIn(body)),
  );
  return routes;
}
