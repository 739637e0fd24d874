import type { Audience } from '../access/audience';
import type { SubgraphName } from '../database/subgraph-name';

/** Who owns a type of event, who receives it, and whether the receivers need an aggregate's events one after the other. */
export interface Subscription {
  /** The subgraph whose aggregates the events are about; null where any subgraph may send it. */
  readonly from: SubgraphName | null;
  readonly to: readonly SubgraphName[];
  /**
   * False where receivers only keep the newest state: versions make the order of arrival irrelevant, and deliveries run in parallel.
   * True where each step is acted upon: an event then waits until every earlier one of its aggregate has been delivered or is dead.
   */
  readonly isOrdered: boolean;
}

/**
 * The events that cross between subgraphs. A new reaction adds its subgraph here. A check's events are in order, since its start,
 * suspensions and resumptions each move an appeal's due day and oblige to a reply of their own (24.4.d to f).
 */
export const SUBSCRIPTIONS = {
  'calendar.published': { from: 'organisation', to: ['supervision', 'appeals', 'councils'], isOrdered: false },
  'calendar-change.changed': { from: 'organisation', to: ['supervision', 'appeals', 'councils'], isOrdered: false },
  /** A subgraph's request to itself to count its terms again with the present calendar, a batch at a time. */
  'terms.recompute': { from: null, to: [], isOrdered: false },
  'office.changed': { from: 'organisation', to: ['supervision', 'appeals', 'councils'], isOrdered: false },
  'agency.changed': { from: 'organisation', to: ['supervision', 'appeals', 'councils'], isOrdered: false },
  /** Who serves in which office, for subgraphs whose heads give work to officers (10.1.a). */
  'officer-posts.changed': { from: 'organisation', to: ['appeals'], isOrdered: false },
  /** Policies of datasets, which owners of materials hold to (9.22.c). */
  'data-policy.changed': { from: 'organisation', to: ['supervision', 'appeals'], isOrdered: false },
  'appeal.changed': { from: 'appeals', to: ['supervision'], isOrdered: false },
  /** Complaints about submissions, whose execution they may suspend; the newest state is what counts. */
  'complaint.changed': { from: 'appeals', to: ['supervision'], isOrdered: false },
  'submission.changed': { from: 'supervision', to: ['appeals', 'councils'], isOrdered: false },
  'check.changed': { from: 'supervision', to: ['appeals'], isOrdered: true },
  /** Asks an owner to send one type again to one subscriber (`requestProjections`); it is addressed each time. */
  'projection.requested': { from: null, to: [], isOrdered: false },
} as const satisfies Record<string, Subscription>;

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
  /** The trace of the command that emitted it (the CloudEvents extension for distributed tracing). */
  readonly traceparent?: string;
  readonly data: Data;
}
