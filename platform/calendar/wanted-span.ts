import { invalidInput } from '../errors/plain-errors';
import type { Span, WantedSpan } from './term-facts';

const LONGEST = 3_660;

/** Takes up a stated length. Throws `INVALID_INPUT` for a number of units that is no whole number from 1 to 3,660. */
export function spanOf(wanted: WantedSpan): Span {
  if ('until' in wanted) return { unit: 'NAMED_DAY', length: 0, until: wanted.until };
  const { unit, length } = wanted;
  if (!Number.isInteger(length) || length < 1 || length > LONGEST)
    invalidInput('length', `not a whole number from 1 to ${LONGEST}`);
  return { unit, length, until: null };
}
