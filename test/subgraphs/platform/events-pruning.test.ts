import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CloudEvent } from '../../../platform/events/cloud-event';
import { projectIfNewer } from '../../../platform/events/project';
import { prunableTypes, pruneInbox, RECEIPTS_KEPT_DAYS } from '../../../platform/events/prune-inbox';
import { type Reactions, receiveEvent } from '../../../platform/events/receive-event';
import { patience } from '../../../platform/events/retry-schedule';
import { startWorker } from '../../../platform/events/start-worker';
import { asSuperuser } from '../../../platform/database/provision';
import { testCluster } from '../../support/test-database';
import { envelope, type EventsDatabase, noteChanged, openEventsDatabase, rowsOf, until } from './events-testbed';

const DAY_MS = 86_400_000;
const TYPES = ['appeal.changed', 'projection.requested'];

let reader: EventsDatabase;
beforeAll(async () => {
  reader = await openEventsDatabase('supervision');
});
afterAll(() => reader.close());
beforeEach(() => asOwner('TRUNCATE platform.inbox, events_known_note, events_step'));

async function asOwner(statement: string, values: unknown[] = []): Promise<void> {
  await asSuperuser(testCluster(), reader.name, (client) => client.query(statement, values));
}

/** Receipts of events of so many days ago. */
const received = (type: string, daysAgo: number, count: number): Promise<void> =>
  asOwner(
    `INSERT INTO platform.inbox (event_id, type, received_at)
     SELECT gen_random_uuid(), $1, now() - make_interval(days => $2, secs => 1) FROM generate_series(1, $3)`,
    [type, daysAgo, count],
  );

const receipts = async (): Promise<string[]> =>
  (await rowsOf<{ type: string }>(reader, 'SELECT type FROM platform.inbox ORDER BY received_at, type')).map(
    ({ type }) => type,
  );

describe('receipts of events', () => {
  it('are removed when they are older than any delivery waits, in batches, and only where versions are remembered', async () => {
    await received('appeal.changed', RECEIPTS_KEPT_DAYS, 4_500);
    await received('reaction.without-version', RECEIPTS_KEPT_DAYS, 2);
    await received('appeal.changed', RECEIPTS_KEPT_DAYS - 1, 3);
    expect(await pruneInbox(reader.worker, TYPES)).toBe(4_500);
    const left = await receipts();
    expect(left.filter((type) => type === 'appeal.changed')).toHaveLength(3);
    expect(left.filter((type) => type === 'reaction.without-version')).toHaveLength(2);
    expect(await pruneInbox(reader.worker, TYPES)).toBe(0);
  });

  it('are kept for far longer than a delivery is tried again', () => {
    expect(RECEIPTS_KEPT_DAYS * DAY_MS).toBeGreaterThan(5 * patience());
  });

  it('stay a week whatever the function is asked', async () => {
    await received('appeal.changed', 6, 1);
    await reader.worker.query(`SELECT platform.prune_inbox('{appeal.changed}', interval '0', 100)`);
    expect(await receipts()).toEqual(['appeal.changed']);
  });

  it('are removed by the worker alone', async () => {
    await expect(
      rowsOf(reader, `SELECT platform.prune_inbox('{appeal.changed}', interval '9 days', 1)`),
    ).rejects.toThrow('permission denied');
    await expect(rowsOf(reader, 'DELETE FROM platform.inbox')).rejects.toThrow('permission denied');
    await expect(reader.worker.query('SELECT FROM platform.inbox')).rejects.toThrow('permission denied');
  });

  it('are removed by a job of the worker', async () => {
    await received('appeal.changed', RECEIPTS_KEPT_DAYS, 3);
    const worker = await startWorker(
      reader.urls.worker,
      async () => undefined,
      () => undefined,
      null,
      TYPES,
    );
    try {
      await reader.worker.query(`SELECT graphile_worker.add_job('prune')`);
      await until(async () => (await receipts()).length === 0, 'the receipts are gone');
    } finally {
      await worker.stop();
    }
  });

  it('are kept for types of which a receiver has no projection', () => {
    const row = { table: 'known', key: 'id', rowOf: () => null } as const;
    expect(prunableTypes({ 'check.changed': row })).toEqual(['check.changed', 'projection.requested']);
  });
});

/** Acts on each version that is news, as an appeal does on those of its check. */
const acting: Reactions = {
  'appeal.changed': async (manager, { subject, data }) => {
    const row = { id: subject, version: data.version, state: data['state'] };
    if (await projectIfNewer(manager, 'events_known_note', row))
      await manager.query('INSERT INTO events_step (note_id, version) VALUES ($1, $2)', [subject, data.version]);
  },
};

const arrive = (event: CloudEvent): Promise<void> => receiveEvent(reader.db, acting, event);

async function forget(): Promise<void> {
  await asOwner(`UPDATE platform.inbox SET received_at = now() - make_interval(days => ${RECEIPTS_KEPT_DAYS + 1})`);
  await pruneInbox(reader.worker, TYPES);
  expect(await receipts()).toEqual([]);
}

describe('an event replayed after its receipt has gone', () => {
  it('is acted upon no second time, and leaves the newest version, wherever it comes in the order', async () => {
    for (let replayed = 1; replayed <= 3; replayed += 1) {
      const id = randomUUID();
      const events = [1, 2, 3].map((version) => envelope(noteChanged(id, version)));
      for (const event of events) await arrive(event);
      await forget();
      await arrive(events[replayed - 1] as CloudEvent);
      await arrive(envelope(noteChanged(id, 4)));
      await forget();
      for (const event of [...events].reverse()) await arrive(event);
      const steps = await rowsOf<{ version: number }>(
        reader,
        'SELECT version FROM events_step WHERE note_id = $1 ORDER BY place',
        [id],
      );
      expect(steps.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
      const known = await rowsOf(reader, 'SELECT version, state FROM events_known_note WHERE id = $1', [id]);
      expect(known).toEqual([{ version: 4, state: 'state 4' }]);
    }
  });
});
