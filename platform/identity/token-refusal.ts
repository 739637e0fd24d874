import { DomainError } from '../errors/domain-error';

/** The check that a token or assertion did not pass; for logs only, a caller never learns it. */
export type TokenCheck =
  | 'MISSING'
  | 'SIZE'
  | 'FORMAT'
  | 'TYPE'
  | 'ALGORITHM'
  | 'KEY'
  | 'SIGNATURE'
  | 'ISSUER'
  | 'AUDIENCE'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'CLAIM'
  | 'KEYS_UNAVAILABLE';

/** Cause of an `UNAUTHENTICATED` error. It holds no part of the token, so that a log that prints it stays free of personal data. */
export class TokenRefusal extends Error {
  readonly check: TokenCheck;

  constructor(check: TokenCheck) {
    super(`token refused: ${check}`);
    this.name = 'TokenRefusal';
    this.check = check;
  }
}

const CHECK_BY_CODE: Readonly<Record<string, TokenCheck>> = {
  ERR_JWS_INVALID: 'FORMAT',
  ERR_JWT_INVALID: 'FORMAT',
  ERR_JOSE_ALG_NOT_ALLOWED: 'ALGORITHM',
  ERR_JOSE_NOT_SUPPORTED: 'ALGORITHM',
  ERR_JWKS_NO_MATCHING_KEY: 'KEY',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'KEY',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'SIGNATURE',
  ERR_JWT_EXPIRED: 'EXPIRED',
};

const CHECK_BY_CLAIM: Readonly<Record<string, TokenCheck>> = {
  iss: 'ISSUER',
  aud: 'AUDIENCE',
  nbf: 'NOT_YET_VALID',
  typ: 'TYPE',
};

/** Throws `UNAUTHENTICATED` with the failed check as its cause. */
export function refuseToken(check: TokenCheck): never {
  throw new DomainError('UNAUTHENTICATED', {}, { cause: new TokenRefusal(check) });
}

/**
 * Which check an error of `jose` stands for. What is none of its verdicts on the token (no connection to the issuer, a key
 * set that is not one) counts as `KEYS_UNAVAILABLE`.
 */
export function failedCheckOf(error: unknown): TokenCheck {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'KEYS_UNAVAILABLE';
  if (error.code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') {
    return ('claim' in error && CHECK_BY_CLAIM[String(error.claim)]) || 'CLAIM';
  }
  return CHECK_BY_CODE[String(error.code)] ?? 'KEYS_UNAVAILABLE';
}
