import type { JWK } from 'jose';
import { z } from 'zod';
import type { Config } from '../config/config';
import { SETTINGS } from '../config/settings';
import { parseSigningKey, publicKeyOf, type SigningKey } from '../identity/keys';
import { ProcessFailure } from './process-failure';
import { required } from './required';

const { assertionSigningKey: SIGNING, assertionPublicKey: PUBLIC } = SETTINGS.identity;
const publicKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.never().optional(),
});

/** The key with which organisation signs viewer assertions. Throws one line that never holds the key. */
export async function signingKeyOf({ identity }: Config): Promise<SigningKey> {
  const text = required(SIGNING, identity.assertionSigningKey);
  return parseSigningKey(text, 'EdDSA').catch(() => {
    throw new ProcessFailure(`${SIGNING.variable} must be a private Ed25519 key in JWK form`);
  });
}

/** The key by which a subgraph verifies viewer assertions: a JWK, the address of a key set, or the public half of organisation's own. */
export async function assertionKeyOf(config: Config): Promise<JWK | string> {
  const text = config.identity.assertionPublicKey;
  if (text === null && config.identity.assertionSigningKey !== null) return publicKeyOf(await signingKeyOf(config));
  const given = required(PUBLIC, text);
  if (URL.canParse(given)) return given;
  return publicJwk(given);
}

function publicJwk(text: string): JWK {
  try {
    const key: unknown = JSON.parse(text);
    publicKeySchema.parse(key);
    return key as JWK;
  } catch {
    throw new ProcessFailure(
      `${PUBLIC.variable} must be a public Ed25519 key in JWK form, or the address of a key set`,
    );
  }
}
