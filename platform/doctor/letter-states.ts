import type { SubgraphName } from '../database/subgraph-name';
import type { EventType } from '../events/cloud-event';
import type { RowSource } from '../events/re-emit';

/** Whose deliveries are asked for. */
export interface AskedLetters {
  readonly type: EventType;
  readonly subscriber: SubgraphName;
  /** Ids of the aggregates. */
  readonly keys: readonly string[];
}

type LetterState = 'UNDER_WAY' | 'DEAD';

/** Whether an event of each aggregate is still on its way to the subscriber; nothing for those of which no delivery is left. */
export async function letterStates(
  queue: RowSource,
  { type, subscriber, keys }: AskedLetters,
): Promise<ReadonlyMap<string, LetterState>> {
  if (keys.length === 0) return new Map();
  const letters = await queue.query<{ subject: string; isLive: boolean }>(
    `SELECT payload->'event'->>'subject' AS subject, bool_or(attempts < max_attempts OR locked_at IS NOT NULL) AS "isLive"
     FROM graphile_worker._private_jobs
     WHERE payload->>'subscriber' = $1 AND payload->'event'->>'type' = $2 AND payload->'event'->>'subject' = ANY ($3)
     GROUP BY 1`,
    [subscriber, type, keys],
  );
  return new Map(letters.map(({ subject, isLive }) => [subject, isLive ? 'UNDER_WAY' : 'DEAD']));
}
