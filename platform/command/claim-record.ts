import { conflict } from '../errors/plain-errors';
import type { CommandTransaction } from './command-context';

/**
 * Takes a loaded record for changing: names it for the audit of a refused interference (3.2), and refuses `CONFLICT` if it is not the
 * version that the caller has seen (details: `expected`, `actual`). Load it locked, so that it stays that version until the end.
 */
export function claimRecord(
  tx: Pick<CommandTransaction, 'concerns'>,
  noun: string,
  record: { readonly id: string; readonly version: number },
  expectedVersion: number | null | undefined,
): void {
  tx.concerns(noun, record.id);
  const expected = expectedVersion ?? record.version;
  if (expected !== record.version) conflict(noun, { expected, actual: record.version });
}
