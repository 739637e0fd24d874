import { describe, expect, it } from '@jest/globals';
import { fixTerm } from '../../../platform/calendar/fix-term';
import { remainingDays } from '../../../platform/calendar/remaining-days';
import { computeTerm, resumeTerm, suspendTerm } from '../../../platform/calendar/term';
import { PAUSES, TERMS } from '../../../platform/calendar/terms';
import { CALENDAR, d } from './reference-calendar';

const cause = PAUSES.COMPLAINT_SUSPENSION;
const reason = 'A complaint against the act is pending';

describe('an act suspended while a complaint is decided', () => {
  it.each([
    ['a length', { unit: 'WORKING_DAY', length: 10 } as const],
    ['a named day', { until: d('2024-09-16') }],
  ])('[43.2.c] five working days left run on from the day after the dismissal; term stated as %s', (_how, stated) => {
    const term = fixTerm(CALENDAR, TERMS.RESOLUTION_EXECUTION, d('2024-09-02'), stated);
    expect(term.dueOn).toBe('2024-09-16');
    const suspended = suspendTerm(CALENDAR, term, { cause, on: d('2024-09-10'), reason });
    expect(suspended).toMatchObject({ statutoryDueOn: null, dueOn: null });
    expect(remainingDays(CALENDAR, suspended, d('2024-09-15'))).toBe(5);
    const resumed = resumeTerm(CALENDAR, suspended, { cause, on: d('2024-09-20') });
    expect(resumed).toMatchObject({ statutoryDueOn: '2024-09-27', dueOn: '2024-09-27' });
  });

  it('[43.2.c] the calendar days left of a submission run on as calendar days', () => {
    const term = computeTerm(CALENDAR, TERMS.SUBMISSION_CONSIDERATION, d('2024-09-02'));
    const suspended = suspendTerm(CALENDAR, term, { cause, on: d('2024-09-10'), reason });
    expect(remainingDays(CALENDAR, suspended, d('2024-09-10'))).toBe(23);
    // Seven days, 3 to 9 September, are used; 21 September is the eighth, Sunday 13 October the thirtieth.
    const resumed = resumeTerm(CALENDAR, suspended, { cause, on: d('2024-09-20') });
    expect(resumed).toMatchObject({ statutoryDueOn: '2024-10-13', dueOn: '2024-10-14' });
  });

  it('[43.2.c] a suspension between a last day that is off and the working day after it stops the term, too', () => {
    const term = computeTerm(CALENDAR, TERMS.PROTEST_CONSIDERATION, d('2024-09-04'));
    expect(term).toMatchObject({ statutoryDueOn: '2024-09-14', dueOn: '2024-09-16' });
    const suspended = suspendTerm(CALENDAR, term, { cause, on: d('2024-09-15'), reason });
    expect(suspended.dueOn).toBeNull();
    expect(remainingDays(CALENDAR, suspended, d('2024-09-20'))).toBe(0);
    const resumed = resumeTerm(CALENDAR, suspended, { cause, on: d('2024-09-20') });
    expect(resumed).toMatchObject({ statutoryDueOn: '2024-09-14', dueOn: '2024-09-23' });
  });
});
