import { Router } from 'express';
import type { JWK } from 'jose';
import type { Viewer } from '../access/viewer';
import { DomainError } from '../errors/domain-error';
import type { AccessTokenVerifier, VerifiedToken } from '../identity/access-token';
import { TokenRefusal } from '../identity/token-refusal';
import type { AssertionSigner } from '../identity/viewer-assertion';
import { requireInternalSecret } from './internal-secret';

/** What the exchange of tokens for viewers is made of. */
export interface ViewerRoutesOptions {
  readonly internalSecret: string;
  readonly tokens: AccessTokenVerifier;
  readonly resolve: (token: VerifiedToken | null) => Promise<Viewer>;
  readonly signer: AssertionSigner;
  /** Public half of the signer's key. */
  readonly publicKey: JWK;
}

const BEARER = /^bearer +(\S+) *$/i;

function tokenIn(header: string | undefined): string | null {
  if (header === undefined) return null;
  const token = BEARER.exec(header)?.[1];
  if (token === undefined) throw new DomainError('UNAUTHENTICATED', {}, { cause: new TokenRefusal('FORMAT') });
  return token;
}

/**
 * Organisation's own routes. `POST /viewer` exchanges the caller's access token (`authorization: Bearer …`; none for the public) for
 * `{ assertion }`, verifying it against the issuer itself; 401 for a bad token, 403 without the secret of the platform's processes in
 * `kenes-internal`. `GET /.well-known/jwks.json` is the key set by which anyone verifies assertions.
 */
export function viewerRoutes({ internalSecret, tokens, resolve, signer, publicKey }: ViewerRoutesOptions): Router {
  const routes = Router();
  routes.get('/.well-known/jwks.json', (_request, response) => void response.json({ keys: [publicKey] }));
  routes.post('/viewer', requireInternalSecret(internalSecret), async (request, response) => {
    const token = tokenIn(request.get('authorization'));
    const viewer = await resolve(token === null ? null : await tokens.verify(token));
    response.set('cache-control', 'no-store').json({ assertion: await signer.sign(viewer) });
  });
  return routes;
}
