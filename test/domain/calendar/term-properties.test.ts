import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainTerm } from '../../../platform/calendar/explain-term';
import { addDays, daysBetween, type LocalDate } from '../../../platform/calendar/local-date';
import { readCalendar } from '../../../platform/calendar/read-calendar';
import { remainingDays, usedDays } from '../../../platform/calendar/remaining-days';
import { computeTerm, isOverdue, recomputeTerm, type Term } from '../../../platform/calendar/term';
import { isWorkingDay, workingCalendar } from '../../../platform/calendar/working-calendar';
import { span } from './naive-count';
import { CALENDAR, CALENDAR_TEXT } from './reference-calendar';
import { anySpec, calendarDays, eventDay, length, paused, pauses, working } from './term-generators';

describe('a due day', () => {
  it('[24.3.b] of a rolled or working-day term is a working day after the event', () => {
    fc.assert(
      fc.property(eventDay, anySpec, (eventOn, spec) => {
        const { dueOn, statutoryDueOn } = computeTerm(CALENDAR, spec, eventOn);
        expect(isWorkingDay(CALENDAR, dueOn)).toBe(true);
        expect(eventOn < statutoryDueOn && statutoryDueOn <= dueOn).toBe(true);
      }),
    );
  });

  it('[24.3.b] never comes earlier for a longer term or a later event', () => {
    fc.assert(
      fc.property(eventDay, length, fc.nat(20), (eventOn, days, more) => {
        for (const spec of [working, calendarDays]) {
          const { dueOn } = computeTerm(CALENDAR, spec(days), eventOn);
          expect(computeTerm(CALENDAR, spec(days + more), eventOn).dueOn >= dueOn).toBe(true);
          expect(computeTerm(CALENDAR, spec(days), addDays(eventOn, more)).dueOn >= dueOn).toBe(true);
        }
        const shorter = computeTerm(CALENDAR, working(days), eventOn).dueOn;
        expect(computeTerm(CALENDAR, working(days + 1), eventOn).dueOn > shorter).toBe(true);
      }),
    );
  });

  it('[24.3.b] two working-day terms one after the other are as long as one of their sum', () => {
    fc.assert(
      fc.property(eventDay, length, length, (eventOn, first, second) => {
        const { dueOn } = computeTerm(CALENDAR, working(first), eventOn);
        const inOne = computeTerm(CALENDAR, working(first + second), eventOn).dueOn;
        expect(computeTerm(CALENDAR, working(second), dueOn).dueOn).toBe(inOne);
      }),
    );
  });

  it('[24.3.b] is overdue from the next day on and not before', () => {
    fc.assert(
      fc.property(eventDay, anySpec, fc.integer({ min: -30, max: 30 }), (eventOn, spec, distance) => {
        const term = computeTerm(CALENDAR, spec, eventOn);
        expect(isOverdue(term, addDays(term.dueOn, distance))).toBe(distance > 0);
      }),
    );
  });

  it('[24.3.b] survives storage as JSON and computing anew any number of times', () => {
    const otherVersion = workingCalendar(2, readCalendar(CALENDAR_TEXT));
    fc.assert(
      fc.property(eventDay, anySpec, pauses, (eventOn, spec, pause) => {
        const { suspended, resumed } = paused(computeTerm(CALENDAR, spec, eventOn), pause);
        for (const term of [suspended, resumed]) {
          const stored = JSON.parse(JSON.stringify(term)) as Term;
          expect(stored).toEqual(term);
          expect(recomputeTerm(CALENDAR, stored)).toEqual(term);
          const renewed = recomputeTerm(otherVersion, term);
          expect(renewed).toEqual({ ...term, calendarVersion: 2 });
          expect(recomputeTerm(otherVersion, renewed)).toEqual(renewed);
        }
      }),
    );
  });
});

describe('a suspension', () => {
  it('[18.4.h, 43.2.c] never shortens a term, and a longer one never ends it sooner', () => {
    fc.assert(
      fc.property(eventDay, anySpec, pauses, fc.nat(10), (eventOn, spec, pause, more) => {
        const term = computeTerm(CALENDAR, spec, eventOn);
        const once = paused(term, pause).resumed.dueOn;
        const longer = paused(term, { ...pause, lasts: pause.lasts + more }).resumed.dueOn;
        expect(once !== null && once >= term.dueOn).toBe(true);
        expect(longer !== null && once !== null && longer >= once).toBe(true);
      }),
    );
  });

  it('[18.4.h] leaves the days used and the days left as they were', () => {
    fc.assert(
      fc.property(eventDay, anySpec, pauses, (eventOn, spec, pause) => {
        const term = computeTerm(CALENDAR, spec, eventOn);
        const { on, suspended, resumed } = paused(term, pause);
        const total = usedDays(CALENDAR, term, term.dueOn);
        const eve = addDays(on, -1);
        expect(usedDays(CALENDAR, suspended, addDays(on, 400))).toBe(usedDays(CALENDAR, term, eve));
        expect(remainingDays(CALENDAR, suspended, on)).toBe(remainingDays(CALENDAR, term, eve));
        expect(usedDays(CALENDAR, resumed, resumed.dueOn ?? on)).toBe(total);
        expect(remainingDays(CALENDAR, resumed, resumed.dueOn ?? on)).toBe(0);
        expect(suspended.dueOn === null).toBe(
          on <= term.statutoryDueOn || (on <= term.dueOn && on > term.statutoryDueOn),
        );
      }),
    );
  });
});

describe('a proof', () => {
  it('[24.3.b] passes every day once, counts as many as the term has, and ends on the due day', () => {
    fc.assert(
      fc.property(eventDay, anySpec, pauses, (eventOn, spec, pause) => {
        const plain = computeTerm(CALENDAR, spec, eventOn);
        const { suspended, resumed } = paused(plain, pause);
        for (const term of [plain, resumed]) {
          const { days, summary } = explainTerm(CALENDAR, term);
          const last = days.at(-1)?.day as LocalDate;
          expect(last).toBe(term.dueOn);
          expect(days.map(({ day }) => day)).toEqual(span(eventOn, last));
          const counted = days.flatMap((day) => day.counted ?? []);
          expect(counted).toEqual(counted.map((_, index) => index + 1));
          const expected = spec.unit === 'MONTH' ? daysBetween(eventOn, plain.statutoryDueOn) : spec.length;
          expect(counted).toHaveLength(expected);
          expect(summary).toMatchObject({
            countedDays: expected,
            dueOn: term.dueOn,
            isCurrent: true,
          });
          for (const { counted: number, kind, reason, source } of days) {
            if (number === null && kind !== 'ORDINARY') expect([reason, source]).not.toContain(null);
          }
        }
        const open = explainTerm(CALENDAR, suspended);
        expect(open.summary.dueOn).toBe(suspended.dueOn);
      }),
      { numRuns: 200 },
    );
  });
});
