import { invalidInput } from '../errors/plain-errors';
import { refuse } from '../errors/refuse';
import { addDays, type LocalDate } from './local-date';
import type { WantedSpan } from './term-facts';
import type { CountedSpec, NamedDaySpec } from './term-spec';
import { computeTerm, settleTerm, type Term } from './term';
import { spanOf } from './wanted-span';
import type { WorkingCalendar } from './working-calendar';

type FixableSpec = CountedSpec | NamedDaySpec;

/** A length that another law sets, with the norm that sets it. */
export type SpanByOtherLaw = WantedSpan & { readonly norm: string | null };

/**
 * [26.3.a, 33.3.b, 36.2.b, 37.1.9.a, 37.2.a] A term that a document fixes, by a length or by its last day. Refuses
 * `TERM_BELOW_MINIMUM` (details: `minimum`) before the earliest day of an `AT_LEAST` row, `TERM_ABOVE_MAXIMUM` (`maximum`) after
 * the latest of an `AT_MOST` or `LESS_THAN` row, `TERM_NOT_ADJUSTABLE` where the law leaves nothing to fix; throws
 * `INVALID_INPUT` for a last day before the event.
 */
export function fixTerm(calendar: WorkingCalendar, spec: FixableSpec, eventOn: LocalDate, wanted: WantedSpan): Term {
  const { minimum, maximum } = limitsOf(calendar, spec, eventOn);
  const [rule] = spec.rules;
  const lastOn = 'until' in wanted ? wanted.until : termOf(calendar, spec, eventOn, wanted).statutoryDueOn;
  if (lastOn && minimum && lastOn < minimum) refuse('TERM_BELOW_MINIMUM', rule, { minimum });
  if (lastOn && maximum && lastOn > maximum) refuse('TERM_ABOVE_MAXIMUM', rule, { maximum });
  return termOf(calendar, spec, eventOn, wanted);
}

/**
 * [24.3.a, 38.b] The term that another law sets instead. Refuses `TERM_NORM_REQUIRED` without its norm, `TERM_NOT_ADJUSTABLE`
 * where this law admits no other; throws `INVALID_INPUT` for a last day before the event.
 */
export function termByOtherLaw(
  calendar: WorkingCalendar,
  spec: FixableSpec,
  eventOn: LocalDate,
  wanted: SpanByOtherLaw,
): Term {
  const norm = wanted.norm?.trim() ?? '';
  if (!spec.otherLaw) refuse('TERM_NOT_ADJUSTABLE', spec.fixedBy ?? spec.rules[0]);
  if (norm === '') refuse('TERM_NORM_REQUIRED', spec.otherLaw);
  return termOf(calendar, spec, eventOn, { ...wanted, norm });
}

interface Limits {
  readonly minimum?: LocalDate;
  readonly maximum?: LocalDate;
}

function limitsOf(calendar: WorkingCalendar, spec: FixableSpec, eventOn: LocalDate): Limits {
  if (spec.unit === 'NAMED_DAY') return {};
  if (spec.sense === 'AT_LEAST') return { minimum: computeTerm(calendar, spec, eventOn).dueOn };
  if (spec.sense === 'AT_MOST') return { maximum: computeTerm(calendar, spec, eventOn).dueOn };
  if (spec.sense === 'LESS_THAN') return { maximum: addDays(computeTerm(calendar, spec, eventOn).dueOn, -1) };
  return refuse('TERM_NOT_ADJUSTABLE', spec.fixedBy ?? spec.rules[0]);
}

function termOf(
  calendar: WorkingCalendar,
  spec: FixableSpec,
  eventOn: LocalDate,
  wanted: WantedSpan & { readonly norm?: string },
): Term {
  if ('until' in wanted && wanted.until < eventOn) invalidInput('until', `before ${eventOn}, when the term begins`);
  return settleTerm(calendar, {
    ...spanOf(wanted),
    kind: spec.kind,
    rule: spec.rules[0],
    norm: wanted.norm ?? null,
    sense: 'NOT_LATER_THAN',
    rollsForward: spec.rollsForward ?? true,
    eventOn,
    pauses: [],
    extensions: [],
  });
}
