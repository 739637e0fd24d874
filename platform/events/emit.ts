import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { SubgraphName } from '../database/subgraph-name';
import { type CloudEvent, type EventData, type EventType, SUBSCRIPTIONS } from './cloud-event';

/** An event as a command states it; `emit` adds the envelope. */
export interface EmittedEvent {
  readonly type: EventType;
  /** The aggregate's id. */
  readonly subject: string;
  readonly data: EventData;
}

/** Puts an event into the outbox within the caller's transaction: it leaves only if the change is kept. One statement. */
export async function emit(manager: EntityManager, source: SubgraphName, event: EmittedEvent): Promise<void> {
  const envelope: CloudEvent = {
    specversion: '1.0',
    id: uuidv7(),
    source,
    type: event.type,
    subject: event.subject,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: event.data,
  };
  await manager.query('SELECT outbox.emit($1::jsonb, $2::text[])', [JSON.stringify(envelope), SUBSCRIPTIONS[event.type]]);
}
