import type { ErrorDetails } from '../errors/domain-error';
import { notYetKnown } from '../errors/plain-errors';

/** A row of a projection; throws `NOT_YET_KNOWN` while the event that would bring it is under way. `noun` is the graph's name of it. */
export function knownOrNotYet<Row extends object>(
  row: Row | null | undefined,
  noun: string,
  details: ErrorDetails = {},
): Row {
  return row ?? notYetKnown(noun, details);
}
