import { describe, expect, it } from '@jest/globals';
import { fixTerm } from '../../../platform/calendar/fix-term';
import { remainingDays, usedDays } from '../../../platform/calendar/remaining-days';
import {
  computeTerm,
  extendTerm,
  isOverdue,
  isRunning,
  resumeTerm,
  suspendTerm,
} from '../../../platform/calendar/term';
import { PAUSES, TERMS } from '../../../platform/calendar/terms';
import { CALENDAR, d } from './reference-calendar';
import { refusalOf } from './refusal-of';

const cause = PAUSES.CHECK_SUSPENSION;
const check = computeTerm(CALENDAR, TERMS.CHECK, d('2024-09-02'));
const suspend = (on: string) => suspendTerm(CALENDAR, check, { cause, on: d(on), reason: 'Expert examination' });

describe('the term of a check', () => {
  it.each([
    ['2024-09-02', '2024-10-14', 'no holidays'],
    ['2026-03-02', '2026-04-17', '9 and 23 to 25 March are off'],
  ])('[18.4.c] thirty working days from the start on %s end on %s: %s', (startsOn, dueOn) => {
    expect(computeTerm(CALENDAR, TERMS.CHECK, d(startsOn))).toMatchObject({ rule: '18.4.c', dueOn });
  });

  it('[18.4.d] an extension of thirty working days adds to the due date', () => {
    const decision = { unit: 'WORKING_DAY', length: 30, decidedOn: d('2024-10-10'), reason: 'Large volume' } as const;
    expect(extendTerm(CALENDAR, check, decision).dueOn).toBe('2024-11-26');
    expect(refusalOf(() => extendTerm(CALENDAR, check, { ...decision, length: 31 }))).toMatchObject({
      reason: 'TERM_ABOVE_MAXIMUM',
      rule: '18.4.d',
      details: { maximum: '2024-11-26' },
    });
  });

  it('[18.4.d] all extensions together stay within thirty working days', () => {
    const decision = { unit: 'WORKING_DAY', length: 20, decidedOn: d('2024-10-10'), reason: 'Large volume' } as const;
    const once = extendTerm(CALENDAR, check, decision);
    expect(extendTerm(CALENDAR, once, { ...decision, length: 10 }).dueOn).toBe('2024-11-26');
    expect(refusalOf(() => extendTerm(CALENDAR, once, { ...decision, length: 11 })).reason).toBe('TERM_ABOVE_MAXIMUM');
  });

  it('[18.5.2] an expired check is not extended', () => {
    const decision = { unit: 'WORKING_DAY', length: 5, decidedOn: d('2024-10-15'), reason: 'Late' } as const;
    expect(refusalOf(() => extendTerm(CALENDAR, check, decision))).toMatchObject({
      code: 'TERM_EXPIRED',
      reason: 'CHECK_TERM_EXPIRED',
      rule: '18.5.2',
    });
    expect(isOverdue(check, d('2024-10-14'))).toBe(false);
    expect(isOverdue(check, d('2024-10-15'))).toBe(true);
  });
});

