import { addDays, addMonths, daysBetween, type LocalDate } from './local-date';
import type { Span, TermFacts } from './term-facts';
import { endOf, type Course, type Part } from './walk-days';
import { isWorkingDay, workingDayFrom, type WorkingCalendar } from './working-calendar';

/**
 * [24.3.b] What has to be counted for a term. Each extension starts from the end known on the day it was decided, so that a
 * later pause moves the whole and a day once named stays the measure of what was granted; months start from the statutory end.
 */
export function courseOf(calendar: WorkingCalendar, facts: TermFacts): Course {
  const { eventOn, pauses, sense, rollsForward } = facts;
  let parts = [partOf(calendar, facts, { day: eventOn, rollsForward })];
  const course = { eventOn, isBackward: sense === 'BEFORE', elapses: sense === 'ELAPSED' };
  for (const extension of facts.extensions) {
    const known = pauses.filter(({ to }) => to !== null && to <= extension.decidedOn);
    const isFromEffectiveEnd = rollsForward && extension.unit === 'NAMED_DAY';
    const day = endOf(calendar, { ...course, parts, pauses: known, rollsForward: isFromEffectiveEnd });
    parts = [...parts, partOf(calendar, extension, { day, rollsForward })];
  }
  return { ...course, parts, pauses, rollsForward };
}

interface Anchor {
  readonly day: LocalDate;
  readonly rollsForward: boolean;
}

/** Months and years become the calendar days they span; a named day becomes the days that lead to it. */
function partOf(calendar: WorkingCalendar, span: Span, anchor: Anchor): Part {
  switch (span.unit) {
    case 'WORKING_DAY':
      return { counts: 'WORKING_DAYS', length: span.length, namedOn: null };
    case 'CALENDAR_DAY':
      return { counts: 'CALENDAR_DAYS', length: span.length, namedOn: null };
    case 'MONTH':
      return monthsFrom(anchor.day, span.length);
    case 'YEAR':
      return monthsFrom(anchor.day, span.length * 12);
    case 'SAME_DAY':
      return { counts: 'CALENDAR_DAYS', length: 0, namedOn: null };
    case 'NAMED_DAY':
      return partUntil(calendar, span.until, anchor);
  }
}

function monthsFrom(day: LocalDate, months: number): Part {
  return { counts: 'CALENDAR_DAYS', length: daysBetween(day, addMonths(day, months)), namedOn: null };
}

/** [43.2.c] A day named for an act is measured in working days, so that this many are left after a pause. */
function partUntil(calendar: WorkingCalendar, until: LocalDate, { day, rollsForward }: Anchor): Part {
  if (!rollsForward) return { counts: 'CALENDAR_DAYS', length: daysBetween(day, until), namedOn: until };
  const last = workingDayFrom(calendar, until);
  let length = 0;
  for (let passed = addDays(day, 1); passed <= last; passed = addDays(passed, 1)) {
    if (isWorkingDay(calendar, passed)) length += 1;
  }
  return { counts: 'WORKING_DAYS', length, namedOn: until };
}
