import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate, type LocalDate } from '../../../platform/calendar/local-date';
import { readCalendar } from '../../../platform/calendar/read-calendar';
import { workingCalendar } from '../../../platform/calendar/working-calendar';

/** The text of the reference calendar. */
export const CALENDAR_TEXT = readFileSync(join(__dirname, '../../../reference-data/calendar.tsv'), 'utf8');

/** The reference calendar, 2023 to 2027. */
export const CALENDAR = workingCalendar(1, readCalendar(CALENDAR_TEXT));

/** Shorthand for a day. */
export function d(text: string): LocalDate {
  return localDate(text);
}
