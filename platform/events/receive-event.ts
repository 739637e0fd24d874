import type { EntityManager } from 'typeorm';
import type { Database } from '../database/open-database';
import { inSpan } from '../telemetry/span';
import type { CloudEvent, EventType } from './cloud-event';
import { attributesOf } from './event-span';
import { EventFault } from './event-fault';

/** What a subgraph does when an event arrives, inside the transaction that records its receipt. */
export type Reaction = (manager: EntityManager, event: CloudEvent) => Promise<void>;
export type Reactions = Readonly<Partial<Record<EventType, Reaction>>>;

/**
 * Applies an event once: a repeated delivery finds its id in the inbox and does nothing; of two deliveries at once the later waits for the
 * first. When the reaction fails nothing of it is kept, also not the receipt, so that the event can come again.
 */
export async function receiveEvent(db: Database, reactions: Reactions, event: CloudEvent): Promise<void> {
  const reaction = reactions[event.type];
  if (!reaction) {
    // An operator waits for the effect; anything else that a subgraph has no use for is as good as applied.
    if (event.type === 'projection.requested') throw new EventFault(`${db.name} emits nothing again`);
    return;
  }
  const span = { name: `react ${event.type}`, kind: 'consumer', attributes: attributesOf(event, db.name) } as const;
  await inSpan(span, () => applyOnce(db, reaction, event));
}

async function applyOnce(db: Database, reaction: Reaction, event: CloudEvent): Promise<void> {
  await db.source.transaction(async (manager) => {
    const fresh: unknown[] = await manager.query(
      'INSERT INTO platform.inbox (event_id, type) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING event_id',
      [event.id, event.type],
    );
    if (fresh.length > 0) await reaction(manager, event);
  });
}
