import { describe, expect, it } from '@jest/globals';
import { termByOtherLaw } from '../../../platform/calendar/fix-term';
import { computeTerm, extendTerm } from '../../../platform/calendar/term';
import { warningsOf } from '../../../platform/calendar/term-warnings';
import { TERMS } from '../../../platform/calendar/terms';
import { CALENDAR, d } from './reference-calendar';
import { refusalOf } from './refusal-of';

const { APPEAL_CONSIDERATION } = TERMS;
const reason = 'Information is awaited from another body';
const appeal = computeTerm(CALENDAR, APPEAL_CONSIDERATION, d('2024-09-02'));

describe('the extension of an appeal', () => {
  const decidedOn = d('2024-09-20');

  it('[24.4.a] two months from the original due date, rolled over the weekend they end on', () => {
    const extended = extendTerm(CALENDAR, appeal, { unit: 'MONTH', length: 2, decidedOn, reason });
    expect(extended).toMatchObject({ statutoryDueOn: '2024-11-23', dueOn: '2024-11-25' });
    expect(extended.extensions).toEqual([{ rule: '24.4.a', unit: 'MONTH', length: 2, until: null, decidedOn, reason }]);
  });

  it.each([
    ['the day after the maximum', { until: d('2024-11-26') }],
    ['three months', { unit: 'MONTH', length: 3 } as const],
    ['64 calendar days', { unit: 'CALENDAR_DAY', length: 64 } as const],
    ['45 working days', { unit: 'WORKING_DAY', length: 45 } as const],
    ['a day no calendar holds', { until: d('2100-01-01') }],
    ['3,000 working days', { unit: 'WORKING_DAY', length: 3_000 } as const],
  ])('[24.4.a] %s is refused TERM_ABOVE_MAXIMUM with the maximum', (_what, span) => {
    expect(refusalOf(() => extendTerm(CALENDAR, appeal, { ...span, decidedOn, reason }))).toEqual({
      code: 'PRECONDITION_FAILED',
      reason: 'TERM_ABOVE_MAXIMUM',
      rule: '24.4.a',
      details: { maximum: '2024-11-25' },
    });
  });

  it.each(['2024-11-25', '2024-11-24', '2024-11-22', '2024-09-24'])(
    '[24.4.a] %s may be named as the new last day',
    (until) => {
      const extended = extendTerm(CALENDAR, appeal, { until: d(until), decidedOn, reason });
      expect(extended.statutoryDueOn).toBe(until);
      expect(extended.dueOn).toBe(until === '2024-11-24' ? '2024-11-25' : until);
    },
  );

  it('[24.4.a] several extensions stay within the two months together', () => {
    const once = extendTerm(CALENDAR, appeal, { unit: 'MONTH', length: 1, decidedOn, reason });
    expect(once.dueOn).toBe('2024-10-23');
    const twice = extendTerm(CALENDAR, once, { unit: 'MONTH', length: 1, decidedOn: d('2024-10-23'), reason });
    expect(twice.dueOn).toBe('2024-11-25');
    const byNamedDay = extendTerm(CALENDAR, once, { until: d('2024-11-25'), decidedOn: d('2024-10-22'), reason });
    expect(byNamedDay.dueOn).toBe('2024-11-25');
    for (const full of [twice, byNamedDay]) {
      const more = { unit: 'WORKING_DAY', length: 1, decidedOn: d('2024-11-20'), reason } as const;
      expect(refusalOf(() => extendTerm(CALENDAR, full, more))).toMatchObject({
        reason: 'TERM_ABOVE_MAXIMUM',
        details: { maximum: '2024-11-25' },
      });
    }
  });

  it('[24.4.a] working days granted after an end on a Saturday are counted from the Monday', () => {
    const untilSaturday = extendTerm(CALENDAR, appeal, { unit: 'CALENDAR_DAY', length: 5, decidedOn, reason });
    expect(untilSaturday).toMatchObject({ statutoryDueOn: '2024-09-28', dueOn: '2024-09-30' });
    for (const span of [{ unit: 'WORKING_DAY', length: 2 } as const, { until: d('2024-10-02') }]) {
      const extended = extendTerm(CALENDAR, untilSaturday, { ...span, decidedOn: d('2024-09-30'), reason });
      expect(extended.dueOn).toBe('2024-10-02');
    }
  });

  it('[24.4.a] an extension is decided before the term passes', () => {
    const decision = { unit: 'MONTH', length: 1, reason } as const;
    expect(extendTerm(CALENDAR, appeal, { ...decision, decidedOn: d('2024-09-23') }).dueOn).toBe('2024-10-23');
    expect(refusalOf(() => extendTerm(CALENDAR, appeal, { ...decision, decidedOn: d('2024-09-24') }))).toMatchObject({
      code: 'TERM_EXPIRED',
      rule: '24.4.a',
      details: { dueOn: '2024-09-23', decidedOn: '2024-09-24' },
    });
  });

  it('[24.4.a] an extension moves the due day to a later one, by a whole number of units', () => {
    for (const until of [d('2024-09-23'), d('2024-09-03')]) {
      expect(refusalOf(() => extendTerm(CALENDAR, appeal, { until, decidedOn, reason })).code).toBe('INVALID_INPUT');
    }
    for (const length of [0, -1, 1.5, Number.NaN, 1e9]) {
      const decision = { unit: 'WORKING_DAY', length, decidedOn, reason } as const;
      expect(refusalOf(() => extendTerm(CALENDAR, appeal, decision)).code).toBe('INVALID_INPUT');
    }
  });

  it('[24.4.a] a due day after two months from receipt carries the warning OVER_TWO_MONTHS_FROM_RECEIPT', () => {
    const until = (day: string) => extendTerm(CALENDAR, appeal, { until: d(day), decidedOn, reason });
    expect(warningsOf(CALENDAR, appeal)).toEqual([]);
    expect(warningsOf(CALENDAR, until('2024-11-04'))).toEqual([]);
    expect(warningsOf(CALENDAR, until('2024-11-05'))).toEqual(['OVER_TWO_MONTHS_FROM_RECEIPT']);
    expect(warningsOf(CALENDAR, computeTerm(CALENDAR, TERMS.CHECK, d('2024-09-02')))).toEqual([]);
    const byOtherLaw = { unit: 'MONTH', length: 3, norm: 'Code X' } as const;
    expect(warningsOf(CALENDAR, termByOtherLaw(CALENDAR, APPEAL_CONSIDERATION, d('2024-09-02'), byOtherLaw))).toEqual(
      [],
    );
  });

  it('[24.5] the applicant is told within three working days of the extension', () => {
    expect(computeTerm(CALENDAR, TERMS.APPEAL_EXTENSION_NOTICE, decidedOn).dueOn).toBe('2024-09-25');
  });
});
