import { invalidInput } from '../../../../platform/errors/plain-errors';

/** The most appeals that are shown as alike: a person looks at each. */
export const MOST_ALIKE = 50;

/** How many appeals are shown as alike: what is asked for, else the usual number. Throws `INVALID_INPUT` beyond 1 to 50. */
export function howManyAlike(first: number | null, usual: number): number {
  const most = first ?? usual;
  return most < 1 || most > MOST_ALIKE ? invalidInput('first', `must be a whole number from 1 to ${MOST_ALIKE}`) : most;
}
