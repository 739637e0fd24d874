import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Transform } from 'node:stream';
import { type NextFunction, type Request, type Response, Router } from 'express';
import type { CallContext } from '../../command/command-context';
import { DomainError } from '../../errors/domain-error';
import { conflict, notFound } from '../../errors/plain-errors';
import { requestBody } from '../../http/request-body';
import { filledText } from '../../text/filled-text';
import { keepContent } from '../commands/keep-content';
import type { ContentStore } from '../content/content-store';
import { mediaTypeOf } from '../content/media-type';
import { requireStep } from '../material';
import type { MaterialOwner } from '../material-owner';
import { openMaterial, seenMaterial } from '../open-material';

/** What the routes work with. `call` gives the caller of a request; it throws UNAUTHENTICATED. */
export interface MaterialRoutesOptions {
  readonly owners: readonly MaterialOwner[];
  readonly store: ContentStore;
  readonly largestBytes: number;
  readonly call: (request: Request) => Promise<CallContext>;
}

const LONGEST_PURPOSE = 500;

function ownerOf(owners: readonly MaterialOwner[], type: unknown): MaterialOwner {
  return owners.find((owner) => owner.type === type) ?? notFound('Material');
}

/** Lets through what is sent but for its last piece, which waits for the hash of the whole: what is no longer what was received has no end. */
function verified(sha256: string): Transform {
  const hash = createHash('sha256');
  let last: Buffer | null = null;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      if (last) this.push(last);
      last = chunk;
      done();
    },
    flush(done) {
      if (hash.digest('hex') === sha256) done(null, last);
      else done(new Error('the content is no longer what was received'));
    },
  });
}

/** Refuses by its stated length what is too large, before any of it is taken. */
function requireLength(request: Request, allowed: number): void {
  if (Number(request.get('content-length') ?? 0) > allowed)
    throw new DomainError('TOO_EXPENSIVE', { details: { limit: 'FILE_BYTES', allowed } });
}

/**
 * `PUT /materials/{type}/{id}` takes the content of a registered material as the request's body, from whoever registered it and once; answers with
 * hash, size and type. `GET` sends it to whoever may read it, `?purpose=` says for what (needed for a secret). Streamed both ways.
 */
export function materialRoutes({ owners, store, largestBytes, call }: MaterialRoutesOptions): Router {
  const routes = Router();
  routes.put('/materials/:type/:id', async (request, response) => {
    const owner = ownerOf(owners, request.params.type);
    const context = await call(request);
    response.json(await receive(context, owner, request));
  });
  routes.get('/materials/:type/:id', async (request, response) => {
    const owner = ownerOf(owners, request.params.type);
    const context = await call(request);
    const stated = request.query['purpose'];
    const purpose = typeof stated === 'string' ? filledText(stated.slice(0, LONGEST_PURPOSE)) : null;
    await send(response, await openMaterial(context, owner, { id: request.params.id, purpose }));
  });

  async function receive(context: CallContext, owner: MaterialOwner, request: Request) {
    const id = String(request.params['id']);
    const material = (await seenMaterial(context, owner, id)) ?? notFound(owner.type);
    if (material.addedById !== context.viewer.personId) return notFound(owner.type);
    requireStep(owner.type, material, 'KEEP');
    const { fileName } = material;
    const contentType = request.get('content-type') ?? null;
    requireLength(request, largestBytes);
    const content = await store.put(material.id, requestBody(request), {
      bytes: largestBytes,
      inspect: (head) => mediaTypeOf(head, { fileName, contentType }),
    });
    try {
      await keepContent(context, owner, { id: material.id, content });
    } catch (error) {
      // Refused is only what is decided already. After a fault the same content may be on its way to the record a second time, so it stays.
      if (!(error instanceof DomainError)) throw error;
      const now = await seenMaterial(context, owner, material.id);
      if (now?.sha256 !== content.sha256) await store.remove({ id: material.id, sha256: content.sha256 });
      throw error;
    }
    return content;
  }

  async function send(response: Response, material: Awaited<ReturnType<typeof openMaterial>>): Promise<void> {
    const { sha256, bytes, mediaType, fileName } = material;
    const content = sha256 === null ? null : await store.get({ id: material.id, sha256 });
    if (content === null || sha256 === null) return conflict('Content', { problem: 'is not where it was kept' });
    response.attachment(fileName).set({
      'content-type': mediaType ?? 'application/octet-stream',
      'content-length': String(bytes),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      etag: `"${sha256}"`,
    });
    await pipeline(content, verified(sha256), response);
  }
  routes.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    // Nobody waits for the rest of a body that is not wanted.
    if (!response.headersSent) response.set('connection', 'close');
    next(error);
  });
  return routes;
}
