import type { AttemptLimit } from '../access/attempt-limit';
import { DomainError } from '../errors/domain-error';

/** Refuses `RATE_LIMITED` while attempts under a key are closed; details tell after how many seconds the next one is free. */
export function requireAttempt(limit: AttemptLimit, key: string): void {
  const wait = limit.waitOf(key, Date.now());
  if (wait > 0) throw new DomainError('RATE_LIMITED', { details: { retryAfterSeconds: Math.ceil(wait / 1000) } });
}
