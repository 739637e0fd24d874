import type { ExtensionSpec } from './term-spec';
import { computeTerm, type Term } from './term';
import { TERMS } from './terms';
import type { WorkingCalendar } from './working-calendar';

/** What a due day is marked with though it is lawful. */
export type TermWarning = NonNullable<ExtensionSpec['warning']>['name'];

/**
 * [24.4.a] `OVER_TWO_MONTHS_FROM_RECEIPT` when extensions bring the due day beyond two months from the event, since the text can
 * be read as two months in all. Empty while the clock is stopped.
 */
export function warningsOf(calendar: WorkingCalendar, term: Term): readonly TermWarning[] {
  const spec = TERMS[term.kind];
  const warning = 'extension' in spec && 'warning' in spec.extension ? spec.extension.warning : null;
  if (!warning || term.dueOn === null || term.extensions.length === 0) return [];
  const { kind, rules, from, mustAct } = spec;
  const reading = {
    kind,
    rules,
    from,
    mustAct,
    unit: 'MONTH',
    length: warning.months,
    sense: 'NOT_LATER_THAN',
  } as const;
  return term.dueOn > computeTerm(calendar, reading, term.eventOn).dueOn ? [warning.name] : [];
}
