import { v7 as uuidv7 } from 'uuid';
import { claimRecord } from '../command/claim-record';
import type { CallContext } from '../command/command-context';
import { runCommand } from '../command/run-command';
import { conflict, invalidInput, notFound, unauthenticated } from '../errors/plain-errors';
import { LONGEST_FILTER, MOST_FILTERS, type SavedFilter } from './saved-filter';
import { type KeptFilter, lockFilters, removeFilter, writeFilter } from './saved-filter.repository';

const NOUN = 'SavedFilter';

/** The mutation's name, and of which list. */
export interface FilterCommand {
  readonly command: string;
  readonly list: string;
}

interface ChangeOfFilter {
  readonly requestId?: string | null;
  readonly expectedVersion?: number | null;
}

/** A filter as it is to be kept: a new one, or over the one of an id. */
export interface SaveFilter extends ChangeOfFilter {
  readonly id?: string | null;
  readonly name: string;
  readonly filter: object;
  readonly orderBy?: object | null;
}

export interface DeleteFilter extends ChangeOfFilter {
  readonly id: string;
}

const keptOf = (kept: readonly KeptFilter[], id: string): KeptFilter =>
  kept.find((each) => each.id === id.toLowerCase()) ?? notFound(NOUN);

/** What of an input is kept: what narrows the list. */
function plain(input: object): Readonly<Record<string, unknown>> {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given);
}

function requireShort(filter: object): void {
  if (JSON.stringify(filter).length > LONGEST_FILTER)
    invalidInput('filter', `is longer than ${LONGEST_FILTER} characters`);
}

/**
 * Keeps a filter under a name for the viewer alone, a new one or over the former. It is no record of the office: nothing is put on record. Throws
 * `UNAUTHENTICATED` for nobody, `NOT_FOUND` for another's, `CONFLICT` for a name that another filter of the list has and for a version that is not
 * the seen one, and `INVALID_INPUT` beyond the bounds.
 */
export function saveFilter(
  context: CallContext,
  { command, list }: FilterCommand,
  input: SaveFilter,
): Promise<SavedFilter> {
  const ownerId = context.viewer.personId ?? unauthenticated();
  const [name, filter] = [input.name.trim(), plain(input.filter)];
  requireShort(filter);
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    const kept = await lockFilters(tx.manager, { ownerId, list }, name);
    const former = input.id ? keptOf(kept, input.id) : null;
    if (former) claimRecord(tx, NOUN, former, input.expectedVersion);
    if (kept.some((each) => each.isNamesake && each.id !== former?.id)) conflict(NOUN, { name });
    if (!former && kept.length >= MOST_FILTERS) invalidInput('name', `is one beyond the ${MOST_FILTERS} that are kept`);

    const orderBy = input.orderBy ? plain(input.orderBy) : null;
    const saved = { id: former?.id ?? uuidv7(), version: (former?.version ?? 0) + 1, name, filter, orderBy };
    await writeFilter(tx.manager, { ownerId, list }, saved);
    return saved;
  });
}

/** Takes one of the viewer's own filters away, and answers with it as it was. Throws as keeping one does. */
export function deleteFilter(
  context: CallContext,
  { command, list }: FilterCommand,
  input: DeleteFilter,
): Promise<SavedFilter> {
  const ownerId = context.viewer.personId ?? unauthenticated();
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    const kept = keptOf(await lockFilters(tx.manager, { ownerId, list }, ''), input.id);
    claimRecord(tx, NOUN, kept, input.expectedVersion);
    return removeFilter(tx.manager, kept.id);
  });
}
