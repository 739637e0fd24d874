import { type LocalDate, localDate } from '../calendar/local-date';
import type { NormUnit } from './legal-reference';
import { isOverlapping } from './norm-unit';

/** [48.1.c] How much is known of the wording that a place of the law had on a day. */
export const WORDINGS = {
  KNOWN: 'The wording that the platform holds applied on that day',
  VERSION_UNKNOWN: 'The place was amended later; the wording of that day is not among the sources',
} as const;

/** One of `WORDINGS`. */
export type Wording = keyof typeof WORDINGS;

const JULY = localDate('2023-07-24');

/**
 * [48.1.c] The places whose wording was changed, with the first day of the present one. Places that an amendment added stand in the ledger with
 * the first day on which they have force, and cannot be cited before it.
 */
const CHANGED: readonly (readonly [NormUnit, LocalDate])[] = [
  [at('5', '1'), JULY],
  [at('5', '5'), JULY],
  [at('6', null, '4'), JULY],
  [at('7', '2', '5'), JULY],
  [at('9', null, '5'), JULY],
  [at('9', null, '13'), JULY],
  [at('10', '1', '27'), JULY],
  [at('10', '1', '28'), JULY],
  [at('10', '1', '29'), JULY],
  [at('11', '1'), JULY],
  [at('11', '2'), JULY],
  [at('24', '9'), JULY],
  [at('26', '11'), JULY],
];

/** [48.1.c] What is known of the wording of a cited place on a day. */
export function wordingOn(unit: NormUnit, day: LocalDate): Wording {
  const isChangedLater = CHANGED.some(([changed, from]) => day < from && isOverlapping(changed, unit));
  return isChangedLater ? 'VERSION_UNKNOWN' : 'KNOWN';
}

function at(article: string, paragraph: string | null, item: string | null = null): NormUnit {
  return { article, paragraph, item };
}
