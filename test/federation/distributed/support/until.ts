import { setTimeout as pause } from 'node:timers/promises';

const SECONDS = 45;

/** Asks again until the answer is the one wanted, and returns it; fails with the last answer after three quarters of a minute. */
export async function until<T>(ask: () => Promise<T> | T, isWanted: (answer: T) => boolean): Promise<T> {
  const deadline = performance.now() + SECONDS * 1000;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`not within ${SECONDS} seconds: ${JSON.stringify(answer)}`);
    await pause(10);
  }
}
