import { invalidInput } from '../errors/plain-errors';

/** [24.3.b] A calendar day in Kazakhstan as `YYYY-MM-DD`. Days of the years 0000 to 9999 compare with `<` and `>`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_IN_MS = 86_400_000;
const LEGAL_TIME_OFFSET_IN_MS = 5 * 3_600_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists, in the shape `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Reads a day. Throws `INVALID_INPUT` for another shape or a day that does not exist; `field` is the value's path in the request. */
export function localDate(text: string, field = 'date'): LocalDate {
  return isLocalDate(text) ? text : invalidInput(field, 'not an existing day in the form YYYY-MM-DD');
}

/** The day `count` days later, or earlier when negative. Throws `INVALID_INPUT` outside the years 0000 to 9999. */
export function addDays(day: LocalDate, count: number): LocalDate {
  return dayAt(midnightOf(day) + count * DAY_IN_MS);
}

/** [24.3.b] The same day number `count` months later, or the last day of that month where the number does not exist there. */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const target = new Date(midnightOf(day));
  const dayNumber = target.getUTCDate();
  target.setUTCDate(1);
  target.setUTCMonth(target.getUTCMonth() + count);
  const lastOfMonth = new Date(target);
  lastOfMonth.setUTCMonth(lastOfMonth.getUTCMonth() + 1, 0);
  target.setUTCDate(Math.min(dayNumber, lastOfMonth.getUTCDate()));
  return dayAt(target.getTime());
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: LocalDate): Weekday {
  return (new Date(midnightOf(day)).getUTCDay() || 7) as Weekday;
}

/** How many days lie from `from` to `to`: 1 for the next day, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (midnightOf(to) - midnightOf(from)) / DAY_IN_MS;
}

/** The year of a day. */
export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

/** [24.3.b] The calendar day that an instant falls on in legal time, which is that of Almaty, UTC+5. */
export function legalDayOf(instant: Date): LocalDate {
  return dayAt(instant.getTime() + LEGAL_TIME_OFFSET_IN_MS);
}

function midnightOf(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAt(milliseconds: number): LocalDate {
  const instant = new Date(milliseconds);
  return localDate(Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, -'T00:00:00.000Z'.length));
}
