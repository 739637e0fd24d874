import { DomainError } from '../../../platform/errors/domain-error';

/** What a refused call says: code, reason, rule and details; fails the test when the call is not refused. */
export function refusalOf(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (error instanceof DomainError) {
      return { code: error.code, reason: error.reason, rule: error.rule, details: error.details };
    }
    throw error;
  }
  throw new Error('the call was not refused');
}
