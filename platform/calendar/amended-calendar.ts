import { invalidInput } from '../errors/plain-errors';
import type { LocalDate } from './local-date';
import { type CalendarException, FALLBACK_SOURCE, isWorkingDay, type WorkingCalendar } from './working-calendar';

/** [24.3.b] A day that a decree declares off, or worked in exchange. `reason` is for people, in English. */
export interface MovedDay {
  readonly day: LocalDate;
  readonly effect: CalendarException['effect'];
  readonly reason: string;
}

/** The most days that one decree moves; the longest so far moved six. */
export const MOST_MOVED_DAYS = 60;

function requireEffect(calendar: WorkingCalendar, { day, effect }: MovedDay): void {
  const isGuess = calendar.exceptions.get(day)?.source === FALLBACK_SOURCE;
  const isWorked = isWorkingDay(calendar, day);
  if (!isGuess && isWorked === (effect === 'WORKING_DAY'))
    invalidInput('days', `${day} is ${isWorked ? 'worked' : 'off'} already`);
}

/**
 * [24.3.b] Holds a decree's days to what a calendar can take up: each once, all after today, since terms have been counted and met with the
 * days until then; each changes its day or confirms a guess of the fallback. Throws `INVALID_INPUT`; refuses `CALENDAR_MISSING` for a year
 * that the calendar does not hold.
 */
export function requireMovableDays(calendar: WorkingCalendar, days: readonly MovedDay[], today: LocalDate): void {
  if (days.length === 0) invalidInput('days', 'is empty');
  if (days.length > MOST_MOVED_DAYS) invalidInput('days', `has more than ${MOST_MOVED_DAYS} rows`);
  const seen = new Set<LocalDate>();
  for (const moved of days) {
    if (seen.has(moved.day)) invalidInput('days', `two rows for ${moved.day}`);
    seen.add(moved.day);
    if (moved.day <= today) invalidInput('days', `${moved.day} is not after today, ${today}`);
    requireEffect(calendar, moved);
  }
}

/** [24.3.b] The rows of the next version: those of the present one, and on the days that the decree moves its own. `source` is the decree. */
export function amendedExceptions(
  present: readonly CalendarException[],
  days: readonly MovedDay[],
  source: string,
): readonly CalendarException[] {
  const moved = new Set(days.map(({ day }) => day));
  const added = days.map(({ day, effect, reason }): CalendarException => ({
    day,
    effect,
    reason,
    source,
    confidence: 'high',
  }));
  return [...present.filter(({ day }) => !moved.has(day)), ...added].sort((a, b) => (a.day < b.day ? -1 : 1));
}
