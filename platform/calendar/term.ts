import { DomainError } from '../errors/domain-error';
import { illegalTransition, invalidInput } from '../errors/plain-errors';
import { refuse } from '../errors/refuse';
import type { RuleId } from '../law/rule-id';
import { addDays, addMonths, type LocalDate } from './local-date';
import { courseOf } from './term-course';
import type { Extension, Span, TermFacts, WantedSpan } from './term-facts';
import type { CountedSpec, ExtensionSpec } from './term-spec';
import { TERMS, type PauseCause } from './terms';
import { walkDays, type Pause } from './walk-days';
import { spanOf } from './wanted-span';
import { workingDayFrom, type WorkingCalendar } from './working-calendar';

/**
 * A term with the day it leads to. `statutoryDueOn` is the last day as counted, `dueOn` the effective one: the next working day
 * where the counted day is off. Both are null while a pause keeps the clock stopped, since the day is then not yet known.
 */
export type Term = TermFacts & {
  readonly calendarVersion: number;
  readonly statutoryDueOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
};

/** A term whose clock is not stopped. */
export type RunningTerm = Term & { readonly statutoryDueOn: LocalDate; readonly dueOn: LocalDate };

/** A decision to extend: by so many units from the present end, or until a named day. */
export type ExtensionDecision = WantedSpan & { readonly decidedOn: LocalDate; readonly reason: string };

/** A decision that stops the clock; the cause is one of `PAUSES`. */
export interface Suspension {
  readonly cause: PauseCause;
  readonly on: LocalDate;
  readonly reason: string;
}

/** A decision that lets the clock run on. */
export type Resumption = Omit<Suspension, 'reason'>;

/** [24.3.b] Computes a term of the table, `TERMS.APPEAL_CONSIDERATION` for one, from its event. Refuses `CALENDAR_MISSING`. */
export function computeTerm(calendar: WorkingCalendar, spec: CountedSpec, eventOn: LocalDate): RunningTerm {
  const { kind, rules, unit, length, sense } = spec;
  const rollsForward = spec.rollsForward ?? (sense === 'NOT_LATER_THAN' && unit !== 'SAME_DAY');
  const facts = { kind, rule: rules[0], norm: null, sense, rollsForward, eventOn, pauses: [], extensions: [] };
  return running(settleTerm(calendar, { ...facts, unit, length, until: null }), 'COMPUTE');
}

/** Works out the due day of the facts, whatever days they already carry. Refuses `CALENDAR_MISSING`. */
export function settleTerm(calendar: WorkingCalendar, facts: TermFacts): Term {
  const course = courseOf(calendar, facts);
  let counted = facts.eventOn;
  let last = facts.eventOn;
  for (const { day, phase, pause } of walkDays(calendar, course)) {
    if (pause?.to === null) return { ...facts, calendarVersion: calendar.version, statutoryDueOn: null, dueOn: null };
    if (phase !== 'ROLL') counted = day;
    last = day;
  }
  const named = course.parts.at(-1)?.namedOn ?? null;
  const isAsNamed = named !== null && facts.rollsForward && workingDayFrom(calendar, named) === counted;
  const statutoryDueOn = isAsNamed ? named : counted;
  return { ...facts, calendarVersion: calendar.version, statutoryDueOn, dueOn: last };
}

/** [24.3.b] The same term under another version of the calendar. Limits once kept are not asked for again. */
export function recomputeTerm(calendar: WorkingCalendar, term: Term): Term {
  return settleTerm(calendar, term);
}

/**
 * [24.4.a, 18.4.d] Extends a term from its present end. Refuses `TERM_NOT_ADJUSTABLE` where no extension is provided,
 * `TERM_ABOVE_MAXIMUM` (details: `maximum`, the last day possible) when all extensions together exceed the longest one; throws
 * `TERM_EXPIRED` when decided after the due day, `INVALID_INPUT` when the named day is not later than it.
 */
