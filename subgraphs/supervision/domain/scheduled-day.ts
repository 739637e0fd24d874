import type { LocalDate } from '../../../platform/calendar/local-date';
import { invalidInput } from '../../../platform/errors/plain-errors';
import { refuse } from '../../../platform/errors/refuse';

/**
 * [36.2.a] The day for which a consideration is announced. Refuses `TERM_ABOVE_MAXIMUM` (details: `maximum`) after the last day of the term;
 * throws `INVALID_INPUT` for a day that has passed.
 */
export function requireScheduledDay(
  day: LocalDate,
  { today, dueOn }: { readonly today: LocalDate; readonly dueOn: LocalDate },
): LocalDate {
  if (day > dueOn) return refuse('TERM_ABOVE_MAXIMUM', '36.2.a', { maximum: dueOn });
  return day < today ? invalidInput('scheduledFor', `is before ${today}`) : day;
}
