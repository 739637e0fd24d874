import { createHmac } from 'node:crypto';

/**
 * A keyed hash (HMAC-SHA-256) by which a sealed value is found without being opened: equal values of a kind have equal ones, and without
 * the key nobody can try values out.
 */
export function keyedHash(key: Uint8Array, kind: string, value: string): Buffer {
  return createHmac('sha256', key).update(`${kind}:${value}`).digest();
}
