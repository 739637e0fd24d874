import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const REQUEST_TIMEOUT_MS = 5_000;
const COOLDOWN_MS = 30_000;

const metadataSchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * The public keys of a token issuer, fetched when first needed and kept. An unknown key id makes them be fetched again, at
 * most every thirty seconds. Without `jwksUrl` the address comes from the issuer's discovery document, which must name the
 * very same issuer.
 */
export function issuerKeys(issuer: string, jwksUrl?: string): JWTVerifyGetKey {
  if (jwksUrl !== undefined) return remoteKeys(jwksUrl);
  let keys: Promise<JWTVerifyGetKey> | null = null;
  return async (header, token) => {
    keys ??= discoverKeys(issuer).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return (await keys)(header, token);
  };
}

/** A cached remote key set. */
export function remoteKeys(jwksUrl: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksUrl), {
    cooldownDuration: COOLDOWN_MS,
    timeoutDuration: REQUEST_TIMEOUT_MS,
  });
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`discovery of ${issuer} answered ${response.status}`);
  const metadata = metadataSchema.parse(await response.json());
  if (metadata.issuer !== issuer) throw new Error(`discovery of ${issuer} names another issuer`);
  return remoteKeys(metadata.jwks_uri);
}
