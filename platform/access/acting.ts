import type { Viewer } from './viewer';

/** Who acts in a command, with the reason for which a superior exercises the power of a lower prosecutor, if one is stated. */
export interface Acting {
  readonly viewer: Viewer;
  readonly necessityReason: string | null;
}

/** The reason that a command's input states, null if it is absent or blank. Every input of the graph may carry one. */
export function statedNecessity(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('necessityReason' in input)) return null;
  const { necessityReason } = input;
  return typeof necessityReason === 'string' && necessityReason.trim() !== '' ? necessityReason.trim() : null;
}
