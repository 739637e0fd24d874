import { createRequire } from 'node:module';
import type Library from 'date-holidays';
import type { HolidaysTypes } from 'date-holidays';
import { addDays, localDate, weekdayOf, type LocalDate } from './local-date';
import { FALLBACK_SOURCE, type CalendarException } from './working-calendar';

/** Loaded when it is asked for: it is large, and only the first start of a database asks for it. */
function openLibrary(): Library {
  const Holidays = createRequire(__filename)('date-holidays') as typeof Library;
  return new Holidays('KZ');
}

/**
 * [24.3.b] Days off of years for which no calendar is loaded, all of confidence `low`: the holidays come from a library, the
 * days given for holidays on a weekend are worked out here, moved days of future decrees cannot be known. A year for which
 * the library has nothing yields no row, so that the calendar goes on refusing it.
 */
export function fallbackExceptions(years: Iterable<number>): CalendarException[] {
  const library = openLibrary();
  return [...years].flatMap((year) => daysOffOf(library.getHolidays(year, 'en')));
}

function daysOffOf(listed: readonly HolidaysTypes.Holiday[]): CalendarException[] {
  const holidays = listed.filter((holiday) => holiday.type === 'public' && !holiday.substitute);
  const named = new Map(holidays.map((holiday) => [dayOf(holiday), holiday]));
  const daysOff = new Map<LocalDate, string>();
  for (const [day, holiday] of named) {
    if (!isWeekend(day)) daysOff.set(day, holiday.name);
  }
  for (const [day, holiday] of named) {
    if (!isWeekend(day) || !movesFromWeekend(holiday)) continue;
    let substitute = addDays(day, 1);
    while (isWeekend(substitute) || daysOff.has(substitute)) substitute = addDays(substitute, 1);
    daysOff.set(substitute, `Substitute for ${holiday.name} (${day})`);
  }
  return [...daysOff].map(([day, reason]) => ({
    day,
    effect: 'DAY_OFF',
    reason,
    source: FALLBACK_SOURCE,
    confidence: 'low',
  }));
}

/** The religious holidays do not move when they fall on a weekend; the library's rules say which do. */
function movesFromWeekend(holiday: HolidaysTypes.Holiday): boolean {
  return holiday.rule.includes('then next');
}

function dayOf(holiday: HolidaysTypes.Holiday): LocalDate {
  return localDate(holiday.date.slice(0, 'YYYY-MM-DD'.length), 'holiday');
}

function isWeekend(day: LocalDate): boolean {
  return weekdayOf(day) > 5;
}
