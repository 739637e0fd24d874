import { z } from 'zod';
import { SUBGRAPH_NAMES, type SubgraphName } from '../database/subgraph-name';
import { withinTrace } from '../telemetry/span';
import { parseTraceparent } from '../telemetry/trace-id';
import type { CloudEvent } from './cloud-event';
import { parseCloudEvent } from './cloud-event-schema';
import { attributesOf } from './event-span';
import type { Outbox } from './emit';
import { describeFault, EventFault } from './event-fault';

/** Hands an event to one subscriber; rejects when it was not taken, so that it is tried again. */
export type Deliver = (subscriber: SubgraphName, event: CloudEvent) => Promise<void>;

/** A delivery that only waits its turn; it costs no attempt and comes again in a second. */
export class HeldBack extends EventFault {
  constructor() {
    super('waits for an earlier event of the same record');
  }
}

/** A delivery as the queue holds it. */
export interface DeliveryJob {
  readonly id: string;
  readonly payload: unknown;
}

const payloadSchema = z.object({
  event: z.unknown(),
  subscriber: z.enum(SUBGRAPH_NAMES),
  isOrdered: z.boolean().default(false),
});

/**
 * Gives a job its attempt back if an earlier delivery of the same aggregate to the same subscriber is neither done nor dead. Job ids follow the
 * order of changes, as the emitting transactions of one aggregate hold its row one after the other.
 */
const HOLD_BACK = `
  UPDATE graphile_worker._private_jobs SET attempts = attempts - 1 WHERE id = $1 AND EXISTS (
    SELECT FROM graphile_worker._private_jobs AS earlier
    WHERE earlier.payload->>'isOrdered' = 'true' AND earlier.payload->>'subscriber' = $2
      AND earlier.payload->'event'->>'subject' = $3 AND earlier.id < $1
      AND (earlier.attempts < earlier.max_attempts OR earlier.locked_at IS NOT NULL)
  ) RETURNING id`;

async function holdBack(queue: Outbox, values: readonly [string, SubgraphName, string]): Promise<void> {
  const held = (await queue.query(HOLD_BACK, [...values])) as { readonly rowCount: number | null };
  if ((held.rowCount ?? 0) > 0) throw new HeldBack();
}

/**
 * Delivers one job, inside the trace of the command that emitted its event. Throws an `EventFault` without personal data, since the queue
 * keeps its message, when the event is malformed, has to wait, or was not taken.
 */
export async function deliverJob(queue: Outbox, job: DeliveryJob, deliver: Deliver): Promise<void> {
  try {
    const { event: given, subscriber, isOrdered } = payloadSchema.parse(job.payload);
    const event = parseCloudEvent(given);
    if (isOrdered) await holdBack(queue, [job.id, subscriber, event.subject]);
    const span = {
      name: `deliver ${event.type}`,
      kind: 'producer',
      attributes: attributesOf(event, subscriber),
    } as const;
    await withinTrace(parseTraceparent(event.traceparent), span, () => deliver(subscriber, event));
  } catch (error) {
    throw error instanceof EventFault ? error : new EventFault(describeFault(error), { cause: error });
  }
}
