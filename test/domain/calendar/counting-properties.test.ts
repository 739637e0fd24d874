import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../platform/calendar/local-date';
import { computeTerm } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import { firstFrom, isWorked, nthDay, span } from './naive-count';
import { CALENDAR } from './reference-calendar';
import { calendarDays, eventDay, length, months, paused, pauses, working } from './term-generators';

describe('counting agrees with a second way to count', () => {
  it('[24.3.b] in working days', () => {
    fc.assert(
      fc.property(eventDay, length, (eventOn, days) => {
        expect(computeTerm(CALENDAR, working(days), eventOn).dueOn).toBe(nthDay(eventOn, days, isWorked));
      }),
      { numRuns: 500 },
    );
  });

  it('[33.3.a] in calendar days, with the roll forward', () => {
    fc.assert(
      fc.property(eventDay, length, (eventOn, days) => {
        const statutoryDueOn = nthDay(eventOn, days, () => true);
        const term = computeTerm(CALENDAR, calendarDays(days), eventOn);
        expect(term).toMatchObject({ statutoryDueOn, dueOn: firstFrom(statutoryDueOn, isWorked) });
      }),
      { numRuns: 500 },
    );
  });

  it('[25.1.a] in months, on the same day number or the last day of the month', () => {
    fc.assert(
      fc.property(eventDay, fc.integer({ min: 1, max: 6 }), (eventOn, count) => {
        const [year = 0, month = 0, day = 0] = eventOn.split('-').map(Number);
        const sameNumber = new Date(Date.UTC(year, month - 1 + count, day));
        const isOverrun = sameNumber.getUTCDate() !== day;
        const end = isOverrun ? new Date(Date.UTC(year, month + count, 0)) : sameNumber;
        const statutoryDueOn = end.toISOString().slice(0, 10);
        const term = computeTerm(CALENDAR, months(count), eventOn);
        expect(term).toMatchObject({ statutoryDueOn, dueOn: firstFrom(statutoryDueOn, isWorked) });
      }),
      { numRuns: 500 },
    );
  });

  it('[36.2.e] counted back from a hearing', () => {
    const afterFirstYear = eventDay.filter((day) => day > '2023-04-01');
    fc.assert(
      fc.property(afterFirstYear, fc.integer({ min: 1, max: 30 }), (hearingOn, days) => {
        const spec = { ...TERMS.SUBMISSION_HEARING_NOTICE, length: days };
        const { dueOn } = computeTerm(CALENDAR, spec, hearingOn);
        expect(dueOn).toBe(nthDay(hearingOn, days, isWorked, -1));
        expect(nthDay(dueOn, days, isWorked) <= hearingOn).toBe(isWorked(hearingOn));
      }),
    );
  });

  it('[18.4.h, 43.2.c] around suspensions', () => {
    fc.assert(
      fc.property(eventDay, length, pauses, fc.boolean(), (eventOn, days, pause, inWorkingDays) => {
        const term = computeTerm(CALENDAR, inWorkingDays ? working(days) : calendarDays(days), eventOn);
        const { on, resumed } = paused(term, pause);
        const last = addDays(on, pause.cause.resumptionDayCounts ? pause.lasts - 1 : pause.lasts);
        const out = new Set(span(on, last));
        const counts = (day: string) => !out.has(day) && (!inWorkingDays || isWorked(day));
        const statutoryDueOn = nthDay(eventOn, days, counts);
        const dueOn = firstFrom(statutoryDueOn, (day) => isWorked(day) && !out.has(day));
        expect(resumed).toMatchObject({ statutoryDueOn, dueOn });
      }),
      { numRuns: 500 },
    );
  });
});
