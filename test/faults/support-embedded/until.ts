import { setTimeout as pause } from 'node:timers/promises';

const SECONDS = 30;

/** Waits until the condition holds; fails with the words given when it does not come about in half a minute. */
export async function until(condition: () => boolean, words: string): Promise<void> {
  const deadline = performance.now() + SECONDS * 1000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`not within ${SECONDS} seconds: ${words}`);
    await pause(5);
  }
}
