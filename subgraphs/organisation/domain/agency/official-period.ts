import { addDays, type LocalDate } from '../../../../platform/calendar/local-date';
import { invalidInput } from '../../../../platform/errors/plain-errors';

/** The days of a role, the last one included; open without a last day. */
export interface RolePeriod {
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
}

/** The days of a role to be given: from today unless told, never backwards, the first not after the last. */
export function requirePeriod(
  asked: { readonly fromOn?: LocalDate | null; readonly untilOn?: LocalDate | null },
  today: LocalDate,
): RolePeriod {
  const fromOn = asked.fromOn ?? today;
  const untilOn = asked.untilOn ?? null;
  if (fromOn < today) return invalidInput('fromOn', 'must not lie before today');
  if (untilOn !== null && untilOn < fromOn) return invalidInput('untilOn', 'must not lie before the first day');
  return { fromOn, untilOn };
}

/** The last day of a role that is taken away: yesterday, so that it ends at once, unless told; never later than it was. */
export function requireLastDay(role: RolePeriod, asked: LocalDate | null, today: LocalDate): LocalDate {
  const lastDay = asked ?? addDays(today, -1);
  if (lastDay < addDays(today, -1)) return invalidInput('lastDayOn', 'must not lie before yesterday');
  if (role.untilOn !== null && lastDay > role.untilOn)
    return invalidInput('lastDayOn', 'lies after the present last day');
  const earliest = addDays(role.fromOn, -1);
  return lastDay < earliest ? earliest : lastDay;
}
