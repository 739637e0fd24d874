import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  legalDayOf,
  localDate,
  weekdayOf,
  yearOf,
} from '../../../platform/calendar/local-date';
import { d } from './reference-calendar';
import { refusalOf } from './refusal-of';

describe('reading a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1999-01-01'])('takes %s', (text) => {
    expect(localDate(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026/01/01',
    '+002026-01-01',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('refuses "%s" as INVALID_INPUT', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(refusalOf(() => localDate(text, 'input.receivedOn'))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'input.receivedOn' },
    });
  });
});

describe('arithmetic of days', () => {
  it('crosses months, leap days and years', () => {
    expect(addDays(d('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(d('2023-02-28'), 1)).toBe('2023-03-01');
    expect(addDays(d('2026-01-01'), -1)).toBe('2025-12-31');
  });

  it('refuses to leave the years that a day can be written in', () => {
    expect(refusalOf(() => addDays(d('9999-12-31'), 1)).code).toBe('INVALID_INPUT');
    expect(refusalOf(() => addDays(d('2026-01-01'), 1e12)).code).toBe('INVALID_INPUT');
  });

  it('[24.3.b] adds months to the same day number, or to the last day where it does not exist', () => {
    expect(addMonths(d('2024-09-23'), 2)).toBe('2024-11-23');
    expect(addMonths(d('2023-11-30'), 3)).toBe('2024-02-29');
    expect(addMonths(d('2022-11-30'), 3)).toBe('2023-02-28');
    expect(addMonths(d('2024-12-31'), 2)).toBe('2025-02-28');
    expect(addMonths(d('2024-03-31'), -1)).toBe('2024-02-29');
  });

  it('knows the day of the week, Monday being 1 and Sunday 7', () => {
    expect(weekdayOf(d('2026-03-16'))).toBe(1);
    expect(weekdayOf(d('2026-03-21'))).toBe(6);
    expect(weekdayOf(d('2026-03-22'))).toBe(7);
  });

  const anyDay = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map(legalDayOf);

  it('adding and taking away the same number of days leads back, and counts as that number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
        const moved = addDays(day, count);
        expect(addDays(moved, -count)).toBe(day);
        expect(daysBetween(day, moved)).toBe(count);
        expect(weekdayOf(moved)).toBe(((((weekdayOf(day) - 1 + count) % 7) + 7) % 7) + 1);
        expect(moved > day).toBe(count > 0);
      }),
    );
  });

  it('[24.3.b] a month term ends in the month meant, on the same day number or on its last day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, months) => {
        const end = addMonths(day, months);
        const monthsOf = (text: string) => yearOf(d(text)) * 12 + Number(text.slice(5, 7));
        expect(monthsOf(end) - monthsOf(day)).toBe(months);
        const isClamped = end.slice(8) !== day.slice(8);
        if (isClamped) expect(addDays(end, 1).slice(8)).toBe('01');
        if (isClamped) expect(end.slice(8) < day.slice(8)).toBe(true);
      }),
    );
  });
});

describe('legal time', () => {
  it('[24.3.b] a legal day begins at 19:00 UTC of the day before, Almaty being at UTC+5', () => {
    expect(legalDayOf(new Date('2026-03-19T18:59:59.999Z'))).toBe('2026-03-19');
    expect(legalDayOf(new Date('2026-03-19T19:00:00.000Z'))).toBe('2026-03-20');
    expect(legalDayOf(new Date('2025-12-31T19:00:00Z'))).toBe('2026-01-01');
  });

  it('refuses an instant that is none', () => {
    expect(refusalOf(() => legalDayOf(new Date('nonsense'))).code).toBe('INVALID_INPUT');
  });
});
