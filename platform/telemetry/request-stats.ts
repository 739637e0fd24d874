import { AsyncLocalStorage } from 'node:async_hooks';
import { sqlStatements } from './meters';

/** What one subgraph call has cost so far. */
export interface RequestStats {
  statements: number;
}

const current = new AsyncLocalStorage<RequestStats>();

/** Runs one subgraph call with a count of its own; `stats` goes on counting until everything that `work` started has ended. */
export function runWithStats<T>(work: (stats: RequestStats) => T): T {
  const stats: RequestStats = { statements: 0 };
  return current.run(stats, () => work(stats));
}

/** Counts one SQL statement to the process's meter and, inside a subgraph call, to that call. */
export function countStatement(database: string): void {
  sqlStatements.inc({ database });
  const stats = current.getStore();
  if (stats !== undefined) stats.statements += 1;
}
