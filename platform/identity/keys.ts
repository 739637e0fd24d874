import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { z } from 'zod';

const FILE_NAME = 'signing-keys.json';

/** What a signing key is for: viewer assertions (`EdDSA`) or tokens of the demonstration issuer (`ES256`). */
export type SigningAlgorithm = 'EdDSA' | 'ES256';

/** A private key in JWK form, complete with its id and algorithm. */
export type SigningKey = JWK & { readonly kid: string; readonly alg: SigningAlgorithm; readonly use: 'sig' };

/** The keys that one installation makes for itself: two for signing and the secret under its cookies. */
export interface InstallationKeys {
  readonly assertion: SigningKey;
  readonly oidc: SigningKey;
  readonly cookie: string;
}

const part = z.string().min(1);
const keySchemas = {
  EdDSA: z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: part, d: part, kid: part.optional() }),
  ES256: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: part, y: part, d: part, kid: part.optional() }),
};
const fileSchema = z.object({ assertion: z.unknown(), oidc: z.unknown(), cookie: z.string().min(32) });

/**
 * The keys kept in `folder`, made on the first call. The file is readable by its owner only (0600), appears whole or not at
 * all, and of several processes that start together one makes it and the others read it. A file that does not parse throws:
 * it is never replaced, since tokens signed with it may be in use.
 */
export async function loadOrCreateKeys(folder: string): Promise<InstallationKeys> {
  const file = join(folder, FILE_NAME);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stored = (await readIfPresent(file)) ?? (await createOnce(file));
  try {
    const keys = fileSchema.parse(JSON.parse(stored));
    return {
      assertion: await completeKey(keys.assertion, 'EdDSA'),
      oidc: await completeKey(keys.oidc, 'ES256'),
      cookie: keys.cookie,
    };
  } catch (cause) {
    throw new Error(`${file} does not hold signing keys`, { cause });
  }
}

/** A signing key from configuration: the text of a private JWK. Throws when it is not one of this algorithm. */
export async function parseSigningKey(text: string, algorithm: SigningAlgorithm): Promise<SigningKey> {
  try {
    return await completeKey(JSON.parse(text), algorithm);
  } catch {
    throw new Error(`not a private JWK for ${algorithm}`);
  }
}

/** The public half of a signing key, fit for a key set that anyone may read. */
export function publicKeyOf({ kid, alg, use, ...key }: SigningKey): JWK {
  const publicKey = createPublicKey(createPrivateKey({ key, format: 'jwk' }));
  return { ...publicKey.export({ format: 'jwk' }), kid, alg, use };
}

async function completeKey(input: unknown, algorithm: SigningAlgorithm): Promise<SigningKey> {
  const { kid, ...key } = keySchemas[algorithm].parse(input);
  createPrivateKey({ key, format: 'jwk' });
  return { ...key, kid: kid ?? (await calculateJwkThumbprint(key)), alg: algorithm, use: 'sig' };
}

async function readIfPresent(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (isFault(error, 'ENOENT')) return null;
    throw error;
  });
}

async function createOnce(file: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, JSON.stringify(newKeys()), { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, file).catch((error: unknown) => {
      if (!isFault(error, 'EEXIST')) throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file, 'utf8');
}

function isFault(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

function newKeys(): Record<keyof InstallationKeys, unknown> {
  return {
    assertion: generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
    oidc: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
    cookie: randomBytes(32).toString('base64url'),
  };
}
