import { describe, expect, it } from '@jest/globals';
import { fixTerm, termByOtherLaw } from '../../../platform/calendar/fix-term';
import { remainingDays } from '../../../platform/calendar/remaining-days';
import { computeTerm, extendTerm, isOverdue } from '../../../platform/calendar/term';
import { TERMS } from '../../../platform/calendar/terms';
import { CALENDAR, d } from './reference-calendar';
import { refusalOf } from './refusal-of';

const reason = 'More time is asked for';

describe('a protest', () => {
  it.each([
    ['2024-09-02', '2024-09-12', '2024-09-12', 'a Thursday'],
    ['2024-04-24', '2024-05-04', '2024-05-04', 'that Saturday is worked'],
    ['2024-09-04', '2024-09-14', '2024-09-16', 'a Saturday rolls to Monday'],
  ])(
    '[33.3.a] delivered on %s is to be considered by %s, in effect by %s: %s',
    (deliveredOn, statutoryDueOn, dueOn) => {
      const term = computeTerm(CALENDAR, TERMS.PROTEST_CONSIDERATION, d(deliveredOn));
      expect(term).toMatchObject({ rule: '33.3.a', statutoryDueOn, dueOn });
      expect(isOverdue(term, d(dueOn))).toBe(false);
    },
  );

  it('[33.3.b] another term is never below three working days', () => {
    const fix = (until: string) => fixTerm(CALENDAR, TERMS.PROTEST_OTHER_TERM, d('2024-09-05'), { until: d(until) });
    expect(refusalOf(() => fix('2024-09-09'))).toEqual({
      code: 'PRECONDITION_FAILED',
      reason: 'TERM_BELOW_MINIMUM',
      rule: '33.3.b',
      details: { minimum: '2024-09-10' },
    });
    expect(fix('2024-09-10')).toMatchObject({
      rule: '33.3.b',
      unit: 'NAMED_DAY',
      until: '2024-09-10',
      dueOn: '2024-09-10',
    });
    expect(fix('2024-10-04').dueOn).toBe('2024-10-04');
  });

  it('[33.3.b] another term may also be stated as a length', () => {
    const fix = (length: number) =>
      fixTerm(CALENDAR, TERMS.PROTEST_OTHER_TERM, d('2024-09-05'), { unit: 'CALENDAR_DAY', length });
    expect(refusalOf(() => fix(4)).reason).toBe('TERM_BELOW_MINIMUM');
    expect(fix(5).dueOn).toBe('2024-09-10');
    expect(fix(20).dueOn).toBe('2024-09-25');
  });

  it('[33.3.c] its consideration is reported on the same day, be it a day off', () => {
    expect(computeTerm(CALENDAR, TERMS.PROTEST_REPORT, d('2024-09-14')).dueOn).toBe('2024-09-14');
  });
});

describe('a submission', () => {
  const deliveredOn = d('2024-09-02');

  it('[36.2.a] is to be considered within thirty calendar days of delivery', () => {
    expect(computeTerm(CALENDAR, TERMS.SUBMISSION_CONSIDERATION, deliveredOn).dueOn).toBe('2024-10-02');
    expect(computeTerm(CALENDAR, TERMS.SUBMISSION_CONSIDERATION, d('2024-09-05'))).toMatchObject({
      statutoryDueOn: '2024-10-05',
      dueOn: '2024-10-07',
    });
  });

  it('[36.2.b] an urgent term ends before the ordinary thirty days', () => {
    const fix = (until: string) => fixTerm(CALENDAR, TERMS.SUBMISSION_URGENT, deliveredOn, { until: d(until) });
    expect(fix('2024-09-05').dueOn).toBe('2024-09-05');
    expect(fix('2024-09-02').dueOn).toBe('2024-09-02');
    expect(fix('2024-10-01').dueOn).toBe('2024-10-01');
    for (const until of ['2024-10-02', '2024-10-10', '2099-01-01']) {
      expect(refusalOf(() => fix(until))).toMatchObject({
        reason: 'TERM_ABOVE_MAXIMUM',
        rule: '36.2.b',
        details: { maximum: '2024-10-01' },
      });
    }
    expect(refusalOf(() => fix('2024-09-01')).code).toBe('INVALID_INPUT');
  });

  it('[36.2.b] an urgent day that is off stays the last day', () => {
    expect(fixTerm(CALENDAR, TERMS.SUBMISSION_URGENT, deliveredOn, { until: d('2024-09-07') }).dueOn).toBe(
      '2024-09-07',
    );
  });

  it('[36.2.c] the ordinary term can be neither shortened nor extended', () => {
    const term = computeTerm(CALENDAR, TERMS.SUBMISSION_CONSIDERATION, deliveredOn);
    const shorter = { unit: 'CALENDAR_DAY', length: 15 } as const;
    const refused = { reason: 'TERM_NOT_ADJUSTABLE', rule: '36.2.c' };
    expect(refusalOf(() => fixTerm(CALENDAR, TERMS.SUBMISSION_CONSIDERATION, deliveredOn, shorter))).toMatchObject(
      refused,
    );
    expect(refusalOf(() => extendTerm(CALENDAR, term, { ...shorter, decidedOn: deliveredOn, reason }))).toMatchObject(
      refused,
    );
  });

  it.each([
    ['2024-09-23', '2024-09-18', 'Friday, Thursday, Wednesday'],
    ['2026-03-26', '2026-03-18', '23 to 25 March are off'],
  ])('[36.2.e] notice of a hearing on %s is in time until %s: %s', (hearingOn, lastGoodDay) => {
    const term = computeTerm(CALENDAR, TERMS.SUBMISSION_HEARING_NOTICE, d(hearingOn));
    expect(term.dueOn).toBe(lastGoodDay);
  });

  it('[36.2.e] notice of the hearing of Monday 2024-09-23 is in time on Wednesday, too late on Thursday', () => {
    const term = computeTerm(CALENDAR, TERMS.SUBMISSION_HEARING_NOTICE, d('2024-09-23'));
    expect(isOverdue(term, d('2024-09-18'))).toBe(false);
    expect(isOverdue(term, d('2024-09-19'))).toBe(true);
    expect(remainingDays(CALENDAR, term, d('2024-09-13'))).toBe(3);
  });

  it.each([
    ['2024-09-20', '2024-09-25'],
    ['2025-03-20', '2025-03-28'],
  ])('[36.2.g] the outcome of a consideration on %s is reported by %s', (consideredOn, dueOn) => {
    expect(computeTerm(CALENDAR, TERMS.SUBMISSION_REPORT, d(consideredOn)).dueOn).toBe(dueOn);
  });

  it('[43.2.a] a complaint alone moves nothing: the term stays the one computed', () => {
    const term = computeTerm(CALENDAR, TERMS.SUBMISSION_CONSIDERATION, deliveredOn);
    expect(isOverdue(term, d('2024-10-02'))).toBe(false);
    expect(isOverdue(term, d('2024-10-03'))).toBe(true);
  });
});

