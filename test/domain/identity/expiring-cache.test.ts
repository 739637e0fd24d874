import { describe, expect, it } from '@jest/globals';
import { createExpiringCache } from '../../../platform/identity/expiring-cache';

describe('the expiring cache', () => {
  it('holds no more than its limit and lets the entry go that was unused for longest', () => {
    const cache = createExpiringCache<string, number>({ limit: 2, now: () => 0 });
    cache.set('a', 1, 10);
    cache.set('b', 2, 10);
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3, 10);
    expect(cache.entries()).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
  });

  it('replaces an entry without pushing another out', () => {
    const cache = createExpiringCache<string, number>({ limit: 2, now: () => 0 });
    cache.set('a', 1, 10);
    cache.set('b', 2, 10);
    cache.set('b', 3, 10);
    expect(cache.get('a')).toBe(1);
    expect(cache.get('b')).toBe(3);
  });

  it('forgets an entry at its end and takes none that has ended', () => {
    let now = 0;
    const cache = createExpiringCache<string, number>({ limit: 2, now: () => now });
    cache.set('a', 1, 10);
    now = 9;
    expect(cache.get('a')).toBe(1);
    now = 10;
    expect(cache.get('a')).toBeUndefined();
    cache.set('b', 2, 10);
    expect(cache.entries()).toEqual([]);
  });
});
