import { jwtVerify } from 'jose';
import { z } from 'zod';
import { issuerKeys } from './issuer-keys';
import { failedCheckOf, refuseToken } from './token-refusal';

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;
const TYPES = new Set(['at+jwt', 'application/at+jwt', 'jwt']);
const MAX_TOKEN_CHARACTERS = 8_192;
const CLOCK_TOLERANCE_SECONDS = 5;

/** Signature algorithms that a token issuer may use; shared secrets are not among them. */
export type TokenAlgorithm = (typeof ALGORITHMS)[number];

/** What a verified access token says: who holds it and until when. What the holder may do is not in it. */
export interface VerifiedToken {
  readonly issuer: string;
  readonly subject: string;
  readonly expiresAt: Date;
  readonly clientId: string | null;
  readonly scope: readonly string[];
}

/** Whose tokens are taken, and for whom they must be meant. */
export interface AccessTokenOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl?: string;
  readonly algorithms?: readonly TokenAlgorithm[];
}

/** Checks access tokens. */
export interface AccessTokenVerifier {
  readonly verify: (token: string) => Promise<VerifiedToken>;
}

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  exp: z.number(),
  client_id: z.string().optional(),
  azp: z.string().optional(),
  scope: z.string().optional(),
});

/**
 * Verifies OpenID Connect access tokens (signed JWTs of type `at+jwt` or `JWT`): size, algorithm, signature by a key of the
 * issuer, issuer, audience and times with five seconds of tolerance. Whatever fails, the caller gets the one error
 * `UNAUTHENTICATED`; its `cause` (`TokenRefusal`) names the failed check for the log.
 */
export function createAccessTokenVerifier(options: AccessTokenOptions): AccessTokenVerifier {
  const { issuer, audience, algorithms = ALGORITHMS } = options;
  const keys = issuerKeys(issuer, options.jwksUrl);
  const expected = {
    issuer,
    audience,
    algorithms: [...algorithms],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };
  return {
    async verify(token) {
      if (token.length > MAX_TOKEN_CHARACTERS) refuseToken('SIZE');
      const { payload, protectedHeader } = await jwtVerify(token, keys, expected).catch((error: unknown) =>
        refuseToken(failedCheckOf(error)),
      );
      if (!TYPES.has(protectedHeader.typ?.toLowerCase() ?? '')) refuseToken('TYPE');
      const claims = claimsSchema.safeParse(payload);
      if (!claims.success) refuseToken('CLAIM');
      return verifiedToken(claims.data);
    },
  };
}

function verifiedToken(claims: z.infer<typeof claimsSchema>): VerifiedToken {
  return {
    issuer: claims.iss,
    subject: claims.sub,
    expiresAt: new Date(claims.exp * 1_000),
    clientId: claims.client_id ?? claims.azp ?? null,
    scope: claims.scope?.split(' ').filter((name) => name !== '') ?? [],
  };
}
