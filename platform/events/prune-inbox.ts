import type { Pool } from 'pg';
import type { Projections } from './project';

/**
 * How long receipts are kept: many times the patience of a delivery (three days), so that one that is tried again finds its receipt, also after
 * an outage of weeks. Only an old dead letter that an operator replays, or an outbox restored from long ago, comes later than that.
 */
export const RECEIPTS_KEPT_DAYS = 30;

const BATCH = 2_000;
const MOST_BATCHES = 50;

/**
 * The types of which old receipts are needed no more, because the receiver's projection remembers the version: an event that comes after its
 * receipt has gone is an older version, which changes nothing, or the same, which is written again and not acted upon. A request to emit again
 * is only answered again. Receipts of all other types stay for ever.
 */
export function prunableTypes(projections: Projections = {}): readonly string[] {
  return [...Object.keys(projections), 'projection.requested'];
}

/** Removes old receipts in small batches, as the worker role; a backlog goes in several runs. Returns how many. */
export async function pruneInbox(queue: Pick<Pool, 'query'>, types: readonly string[]): Promise<number> {
  let pruned = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const found = await queue.query<{ count: number }>(
      'SELECT platform.prune_inbox($1, make_interval(days => $2), $3) AS count',
      [types, RECEIPTS_KEPT_DAYS, BATCH],
    );
    const count = found.rows[0]?.count ?? 0;
    pruned += count;
    if (count < BATCH) break;
  }
  return pruned;
}
