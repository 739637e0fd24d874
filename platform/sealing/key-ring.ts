import { createHash } from 'node:crypto';

/** A secret with the name under which sealed values refer to it. */
export interface NamedSecret {
  readonly id: string;
  readonly secret: string;
}

/** The keys of sealed values: the first seals, all of them open, so that a new key may be put before the old ones. */
export interface KeyRing {
  readonly sealingId: string;
  /** AES-256 keys by their names. */
  readonly keys: ReadonlyMap<string, Uint8Array>;
}

/** A key of 32 bytes from a secret of whatever length. */
export function keyOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The ring of some secrets, the sealing one first. Throws where there is none. */
export function keyRing(secrets: readonly NamedSecret[]): KeyRing {
  const [first] = secrets;
  if (!first) throw new Error('a ring of keys needs a key');
  return { sealingId: first.id, keys: new Map(secrets.map(({ id, secret }) => [id, keyOf(secret)])) };
}
