import { DomainError } from '../../../platform/errors/domain-error';

/** The reason and rule by which something is refused, or null if it passes. */
export function refusal(work: () => void): readonly [reason: unknown, rule: unknown] | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return [error.reason, error.rule];
    throw error;
  }
}
