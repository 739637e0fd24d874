import type { Client } from 'pg';
import type { Patient } from '../../platform/doctor/ward';
import { type EventType, SUBSCRIPTIONS } from '../../platform/events/cloud-event';
import type { Projection } from '../../platform/events/project';
import type { ReEmitter, RowSource } from '../../platform/events/re-emit';

/** The records that a load makes, by the event that tells of them. */
const LOADED: readonly EventType[] = ['appeal.changed', 'check.changed', 'submission.changed'];

const BATCH = 4_000;

interface Pair {
  readonly owner: Client;
  readonly subscriber: Client;
  readonly reEmitter: ReEmitter;
  readonly projection: Projection;
}

const sourceOf = (client: Client): RowSource => ({
  query: async <Row>(statement: string, values: unknown[]) => (await client.query(statement, values)).rows as Row[],
});

/** Writes into a projection what it lacks of its owner's records; what it has stays. */
async function fill({ owner, subscriber, reEmitter, projection }: Pair): Promise<number> {
  const { table, key } = projection;
  let count = 0;
  for (let after: string | null = null, isLast = false; !isLast;) {
    const events = await reEmitter(sourceOf(owner), after, BATCH);
    const rows = events.flatMap((event) => projection.rowOf(event) ?? []);
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    if (rows.length > 0) {
      await subscriber.query(
        `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)
         ON CONFLICT (${key}) DO NOTHING`,
        [JSON.stringify(rows)],
      );
    }
    isLast = events.length < BATCH;
    after = events.at(-1)?.subject ?? null;
    count += rows.length;
  }
  return count;
}

/**
 * Tells the other subgraphs of what was loaded, without events: the rows are those that each owner's present events would write, by the same
 * functions. Returns how many rows there now are in these projections.
 */
export async function fillProjections(
  patients: readonly Patient[],
  connect: (url: string) => Promise<Client>,
): Promise<number> {
  let count = 0;
  for (const type of LOADED) {
    const from = patients.find(({ definition }) => definition.name === SUBSCRIPTIONS[type].from);
    const reEmitter = from?.definition.reEmitters?.[type];
    for (const { definition, urls } of patients) {
      const projection = definition.projections?.[type];
      if (!from || !reEmitter || !projection) continue;
      const [owner, subscriber] = [await connect(from.urls.server), await connect(urls.server)];
      try {
        count += await fill({ owner, subscriber, reEmitter, projection });
      } finally {
        await Promise.all([owner.end(), subscriber.end()]);
      }
    }
  }
  return count;
}
