import { describe, expect, it } from '@jest/globals';
import { explainTerm } from '../../../platform/calendar/explain-term';
import { fallbackExceptions } from '../../../platform/calendar/fallback';
import { fixTerm } from '../../../platform/calendar/fix-term';
import { readCalendar } from '../../../platform/calendar/read-calendar';
import { computeTerm, extendTerm, recomputeTerm, resumeTerm, suspendTerm } from '../../../platform/calendar/term';
import { PAUSES, TERMS } from '../../../platform/calendar/terms';
import { workingCalendar, type CalendarException } from '../../../platform/calendar/working-calendar';
import { CALENDAR, CALENDAR_TEXT, d } from './reference-calendar';

const appeal = computeTerm(CALENDAR, TERMS.APPEAL_CONSIDERATION, d('2026-03-19'));

describe('the proof of a due day', () => {
  it('[24.3.a] shows each day from the receipt on with its number or the reason why it is skipped', () => {
    const { rule, days } = explainTerm(CALENDAR, appeal);
    expect(rule).toBe('24.3.a');
    expect(days.map(({ day, counted, kind }) => [day.slice(5), counted, kind])).toEqual([
      ['03-19', null, 'EVENT_DAY'],
      ['03-20', 1, 'ORDINARY'],
      ['03-21', null, 'WEEKEND'],
      ['03-22', null, 'WEEKEND'],
      ['03-23', null, 'HOLIDAY'],
      ['03-24', null, 'HOLIDAY'],
      ['03-25', null, 'HOLIDAY'],
      ['03-26', 2, 'ORDINARY'],
      ['03-27', 3, 'ORDINARY'],
      ['03-28', null, 'WEEKEND'],
      ['03-29', null, 'WEEKEND'],
      ['03-30', 4, 'ORDINARY'],
      ['03-31', 5, 'ORDINARY'],
      ['04-01', 6, 'ORDINARY'],
      ['04-02', 7, 'ORDINARY'],
      ['04-03', 8, 'ORDINARY'],
      ['04-04', null, 'WEEKEND'],
      ['04-05', null, 'WEEKEND'],
      ['04-06', 9, 'ORDINARY'],
      ['04-07', 10, 'ORDINARY'],
      ['04-08', 11, 'ORDINARY'],
      ['04-09', 12, 'ORDINARY'],
      ['04-10', 13, 'ORDINARY'],
      ['04-11', null, 'WEEKEND'],
      ['04-12', null, 'WEEKEND'],
      ['04-13', 14, 'ORDINARY'],
      ['04-14', 15, 'ORDINARY'],
    ]);
    expect(days[5]).toMatchObject({
      reason: 'Substitute for Nauryz 21 March (Saturday)',
      source: 'Law 267 on Holidays of 13.12.2001 Art. 5',
      confidence: 'high',
    });
  });

  it('[24.3.b] sums up what it shows', () => {
    expect(explainTerm(CALENDAR, appeal).summary).toEqual({
      eventOn: '2026-03-19',
      countedDays: 15,
      workedWeekendDays: 0,
      weekendDays: 8,
      holidays: 3,
      movedDays: 0,
      pausedDays: 0,
      rolledForwardDays: 0,
      statutoryDueOn: '2026-04-14',
      dueOn: '2026-04-14',
      calendarVersion: 1,
      isCurrent: true,
      confidence: 'high',
    });
  });

  it('[24.3.b] names the order that moved a day off, and counts the Saturday worked for it', () => {
    const { days, summary } = explainTerm(CALENDAR, computeTerm(CALENDAR, TERMS.APPEAL_CONSIDERATION, d('2024-05-02')));
    const on = (day: string) => days.find((shown) => shown.day === day);
    const source = "Minister's order G24G0000109 (2024)";
    expect(on('2024-05-04')).toMatchObject({ counted: 2, kind: 'WORKED_WEEKEND', source });
    expect(on('2024-05-08')).toMatchObject({ counted: null, kind: 'MOVED_DAY', source });
    expect(summary).toMatchObject({ workedWeekendDays: 1, movedDays: 1, holidays: 2, dueOn: '2024-05-27' });
  });

  it('[33.3.a] shows how a last day that is off gives way to the next working day', () => {
    const term = computeTerm(CALENDAR, TERMS.PROTEST_CONSIDERATION, d('2024-09-04'));
    const { days, summary } = explainTerm(CALENDAR, term);
    expect(days.slice(-3)).toMatchObject([
      { day: '2024-09-14', counted: 10, kind: 'WEEKEND', reason: 'Saturday', isRolledForward: false },
      { day: '2024-09-15', counted: null, kind: 'WEEKEND', isRolledForward: true },
      { day: '2024-09-16', counted: null, kind: 'ORDINARY', isRolledForward: true },
    ]);
    expect(summary).toMatchObject({
      countedDays: 10,
      statutoryDueOn: '2024-09-14',
      dueOn: '2024-09-16',
      rolledForwardDays: 2,
    });
  });

  it('[24.4.a] numbers an extension as a part of its own', () => {
    const decision = {
      unit: 'MONTH',
      length: 1,
      decidedOn: d('2026-04-10'),
      reason: 'Facts to be established',
    } as const;
    const { days, summary } = explainTerm(CALENDAR, extendTerm(CALENDAR, appeal, decision));
    const firstOfExtension = days.find(({ part }) => part === 1);
    expect(firstOfExtension).toMatchObject({ day: '2026-04-15', counted: 1 });
    expect(days.at(-1)).toMatchObject({ day: '2026-05-14', part: 1, counted: 30 });
    expect(summary.countedDays).toBe(45);
  });

  it('[18.4.h] shows the days of a suspension with its reason and rule, and goes on with the resumption day', () => {
    const check = computeTerm(CALENDAR, TERMS.CHECK, d('2024-09-02'));
    const cause = PAUSES.CHECK_SUSPENSION;
    const suspended = suspendTerm(CALENDAR, check, { cause, on: d('2024-09-12'), reason: 'Expert examination' });
    const stopped = explainTerm(CALENDAR, suspended);
    expect(stopped.days.at(-1)).toMatchObject({ day: '2024-09-12', kind: 'PAUSE', counted: null });
    expect(stopped.summary).toMatchObject({ countedDays: 7, dueOn: null, isCurrent: true });

    const { days, summary } = explainTerm(CALENDAR, resumeTerm(CALENDAR, suspended, { cause, on: d('2024-09-26') }));
    const paused = days.filter(({ kind }) => kind === 'PAUSE');
    expect(paused.map(({ day }) => day)).toHaveLength(14);
    expect(paused[0]).toMatchObject({ reason: 'Expert examination', source: '18.4.h' });
    expect(days.find(({ counted }) => counted === 8)?.day).toBe('2024-09-26');
    expect(days.at(-1)).toMatchObject({ day: '2024-10-29', counted: 30 });
    expect(summary).toMatchObject({ countedDays: 30, pausedDays: 14, dueOn: '2024-10-29' });
  });

  it('[36.2.e] counts back from a hearing, which is itself left out', () => {
    const { days } = explainTerm(CALENDAR, computeTerm(CALENDAR, TERMS.SUBMISSION_HEARING_NOTICE, d('2026-03-26')));
    expect(days[0]).toMatchObject({ day: '2026-03-26', kind: 'EVENT_DAY' });
    expect(days.filter(({ counted }) => counted !== null).map(({ day }) => day)).toEqual([
      '2026-03-20',
      '2026-03-19',
      '2026-03-18',
    ]);
    expect(days.at(-1)?.day).toBe('2026-03-18');
  });

  it('[33.3.c] a same-day term is proved by its event day alone', () => {
    const { days, summary } = explainTerm(CALENDAR, computeTerm(CALENDAR, TERMS.PROTEST_REPORT, d('2024-09-14')));
    expect(days).toMatchObject([{ day: '2024-09-14', counted: null, reason: 'Due on the day of the event itself' }]);
    expect(summary).toMatchObject({ countedDays: 0, dueOn: '2024-09-14' });
  });

  it('[48.1.a] shows the first day after an elapsed term', () => {
    const { days } = explainTerm(CALENDAR, computeTerm(CALENDAR, TERMS.ENTRY_INTO_FORCE, d('2023-07-13')));
    expect(days.slice(-2)).toMatchObject([
      { day: '2023-07-23', counted: 10 },
      { day: '2023-07-24', counted: null, kind: 'AFTER_TERM' },
    ]);
  });

  it('[37.2.a] a named day that is off is shown as such before the working day it gives way to', () => {
    const term = fixTerm(CALENDAR, TERMS.RESOLUTION_EXECUTION, d('2024-09-16'), { until: d('2024-09-21') });
    const { days, summary } = explainTerm(CALENDAR, term);
    expect(days.at(-3)).toMatchObject({ day: '2024-09-21', kind: 'WEEKEND' });
    expect(days.at(-1)?.day).toBe('2024-09-23');
    expect(summary).toMatchObject({ statutoryDueOn: '2024-09-21', rolledForwardDays: 2 });
  });
});

