import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnce } from './create-once';
import { findLastSeal, type LastSeal, rememberLastSeal } from './last-seal';

/** What signs seals: a key outside the database, and a memory outside the database of the last seal given. */
export interface SealSigner {
  /** Names the key in each seal: the start of the SHA-256 of its public half. */
  readonly keyId: string;
  sign(text: string): Buffer;
  findLastSeal(database: string): LastSeal | null;
  rememberLastSeal(database: string, seal: LastSeal): void;
}

/** What seals are checked against: the public keys trusted, and the last seals remembered outside the database. */
export interface SealTrust {
  /** Whether the signature is that of the key named; null when the key is not known. */
  isSigned(keyId: string, text: string, signature: Uint8Array): boolean | null;
  findLastSeal(database: string): LastSeal | null;
}

const PRIVATE_KEY = 'seal-key.pem';
const PUBLIC_KEY = /^seal-key-[0-9a-f]+\.pub\.pem$/;

/** Where a process that keeps its files in `dataFolder` keeps what proves its audit logs. */
export function sealFolder(dataFolder: string): string {
  return join(dataFolder, 'seals');
}

/**
 * The signing key (Ed25519) of a folder that the database server cannot write; made at first use, readable by its owner only. Replicas on
 * other machines may each have a key, as long as whoever verifies has the public halves of all, `seal-key-<id>.pub.pem`.
 */
export function loadOrCreateSealKey(folder: string): SealSigner {
  const path = join(folder, PRIVATE_KEY);
  const fresh = (): string =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  createOnce(path, fresh, 0o600);
  const privateKey = createPrivateKey(readFileSync(path));
  const publicKey = createPublicKey(privateKey);
  const keyId = keyIdOf(publicKey);
  const exported = (): string => publicKey.export({ type: 'spki', format: 'pem' }).toString();
  createOnce(join(folder, `seal-key-${keyId}.pub.pem`), exported, 0o644);
  return {
    keyId,
    sign: (text) => sign(null, Buffer.from(text), privateKey),
    findLastSeal: (database) => findLastSeal(folder, database),
    rememberLastSeal: (database, seal) => rememberLastSeal(folder, database, seal),
  };
}

/** The trust of a folder with public keys, with or without the private one; a folder that does not exist trusts none. */
export function loadSealTrust(folder: string): SealTrust {
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => PUBLIC_KEY.test(name));
  const keys = new Map<string, KeyObject>();
  for (const name of names) {
    const key = createPublicKey(readFileSync(join(folder, name)));
    keys.set(keyIdOf(key), key);
  }
  return {
    isSigned: (keyId, text, signature) => {
      const key = keys.get(keyId);
      return key ? verify(null, Buffer.from(text), key, signature) : null;
    },
    findLastSeal: (database) => findLastSeal(folder, database),
  };
}

function keyIdOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}
