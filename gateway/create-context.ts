import type { Request } from 'express';
import { DomainError } from '../platform/errors/domain-error';
import { requestError } from '../platform/http/request-error';
import { TokenRefusal } from '../platform/identity/token-refusal';
import { pickLanguage } from '../platform/law/language';
import type { Logger } from '../platform/telemetry/logger';
import type { Explain, GatewayContext } from './gateway-context';

/** Gives the viewer assertion for an access token, or for the public (`null`); throws `UNAUTHENTICATED` for a bad token. */
export type AssertionFor = (token: string | null) => Promise<string>;

/** The request header that asks for `extensions.kenes`: `1` for calls and cost, `plan` for the query plan as well. */
export const EXPLAIN_HEADER = 'kenes-explain';
const EXPLAIN: Readonly<Record<string, Explain>> = { '1': 'CALLS', plan: 'PLAN' };

const NEWER_ANSWER = 'application/graphql-response+json';
const BEARER = /^bearer +(\S+) *$/i;
const CHALLENGE = 'Bearer realm="kenes", error="invalid_token", error_description="the access token is not valid"';

/**
 * Makes the context of a GraphQL request. A caller without an `authorization` header is the public; one whose header is not
 * a good bearer token is refused with 401, never taken for the public.
 */
export function contextFactory(assertionFor: AssertionFor, logger: Logger) {
  return async ({ req }: { readonly req: Request }): Promise<GatewayContext> => {
    return {
      assertion: await identify(req.get('authorization'), assertionFor, logger),
      language: pickLanguage(req.get('accept-language')),
      explain: EXPLAIN[req.get(EXPLAIN_HEADER) ?? ''] ?? 'NOTHING',
      takesOnlyJson: req.accepts(NEWER_ANSWER) === false,
      calls: [],
      plan: null,
      cost: null,
    };
  };
}

async function identify(header: string | undefined, assertionFor: AssertionFor, logger: Logger): Promise<string> {
  try {
    return await assertionOf(header, assertionFor);
  } catch (error) {
    throw refusalOf(error, logger);
  }
}

/** The viewer assertion for an `authorization` header; of the public without one. Throws `UNAUTHENTICATED` for one that is no good bearer token. */
export async function assertionOf(header: string | undefined, assertionFor: AssertionFor): Promise<string> {
  const token = header === undefined ? null : BEARER.exec(header)?.[1];
  if (token === undefined) throw new DomainError('UNAUTHENTICATED', {}, { cause: new TokenRefusal('FORMAT') });
  return assertionFor(token);
}

function refusalOf(error: unknown, logger: Logger): Error {
  if (!(error instanceof DomainError)) {
    logger.error({ err: error }, 'viewer exchange failed');
    return requestError(new DomainError('UNAVAILABLE', {}, { cause: error }));
  }
  if (error.code !== 'UNAUTHENTICATED') return requestError(error);
  logger.info({ check: error.cause instanceof TokenRefusal ? error.cause.check : 'UNKNOWN' }, 'access token refused');
  return requestError(error, { 'www-authenticate': CHALLENGE });
}
