import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so that a code survives being read aloud or copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const BITS = 5n;

/**
 * The code with which an applicant follows an appeal without signing in: ten signs of base 32 from a keyed hash of the appeal's id, so that
 * it can be given again and need not be kept.
 */
export function accessCodeOf(appealId: string, key: Uint8Array): string {
  let rest = BigInt(`0x${createHmac('sha256', key).update(appealId).digest('hex')}`);
  let code = '';
  while (code.length < LENGTH) {
    code += ALPHABET.charAt(Number(rest & 31n));
    rest >>= BITS;
  }
  return code;
}

/** A code as people may write it, in the signs that are meant. */
function canonical(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** What is kept of a code: its hash with the appeal's id. */
export function accessCodeHash(appealId: string, code: string): Buffer {
  return createHash('sha256')
    .update(`${appealId}:${canonical(code)}`)
    .digest();
}

/** Whether a code opens the appeal of this id, in a time that tells nothing. */
export function isAccessCode(appealId: string, given: string, hash: Uint8Array): boolean {
  return timingSafeEqual(accessCodeHash(appealId, given), hash);
}
