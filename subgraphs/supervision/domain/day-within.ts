import type { LocalDate } from '../../../platform/calendar/local-date';
import { invalidInput } from '../../../platform/errors/plain-errors';

/** The days that a stated day must lie between, both included. */
export interface DayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The day stated in `field`. Throws `INVALID_INPUT` for one outside the range. */
export function dayWithin(field: string, day: LocalDate, { from, to }: DayRange): LocalDate {
  if (day < from) return invalidInput(field, `is before ${from}`);
  return day > to ? invalidInput(field, `is after ${to}`) : day;
}
