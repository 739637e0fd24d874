import type { SubgraphName } from '../database/subgraph-name';
import type { SpanAttributes } from '../telemetry/span';
import type { CloudEvent } from './cloud-event';

/** What a span says of an event and of the subgraph that receives it. */
export function attributesOf(event: CloudEvent, subscriber: SubgraphName): SpanAttributes {
  return {
    'cloudevents.event_id': event.id,
    'cloudevents.event_type': event.type,
    'cloudevents.event_source': event.source,
    'kenes.subgraph': subscriber,
  };
}
