import { type MovedDay, requireMovableDays } from '../../../../platform/calendar/amended-calendar';
import type { CalendarChangeState } from '../../../../platform/calendar/calendar-change-state';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import type { WorkingCalendar } from '../../../../platform/calendar/working-calendar';
import { invalidInput } from '../../../../platform/errors/plain-errors';

/** The decree that moves days, as it is cited. */
export interface Decree {
  /** What kind of act and whose, such as `Resolution of the Government`. */
  readonly title: string;
  readonly number: string;
  readonly on: LocalDate;
}

/** A change of the working calendar as the platform keeps it. */
export interface CalendarChange {
  readonly id: string;
  readonly version: number;
  readonly state: CalendarChangeState;
  readonly decree: Decree;
  readonly days: readonly MovedDay[];
  /** The version of the calendar that it was last held against; only upon that one it may be confirmed. */
  readonly baseVersion: number;
  /** The version that it has become; null until it is confirmed. */
  readonly calendarVersion: number | null;
  readonly confirmedOn: LocalDate | null;
}

/** What a change says. */
export type CalendarChangeContent = Pick<CalendarChange, 'decree' | 'days'>;

/** The decree in the words by which rows of the calendar name their source. */
export function sourceOf({ title, number, on }: Decree): string {
  return `${title} No. ${number} of ${on}`;
}

/** [24.3.b] Holds a change to a decree that is made already and to days that the calendar can take up. Throws `INVALID_INPUT`. */
export function requireContent(
  calendar: WorkingCalendar,
  { decree, days }: CalendarChangeContent,
  today: LocalDate,
): CalendarChangeContent {
  const [title, number] = [decree.title.trim(), decree.number.trim()];
  if (title === '') invalidInput('decree.title', 'is empty');
  if (number === '') invalidInput('decree.number', 'is empty');
  if (decree.on > today) invalidInput('decree.on', `is after today, ${today}`);
  const stated = days.map((moved) => ({ ...moved, reason: moved.reason.trim() }));
  for (const { day, reason } of stated) if (reason === '') invalidInput('days', `${day} has no reason`);
  requireMovableDays(calendar, stated, today);
  return { decree: { title, number, on: decree.on }, days: stated.toSorted((a, b) => (a.day < b.day ? -1 : 1)) };
}
