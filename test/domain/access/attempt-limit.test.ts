import { describe, expect, it } from '@jest/globals';
import { createAttemptLimit } from '../../../platform/access/attempt-limit';

const RULE = { attempts: 3, windowMs: 1000, keys: 2 };

describe('a limit of attempts', () => {
  it('leaves attempts free until so many have failed, then closes the key for the rest of the time', () => {
    const limit = createAttemptLimit(RULE);
    for (const now of [0, 100, 200]) {
      expect(limit.waitOf('a', now)).toBe(0);
      limit.fail('a', now);
    }
    expect(limit.waitOf('a', 300)).toBe(700);
    expect(limit.waitOf('a', 999)).toBe(1);
    expect(limit.waitOf('a', 1000)).toBe(0);
  });

  it('begins anew after the time', () => {
    const limit = createAttemptLimit(RULE);
    for (const now of [0, 1, 2]) limit.fail('a', now);
    limit.fail('a', 1500);
    expect(limit.waitOf('a', 1501)).toBe(0);
  });

  it('counts each key apart', () => {
    const limit = createAttemptLimit(RULE);
    for (const now of [0, 1, 2]) limit.fail('a', now);
    expect(limit.waitOf('b', 3)).toBe(0);
  });

  it('forgets the key that failed longest ago when it knows too many', () => {
    const limit = createAttemptLimit(RULE);
    for (const now of [0, 1, 2]) limit.fail('a', now);
    limit.fail('b', 3);
    expect(limit.waitOf('a', 4)).toBeGreaterThan(0);
    limit.fail('c', 5);
    expect(limit.waitOf('a', 6)).toBe(0);
  });
});
