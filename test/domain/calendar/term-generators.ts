import fc from 'fast-check';
import { addDays, daysBetween } from '../../../platform/calendar/local-date';
import { resumeTerm, suspendTerm, type Term } from '../../../platform/calendar/term';
import type { CountedSpec } from '../../../platform/calendar/term-spec';
import { PAUSES, TERMS } from '../../../platform/calendar/terms';
import { CALENDAR, d } from './reference-calendar';

const FIRST = d('2023-01-01');
/** A day of 2023 to 2026, so that terms end within the calendar. */
export const eventDay = fc.nat(daysBetween(FIRST, d('2026-12-31'))).map((count) => addDays(FIRST, count));
/** A number of days. */
export const length = fc.integer({ min: 1, max: 80 });
const causes = fc.constantFrom(...Object.values(PAUSES));

/** Terms of so many units, rolled forward where the unit is not the working day. */
export const working = (days: number): CountedSpec => ({ ...TERMS.CHECK, length: days });
export const calendarDays = (days: number): CountedSpec => ({ ...TERMS.PROTEST_CONSIDERATION, length: days });
export const months = (count: number): CountedSpec => ({ ...TERMS.COMPLAINT_FILING, length: count });
/** Any of them. */
export const anySpec = fc.oneof(
  length.map(working),
  length.map(calendarDays),
  fc.integer({ min: 1, max: 6 }).map(months),
);

/** A suspension that begins so many days after the event and lasts so many. */
export const pauses = fc.record({ cause: causes, after: fc.nat(60), lasts: fc.nat(60) });

/** The term stopped and run on again. */
export function paused(
  term: Term,
  { cause, after, lasts }: { cause: (typeof PAUSES)[keyof typeof PAUSES]; after: number; lasts: number },
) {
  const on = addDays(term.eventOn, after);
  const suspended = suspendTerm(CALENDAR, term, { cause, on, reason: 'Pause' });
  return { on, suspended, resumed: resumeTerm(CALENDAR, suspended, { cause, on: addDays(on, lasts) }) };
}
