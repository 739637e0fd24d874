import { addDays, type LocalDate } from './local-date';
import type { Term } from './term';
import { courseOf } from './term-course';
import { walkDays } from './walk-days';
import { isWorkingDay, type WorkingCalendar } from './working-calendar';

/**
 * [18.4.h] How many counted days of a term are used up by the end of `today`, in the units it is counted in (working days for a
 * check, calendar days for months). Days of a pause are not used. A term counted back from a hearing uses up nothing: 0.
 */
export function usedDays(calendar: WorkingCalendar, term: Term, today: LocalDate): number {
  if (term.sense === 'BEFORE') return 0;
  let used = 0;
  for (const { day, counted } of walkDays(calendar, courseOf(calendar, term))) {
    if (counted !== null && day <= today) used += 1;
  }
  return used;
}

/**
 * [18.4.h] How many counted days are left after `today`; for a stopped clock, how many will run on; for a term counted back from
 * a hearing, the working days up to the last good one. 0 once the term is over.
 */
export function remainingDays(calendar: WorkingCalendar, term: Term, today: LocalDate): number {
  if (term.sense === 'BEFORE') return workingDaysBetween(calendar, today, term.dueOn ?? today);
  const { parts } = courseOf(calendar, term);
  return parts.reduce((total, { length }) => total + length, 0) - usedDays(calendar, term, today);
}

function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
