import type { RuleId } from '../law/rule-id';
import { DomainError, type ErrorDetails } from './domain-error';
import type { Reason } from './reason';
import { codeOf } from './reason-codes';

/**
 * Refuses a step on a rule of the law: throws a `DomainError` with the reason, the rule and the code that follows from the
 * reason. `details` name what tells two uses of a reason apart (the power and its holders, the fields that are missing).
 */
export function refuse(reason: Reason, rule: RuleId, details: ErrorDetails = {}): never {
  throw new DomainError(codeOf(reason), { reason, rule, details });
}
