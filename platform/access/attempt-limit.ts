/** How often something may be tried under one key, and within which time. */
export interface AttemptRule {
  readonly attempts: number;
  readonly windowMs: number;
  /** Keys remembered at once; beyond, the oldest are forgotten. */
  readonly keys: number;
}

/** Counts failed attempts by key; times are milliseconds of any one clock. */
export interface AttemptLimit {
  /** Milliseconds to wait before the next attempt; 0 if one is free. */
  waitOf(key: string, now: number): number;
  fail(key: string, now: number): void;
}

interface Failures {
  readonly since: number;
  readonly count: number;
}

/** A limit of attempts in this process: so many failures under a key, then none until the time since the first one has passed. */
export function createAttemptLimit({ attempts, windowMs, keys }: AttemptRule): AttemptLimit {
  const failures = new Map<string, Failures>();

  function present(key: string, now: number): Failures | null {
    const known = failures.get(key);
    return known && now - known.since < windowMs ? known : null;
  }

  return {
    waitOf(key, now) {
      const known = present(key, now);
      return known && known.count >= attempts ? known.since + windowMs - now : 0;
    },
    fail(key, now) {
      const { since, count } = present(key, now) ?? { since: now, count: 0 };
      failures.delete(key);
      failures.set(key, { since, count: count + 1 });
      const [oldest] = failures.keys();
      if (failures.size > keys && oldest !== undefined) failures.delete(oldest);
    },
  };
}
