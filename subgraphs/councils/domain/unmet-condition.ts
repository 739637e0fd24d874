import { DomainError, type ErrorDetails } from '../../../platform/errors/domain-error';
import type { RuleId } from '../../../platform/law/rule-id';

/** Refuses with `PRECONDITION_FAILED` where the regulation's or the law's condition is not met and no reason of the list names it. */
export function unmetCondition(rule: RuleId, details: ErrorDetails): never {
  throw new DomainError('PRECONDITION_FAILED', { rule, details });
}
