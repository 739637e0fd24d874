import { invalidInput } from '../errors/plain-errors';
import { refuse } from '../errors/refuse';
import { addDays, weekdayOf, yearOf, type LocalDate } from './local-date';

/** How sure a row of the calendar is; `low` marks what a library guessed for a year without data. */
export type Confidence = 'high' | 'medium' | 'low';

/** [24.3.b] A day that departs from the Monday to Friday week: a weekday off, or a weekend day worked in exchange. */
export interface CalendarException {
  readonly day: LocalDate;
  readonly effect: 'DAY_OFF' | 'WORKING_DAY';
  /** English, for people. */
  readonly reason: string;
  /** The act or decree behind the row, with its number. */
  readonly source: string;
  readonly confidence: Confidence;
}

/**
 * [24.3.b] One version of the working calendar. `years` holds the years it knows; those among them that rest on the fallback
 * alone are also in `fallbackYears`. `exchanges` holds the sources (decrees) that move days off to other days.
 */
export interface WorkingCalendar {
  readonly version: number;
  readonly exceptions: ReadonlyMap<LocalDate, CalendarException>;
  readonly years: ReadonlySet<number>;
  readonly fallbackYears: ReadonlySet<number>;
  readonly exchanges: ReadonlySet<string>;
}

/** The source that marks rows of the fallback. */
export const FALLBACK_SOURCE = 'fallback: date-holidays';

/**
 * [24.3.b] Builds a calendar. A year is known when a row lies in it, so the rows of a year go in together; the row of a decree
 * wins over one of the fallback. Throws `INVALID_INPUT` for two rows on one day.
 */
export function workingCalendar(version: number, rows: Iterable<CalendarException>): WorkingCalendar {
  const exceptions = new Map<LocalDate, CalendarException>();
  const years = new Set<number>();
  const fallbackYears = new Set<number>();
  for (const row of rows) {
    years.add(yearOf(row.day));
    if (isFallback(row)) fallbackYears.add(yearOf(row.day));
    const present = exceptions.get(row.day);
    if (present && isFallback(present) === isFallback(row)) invalidInput('exceptions', `two rows for ${row.day}`);
    if (!present || isFallback(present)) exceptions.set(row.day, row);
  }
  const worked = [...exceptions.values()].filter((row) => row.effect === 'WORKING_DAY');
  return { version, exceptions, years, fallbackYears, exchanges: new Set(worked.map((row) => row.source)) };
}

/** [24.3.b] Whether a day is worked. Refuses `CALENDAR_MISSING` for a year that neither the calendar nor its fallback holds. */
export function isWorkingDay(calendar: WorkingCalendar, day: LocalDate): boolean {
  const year = yearOf(day);
  if (!calendar.years.has(year)) refuse('CALENDAR_MISSING', '24.3.b', { year });
  const exception = calendar.exceptions.get(day);
  return exception ? exception.effect === 'WORKING_DAY' : weekdayOf(day) <= 5;
}

/** [24.3.b] The day itself if it is worked, else the next working day. Refuses `CALENDAR_MISSING`. */
export function workingDayFrom(calendar: WorkingCalendar, day: LocalDate): LocalDate {
  return isWorkingDay(calendar, day) ? day : workingDayFrom(calendar, addDays(day, 1));
}

/**
 * Why a day is worked or off otherwise than as a plain weekday: a weekend, a holiday (also the day given for a holiday on a
 * weekend), a day off moved here by a decree, or a weekend day worked in exchange for it.
 */
export interface DayReason {
  readonly kind: 'WEEKEND' | 'HOLIDAY' | 'MOVED_DAY' | 'WORKED_WEEKEND';
  readonly reason: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** [24.3.b] Why a day is not an ordinary working day; null for an ordinary one. Refuses `CALENDAR_MISSING`. */
export function dayReason(calendar: WorkingCalendar, day: LocalDate): DayReason | null {
  const isWorked = isWorkingDay(calendar, day);
  const exception = calendar.exceptions.get(day);
  if (exception) {
    const { reason, source, confidence } = exception;
    const kind = isWorked ? 'WORKED_WEEKEND' : calendar.exchanges.has(source) ? 'MOVED_DAY' : 'HOLIDAY';
    return { kind, reason, source, confidence };
  }
  if (isWorked) return null;
  const reason = weekdayOf(day) === 6 ? 'Saturday' : 'Sunday';
  return { kind: 'WEEKEND', reason, source: 'Five-day working week', confidence: confidenceOf(calendar, day) };
}

/**
 * [24.3.b] Why a day is off; null for a working day. Refuses `CALENDAR_MISSING`.
 *
 * @public
 */
export function dayOffReason(calendar: WorkingCalendar, day: LocalDate): DayReason | null {
  return isWorkingDay(calendar, day) ? null : dayReason(calendar, day);
}

/** How sure the calendar is about a day: that of its row, else `high`, but `low` throughout a year of the fallback. */
export function confidenceOf(calendar: WorkingCalendar, day: LocalDate): Confidence {
  return calendar.exceptions.get(day)?.confidence ?? (calendar.fallbackYears.has(yearOf(day)) ? 'low' : 'high');
}

function isFallback(row: CalendarException): boolean {
  return row.source === FALLBACK_SOURCE;
}