describe('the suspension of a check', () => {
  it('[18.4.h] seven days used, twenty-three left, counted from the resumption day itself', () => {
    const suspended = suspend('2024-09-12');
    expect(isRunning(suspended)).toBe(false);
    expect(usedDays(CALENDAR, suspended, d('2024-09-20'))).toBe(7);
    expect(remainingDays(CALENDAR, suspended, d('2024-09-20'))).toBe(23);
    const resumed = resumeTerm(CALENDAR, suspended, { cause, on: d('2024-09-26') });
    expect(resumed).toMatchObject({ statutoryDueOn: '2024-10-29', dueOn: '2024-10-29' });
    expect(remainingDays(CALENDAR, resumed, d('2024-09-26'))).toBe(22);
    expect(remainingDays(CALENDAR, resumed, d('2024-12-01'))).toBe(0);
  });

  it('[18.4.h] suspension and resumption on one day change nothing', () => {
    expect(resumeTerm(CALENDAR, suspend('2024-09-12'), { cause, on: d('2024-09-12') }).dueOn).toBe(check.dueOn);
  });

  it('[43.2.c] a complaint that suspends a check as well keeps it stopped until both causes are gone', () => {
    const complaint = PAUSES.COMPLAINT_SUSPENSION;
    const twice = suspendTerm(CALENDAR, suspend('2024-09-12'), {
      cause: complaint,
      on: d('2024-09-16'),
      reason: 'Complaint',
    });
    const once = resumeTerm(CALENDAR, twice, { cause, on: d('2024-09-20') });
    expect(once.dueOn).toBeNull();
    // The first counted day is Friday 27 September, the day after the decision.
    expect(resumeTerm(CALENDAR, once, { cause: complaint, on: d('2024-09-26') }).dueOn).toBe('2024-10-30');
  });

  it('[18.4.h] a term that was over before stays over', () => {
    const suspended = suspend('2024-10-21');
    expect(suspended.dueOn).toBe('2024-10-14');
    expect(isOverdue(suspended, d('2024-10-22'))).toBe(true);
  });

  it('[18.4.h] a stopped clock is never overdue, cannot be stopped again, resumed twice or extended', () => {
    const suspended = suspend('2024-09-12');
    const on = d('2024-09-16');
    expect(isOverdue(suspended, d('2027-01-01'))).toBe(false);
    const step = { code: 'ILLEGAL_TRANSITION', rule: '18.4.h' };
    expect(refusalOf(() => suspendTerm(CALENDAR, suspended, { cause, on, reason: 'Again' }))).toMatchObject({
      ...step,
      details: { noun: 'Term', state: 'SUSPENDED', action: 'SUSPEND', allowed: ['RESUME'] },
    });
    expect(refusalOf(() => resumeTerm(CALENDAR, check, { cause, on }))).toMatchObject({
      ...step,
      details: { noun: 'Term', state: 'RUNNING', action: 'RESUME', allowed: ['SUSPEND'] },
    });
    const decision = { unit: 'WORKING_DAY', length: 1, decidedOn: on, reason: 'Volume' } as const;
    expect(refusalOf(() => extendTerm(CALENDAR, suspended, decision)).code).toBe('ILLEGAL_TRANSITION');
  });

  it('[18.4.h] neither starts before the term nor ends before it started', () => {
    expect(refusalOf(() => suspend('2024-09-01')).code).toBe('INVALID_INPUT');
    expect(refusalOf(() => resumeTerm(CALENDAR, suspend('2024-09-12'), { cause, on: d('2024-09-11') })).code).toBe(
      'INVALID_INPUT',
    );
  });

  it('[18.4.h] an extension by a named day is moved by a later suspension, by the working days left', () => {
    const extended = extendTerm(CALENDAR, check, {
      until: d('2024-10-21'),
      decidedOn: d('2024-09-10'),
      reason: 'Volume',
    });
    expect(extended.dueOn).toBe('2024-10-21');
    const suspended = suspendTerm(CALENDAR, extended, { cause, on: d('2024-09-12'), reason: 'Expert examination' });
    // Ten working days, 12 to 25 September, are left out; 25 October is off.
    const resumed = resumeTerm(CALENDAR, suspended, { cause, on: d('2024-09-26') });
    expect(resumed).toMatchObject({ statutoryDueOn: '2024-11-05', dueOn: '2024-11-05' });
  });

  it.each(['2024-09-26', '2024-10-10'])(
    '[18.4.h] an extension by a named day, decided on %s after a suspension, ends on that day',
    (on) => {
      const resumed = resumeTerm(CALENDAR, suspend('2024-09-12'), { cause, on: d('2024-09-26') });
      const extended = extendTerm(CALENDAR, resumed, {
        until: d('2024-11-15'),
        decidedOn: d(on),
        reason: 'Volume',
      });
      expect(extended.dueOn).toBe('2024-11-15');
    },
  );
});

describe('requests and summons', () => {
  it.each([
    ['2024-09-02', '2024-09-05', 'a Monday'],
    ['2024-10-24', '2024-10-30', '25 October is a holiday'],
    ['2024-12-31', '2025-01-08', 'Sunday 5 January worked, 1 to 3 and 7 January off'],
  ])('[26.3.a] a request delivered on %s gives at least until %s: %s', (deliveredOn, earliest) => {
    expect(computeTerm(CALENDAR, TERMS.INFORMATION_REQUEST, d(deliveredOn)).dueOn).toBe(earliest);
  });

  it('[26.3.a] a shorter term is refused TERM_BELOW_MINIMUM with the earliest day', () => {
    const fix = (until: string) => fixTerm(CALENDAR, TERMS.INFORMATION_REQUEST, d('2024-09-02'), { until: d(until) });
    expect(refusalOf(() => fix('2024-09-04'))).toMatchObject({
      reason: 'TERM_BELOW_MINIMUM',
      rule: '26.3.a',
      details: { minimum: '2024-09-05' },
    });
    expect(fix('2024-09-05').dueOn).toBe('2024-09-05');
  });

  it('[26.4] under a listed threat the answer is due on the day of delivery', () => {
    expect(computeTerm(CALENDAR, TERMS.INFORMATION_REQUEST_URGENT, d('2024-09-02')).dueOn).toBe('2024-09-02');
  });

  it('[26.8.a] a summons for the day it is sent is refused under a minimum of one working day', () => {
    const fix = (until: string) => fixTerm(CALENDAR, TERMS.SUMMONS_NOTICE, d('2024-09-02'), { until: d(until) });
    expect(refusalOf(() => fix('2024-09-02'))).toMatchObject({ reason: 'TERM_BELOW_MINIMUM', rule: '26.8.a' });
    expect(fix('2024-09-03').dueOn).toBe('2024-09-03');
  });

  it('[10.2.9] a person held unlawfully is released on the day of the finding', () => {
    expect(computeTerm(CALENDAR, TERMS.UNLAWFUL_DETENTION_RELEASE, d('2024-09-07')).dueOn).toBe('2024-09-07');
  });
});
