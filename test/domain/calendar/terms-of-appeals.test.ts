import { describe, expect, it } from '@jest/globals';
import { termByOtherLaw } from '../../../platform/calendar/fix-term';
import { laterTerm } from '../../../platform/calendar/later-term';
import { computeTerm, extendTerm, isOverdue, suspendTerm } from '../../../platform/calendar/term';
import { PAUSES, TERMS } from '../../../platform/calendar/terms';
import { CALENDAR, d } from './reference-calendar';
import { refusalOf } from './refusal-of';

const { APPEAL_CONSIDERATION, APPEAL_FINAL_REPLY, APPEAL_WITH_CHECK, COMPLAINT_FILING, COMPLAINT_DECISION } = TERMS;
const reason = 'Information is awaited from another body';
const appeal = computeTerm(CALENDAR, APPEAL_CONSIDERATION, d('2024-09-02'));

describe('the term of an appeal', () => {
  it.each([
    ['2024-09-02', '2024-09-23', 'a Monday'],
    ['2024-10-14', '2024-11-05', '25 October is a holiday'],
    ['2026-03-19', '2026-04-14', '23 to 25 March are off'],
  ])('[24.3.a] an appeal received on %s is due fifteen working days later, on %s: %s', (receivedOn, dueOn) => {
    const term = computeTerm(CALENDAR, APPEAL_CONSIDERATION, d(receivedOn));
    expect(term).toMatchObject({ rule: '24.3.a', unit: 'WORKING_DAY', length: 15, eventOn: receivedOn });
    expect(term).toMatchObject({ statutoryDueOn: dueOn, dueOn, calendarVersion: 1, norm: null });
  });

  it.each([
    ['2024-09-07', '2024-09-27', 'a Saturday'],
    ['2024-05-02', '2024-05-27', 'Saturday 4 May worked, 7 to 9 May off'],
    ['2024-12-30', '2025-01-23', 'Sunday 5 January worked, 1 to 3 and 7 January off'],
  ])('[24.3.b] fifteen working days from %s end on %s: %s', (receivedOn, dueOn) => {
    expect(computeTerm(CALENDAR, APPEAL_CONSIDERATION, d(receivedOn)).dueOn).toBe(dueOn);
  });

  it('[24.3.b] a term that reaches a year without a calendar is refused CALENDAR_MISSING', () => {
    expect(refusalOf(() => computeTerm(CALENDAR, APPEAL_CONSIDERATION, d('2027-12-20')))).toMatchObject({
      reason: 'CALENDAR_MISSING',
      rule: '24.3.b',
      details: { year: 2028 },
    });
  });

  it('[24.3.c] the term counts from the first receipt; the day of a later receipt elsewhere would give another due day', () => {
    expect(appeal.dueOn).toBe('2024-09-23');
    expect(computeTerm(CALENDAR, APPEAL_CONSIDERATION, d('2024-09-09')).dueOn).toBe('2024-09-30');
  });

  it('[24.3.a] another law may set another term if its norm is named', () => {
    const wanted = { unit: 'CALENDAR_DAY', length: 30, norm: 'Code X, Article 1' } as const;
    const term = termByOtherLaw(CALENDAR, APPEAL_CONSIDERATION, d('2024-09-02'), wanted);
    expect(term).toMatchObject({ norm: 'Code X, Article 1', dueOn: '2024-10-02', kind: 'APPEAL_CONSIDERATION' });
    const byDay = { until: d('2024-09-10'), norm: ' Code X ' };
    expect(termByOtherLaw(CALENDAR, APPEAL_CONSIDERATION, d('2024-09-02'), byDay)).toMatchObject({
      norm: 'Code X',
      dueOn: '2024-09-10',
    });
  });

  it.each(['', '  ', null])(
    '[24.3.a] another term without the norm that sets it ("%s") is refused TERM_NORM_REQUIRED',
    (norm) => {
      const wanted = { unit: 'CALENDAR_DAY', length: 30, norm } as const;
      expect(refusalOf(() => termByOtherLaw(CALENDAR, APPEAL_CONSIDERATION, d('2024-09-02'), wanted))).toMatchObject({
        reason: 'TERM_NORM_REQUIRED',
        rule: '24.3.a',
      });
    },
  );

  it('[24.1.b] an appeal out of scope is redirected within three working days of its receipt', () => {
    expect(computeTerm(CALENDAR, TERMS.APPEAL_REDIRECTION, d('2026-03-20')).dueOn).toBe('2026-03-30');
  });
});

