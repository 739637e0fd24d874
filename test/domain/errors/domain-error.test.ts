import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES, isErrorCode } from '../../../platform/errors/codes';
import { DomainError } from '../../../platform/errors/domain-error';
import {
  conflict,
  illegalTransition,
  invalidInput,
  notFound,
  notYetKnown,
  unauthenticated,
} from '../../../platform/errors/plain-errors';
import { REASONS } from '../../../platform/errors/reason';
import { codeOf } from '../../../platform/errors/reason-codes';
import { refuse } from '../../../platform/errors/refuse';

function errorOf(action: () => never): DomainError {
  try {
    return action();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

describe('refuse', () => {
  it('throws the reason, the rule, the code and an English sentence with the details', () => {
    const details = { power: 'EXTEND_APPEAL', holders: ['HEAD', 'DEPUTY_HEAD'] };
    const error = errorOf(() => refuse('POWER_NOT_HELD', '24.4.b', details));
    expect(error).toMatchObject({
      name: 'DomainError',
      code: 'FORBIDDEN',
      reason: 'POWER_NOT_HELD',
      rule: '24.4.b',
      details,
    });
    expect(error.message).toBe('Your post does not hold this power: EXTEND_APPEAL (held by: HEAD, DEPUTY_HEAD).');
  });

  it('needs no details', () => {
    const error = errorOf(() => refuse('ANONYMOUS_APPEAL', '24.6.a'));
    expect(error).toMatchObject({ code: 'PRECONDITION_FAILED', details: {} });
  });

  it.each([
    ['POWER_NOT_HELD', 'FORBIDDEN'],
    ['SIGNER_NOT_PROSECUTOR', 'FORBIDDEN'],
    ['NOT_SUPERIOR', 'FORBIDDEN'],
    ['NOT_AUTHOR_OR_SUPERIOR', 'FORBIDDEN'],
    ['INTERFERENCE_FORBIDDEN', 'FORBIDDEN'],
    ['NOT_FOUND', 'NOT_FOUND'],
    ['ALREADY_DECIDED', 'ILLEGAL_TRANSITION'],
    ['BINDING_ON_ADDRESSEE', 'ILLEGAL_TRANSITION'],
    ['CHECK_TERM_EXPIRED', 'TERM_EXPIRED'],
    ['COMPLAINT_TERM_MISSED', 'TERM_EXPIRED'],
    ['TERM_ABOVE_MAXIMUM', 'PRECONDITION_FAILED'],
    ['MANDATORY_CONTENT_MISSING', 'PRECONDITION_FAILED'],
  ] as const)('the code of %s is %s', (reason, code) => {
    expect(codeOf(reason)).toBe(code);
  });

  it('every reason has one of the general codes', () => {
    expect(REASONS.map(codeOf).filter((code) => !isErrorCode(code))).toEqual([]);
  });
});

describe('errors without a reason of the law', () => {
  it.each([
    ['notFound', () => notFound('Appeal'), 'NOT_FOUND', { noun: 'Appeal' }],
    [
      'invalidInput',
      () => invalidInput('dueOn', 'not a day'),
      'INVALID_INPUT',
      { field: 'dueOn', problem: 'not a day' },
    ],
    [
      'conflict',
      () => conflict('Appeal', { expected: 1, actual: 2 }),
      'CONFLICT',
      { noun: 'Appeal', expected: 1, actual: 2 },
    ],
    ['notYetKnown', () => notYetKnown('Check', { checkId: 'c' }), 'NOT_YET_KNOWN', { noun: 'Check', checkId: 'c' }],
    ['unauthenticated', () => unauthenticated(), 'UNAUTHENTICATED', {}],
  ] as const)('%s', (_, action, code, details) => {
    const error = errorOf(action);
    expect(error).toMatchObject({ code, details });
    expect(error).not.toHaveProperty('reason');
    expect(error).not.toHaveProperty('rule');
  });

  it('an illegal step names state, action and what is allowed, and carries its rule apart from the details', () => {
    const step = { noun: 'Appeal', state: 'REGISTERED', action: 'reply', allowed: ['accept', 'redirect'] };
    const error = errorOf(() => illegalTransition({ ...step, rule: '24.1.a' }));
    expect(error).toMatchObject({ code: 'ILLEGAL_TRANSITION', rule: '24.1.a' });
    expect(error.details).toEqual(step);
    expect(error.message).toBe(
      'This step is not possible in the present state of the record: Appeal, REGISTERED, reply; possible now: accept, redirect.',
    );
    expect(errorOf(() => illegalTransition(step))).not.toHaveProperty('rule');
  });

  it('keeps the cause', () => {
    const cause = new Error('connection lost');
    expect(new DomainError('UNAVAILABLE', {}, { cause }).cause).toBe(cause);
  });

  it('every code has its meaning', () => {
    expect(Object.values(ERROR_CODES).filter((meaning) => !meaning.endsWith('.'))).toEqual([]);
    expect(isErrorCode('toString')).toBe(false);
  });
});
