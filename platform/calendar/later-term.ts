import type { RunningTerm } from './term';

/** [24.4.g] Of two terms that run for the same duty, the one that ends later; the first if they end together. */
export function laterTerm(first: RunningTerm, second: RunningTerm): RunningTerm {
  return second.dueOn > first.dueOn ? second : first;
}
