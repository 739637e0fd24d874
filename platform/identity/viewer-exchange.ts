import type { VerifiedToken } from './access-token';
import { createExpiringCache } from './expiring-cache';

const LONGEST_TTL_MS = 2_000;
const CACHED_TOKENS = 2_000;

/**
 * What the gateway needs to turn access tokens into assertions: `exchange` gets the token and what was verified of it, both
 * null for the public. Times are machine time in milliseconds.
 */
export interface ViewerExchangeOptions {
  readonly verifyToken: (token: string) => Promise<VerifiedToken>;
  readonly exchange: (token: string | null, verified: VerifiedToken | null) => Promise<{ readonly assertion: string }>;
  readonly ttlMs?: number;
  readonly now?: () => number;
}

/** Gives the viewer assertion for a caller's access token, or for the public (`null`). */
export interface ViewerExchange {
  readonly assertionFor: (token: string | null) => Promise<string>;
}

interface Exchange {
  readonly startedAt: number;
  readonly assertion: Promise<string>;
}

/**
 * Exchanges tokens for viewer assertions and keeps each for at most two seconds, and never past the token's own expiry, so
 * that a dismissal takes effect within that time. The two seconds count from the start of the exchange: what came back may be
 * as old as that. Requests that meet a running exchange of their token share it, unless it has run longer than an answer may
 * be kept. Failures are passed on and not kept.
 */
export function createViewerExchange(options: ViewerExchangeOptions): ViewerExchange {
  const { verifyToken, exchange, now = Date.now } = options;
  const ttlMs = Math.min(options.ttlMs ?? LONGEST_TTL_MS, LONGEST_TTL_MS);
  const kept = createExpiringCache<string | null, string>({ limit: CACHED_TOKENS, now });
  const running = new Map<string | null, Exchange>();

  async function exchangeNow(token: string | null, startedAt: number): Promise<string> {
    const verified = token === null ? null : await verifyToken(token);
    const { assertion } = await exchange(token, verified);
    kept.set(token, assertion, Math.min(startedAt + ttlMs, verified?.expiresAt.getTime() ?? Infinity));
    return assertion;
  }

  function start(token: string | null): Promise<string> {
    const startedAt = now();
    const assertion = exchangeNow(token, startedAt).finally(() => {
      if (running.get(token)?.assertion === assertion) running.delete(token);
    });
    running.set(token, { startedAt, assertion });
    return assertion;
  }

  return {
    async assertionFor(token) {
      const assertion = kept.get(token);
      if (assertion !== undefined) return assertion;
      const shared = running.get(token);
      return shared !== undefined && now() < shared.startedAt + ttlMs ? shared.assertion : start(token);
    },
  };
}