export function extendTerm(calendar: WorkingCalendar, term: Term, decision: ExtensionDecision): RunningTerm {
  const spec = TERMS[term.kind];
  if (!('extension' in spec)) refuse('TERM_NOT_ADJUSTABLE', 'fixedBy' in spec ? spec.fixedBy : term.rule);
  const longest = TERMS[spec.extension.by];
  const rule = longest.rules[0];
  const { dueOn, statutoryDueOn } = running(term, 'EXTEND');
  const { decidedOn, reason } = decision;
  if (decidedOn > dueOn) refuseLate(spec.extension, rule, { dueOn, decidedOn });

  const extendedBy = (extensions: Extension[]) => running(settleTerm(calendar, { ...term, extensions }), 'EXTEND');
  const granted = { rule, decidedOn, reason, ...spanOf(decision) };
  const { unit, length } = longest;
  const maximum = extendedBy([{ rule, decidedOn, reason, unit, length, until: null }]).dueOn;
  if (earliestEnd(statutoryDueOn, granted) > maximum) refuse('TERM_ABOVE_MAXIMUM', rule, { maximum });
  const extended = extendedBy([...term.extensions, granted]);
  if (extended.dueOn > maximum) refuse('TERM_ABOVE_MAXIMUM', rule, { maximum });
  if (extended.dueOn <= dueOn) invalidInput('until', `not later than the present due day ${dueOn}`);
  return extended;
}

/**
 * [18.4.h, 43.2.c] Stops the clock from a day on; that day is no longer used. A term may be stopped for several causes at a
 * time. Throws `ILLEGAL_TRANSITION` when it is already stopped for this one, `INVALID_INPUT` for a day before the event.
 */
export function suspendTerm(calendar: WorkingCalendar, term: Term, suspension: Suspension): Term {
  const { cause, on, reason } = suspension;
  const { rule, resumptionDayCounts } = cause;
  if (term.pauses.some((pause) => isOpen(pause, cause))) refuseStep('SUSPEND', 'RESUME', rule);
  if (on < term.eventOn) invalidInput('on', `before ${term.eventOn}, when the term began`);
  return settleTerm(calendar, {
    ...term,
    pauses: [...term.pauses, { rule, from: on, to: null, resumptionDayCounts, reason }],
  });
}

/**
 * [18.4.h, 43.2.c] Lets the clock run on: the days left are counted from the day itself for a check, from the next day for an
 * act. Throws `ILLEGAL_TRANSITION` when the term is not stopped for this cause, `INVALID_INPUT` for a day before the pause.
 */
export function resumeTerm(calendar: WorkingCalendar, term: Term, resumption: Resumption): Term {
  const { cause, on } = resumption;
  const open = term.pauses.find((pause) => isOpen(pause, cause)) ?? refuseStep('RESUME', 'SUSPEND', cause.rule);
  if (on < open.from) invalidInput('on', `before ${open.from}, when the term was suspended`);
  const pauses = term.pauses.map((pause) => (pause === open ? { ...pause, to: on } : pause));
  return settleTerm(calendar, { ...term, pauses });
}

/** Whether the last good day has passed, by the effective day; never while the clock is stopped. */
export function isOverdue(term: Pick<Term, 'dueOn'>, today: LocalDate): boolean {
  return term.dueOn !== null && today > term.dueOn;
}

/** Whether the clock of a term runs, so that its due day is known. */
export function isRunning(term: Term): term is RunningTerm {
  return term.dueOn !== null && term.statutoryDueOn !== null;
}

function running(term: Term, action: string): RunningTerm {
  return isRunning(term) ? term : refuseStep(action, 'RESUME', term.rule);
}

function isOpen(pause: Pause, cause: PauseCause): boolean {
  return pause.to === null && pause.rule === cause.rule;
}

/** A bound from below, so that an absurd request is refused for its length before days are counted beyond the calendar. */
function earliestEnd(from: LocalDate, span: Span): LocalDate {
  if (span.unit === 'NAMED_DAY') return span.until;
  return span.unit === 'MONTH' ? addMonths(from, span.length) : addDays(from, span.length);
}

function refuseStep(action: string, allowed: string, rule: RuleId): never {
  illegalTransition({
    noun: 'Term',
    state: action === 'RESUME' ? 'RUNNING' : 'SUSPENDED',
    action,
    allowed: [allowed],
    rule,
  });
}

function refuseLate(extension: ExtensionSpec, rule: RuleId, details: Readonly<Record<string, LocalDate>>): never {
  if (extension.late) refuse(extension.late.reason, extension.late.rule, details);
  throw new DomainError('TERM_EXPIRED', { rule, details });
}
