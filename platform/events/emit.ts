import { v7 as uuidv7 } from 'uuid';
import type { SubgraphName } from '../database/subgraph-name';
import { inSpan } from '../telemetry/span';
import { traceHeaders } from '../telemetry/trace-id';
import { type CloudEvent, type EventData, type EventType, SUBSCRIPTIONS } from './cloud-event';
import { LARGEST_EVENT_BYTES } from './cloud-event-schema';

/** An event as a command states it; `emit` adds the envelope. */
export interface EmittedEvent {
  readonly type: EventType;
  /** The aggregate's id. */
  readonly subject: string;
  readonly data: EventData;
}

/** Where statements go: the transaction of a command or reaction, or an operator's connection. */
export interface Outbox {
  query(statement: string, values: unknown[]): Promise<unknown>;
}

function envelopeOf(source: SubgraphName, { type, subject, data }: EmittedEvent): CloudEvent {
  return {
    specversion: '1.0',
    id: uuidv7(),
    source,
    type,
    subject,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    ...traceHeaders(),
    data,
  };
}

/** Where events of one type go, and from whom they come. */
export interface Address {
  readonly source: SubgraphName;
  readonly to: readonly SubgraphName[];
}

/**
 * Puts events of one type into the outbox for the subscribers named, within the caller's transaction. One statement.
 * Commands use `emit`, which knows the subscribers.
 */
export async function emitTo(outbox: Outbox, { source, to }: Address, events: readonly EmittedEvent[]): Promise<void> {
  const [first] = events;
  if (!first || to.length === 0) return;
  const texts = events.map((event) => JSON.stringify(envelopeOf(source, event)));
  if (texts.some((text) => Buffer.byteLength(text) > LARGEST_EVENT_BYTES))
    throw new Error(`an event of ${first.type} is too large`);
  await outbox.query(
    'SELECT outbox.emit(event, $2::text[], $3) FROM unnest($1::jsonb[]) WITH ORDINALITY AS given (event, place) ORDER BY place',
    [texts, to, SUBSCRIPTIONS[first.type].isOrdered],
  );
}

/** Most events that one statement puts into the outbox. */
const BATCH = 200;

/**
 * Puts events of one type into the outbox within the caller's transaction, in the order given: they leave only if the change is kept. One
 * statement a batch of 200.
 */
export async function emit(outbox: Outbox, source: SubgraphName, ...events: readonly EmittedEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += BATCH) {
    const batch = events.slice(start, start + BATCH);
    const [first] = batch;
    if (!first) return;
    const { type } = first;
    const attributes = { 'cloudevents.event_type': type, 'cloudevents.event_source': source };
    await inSpan({ name: `emit ${type}`, kind: 'producer', attributes }, () =>
      emitTo(outbox, { source, to: SUBSCRIPTIONS[type].to }, batch),
    );
  }
}