describe('a resolution', () => {
  it('[37.2.a] its execution term is the day or the length stated in it', () => {
    const issuedOn = d('2024-09-02');
    const byDay = fixTerm(CALENDAR, TERMS.RESOLUTION_EXECUTION, issuedOn, { until: d('2024-09-20') });
    expect(isOverdue(byDay, d('2024-09-20'))).toBe(false);
    expect(isOverdue(byDay, d('2024-09-21'))).toBe(true);
    const byLength = { unit: 'WORKING_DAY', length: 10 } as const;
    expect(fixTerm(CALENDAR, TERMS.RESOLUTION_EXECUTION, issuedOn, byLength).dueOn).toBe('2024-09-16');
  });

  it('[37.2.a] a named day that is off is kept, and overdue counts from the working day after it', () => {
    const term = fixTerm(CALENDAR, TERMS.RESOLUTION_EXECUTION, d('2024-09-02'), { until: d('2024-09-21') });
    expect(term).toMatchObject({ statutoryDueOn: '2024-09-21', dueOn: '2024-09-23' });
  });

  it('[37.1.9.a] a short suspension ends within three working days of its issue', () => {
    const fix = (issuedOn: string, until: string) =>
      fixTerm(CALENDAR, TERMS.SHORT_SUSPENSION, d(issuedOn), { until: d(until) });
    const suspension = fix('2024-09-05', '2024-09-10');
    expect(suspension.dueOn).toBe('2024-09-10');
    expect(isOverdue(suspension, d('2024-09-10'))).toBe(false);
    expect(isOverdue(suspension, d('2024-09-11'))).toBe(true);
    expect(refusalOf(() => fix('2024-09-05', '2024-09-11'))).toMatchObject({
      reason: 'TERM_ABOVE_MAXIMUM',
      rule: '37.1.9.a',
      details: { maximum: '2024-09-10' },
    });
    expect(computeTerm(CALENDAR, TERMS.SHORT_SUSPENSION, d('2024-05-02')).dueOn).toBe('2024-05-06');
    expect(fix('2024-09-05', '2024-09-07').dueOn).toBe('2024-09-07');
  });

  it('[35.2.b] an instruction is due when it says so', () => {
    const term = fixTerm(CALENDAR, TERMS.INSTRUCTION_EXECUTION, d('2024-09-02'), { until: d('2024-09-20') });
    expect(isOverdue(term, d('2024-09-20'))).toBe(false);
    expect(isOverdue(term, d('2024-09-21'))).toBe(true);
  });

  it('[38.b, 22.3] a petition takes its term from another law, whose norm is named', () => {
    const wanted = { until: d('2024-09-20'), norm: 'Code X, Article 2' };
    const term = termByOtherLaw(CALENDAR, TERMS.PETITION_FILING, d('2024-09-02'), wanted);
    expect(isOverdue(term, d('2024-09-20'))).toBe(false);
    expect(isOverdue(term, d('2024-09-21'))).toBe(true);
    const unnamed = { until: d('2024-09-20'), norm: null };
    expect(refusalOf(() => termByOtherLaw(CALENDAR, TERMS.PETITION_FILING, d('2024-09-02'), unnamed))).toMatchObject({
      reason: 'TERM_NORM_REQUIRED',
      rule: '38.b',
    });
  });
});
