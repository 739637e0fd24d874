import { describe, expect, it } from '@jest/globals';
import { fallbackExceptions } from '../../../platform/calendar/fallback';
import { addDays, type LocalDate } from '../../../platform/calendar/local-date';
import { readCalendar } from '../../../platform/calendar/read-calendar';
import { computeTerm } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import { isWorkingDay, workingCalendar } from '../../../platform/calendar/working-calendar';
import { CALENDAR, CALENDAR_TEXT, d } from './reference-calendar';
import { refusalOf } from './refusal-of';

describe('years without data', () => {
  it('[24.3.b] every row of the fallback is a weekday off, of confidence low and marked as fallback', () => {
    const rows = fallbackExceptions([2028, 2029, 2030]);
    expect(rows.length).toBeGreaterThan(36);
    for (const row of rows)
      expect(row).toMatchObject({ effect: 'DAY_OFF', source: 'fallback: date-holidays', confidence: 'low' });
  });

  it('[24.3.b] it differs from the reference calendar only where a decree moved a day off and in 2026 on Constitution Day', () => {
    const guessed = workingCalendar(9, fallbackExceptions([2023, 2024, 2025, 2026, 2027]));
    const differing: LocalDate[] = [];
    for (let day = d('2023-01-01'); day <= '2027-12-31'; day = addDays(day, 1)) {
      if (isWorkingDay(guessed, day) !== isWorkingDay(CALENDAR, day)) differing.push(day);
    }
    const moved = ['2023-07-01', '2023-07-07', '2024-05-04', '2024-05-08', '2025-01-03', '2025-01-05'];
    expect(differing).toEqual([...moved, '2026-03-16']);
  });

  it('[24.3.b] carries a term over the end of the data, and a year outside both stays CALENDAR_MISSING', () => {
    const calendar = workingCalendar(2, [...readCalendar(CALENDAR_TEXT), ...fallbackExceptions([2028])]);
    expect(refusalOf(() => computeTerm(CALENDAR, TERMS.CHECK, d('2027-12-01'))).reason).toBe('CALENDAR_MISSING');
    // 16 December; New Year on a weekend, so that 3 and 4 January are off; 7 January.
    expect(computeTerm(calendar, TERMS.CHECK, d('2027-12-01')).dueOn).toBe('2028-01-18');
    expect(refusalOf(() => isWorkingDay(calendar, d('2029-01-03'))).details).toEqual({ year: 2029 });
  });
});
