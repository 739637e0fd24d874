import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^sealed:([a-z0-9-]+):([A-Za-z0-9_-]+)$/;

/** Whether a text is a sealed one. */
export function isSealed(text: string): boolean {
  return SEALED.test(text);
}

/**
 * Seals a text with AES-256-GCM: `sealed:`, the key's name, nonce with cipher text and tag in base64url. `owner`, such as the id of the
 * record, is bound to it, so that the value opens nowhere else.
 */
export function seal({ sealingId, keys }: KeyRing, text: string, owner: string): string {
  const key = keys.get(sealingId);
  if (!key) throw new Error(`the ring has no key ${sealingId}`);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `sealed:${sealingId}:${sealed.toString('base64url')}`;
}

/** Opens what `seal` made. Throws for a key that is not on the ring, another owner, or a value that was changed. */
export function unseal({ keys }: KeyRing, sealed: string, owner: string): string {
  const [, id = '', body = ''] = SEALED.exec(sealed) ?? [];
  const key = keys.get(id);
  if (!key) throw new Error(`a sealed value needs the key ${JSON.stringify(id)}, which is not configured`);
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}
