import { addDays, isLocalDate, type LocalDate, localDate } from '../calendar/local-date';

const DAYS_TO_PASS = 10;
const ASSUMED_PUBLICATION = localDate('2022-11-07');

/** The days on which a rule has force: from the entry into force of the whole law if `validFrom` is null, without end if `validTo` is. */
export interface Validity {
  readonly validFrom: LocalDate | null;
  /** The last day in force. */
  readonly validTo: LocalDate | null;
}

/** [48.1.a] The first day on which a text applies: ten calendar days have passed since the day of its first official publication. */
export function firstDayInForce(publishedOn: LocalDate): LocalDate {
  return addDays(publishedOn, DAYS_TO_PASS + 1);
}

/**
 * [48.1.a] The day from which rules without a day of their own have force: `KENES_LAW_IN_FORCE_SINCE` if that is a day (the
 * configuration reports one that is not), else 18 November 2022. The publication day is in neither text of the law; the
 * default takes 7 November 2022, the first working day after the signing.
 */
export function lawInForceFrom(configured = process.env['KENES_LAW_IN_FORCE_SINCE']?.trim()): LocalDate {
  return configured !== undefined && isLocalDate(configured) ? configured : firstDayInForce(ASSUMED_PUBLICATION);
}

/** [48.1.a] Whether a rule has force on a day; both ends of its validity count. */
export function isValidOn(validity: Validity, day: LocalDate, lawFrom: LocalDate): boolean {
  return (validity.validFrom ?? lawFrom) <= day && (validity.validTo === null || day <= validity.validTo);
}
