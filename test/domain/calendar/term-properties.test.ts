import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainTerm } from '../../../platform/calendar/explain-term';
import { fixTerm } from '../../../platform/calendar/fix-term';
import { addDays, daysBetween, type LocalDate } from '../../../platform/calendar/local-date';
import { readCalendar } from '../../../platform/calendar/read-calendar';
import { remainingDays, usedDays } from '../../../platform/calendar/remaining-days';
import {
  computeTerm,
  extendTerm,
  isOverdue,
  recomputeTerm,
  resumeTerm,
  suspendTerm,
  type Term,
} from '../../../platform/calendar/term';
import type { CountedSpec } from '../../../platform/calendar/term-spec';
import { PAUSES, TERMS } from '../../../platform/calendar/terms';
import { isWorkingDay, workingCalendar } from '../../../platform/calendar/working-calendar';
import { firstFrom, isWorked, nthDay, span } from './naive-count';
import { CALENDAR, CALENDAR_TEXT, d } from './reference-calendar';
import { refusalOf } from './refusal-of';

const FIRST = d('2023-01-01');
const eventDay = fc.nat(daysBetween(FIRST, d('2026-12-31'))).map((count) => addDays(FIRST, count));
const length = fc.integer({ min: 1, max: 80 });
const causes = fc.constantFrom(...Object.values(PAUSES));

const working = (days: number): CountedSpec => ({ ...TERMS.CHECK, length: days });
const calendarDays = (days: number): CountedSpec => ({ ...TERMS.PROTEST_CONSIDERATION, length: days });
const months = (count: number): CountedSpec => ({ ...TERMS.COMPLAINT_FILING, length: count });
const anySpec = fc.oneof(length.map(working), length.map(calendarDays), fc.integer({ min: 1, max: 6 }).map(months));

/** A suspension that begins so many days after the event and lasts so many. */
const pauses = fc.record({ cause: causes, after: fc.nat(60), lasts: fc.nat(60) });

function paused(
  term: Term,
  { cause, after, lasts }: { cause: (typeof PAUSES)[keyof typeof PAUSES]; after: number; lasts: number },
) {
  const on = addDays(term.eventOn, after);
  const suspended = suspendTerm(CALENDAR, term, { cause, on, reason: 'Pause' });
  return { on, suspended, resumed: resumeTerm(CALENDAR, suspended, { cause, on: addDays(on, lasts) }) };
}

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

describe('an extension', () => {
  const decisions = fc.array(
    fc.record({
      unit: fc.constantFrom('WORKING_DAY', 'CALENDAR_DAY', 'MONTH'),
      length: fc.integer({ min: 1, max: 40 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it.each([
    ['24.4.a', TERMS.APPEAL_CONSIDERATION],
    ['18.4.d', TERMS.CHECK],
  ] as const)('[%s] all of them together never pass the maximum, and none is refused below it', (rule, spec) => {
    fc.assert(
      fc.property(eventDay, decisions, (eventOn, wanted) => {
        const first = computeTerm(CALENDAR, spec, eventOn);
        const longest = TERMS[spec.extension.by];
        const base = { decidedOn: first.dueOn, reason: 'Facts' };
        const maximum = extendTerm(CALENDAR, first, { ...base, unit: longest.unit, length: longest.length }).dueOn;
        let term = first;
        for (const span of wanted) {
          const decision = { ...span, ...base };
          try {
            const extended = extendTerm(CALENDAR, term, decision);
            expect(extended.dueOn > term.dueOn && extended.dueOn <= maximum).toBe(true);
            term = extended;
          } catch {
            expect(['TERM_ABOVE_MAXIMUM', undefined]).toContain(
              refusalOf(() => extendTerm(CALENDAR, term, decision)).reason,
            );
          }
        }
        expect(term.dueOn <= maximum).toBe(true);
        if (term.dueOn < maximum) expect(extendTerm(CALENDAR, term, { ...base, until: maximum }).dueOn).toBe(maximum);
        const tooLate = { ...base, until: addDays(maximum, 1) };
        expect(refusalOf(() => extendTerm(CALENDAR, term, tooLate))).toMatchObject({ rule, details: { maximum } });
      }),
      { numRuns: 200 },
    );
  });

  it('[24.4.a] by a named day ends on it, or on the working day after it', () => {
    fc.assert(
      fc.property(eventDay, fc.integer({ min: 1, max: 59 }), (eventOn, days) => {
        const term = computeTerm(CALENDAR, TERMS.APPEAL_CONSIDERATION, eventOn);
        const until = addDays(term.dueOn, days);
        const decision = { until, decidedOn: term.dueOn, reason: 'Facts' };
        const extended = extendTerm(CALENDAR, term, decision);
        expect(extended).toMatchObject({ statutoryDueOn: until, dueOn: firstFrom(until, isWorked) });
      }),
    );
  });
});

describe('a fixed term', () => {
  it('[26.3.a, 33.3.b] is accepted exactly from the earliest day on', () => {
    fc.assert(
      fc.property(eventDay, fc.integer({ min: 0, max: 12 }), (deliveredOn, days) => {
        const earliest = nthDay(deliveredOn, 3, isWorked);
        const until = addDays(deliveredOn, days);
        const fix = () => fixTerm(CALENDAR, TERMS.INFORMATION_REQUEST, deliveredOn, { until });
        if (until >= earliest)
          expect(fix()).toMatchObject({ statutoryDueOn: until, dueOn: firstFrom(until, isWorked) });
        else expect(refusalOf(fix)).toMatchObject({ reason: 'TERM_BELOW_MINIMUM', details: { minimum: earliest } });
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