describe('a proof under another calendar', () => {
  it('[24.3.b] is only as sure as its least sure day', () => {
    const certainty = (on: string) =>
      explainTerm(calendar, computeTerm(calendar, TERMS.APPEAL_CONSIDERATION, d(on))).summary.confidence;
    const calendar = workingCalendar(3, [...readCalendar(CALENDAR_TEXT), ...fallbackExceptions([2028])]);
    expect(certainty('2027-03-01')).toBe('medium');
    expect(certainty('2027-11-01')).toBe('high');
    expect(certainty('2027-12-20')).toBe('low');
    expect(certainty('2028-02-01')).toBe('low');
  });

  it('[24.3.b] says that a due day no longer holds once a decree moves a day, until the term is computed anew', () => {
    const decree: CalendarException = {
      day: d('2026-04-13'),
      effect: 'DAY_OFF',
      reason: 'Declared off',
      source: 'Decree 7',
      confidence: 'high',
    };
    const later = workingCalendar(2, [...readCalendar(CALENDAR_TEXT), decree]);
    expect(explainTerm(later, appeal).summary).toMatchObject({
      dueOn: '2026-04-15',
      calendarVersion: 2,
      isCurrent: false,
    });
    const recomputed = recomputeTerm(later, appeal);
    expect(recomputed).toMatchObject({ dueOn: '2026-04-15', calendarVersion: 2 });
    expect(explainTerm(later, recomputed).summary.isCurrent).toBe(true);
    expect(recomputeTerm(CALENDAR, recomputed)).toEqual(appeal);
  });
});
