import { generateKeyPairSync } from 'node:crypto';
import type { Viewer } from '../../platform/access/viewer';
import { createAssertionSigner, createAssertionVerifier } from '../../platform/identity/viewer-assertion';

/** Signs viewers as the organisation subgraph does, with a key of the test's own, and verifies what it signed. */
export interface TestIdentity {
  sign(viewer: Viewer): Promise<string>;
  verify(assertion: string): Promise<Viewer>;
}

/** A fresh key pair behind the real signer and verifier. Signed viewers are kept, since tests ask as the same viewer often. */
export async function createTestIdentity(): Promise<TestIdentity> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signer = createAssertionSigner(privateKey.export({ format: 'jwk' }));
  const verifier = createAssertionVerifier(publicKey.export({ format: 'jwk' }));
  const signed = new Map<string, Promise<string>>();
  return {
    sign: (viewer) => {
      const key = JSON.stringify(viewer);
      const known = signed.get(key) ?? signer.sign(viewer);
      signed.set(key, known);
      return known;
    },
    verify: (assertion) => verifier.verify(assertion),
  };
}
