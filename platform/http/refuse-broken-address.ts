import type { RequestHandler } from 'express';
import { invalidInput } from '../errors/plain-errors';

function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

/** Refuses an address whose escaped bytes are not UTF-8: what reads it would put other characters in their place. */
export const refuseBrokenAddress: RequestHandler = ({ url }, _response, next) => {
  if (url.includes('%') && !isReadable(url)) invalidInput('url', 'does not hold UTF-8, escaped');
  next();
};
