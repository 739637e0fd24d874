import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { SUBGRAPH_NAMES, type SubgraphName } from '../database/subgraph-name';
import { type EventType, SUBSCRIPTIONS } from './cloud-event';
import { type EmittedEvent, emitTo, type Outbox } from './emit';
import { EventFault } from './event-fault';
import type { Reactions } from './receive-event';

/** Where rows are read from: the transaction of a reaction, or a connection. */
export interface RowSource {
  query<Row>(statement: string, values: unknown[]): Promise<Row[]>;
}

/**
 * The present events of a batch of an owner's aggregates: those whose subject comes after `afterId` (null for the first batch), in the order of
 * their subjects, at most `limit`; fewer mean that there are no more. Each with the version that the aggregate has now.
 */
export type ReEmitter = (source: RowSource, afterId: string | null, limit: number) => Promise<readonly EmittedEvent[]>;

/** The re-emitters of a subgraph, for each type of event that it owns. */
export type ReEmitters = Readonly<Partial<Record<EventType, ReEmitter>>>;

/** Before every id. */
const NIL_ID = '00000000-0000-0000-0000-000000000000';

/**
 * The re-emitter of a table. The statement takes the subject after which to begin ($1) and the number of rows ($2), and orders them by their
 * subjects; `first` is before every subject. The events are made as the owner's commands make them.
 */
export function reEmitterOf<Row>(
  statement: string,
  eventOf: (row: Row) => EmittedEvent,
  first: string = NIL_ID,
): ReEmitter {
  return async (source, afterId, limit) => {
    const rows = await source.query<Row>(statement, [afterId ?? first, limit]);
    return rows.map(eventOf);
  };
}

const BATCH = 200;
const FIRST_VERSION = 1;

const eventTypes = Object.keys(SUBSCRIPTIONS) as [EventType, ...EventType[]];
const requestSchema = z.object({
  type: z.enum(eventTypes),
  subscriber: z.enum(SUBGRAPH_NAMES),
  afterId: z.string().nullable(),
});
type ProjectionRequest = z.infer<typeof requestSchema>;

function requested(run: string, request: ProjectionRequest): EmittedEvent {
  return { type: 'projection.requested', subject: run, data: { version: FIRST_VERSION, audience: null, ...request } };
}

/**
 * What an owner does when it is asked to emit again: one batch in the transaction of the request, and a request to itself for the next, so that a
 * large table neither holds a long transaction nor is begun anew after a failure. Only the subscriber who asked receives the events.
 */
export function reEmission(owner: SubgraphName, reEmitters: ReEmitters): Reactions {
  return {
    'projection.requested': async (manager, { subject, data }) => {
      const { type, subscriber, afterId } = requestSchema.parse(data);
      const reEmitter = reEmitters[type];
      if (!reEmitter) throw new EventFault(`${owner} cannot emit ${type} again`);
      const events = await reEmitter(manager, afterId, BATCH);
      await emitTo(manager, { source: owner, to: [subscriber] }, events);
      const last = events.at(-1);
      if (!last || events.length < BATCH) return;
      const next = requested(subject, { type, subscriber, afterId: last.subject });
      await emitTo(manager, { source: owner, to: [owner] }, [next]);
    },
  };
}

/** The types of events that a subgraph receives. */
export function typesFor(subscriber: SubgraphName): readonly EventType[] {
  return eventTypes.filter((type) => (SUBSCRIPTIONS[type].to as readonly SubgraphName[]).includes(subscriber));
}

/**
 * Asks the owners to emit again to a subscriber, through the subscriber's own outbox: all types that it receives, or those given. Rows of
 * projections are then written anew as the events arrive; nothing is emptied before, so that commands go on meanwhile. Returns the types.
 */
export async function requestProjections(
  outbox: Outbox,
  subscriber: SubgraphName,
  types: readonly EventType[] = typesFor(subscriber),
): Promise<readonly EventType[]> {
  const run = uuidv7();
  for (const type of types) {
    const owner = SUBSCRIPTIONS[type].from;
    if (owner === null) continue;
    await emitTo(outbox, { source: subscriber, to: [owner] }, [requested(run, { type, subscriber, afterId: null })]);
  }
  return types;
}
