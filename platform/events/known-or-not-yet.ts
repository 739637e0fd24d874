import { isUuid } from '../database/is-uuid';
import { notFound, notYetKnown } from '../errors/plain-errors';

/** A record of another subgraph, as the graph names it. */
interface NamedRecord {
  readonly noun: string;
  readonly id: string;
}

/** Throws `NOT_FOUND` for an id that is no UUID: no event that is under way can bring such a record. */
export function requireRecordId(noun: string, id: string): void {
  if (!isUuid(id)) notFound(noun);
}

/**
 * What a projection holds of a record, as far as this caller may see it; `NOT_YET_KNOWN` (retryable) where it holds nothing for the caller. A
 * record that is hidden and one that has not arrived are one answer, so that nobody learns from it which ids exist.
 */
export function knownOrNotYet<Row extends object>(row: Row | null | undefined, { noun, id }: NamedRecord): Row {
  return row ?? notYetKnown(noun, { id });
}
