import type { ErrorCode } from '../errors/codes';

const STATUSES: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  NOT_YET_KNOWN: 503,
  OVERLOADED: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The HTTP status of a request that is refused as a whole with this code; 400 where the request itself is at fault. */
export function httpStatusOf(code: ErrorCode): number {
  return STATUSES[code] ?? 400;
}
