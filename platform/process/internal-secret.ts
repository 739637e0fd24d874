import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Config } from '../config/config';
import { SETTINGS } from '../config/settings';
import { DomainError } from '../errors/domain-error';
import { required } from './required';

/** The header in which a process of the platform shows the secret where `authorization` holds the token of a caller. */
export const INTERNAL_HEADER = 'kenes-internal';

/** The secret by which the platform's processes know one another. */
export function internalSecretOf({ distributed }: Config): string {
  return required(SETTINGS.distributed.internalSecret, distributed.internalSecret);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets through only who shows the secret of the platform's processes in `kenes-internal`; everyone else is refused with 403. */
export function requireInternalSecret(secret: string): RequestHandler {
  const expected = digest(secret);
  return (request, _response, next) => {
    if (!timingSafeEqual(digest(request.get(INTERNAL_HEADER) ?? ''), expected)) throw new DomainError('FORBIDDEN');
    next();
  };
}
