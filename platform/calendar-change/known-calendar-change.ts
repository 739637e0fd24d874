import type { MovedDay } from '../calendar/amended-calendar';
import { amendedExceptions } from '../calendar/amended-calendar';
import type { CalendarChangeState } from '../calendar/calendar-change-state';
import type { LocalDate } from '../calendar/local-date';
import { type CalendarException, type WorkingCalendar, workingCalendar } from '../calendar/working-calendar';
import { read, sql } from '../database/hot-read';
import { isUuid } from '../database/is-uuid';
import type { Database } from '../database/open-database';

/** What every subgraph knows of a change of the working calendar. */
export interface KnownCalendarChange {
  readonly id: string;
  readonly state: CalendarChangeState;
  /** The decree, as rows of the calendar name it. */
  readonly source: string;
  readonly days: readonly MovedDay[];
  readonly calendarVersion: number | null;
}

const BY_ID = sql(
  'platform.findCalendarChange',
  `SELECT id, state, source, days, calendar_version AS "calendarVersion" FROM platform.known_calendar_change WHERE id = $1`,
);

/** The change of an id; null while this subgraph has not been told of it. One statement. */
export async function findKnownCalendarChange(db: Database, id: string): Promise<KnownCalendarChange | null> {
  if (!isUuid(id)) return null;
  const [row] = await read<KnownCalendarChange>(db, BY_ID, [id]);
  return row ?? null;
}

const LATEST = sql(
  'platform.findLatestCalendar',
  'SELECT version, exceptions FROM platform.calendar ORDER BY version DESC LIMIT 1',
);

/** The calendar as it would be with a change, under the number after the present one; it is kept nowhere. One statement. */
export async function calendarWith(db: Database, { days, source }: KnownCalendarChange): Promise<WorkingCalendar> {
  const [latest] = await read<{ version: number; exceptions: CalendarException[] }>(db, LATEST);
  if (!latest) throw new Error('there is no calendar');
  return workingCalendar(latest.version + 1, amendedExceptions(latest.exceptions, days, source));
}

/** The first and last of the days that a change moves. */
export function spanOfDays(days: readonly MovedDay[]): { readonly first: LocalDate; readonly last: LocalDate } {
  const sorted = days.map(({ day }) => day).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a change of the calendar moves no day');
  return { first, last };
}
