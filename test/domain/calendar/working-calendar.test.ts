import { describe, expect, it } from '@jest/globals';
import { readCalendar } from '../../../platform/calendar/read-calendar';
import {
  confidenceOf,
  dayOffReason,
  dayReason,
  FALLBACK_SOURCE,
  isWorkingDay,
  workingCalendar,
  workingDayFrom,
  type CalendarException,
} from '../../../platform/calendar/working-calendar';
import { CALENDAR, CALENDAR_TEXT, d } from './reference-calendar';
import { refusalOf } from './refusal-of';

describe('working days', () => {
  it('[24.3.b] Monday to Friday is worked unless declared off', () => {
    expect(isWorkingDay(CALENDAR, d('2026-03-20'))).toBe(true);
    expect(isWorkingDay(CALENDAR, d('2026-03-21'))).toBe(false);
    expect(isWorkingDay(CALENDAR, d('2026-03-24'))).toBe(false);
    expect(workingDayFrom(CALENDAR, d('2026-03-21'))).toBe('2026-03-26');
    expect(workingDayFrom(CALENDAR, d('2026-03-26'))).toBe('2026-03-26');
  });

  it.each(['2023-07-01', '2024-05-04', '2025-01-05'])('[24.3.b] weekend day %s is worked in exchange', (day) => {
    expect(isWorkingDay(CALENDAR, d(day))).toBe(true);
    expect(dayOffReason(CALENDAR, d(day))).toBeNull();
    expect(dayReason(CALENDAR, d(day))).toMatchObject({ kind: 'WORKED_WEEKEND', confidence: 'high' });
  });

  it.each(['2026-03-16', '2026-08-31'])('[24.3.b] %s is an ordinary working day', (day) => {
    expect(isWorkingDay(CALENDAR, d(day))).toBe(true);
    expect(dayReason(CALENDAR, d(day))).toBeNull();
  });

  it.each([
    ['2024-05-05', 'WEEKEND', 'Sunday', 'Five-day working week', 'high'],
    ['2024-05-09', 'HOLIDAY', 'Victory Day', 'Law 267 on Holidays of 13.12.2001', 'high'],
    ['2024-05-08', 'MOVED_DAY', 'Day off moved from Saturday 4 May', "Minister's order G24G0000109 (2024)", 'high'],
    [
      '2023-07-07',
      'MOVED_DAY',
      'Day off moved from Saturday 1 July',
      'Government decree 326 of 28.04.2023 (P2300000326)',
      'high',
    ],
    [
      '2027-01-04',
      'HOLIDAY',
      'Substitute for New Year 2 January (Saturday)',
      'Law 267 on Holidays of 13.12.2001 Art. 5',
      'medium',
    ],
  ])('[24.3.b] %s is off as a %s: %s', (day, kind, reason, source, confidence) => {
    expect(dayOffReason(CALENDAR, d(day))).toEqual({ kind, reason, source, confidence });
  });

  it.each(['2022-12-30', '2028-01-03'])('[24.3.b] the year of %s is refused CALENDAR_MISSING', (day) => {
    const refusal = { code: 'PRECONDITION_FAILED', reason: 'CALENDAR_MISSING', rule: '24.3.b' };
    const details = { year: Number(day.slice(0, 4)) };
    expect(refusalOf(() => isWorkingDay(CALENDAR, d(day)))).toEqual({ ...refusal, details });
    expect(refusalOf(() => dayReason(CALENDAR, d(day)))).toEqual({ ...refusal, details });
  });
});

describe('building a calendar', () => {
  const row: CalendarException = {
    day: d('2028-03-08'),
    effect: 'DAY_OFF',
    reason: 'Decree',
    source: 'Decree 1',
    confidence: 'high',
  };
  const guess: CalendarException = { ...row, reason: 'Guess', source: FALLBACK_SOURCE, confidence: 'low' };
  const worked: CalendarException = { ...row, day: d('2028-03-11'), effect: 'WORKING_DAY' };

  it('[24.3.b] the row of a decree wins over the fallback, whichever comes first', () => {
    for (const rows of [
      [row, guess],
      [guess, row],
    ]) {
      const calendar = workingCalendar(2, rows);
      expect(dayReason(calendar, row.day)).toMatchObject({ reason: 'Decree', confidence: 'high' });
      expect(confidenceOf(calendar, d('2028-03-09'))).toBe('low');
      expect(dayReason(calendar, d('2028-03-12'))).toMatchObject({ kind: 'WEEKEND', confidence: 'low' });
    }
  });

  it('[24.3.b] a day off is a moved day when its source also declares a day worked', () => {
    expect(dayReason(workingCalendar(2, [row]), row.day)?.kind).toBe('HOLIDAY');
    expect(dayReason(workingCalendar(2, [row, worked]), row.day)?.kind).toBe('MOVED_DAY');
  });

  it('refuses two rows for one day', () => {
    expect(refusalOf(() => workingCalendar(2, [row, row])).code).toBe('INVALID_INPUT');
  });
});

describe('reading calendar.tsv', () => {
  it('takes all 76 rows of the five years', () => {
    expect(readCalendar(CALENDAR_TEXT)).toHaveLength(76);
    expect([...CALENDAR.years]).toEqual([2023, 2024, 2025, 2026, 2027]);
    expect(CALENDAR.fallbackYears.size).toBe(0);
    expect(readCalendar(CALENDAR_TEXT.replaceAll('\n', '\r\n'))).toEqual(readCalendar(CALENDAR_TEXT));
  });

  const header = 'date\teffect\treason_en\tsource\tconfidence';
  it.each([
    ['another header', 'date\teffect\n', 'line 1'],
    ['a day that does not exist', `${header}\n2026-02-30\tDAY_OFF\tx\ty\thigh`, 'line 2'],
    ['an unknown effect', `${header}\n2026-02-20\tHALF_DAY\tx\ty\thigh`, 'line 2'],
    ['an unknown confidence', `${header}\n\n2026-02-20\tDAY_OFF\tx\ty\tsure`, 'line 3'],
    ['no source', `${header}\n2026-02-20\tDAY_OFF\tx\t\thigh`, 'line 2'],
    ['a column too many', `${header}\n2026-02-20\tDAY_OFF\tx\ty\thigh\tz`, 'line 2'],
  ])('refuses %s and names the line', (_what, text, line) => {
    const { code, details } = refusalOf(() => readCalendar(text));
    expect(code).toBe('INVALID_INPUT');
    expect(details.field).toBe(`calendar.tsv, ${line}`);
  });
});
