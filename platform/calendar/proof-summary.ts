import { daysBetween, type LocalDate } from './local-date';
import type { ProofDay, ProofDayKind } from './proof-day';
import { settleTerm, type Term } from './term';
import type { Confidence, WorkingCalendar } from './working-calendar';

/** A proof in short. */
export interface ProofSummary {
  readonly eventOn: LocalDate;
  /** Days counted in the term and all its extensions. */
  readonly countedDays: number;
  /** Those of them that were weekend days worked in exchange. */
  readonly workedWeekendDays: number;
  readonly weekendDays: number;
  readonly holidays: number;
  readonly movedDays: number;
  readonly pausedDays: number;
  /** How many days the effective day lies after the statutory one. */
  readonly rolledForwardDays: number;
  readonly statutoryDueOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  /** The calendar the proof was made with. */
  readonly calendarVersion: number;
  /** Whether the proof ends on the due day that the term carries. */
  readonly isCurrent: boolean;
  /** That of the least certain day the proof rests on. */
  readonly confidence: Confidence;
}

/** Sums up the days of a proof of a term. */
export function summaryOf(calendar: WorkingCalendar, term: Term, days: readonly ProofDay[]): ProofSummary {
  const { statutoryDueOn, dueOn } = settleTerm(calendar, term);
  const counted = days.filter((day) => day.counted !== null);
  const skipped = (kind: ProofDayKind): number =>
    days.filter((day) => day.counted === null && day.kind === kind).length;
  return {
    eventOn: term.eventOn,
    countedDays: counted.length,
    workedWeekendDays: counted.filter(({ kind }) => kind === 'WORKED_WEEKEND').length,
    weekendDays: skipped('WEEKEND'),
    holidays: skipped('HOLIDAY'),
    movedDays: skipped('MOVED_DAY'),
    pausedDays: skipped('PAUSE'),
    rolledForwardDays: statutoryDueOn && dueOn ? daysBetween(statutoryDueOn, dueOn) : 0,
    statutoryDueOn,
    dueOn,
    calendarVersion: calendar.version,
    isCurrent: dueOn === term.dueOn,
    confidence: leastSure(days),
  };
}

function leastSure(days: readonly ProofDay[]): Confidence {
  const held = new Set(days.map(({ confidence }) => confidence));
  return held.has('low') ? 'low' : held.has('medium') ? 'medium' : 'high';
}
