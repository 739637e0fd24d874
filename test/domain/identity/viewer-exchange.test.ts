import { describe, expect, it } from '@jest/globals';
import { createViewerExchange } from '../../../platform/identity/viewer-exchange';

const START = Date.UTC(2026, 2, 19, 5, 0, 0);

/** An exchange on a clock of its own; each answer is numbered, so that a repeated one is seen to be the same. */
function arrange({ ttlMs, tokenSeconds = 3_600 }: { ttlMs?: number; tokenSeconds?: number } = {}) {
  let now = START;
  const exchanged: (string | null)[] = [];
  const open: ((outcome: Error | null) => void)[] = [];
  const state = { isHeld: false, isDown: false };
  const { assertionFor } = createViewerExchange({
    async verifyToken(token) {
      if (token.startsWith('forged')) throw new Error('UNAUTHENTICATED');
      const expiresAt = new Date(START + tokenSeconds * 1_000);
      return { issuer: 'issuer', subject: token, expiresAt, clientId: null, scope: [] };
    },
    async exchange(token, verified) {
      expect(verified?.subject ?? null).toBe(token);
      const number = exchanged.push(token);
      if (state.isDown) throw new Error('UNAVAILABLE');
      if (state.isHeld) {
        await new Promise<void>((resolve, reject) =>
          open.push((outcome) => (outcome === null ? resolve() : reject(outcome))),
        );
      }
      return { assertion: `${token ?? 'public'}#${number}` };
    },
    now: () => now,
    ...(ttlMs === undefined ? {} : { ttlMs }),
  });
  const running = async (count: number) => {
    for (let turn = 0; turn < 100 && open.length < count; turn += 1) await new Promise((next) => setImmediate(next));
    expect(open).toHaveLength(count);
  };
  return { assertionFor, exchanged, open, state, running, advance: (ms: number) => void (now += ms) };
}

describe('the exchange of tokens for viewer assertions', () => {
  it('keeps an assertion for two seconds and not a millisecond longer, so that a dismissal takes effect', async () => {
    const { assertionFor, advance } = arrange();
    expect(await assertionFor('head')).toBe('head#1');
    advance(1_999);
    expect(await assertionFor('head')).toBe('head#1');
    advance(1);
    expect(await assertionFor('head')).toBe('head#2');
  });

  it('cannot be told to keep one for longer, but for less', async () => {
    const longer = arrange({ ttlMs: 60_000 });
    await longer.assertionFor('head');
    longer.advance(2_000);
    expect(await longer.assertionFor('head')).toBe('head#2');
    const shorter = arrange({ ttlMs: 100 });
    await shorter.assertionFor('head');
    shorter.advance(100);
    expect(await shorter.assertionFor('head')).toBe('head#2');
  });

  it('counts the two seconds from the start of the exchange, not from its answer', async () => {
    const { assertionFor, advance, state, open, running } = arrange();
    state.isHeld = true;
    const first = assertionFor('head');
    await running(1);
    advance(1_500);
    open[0]?.(null);
    expect(await first).toBe('head#1');
    state.isHeld = false;
    advance(499);
    expect(await assertionFor('head')).toBe('head#1');
    advance(1);
    expect(await assertionFor('head')).toBe('head#2');
  });

  it('never keeps one past the end of its token', async () => {
    const { assertionFor, advance } = arrange({ tokenSeconds: 1 });
    expect(await assertionFor('head')).toBe('head#1');
    advance(999);
    expect(await assertionFor('head')).toBe('head#1');
    advance(1);
    expect(await assertionFor('head')).toBe('head#2');
  });

  it('keeps the tokens apart, and the public apart from an empty token', async () => {
    const { assertionFor } = arrange();
    expect(await assertionFor(null)).toBe('public#1');
    expect(await assertionFor('')).toBe('#2');
    expect(await assertionFor('head')).toBe('head#3');
    expect(await assertionFor(null)).toBe('public#1');
    await expect(assertionFor('forged')).rejects.toThrow('UNAUTHENTICATED');
  });

  it('makes one exchange for all requests of a token that come while it runs', async () => {
    const { assertionFor, exchanged, state, open, running } = arrange();
    state.isHeld = true;
    const requests = Array.from({ length: 50 }, (_, index) => assertionFor(index % 2 === 0 ? 'head' : 'analyst'));
    await running(2);
    for (const answer of open) answer(null);
    expect(new Set(await Promise.all(requests))).toEqual(new Set(['head#1', 'analyst#2']));
    expect(exchanged).toEqual(['head', 'analyst']);
  });

  it('does not join an exchange that has run for two seconds, nor let its late answer replace a newer one', async () => {
    const { assertionFor, advance, state, open, running } = arrange();
    state.isHeld = true;
    const slow = assertionFor('head');
    await running(1);
    advance(2_000);
    const second = assertionFor('head');
    await running(2);
    open[1]?.(null);
    expect(await second).toBe('head#2');
    open[0]?.(null);
    expect(await slow).toBe('head#1');
    expect(await assertionFor('head')).toBe('head#2');
  });

  it('passes a failure to all who wait for it and tries again for the next', async () => {
    const { assertionFor, exchanged, state } = arrange();
    state.isDown = true;
    const outcomes = await Promise.allSettled([assertionFor('head'), assertionFor('head')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(exchanged).toHaveLength(1);
    state.isDown = false;
    expect(await assertionFor('head')).toBe('head#2');
  });

  it('does not ask for the viewer of a token that does not verify', async () => {
    const { assertionFor, exchanged } = arrange();
    await expect(assertionFor('forged')).rejects.toThrow('UNAUTHENTICATED');
    expect(exchanged).toEqual([]);
  });
});
