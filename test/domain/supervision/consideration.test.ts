import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, type LocalDate } from '../../../platform/calendar/local-date';
import { isWorkingDay } from '../../../platform/calendar/working-calendar';
import { isLeadWaived, noticeBreaches } from '../../../subgraphs/supervision/domain/consideration-notice';
import { limitationSuspensionOf } from '../../../subgraphs/supervision/domain/limitation-suspension';
import {
  considerationTerm,
  requireUrgentTerm,
  type UrgentTerm,
} from '../../../subgraphs/supervision/domain/urgent-term';
import { CALENDAR, d } from '../calendar/reference-calendar';
import { refusalOf } from '../calendar/refusal-of';

const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays(d('2024-01-08'), count));
const urgentUntil = (until: LocalDate): UrgentTerm => ({ threat: 'STATE_SECURITY', reasons: 'Reasons', until });

function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let each = addDays(from, 1); each < to; each = addDays(each, 1)) if (isWorkingDay(CALENDAR, each)) count += 1;
  return count;
}

describe('the notice of a consideration', () => {
  const ordinary = { urgentTerm: null, deliveredOn: d('2024-01-03'), dueOn: d('2024-02-02') };

  it('[36.2.e] is in time exactly if three working days lie from the notice on before the hearing, that of the notice included', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 20 }), (notifiedOn, lead) => {
        const heldOn = addDays(notifiedOn, lead);
        const left = workingDaysBetween(addDays(notifiedOn, -1), heldOn);
        const breaches = noticeBreaches(CALENDAR, { heldOn, notifiedOn }, ordinary).map(({ kind }) => kind);
        expect(breaches).toEqual(left >= 3 ? [] : ['NOTICE_TOO_LATE']);
      }),
    );
  });

  it.each([
    ['2024-09-02', '2024-09-04', true],
    ['2024-09-02', '2024-09-05', false],
    ['2026-03-20', '2026-03-27', true],
    ['2026-03-20', '2026-03-30', false],
  ])('[36.2.f] owes no lead in an urgent term delivered on %s that ends on %s: %p', (deliveredOn, dueOn, isWaived) => {
    const circumstances = { urgentTerm: urgentUntil(d(dueOn)), deliveredOn: d(deliveredOn), dueOn: d(dueOn) };
    expect(isLeadWaived(CALENDAR, circumstances)).toBe(isWaived);
    const notice = { heldOn: d(dueOn), notifiedOn: d(dueOn) };
    expect(noticeBreaches(CALENDAR, notice, circumstances)).toHaveLength(isWaived ? 0 : 1);
  });

  it('[36.2.e] [36.2.f] is missed even in an urgent term if it is never given', () => {
    const circumstances = {
      urgentTerm: urgentUntil(d('2024-09-03')),
      deliveredOn: d('2024-09-02'),
      dueOn: d('2024-09-03'),
    };
    expect(noticeBreaches(CALENDAR, { heldOn: d('2024-09-03'), notifiedOn: null }, circumstances)).toEqual([
      { kind: 'NOTICE_OF_CONSIDERATION_MISSING', rule: '36.2.e', occurredOn: '2024-09-03' },
    ]);
  });
});

describe('the term of consideration', () => {
  it('[36.2.a] is thirty calendar days and ends on a working day', () => {
    fc.assert(
      fc.property(day, (deliveredOn) => {
        const { statutoryDueOn, dueOn } = considerationTerm(CALENDAR, null, deliveredOn);
        expect(statutoryDueOn).toBe(addDays(deliveredOn, 30));
        expect(dueOn !== null && isWorkingDay(CALENDAR, dueOn)).toBe(true);
      }),
    );
  });

  it('[36.2.b] is the urgent day, accepted exactly below thirty days from the making', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (madeOn, length) => {
        const term = urgentUntil(addDays(madeOn, length));
        const make = () => requireUrgentTerm(CALENDAR, term, madeOn);
        if (term.until < (considerationTerm(CALENDAR, null, madeOn).statutoryDueOn ?? '')) {
          expect(make).not.toThrow();
          expect(considerationTerm(CALENDAR, term, madeOn).dueOn).toBe(term.until);
        } else {
          expect(refusalOf(make)).toMatchObject({ reason: 'TERM_ABOVE_MAXIMUM', rule: '36.2.b' });
        }
      }),
    );
  });
});

describe('the suspension of limitation periods', () => {
  it('[32.4.a] counts from the introduction, that day included, to the decision, that day left out', () => {
    expect(limitationSuspensionOf({ madeOn: d('2024-09-09'), consideredOn: d('2024-09-19') }, d('2024-12-01'))).toEqual(
      {
        from: '2024-09-09',
        to: '2024-09-19',
        days: 10,
      },
    );
  });

  it('[32.4.a] [32.4.b] grows day by day until a decision, and never after it', () => {
    fc.assert(
      fc.property(day, fc.nat(100), fc.nat(100), (madeOn, taken, later) => {
        const decidedOn = addDays(madeOn, taken);
        const today = addDays(decidedOn, later);
        expect(limitationSuspensionOf({ madeOn, consideredOn: null }, today)?.days).toBe(daysBetween(madeOn, today));
        expect(limitationSuspensionOf({ madeOn, consideredOn: decidedOn }, today)?.days).toBe(taken);
      }),
    );
  });

  it('[32.4.a] does not begin with a draft', () => {
    expect(limitationSuspensionOf({ madeOn: null, consideredOn: null }, d('2024-09-09'))).toBeNull();
  });
});
