import { v5 as uuidv5 } from 'uuid';
import { partyAuthority } from '../access/authority';
import type { Viewer } from '../access/viewer';
import type { CallContext, CommandTransaction } from '../command/command-context';
import { runCommand } from '../command/run-command';
import { isUuid } from '../database/is-uuid';
import type { SubgraphName } from '../database/subgraph-name';
import { conflict, invalidInput, notFound } from '../errors/plain-errors';
import { discardLetter, findLetter, type Letter, replayLetters } from './dead-letters';
import { requestProjections } from './re-emit';

/** What an input names: the delivery, by the number that its database gave it. */
export interface OfDelivery {
  readonly requestId?: string | null;
  readonly id: string;
}

/** An input that names nothing more. */
export interface OfOutbox {
  readonly requestId?: string | null;
}

const NUMBER = /^\d{1,18}$/;
/** Stands for what has no id of its own in the audit: the outbox as a whole, and events that are malformed. */
const OUTBOX_NAMESPACE = '6f1d3a52-7c0e-5b8e-9a55-1f0c7d2e4b05';

/** Whether deliveries exist for this viewer; for everyone but an operator there are none. */
export function seesDeliveries({ kind }: Viewer): boolean {
  return kind === 'OPERATOR';
}

function requireOperator(viewer: Viewer): void {
  if (!seesDeliveries(viewer)) notFound('EventDelivery');
}

/** The delivery of an id, for reading or inside a command; null for one that is done or never was, and for everyone but an operator. */
export async function findDelivery(
  viewer: Viewer,
  connection: Parameters<typeof findLetter>[0],
  id: string,
): Promise<Letter | null> {
  return seesDeliveries(viewer) && NUMBER.test(id) ? findLetter(connection, id) : null;
}

const recordIdOf = (letter: Letter): string =>
  letter.eventId !== null && isUuid(letter.eventId) ? letter.eventId : uuidv5(letter.id, OUTBOX_NAMESPACE);

/** Puts on record what an operator did: with which event and to whom, nothing of what it carries. */
async function record(tx: CommandTransaction, action: string, letter: Letter): Promise<void> {
  const { id, type, subject, subscriber, attempts } = letter;
  await tx.audit({
    recordType: 'EventDelivery',
    recordId: recordIdOf(letter),
    action,
    authority: partyAuthority(tx.viewer, 'OPERATOR'),
    rules: [],
    details: { id, type, subject, subscriber, attempts },
  });
}

async function recordOnOutbox(tx: CommandTransaction, action: string, details: object): Promise<void> {
  const authority = partyAuthority(tx.viewer, 'OPERATOR');
  const recordId = uuidv5('outbox', OUTBOX_NAMESPACE);
  await tx.audit({ recordType: 'Outbox', recordId, action, authority, rules: [], details: { ...details } });
}

async function getDelivery(tx: CommandTransaction, id: string): Promise<Letter> {
  return (await findDelivery(tx.viewer, tx.manager, id)) ?? notFound('EventDelivery');
}

/** Tries a failed delivery again at once, with all its attempts. NOT_FOUND if there is none, CONFLICT if it has not failed or is being tried now. */
export function replayDelivery(context: CallContext, command: string, input: OfDelivery): Promise<{ id: string }> {
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    const letter = await getDelivery(tx, input.id);
    if ((await replayLetters(tx.manager, letter.id)) === 0) conflict('EventDelivery', { state: letter.state });
    await record(tx, 'REPLAY', letter);
    return { id: letter.id };
  });
}

/** Tries every dead delivery of the subgraph again; returns how many. */
export function replayDeadDeliveries(
  context: CallContext,
  command: string,
  input: OfOutbox,
): Promise<{ count: number }> {
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    requireOperator(tx.viewer);
    const count = await replayLetters(tx.manager, null);
    await recordOnOutbox(tx, 'REPLAY_DEAD', { count });
    return { count };
  });
}

/** Gives a failed delivery up for a reason, which is kept with the event beside the queue and not in the audit: it is free text. */
export function discardDelivery(
  context: CallContext,
  command: string,
  input: OfDelivery & { readonly reason: string },
): Promise<{ letter: Letter }> {
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    const letter = await getDelivery(tx, input.id);
    const reason = input.reason.trim() || invalidInput('reason', 'is blank');
    if (!(await discardLetter(tx.manager, letter.id, reason))) conflict('EventDelivery', { state: letter.state });
    await record(tx, 'DISCARD', letter);
    return { letter };
  });
}

/** Has the owners send all their records to this subgraph again, which writes its projections anew; returns the types of events asked for. */
export function rebuildProjections(
  context: CallContext,
  command: string,
  input: OfOutbox,
): Promise<{ types: readonly string[] }> {
  const subscriber: SubgraphName = context.db.name;
  return runCommand(context, { command, requestId: input.requestId, input }, async (tx) => {
    requireOperator(tx.viewer);
    const types = await requestProjections(tx.manager, subscriber);
    await recordOnOutbox(tx, 'REBUILD', { types });
    return { types };
  });
}
