/** A bounded map whose entries end at their own time. */
export interface ExpiringCache<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V, expiresAt: number) => void;
  readonly delete: (key: K) => void;
  readonly entries: () => readonly (readonly [K, V])[];
}

/** How many entries a cache holds at most, and the clock it goes by (milliseconds since 1970). */
export interface CacheBounds {
  readonly limit: number;
  readonly now: () => number;
}

/**
 * A least-recently-used cache: past `limit` the entry unused for longest leaves. `expiresAt` is in milliseconds of `now`; an
 * entry is gone from that very instant on.
 */
export function createExpiringCache<K, V>({ limit, now }: CacheBounds): ExpiringCache<K, V> {
  const entries = new Map<K, { readonly value: V; readonly expiresAt: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      if (now() >= entry.expiresAt) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, expiresAt) {
      if (now() >= expiresAt) return;
      entries.delete(key);
      const oldest = entries.keys().next();
      if (entries.size >= limit && !oldest.done) entries.delete(oldest.value);
      entries.set(key, { value, expiresAt });
    },
    delete: (key) => void entries.delete(key),
    entries: () => Array.from(entries, ([key, { value }]) => [key, value] as const),
  };
}
