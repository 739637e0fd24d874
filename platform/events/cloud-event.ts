import type { Audience } from '../access/audience';
import type { SubgraphName } from '../database/subgraph-name';

/** The events that cross between subgraphs, with who receives them. A new reaction adds its subgraph here. */
export const SUBSCRIPTIONS = {
  'calendar.published': ['supervision', 'appeals', 'councils'],
  'office.changed': ['supervision', 'appeals', 'councils'],
  'agency.changed': ['supervision', 'appeals', 'councils'],
  'appeal.changed': ['supervision'],
  'submission.changed': ['appeals', 'councils'],
} as const satisfies Record<string, readonly SubgraphName[]>;

export type EventType = keyof typeof SUBSCRIPTIONS;

/** What every event carries of its aggregate: the version that receivers compare, and who may know of it. */
export interface EventData {
  readonly version: number;
  readonly audience: Audience | null;
  readonly [field: string]: unknown;
}

/** An event in the CloudEvents 1.0 envelope. `subject` is the aggregate's id, `source` the emitting subgraph. */
export interface CloudEvent<Data extends EventData = EventData> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: SubgraphName;
  readonly type: EventType;
  readonly subject: string;
  /** UTC instant of the emitting transaction. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: Data;
}
