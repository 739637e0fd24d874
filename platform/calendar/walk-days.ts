import { addDays, type LocalDate } from './local-date';
import { isWorkingDay, type WorkingCalendar } from './working-calendar';
import type { RuleId } from '../law/rule-id';

/** A stretch in which a term does not run: from `from` on, until `to`, which is itself counted only if `resumptionDayCounts`. */
export interface Pause {
  readonly rule: RuleId;
  readonly from: LocalDate;
  /** Null while the pause lasts. */
  readonly to: LocalDate | null;
  readonly resumptionDayCounts: boolean;
  readonly reason: string;
}

/** One stretch of counting: the term itself, or one extension of it. */
export interface Part {
  readonly counts: 'WORKING_DAYS' | 'CALENDAR_DAYS';
  readonly length: number;
  /** The last day as a decision names it, where it names one; it may be a day off. */
  readonly namedOn: LocalDate | null;
}

/** What to count: the parts one after the other, from the day after the event (or back from the day before it). */
export interface Course {
  readonly eventOn: LocalDate;
  readonly parts: readonly Part[];
  readonly pauses: readonly Pause[];
  readonly isBackward: boolean;
  /** A last day that is off gives way to the next working day. */
  readonly rollsForward: boolean;
  /** The day after the last one is meant. */
  readonly elapses: boolean;
}

/** One day passed on the way: `counted` is its running number within its part, null if it is not counted. */
export interface WalkedDay {
  readonly day: LocalDate;
  /** Index of the part. */
  readonly part: number;
  readonly counted: number | null;
  readonly pause: Pause | null;
  /** `TERM` while parts are counted, `ROLL` after a last day that is off, `AFTER` for the day after an elapsed term. */
  readonly phase: 'TERM' | 'ROLL' | 'AFTER';
}

/**
 * [24.3.b] Passes through the days of a course, the event day left out, one by one. Stops on the first day of a pause that is
 * still open. Working days that follow a part are counted from its effective end. Refuses `CALENDAR_MISSING` when the calendar
 * is asked for a year it does not hold.
 */
export function* walkDays(calendar: WorkingCalendar, course: Course): Generator<WalkedDay, void> {
  const { eventOn, parts } = course;
  let day: LocalDate | null = eventOn;
  for (const [part, { counts }] of parts.entries()) {
    if (part > 0 && counts === 'WORKING_DAYS') day = yield* rollFrom(calendar, course, { day, part: part - 1 });
    if (day !== null) day = yield* countFrom(calendar, course, { day, part });
    if (day === null) return;
  }
  const part = parts.length - 1;
  day = yield* rollFrom(calendar, course, { day, part });
  if (day !== null && course.elapses) yield { day: addDays(day, 1), part, counted: null, pause: null, phase: 'AFTER' };
}

type Position = Pick<WalkedDay, 'day' | 'part'>;
type Stretch = Generator<WalkedDay, LocalDate | null>;

/** Counts one part; returns its last day, or null if the clock stops before. */
function* countFrom(calendar: WorkingCalendar, course: Course, { day, part }: Position): Stretch {
  const { counts, length } = course.parts[part] ?? { counts: 'CALENDAR_DAYS', length: 0 };
  let last = day;
  for (let counted = 0; counted < length;) {
    last = addDays(last, course.isBackward ? -1 : 1);
    const pause = pauseOn(course.pauses, last);
    const isCounted = !pause && (counts === 'CALENDAR_DAYS' || isWorkingDay(calendar, last));
    if (isCounted) counted += 1;
    yield { day: last, part, counted: isCounted ? counted : null, pause, phase: 'TERM' };
    if (pause?.to === null) return null;
  }
  return last;
}

/** Passes on from a last day that is off or paused to the next working day; returns that, or null if the clock stops before. */
function* rollFrom(calendar: WorkingCalendar, { pauses, rollsForward }: Course, { day, part }: Position): Stretch {
  let last = day;
  while (rollsForward && (pauseOn(pauses, last) || !isWorkingDay(calendar, last))) {
    last = addDays(last, 1);
    const pause = pauseOn(pauses, last);
    yield { day: last, part, counted: null, pause, phase: 'ROLL' };
    if (pause?.to === null) return null;
  }
  return last;
}

/** The day a course ends on, an open pause left aside: the last day passed, the event day if none is. */
export function endOf(calendar: WorkingCalendar, course: Course): LocalDate {
  let end = course.eventOn;
  for (const { day } of walkDays(calendar, course)) end = day;
  return end;
}

/** The pause that a day falls into, or null. */
function pauseOn(pauses: readonly Pause[], day: LocalDate): Pause | null {
  const covers = ({ from, to, resumptionDayCounts }: Pause): boolean =>
    day >= from && (to === null || day < to || (day === to && !resumptionDayCounts));
  return pauses.find(covers) ?? null;
}
