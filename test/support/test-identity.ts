import { generateKeyPairSync } from 'node:crypto';
import type { Viewer } from '../../platform/access/viewer';
import { createExpiringCache } from '../../platform/identity/expiring-cache';
import { createAssertionSigner, createAssertionVerifier } from '../../platform/identity/viewer-assertion';

/** Signs viewers as the organisation subgraph does, with a key of the test's own, and verifies what it signed. */
export interface TestIdentity {
  sign(viewer: Viewer): Promise<string>;
  verify(assertion: string): Promise<Viewer>;
}

/** Half of an assertion's life: a test that takes longer than a whole one would ask with one that has run out. */
const KEPT_MS = 30_000;
const MOST_KEPT = 1_000;

/** A fresh key pair behind the real signer and verifier. Signed viewers are kept for a while, since tests ask as the same viewer often. */
export async function createTestIdentity(): Promise<TestIdentity> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signer = createAssertionSigner(privateKey.export({ format: 'jwk' }));
  const verifier = createAssertionVerifier(publicKey.export({ format: 'jwk' }));
  const signed = createExpiringCache<string, Promise<string>>({ limit: MOST_KEPT, now: Date.now });
  return {
    sign: (viewer) => {
      const key = JSON.stringify(viewer);
      const known = signed.get(key);
      if (known !== undefined) return known;
      const fresh = signer.sign(viewer);
      signed.set(key, fresh, Date.now() + KEPT_MS);
      return fresh;
    },
    verify: (assertion) => verifier.verify(assertion),
  };
}
