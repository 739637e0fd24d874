import { jwtVerify, SignJWT, type JWK } from 'jose';
import type { Viewer } from '../access/viewer';
import { createExpiringCache } from './expiring-cache';
import { remoteKeys } from './issuer-keys';
import { failedCheckOf, refuseToken } from './token-refusal';
import { viewerSchema } from './viewer-schema';

/** The HTTP header in which the gateway hands the assertion to a subgraph. */
export const VIEWER_HEADER = 'kenes-viewer';

const ISSUER = 'kenes:organisation';
const AUDIENCE = 'kenes:subgraphs';
const TYPE = 'kenes-viewer+jwt';
const ALGORITHM = 'EdDSA';
const LIFETIME_SECONDS = 60;
const CLOCK_TOLERANCE_SECONDS = 5;
const MAX_ASSERTION_CHARACTERS = 32_768;
const CACHED_ASSERTIONS = 1_000;

/** Issues assertions; only the organisation subgraph holds one. */
export interface AssertionSigner {
  readonly sign: (viewer: Viewer) => Promise<string>;
}

/** Turns the header's value into the viewer it vouches for. */
export interface AssertionVerifier {
  readonly verify: (assertion: string | undefined) => Promise<Viewer>;
}

/**
 * Signs viewer assertions, JWTs of sixty seconds, with an Ed25519 private key. `now` is machine time in milliseconds.
 * A viewer of kind `SYSTEM` is a fault of the program and throws.
 */
export function createAssertionSigner(privateKey: JWK, now: () => number = Date.now): AssertionSigner {
  const header = { alg: ALGORITHM, typ: TYPE, ...(privateKey.kid === undefined ? {} : { kid: privateKey.kid }) };
  return {
    async sign(viewer) {
      const issuedAt = Math.floor(now() / 1_000);
      return new SignJWT({ viewer: viewerSchema.parse(viewer) })
        .setProtectedHeader(header)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + LIFETIME_SECONDS)
        .sign(privateKey);
    },
  };
}

/**
 * Verifies viewer assertions against organisation's public key, given as a JWK or as the address of its key set: algorithm
 * EdDSA only, signature, type, issuer, audience, expiry (five seconds of tolerance) and the viewer's shape. A verified
 * assertion is remembered until it expires, since the gateway repeats it on each request. Any failure, also a missing
 * assertion, is `UNAUTHENTICATED` with the failed check in its `cause`.
 */
export function createAssertionVerifier(publicKey: JWK | string, now: () => number = Date.now): AssertionVerifier {
  const key = typeof publicKey === 'string' ? remoteKeys(publicKey) : publicKey;
  const verified = createExpiringCache<string, Viewer>({ limit: CACHED_ASSERTIONS, now });
  return {
    async verify(assertion) {
      if (assertion === undefined) return refuseToken('MISSING');
      const known = verified.get(assertion);
      if (known !== undefined) return known;
      if (assertion.length > MAX_ASSERTION_CHARACTERS) return refuseToken('SIZE');
      const { payload } = await jwtVerify(assertion, key, expectation(now())).catch((error: unknown) =>
        refuseToken(failedCheckOf(error)),
      );
      const viewer = viewerSchema.safeParse(payload.viewer);
      if (!viewer.success || payload.exp === undefined) return refuseToken('CLAIM');
      verified.set(assertion, viewer.data, payload.exp * 1_000);
      return viewer.data;
    },
  };
}

function expectation(nowMs: number) {
  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    typ: TYPE,
    algorithms: [ALGORITHM],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    currentDate: new Date(nowMs),
  };
}
