import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixTerm } from '../../../platform/calendar/fix-term';
import { addDays } from '../../../platform/calendar/local-date';
import { computeTerm, extendTerm } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import { firstFrom, isWorked, nthDay } from './naive-count';
import { CALENDAR } from './reference-calendar';
import { refusalOf } from './refusal-of';
import { eventDay } from './term-generators';

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
