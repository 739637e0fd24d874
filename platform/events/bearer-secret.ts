import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { unauthenticated } from '../errors/plain-errors';

const VISIBLE = /^[\x21-\x7e]+$/;
const SCHEME = /^bearer +(\S+)$/i;

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Lets only requests pass that carry the secret as a bearer token; the comparison takes the same time wherever they differ. */
export function requireSecret(secret: string): RequestHandler {
  if (!VISIBLE.test(secret)) throw new Error('the secret between subgraphs must be visible ASCII characters');
  const expected = digest(secret);
  return (request, response, next) => {
    const [, given] = SCHEME.exec(request.get('authorization') ?? '') ?? [];
    if (given === undefined || !timingSafeEqual(digest(given), expected)) {
      response.setHeader('www-authenticate', 'Bearer');
      unauthenticated();
    }
    next();
  };
}
