/**
 * When a delivery that failed is tried again. The queue waits e^n seconds after the n-th attempt, at most e^10: 2.7 s, 7 s, 20 s, 55 s,
 * 2.5 min, 7 min, 18 min, 50 min, 2 h 15 min, then every 6 h 7 min. So many attempts bridge a subscriber that is away over a
 * weekend (65 hours); after the last one the event stays as a dead letter until an operator replays or discards it.
 */
export const MOST_ATTEMPTS = 20;

const SLOWEST = 10;

/** Milliseconds between the n-th attempt, which failed, and the next. */
export function retryDelay(attempt: number): number {
  return Math.exp(Math.min(attempt, SLOWEST)) * 1000;
}

/**
 * Milliseconds from the first attempt to the last, before an event becomes a dead letter.
 *
 * @public
 */
export function patience(): number {
  let total = 0;
  for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) total += retryDelay(attempt);
  return total;
}
