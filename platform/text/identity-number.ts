import { isLocalDate, type LocalDate } from '../calendar/local-date';

/** The two twelve-digit numbers of Kazakhstan: IIN (ЖСН) of a person, BIN (БСН) of an organisation. */
export type IdentityKind = 'IIN' | 'BIN';

const TWELVE_DIGITS = /^[0-9]{12}$/;
const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** Taken where the first weights leave 10. */
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
const MODULUS = 11;
const NO_DIGIT = 10;

/** The seventh digit of an IIN tells sex and century of birth; 0 stands in numbers given to foreigners, of either century. */
const CENTURIES: readonly (readonly string[])[] = [['19', '20'], ['18'], ['18'], ['19'], ['19'], ['20'], ['20']];

/** The fifth digit of a BIN: a legal person of the country, one from abroad, a joint enterprise of individuals. */
const KINDS_OF_BIN = ['4', '5', '6'];
const MONTHS = 12;

function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % MODULUS;
}

/** The check digit that belongs to the first eleven digits; null where there is none, and such a number is never given. */
export function checkDigitOf(digits: string): number | null {
  const first = remainder(digits, FIRST_WEIGHTS);
  const digit = first === NO_DIGIT ? remainder(digits, SECOND_WEIGHTS) : first;
  return digit === NO_DIGIT ? null : digit;
}

function birthdayProblem(number: string, today: LocalDate): string | null {
  const [year, month, day] = [number.slice(0, 2), number.slice(2, 4), number.slice(4, 6)];
  const days = (CENTURIES[Number(number[6])] ?? []).map((century) => `${century}${year}-${month}-${day}`);
  if (days.length === 0) return 'has no century of birth in its seventh digit';
  return days.some((each) => isLocalDate(each) && each <= today) ? null : 'does not begin with a day of birth';
}

function kindProblem(number: string): string | null {
  const month = Number(number.slice(2, 4));
  if (month < 1 || month > MONTHS) return 'does not begin with year and month of registration';
  return KINDS_OF_BIN.includes(number.charAt(4)) ? null : 'has no kind of a legal person in its fifth digit';
}

/** What is wrong with an IIN or BIN, in English, or null. `today` is the last possible day of birth. */
export function identityNumberProblem(kind: IdentityKind, number: string, today: LocalDate): string | null {
  if (!TWELVE_DIGITS.test(number)) return 'must have twelve digits';
  const problem = kind === 'IIN' ? birthdayProblem(number, today) : kindProblem(number);
  if (problem !== null) return problem;
  return checkDigitOf(number) === Number(number[11]) ? null : 'has a check digit that does not fit';
}
