import type { LocalDate } from './local-date';
import type { Term } from './term';
import type { Course, WalkedDay } from './walk-days';
import { confidenceOf, dayReason, type Confidence, type DayReason, type WorkingCalendar } from './working-calendar';

/**
 * What a day of a proof is. `EVENT_DAY` is day 0, `ORDINARY` any day about which the calendar has nothing to say or is not asked,
 * `AFTER_TERM` the day that follows an elapsed term.
 */
export type ProofDayKind = DayReason['kind'] | 'EVENT_DAY' | 'ORDINARY' | 'PAUSE' | 'AFTER_TERM';

/** One day of a proof. */
export interface ProofDay {
  readonly day: LocalDate;
  /** 0 for the term itself, 1 for its first extension, and so on. */
  readonly part: number;
  /** The running number within the part; null for a day not counted. */
  readonly counted: number | null;
  /** For a day not counted, why; an `ORDINARY` one not counted is the working day that a last day off gives way to. */
  readonly kind: ProofDayKind;
  /** The day comes after the last counted one, which was off. */
  readonly isRolledForward: boolean;
  /** Also given for a weekend day that is worked, and for a last counted day that is off. English. */
  readonly reason: string | null;
  /** The act, decree or rule behind the reason. */
  readonly source: string | null;
  readonly confidence: Confidence;
}

/** Day 0 of a proof. */
export function eventDay({ eventOn, rule, unit, length, setByAct }: Term): ProofDay {
  const isDue = unit === 'SAME_DAY';
  const reason = isDue ? 'Due on the day of the event itself' : 'Day of the event, day 0 of the count';
  return {
    day: eventOn,
    part: 0,
    counted: null,
    kind: 'EVENT_DAY',
    isRolledForward: false,
    reason: setByAct ? `${reason}; an act of the Prosecutor General sets ${length} × ${unit}` : reason,
    source: setByAct ? `${rule}, act No. ${setByAct.actNumber} of ${setByAct.actOn}` : rule,
    confidence: 'high',
  };
}

/** What a proof says of a day passed on the way. Refuses `CALENDAR_MISSING`. */
export function proofDay(calendar: WorkingCalendar, course: Course, walked: WalkedDay): ProofDay {
  const { day, part, counted, pause, phase } = walked;
  const isRolledForward = phase === 'ROLL';
  const plain = {
    day,
    part,
    counted,
    isRolledForward,
    kind: 'ORDINARY',
    reason: null,
    source: null,
    confidence: 'high',
  } as const;
  if (pause) return { ...plain, kind: 'PAUSE', reason: pause.reason, source: pause.rule };
  if (phase === 'AFTER') return { ...plain, kind: 'AFTER_TERM', reason: 'First day after the term has elapsed' };
  if (isUnasked(course, walked)) return plain;
  const why = dayReason(calendar, day);
  return why ? { ...plain, ...why } : { ...plain, confidence: confidenceOf(calendar, day) };
}

/** A calendar day counts whatever the calendar says; only the last one is looked up, to see whether it is off. */
function isUnasked({ parts, rollsForward }: Course, { part, counted }: WalkedDay): boolean {
  const within = parts[part];
  const isLast = part === parts.length - 1 && counted === within?.length;
  return counted !== null && within?.counts === 'CALENDAR_DAYS' && !(isLast && rollsForward);
}
