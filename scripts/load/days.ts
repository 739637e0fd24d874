import { addDays, type LocalDate } from '../../platform/calendar/local-date';
import { computeTerm, type RunningTerm } from '../../platform/calendar/term';
import { TERMS } from '../../platform/calendar/terms';
import { isWorkingDay, type WorkingCalendar } from '../../platform/calendar/working-calendar';

/** Terms that the load counts from an event alone, as the commands do. */
const COUNTED = {
  APPEAL_CONSIDERATION: TERMS.APPEAL_CONSIDERATION,
  APPEAL_REDIRECTION: TERMS.APPEAL_REDIRECTION,
  APPEAL_EXTENSION_NOTICE: TERMS.APPEAL_EXTENSION_NOTICE,
  APPEAL_INTERIM_REPLY: TERMS.APPEAL_INTERIM_REPLY,
  SUBMISSION_CONSIDERATION: TERMS.SUBMISSION_CONSIDERATION,
  SUBMISSION_HEARING_NOTICE: TERMS.SUBMISSION_HEARING_NOTICE,
  SUBMISSION_REPORT: TERMS.SUBMISSION_REPORT,
} as const;

/** The days of a load: its calendar, its last day, and the platform's own terms counted by them. */
export interface Days {
  readonly calendar: WorkingCalendar;
  readonly today: LocalDate;
  readonly first: LocalDate;
  isWorked(day: LocalDate): boolean;
  /** The working day so many later. */
  later(day: LocalDate, count: number): LocalDate;
  /** How many working days lie after the one day, up to the other. */
  workedBetween(from: LocalDate, to: LocalDate): number;
  /** A term of the table; the same one for the same event. */
  term(kind: keyof typeof COUNTED, eventOn: LocalDate): RunningTerm;
}

/** So many days after the present one may terms end. */
const AHEAD = 150;

/** Days from the first of the first year that the calendar knows. */
export function createDays(calendar: WorkingCalendar, today: LocalDate): Days {
  const first = `${Math.min(...calendar.years)}-01-01` as LocalDate;
  const end = addDays(today, AHEAD);
  const worked: LocalDate[] = [];
  /** How many working days there are up to each day. */
  const countUpTo = new Map<LocalDate, number>();
  for (let day = first; day <= end && calendar.years.has(Number(day.slice(0, 4))); day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) worked.push(day);
    countUpTo.set(day, worked.length);
  }
  const upTo = (day: LocalDate): number => countUpTo.get(day) ?? worked.length;
  const terms = new Map<string, RunningTerm>();
  return {
    calendar,
    today,
    first,
    isWorked: (day) => worked[upTo(day) - 1] === day,
    later: (day, count) => worked[upTo(day) + count - 1] ?? end,
    workedBetween: (from, to) => upTo(to) - upTo(from),
    term: (kind, eventOn) => {
      const key = `${kind} ${eventOn}`;
      const term = terms.get(key) ?? computeTerm(calendar, COUNTED[kind], eventOn);
      terms.set(key, term);
      return term;
    },
  };
}
