import { setTimeout as pause } from 'node:timers/promises';
import { type Ask, registerAppeals, WAYS } from './ways';

/** The longest an assertion may be reused; what follows a revocation by more is refused. */
export const EFFECTIVE_WITHIN_MS = 2_000;

/** Gives every right, looks at it and takes it; returns what was there before, by way. Afterwards the longest time has passed. */
export async function takeEveryRight(ask: Ask): Promise<ReadonlyMap<string, boolean>> {
  const before = new Map<string, boolean>();
  await registerAppeals(ask);
  for (const { give } of WAYS) await give?.(ask);
  await pause(EFFECTIVE_WITHIN_MS);
  for (const { what, probe } of WAYS) before.set(what, await probe(ask));
  for (const { act } of WAYS) await act(ask);
  await pause(EFFECTIVE_WITHIN_MS);
  return before;
}