describe('an appeal on which a check runs', () => {
  const check = computeTerm(CALENDAR, TERMS.CHECK, d('2024-09-02'));

  it('[24.4.d] is due ten working days after the check, again after each change of it', () => {
    expect(check.dueOn).toBe('2024-10-14');
    expect(computeTerm(CALENDAR, APPEAL_WITH_CHECK, check.dueOn)).toMatchObject({
      rule: '24.4.d',
      dueOn: '2024-10-29',
    });
    const decision = { unit: 'WORKING_DAY', length: 30, decidedOn: d('2024-10-10'), reason } as const;
    const extended = extendTerm(CALENDAR, check, decision);
    expect(extended.dueOn).toBe('2024-11-26');
    expect(computeTerm(CALENDAR, APPEAL_WITH_CHECK, extended.dueOn).dueOn).toBe('2024-12-10');
  });

  it('[24.4.d] has no due day while its check is suspended', () => {
    expect(
      suspendTerm(CALENDAR, check, { cause: PAUSES.CHECK_SUSPENSION, on: d('2024-09-12'), reason }).dueOn,
    ).toBeNull();
  });

  it('[24.4.e] the interim reply is missing from the day after the former due date', () => {
    const interim = computeTerm(CALENDAR, TERMS.APPEAL_INTERIM_REPLY, appeal.dueOn);
    expect(interim.dueOn).toBe('2024-09-23');
    expect(isOverdue(interim, d('2024-09-23'))).toBe(false);
    expect(isOverdue(interim, d('2024-09-24'))).toBe(true);
  });

  it('[24.4.f] the final reply is due ten working days after the check is completed', () => {
    expect(computeTerm(CALENDAR, APPEAL_FINAL_REPLY, d('2024-10-14'))).toMatchObject({
      rule: '24.4.f',
      dueOn: '2024-10-29',
    });
  });

  it('[24.4.g] after a cancelled check it is due ten working days later, or on its former due date if that is later', () => {
    const afterCancellation = computeTerm(CALENDAR, APPEAL_FINAL_REPLY, d('2024-10-14'));
    expect(laterTerm(afterCancellation, appeal).dueOn).toBe('2024-10-29');
    const early = computeTerm(CALENDAR, APPEAL_FINAL_REPLY, d('2024-09-03'));
    expect(laterTerm(early, appeal)).toBe(appeal);
  });
});

describe('the terms of a complaint', () => {
  it.each([
    ['2024-06-12', '2024-09-12', '2024-09-12', 'a Thursday'],
    ['2023-11-30', '2024-02-29', '2024-02-29', 'February has no 30th'],
    ['2024-06-07', '2024-09-07', '2024-09-09', 'a Saturday'],
    ['2023-12-21', '2024-03-21', '2024-03-26', '21, 22 and 25 March are off'],
  ])('[25.1.a] three months from knowledge on %s end on %s, in effect on %s: %s', (knownOn, statutoryDueOn, dueOn) => {
    expect(computeTerm(CALENDAR, COMPLAINT_FILING, d(knownOn))).toMatchObject({
      rule: '25.1.a',
      statutoryDueOn,
      dueOn,
    });
  });

  it('[25.1.a] a complaint filed on the last day is in time, on the next it is late', () => {
    const term = computeTerm(CALENDAR, COMPLAINT_FILING, d('2024-06-12'));
    expect(isOverdue(term, d('2024-09-12'))).toBe(false);
    expect(isOverdue(term, d('2024-09-13'))).toBe(true);
  });

  it('[43.1.d] knowledge on 2024-06-14: in time until Monday 16 September, late on the 17th; decided by 30 September', () => {
    const term = computeTerm(CALENDAR, COMPLAINT_FILING, d('2024-06-14'));
    expect(['2024-09-14', '2024-09-16', '2024-09-17'].map((day) => isOverdue(term, d(day)))).toEqual([
      false,
      false,
      true,
    ]);
    expect(computeTerm(CALENDAR, COMPLAINT_DECISION, d('2024-09-02')).dueOn).toBe('2024-09-30');
  });

  it('[25.1.e] a complaint is decided within twenty working days, and nobody can extend that', () => {
    const term = computeTerm(CALENDAR, COMPLAINT_DECISION, d('2024-09-02'));
    expect(term.dueOn).toBe('2024-09-30');
    const decision = { unit: 'WORKING_DAY', length: 1, decidedOn: d('2024-09-20'), reason } as const;
    expect(refusalOf(() => extendTerm(CALENDAR, term, decision))).toMatchObject({
      reason: 'TERM_NOT_ADJUSTABLE',
      rule: '25.1.e',
    });
    const wanted = { unit: 'WORKING_DAY', length: 30, norm: 'Code X' } as const;
    expect(refusalOf(() => termByOtherLaw(CALENDAR, COMPLAINT_DECISION, d('2024-09-02'), wanted))).toMatchObject({
      reason: 'TERM_NOT_ADJUSTABLE',
      rule: '25.1.e',
    });
  });
});
