import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { asSuperuser } from '../../platform/database/provision';
import type { CloudEvent } from '../../platform/events/cloud-event';
import { receiveEvent } from '../../platform/events/receive-event';
import { startWorker } from '../../platform/events/start-worker';
import {
  changeNote,
  drained,
  envelope,
  type EventsDatabase,
  hasten,
  noteChanged,
  noteReactions,
  openEventsDatabase,
  rowsOf,
  until,
} from '../subgraphs/platform/events-testbed';
import { testCluster } from '../support/test-database';

let owner: EventsDatabase;
let reader: EventsDatabase;
const workers: { stop(): Promise<void> }[] = [];
const gates: Gate[] = [];
const reports: string[] = [];

beforeAll(async () => {
  [owner, reader] = await Promise.all([openEventsDatabase('appeals'), openEventsDatabase('supervision')]);
});
afterEach(async () => {
  gates.splice(0).forEach((each) => each.open());
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(() => Promise.all([owner.close(), reader.close()]));

async function start(deliver: (event: CloudEvent) => Promise<void>): Promise<{ stop(): Promise<void> }> {
  const worker = await startWorker(
    owner.urls.worker,
    (_, event) => deliver(event),
    (message) => reports.push(message),
  );
  workers.push(worker);
  return worker;
}

const apply = (event: CloudEvent): Promise<void> => receiveEvent(reader.db, noteReactions, event);

const newIds = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

async function emitAll(ids: readonly string[]): Promise<void> {
  const lanes = 8;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let index = lane; index < ids.length; index += lanes) await changeNote(owner, ids[index] as string, 1);
    }),
  );
}

const known = (ids: readonly string[]): Promise<unknown[]> =>
  rowsOf(reader, 'SELECT id FROM events_known_note WHERE id = ANY ($1)', [ids]);

/** Cuts all connections of the worker role to the owner's database, in the middle of whatever they do. */
async function cutConnections(): Promise<number> {
  return asSuperuser(testCluster(), 'postgres', async (client) => {
    const cut = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'appeals_worker' AND application_name LIKE 'kenes-worker-%'`,
      [owner.name],
    );
    return cut.rowCount ?? 0;
  });
}

interface Gate {
  pass(): Promise<void>;
  readonly reached: Promise<void>;
  open(): void;
}

/** A gate that deliveries wait at, and a sign that one has arrived there. It is open at the end of the test at the latest. */
function gate(): Gate {
  const opened = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const made: Gate = {
    pass: () => {
      reached.resolve();
      return opened.promise;
    },
    reached: reached.promise,
    open: opened.resolve,
  };
  gates.push(made);
  return made;
}

/** Leaves a delivery as a killed worker does, locked by a name that no connection bears, and makes all locks a minute old. */
async function plantKilled(subject: string): Promise<void> {
  await owner.worker.query(
    `WITH planted AS (
       SELECT (graphile_worker.add_job('deliver', payload, run_at => now() + interval '1 hour', max_attempts => 20)).id
       FROM (SELECT json_build_object('event', $1::jsonb, 'subscriber', 'supervision') AS payload) AS given
     )
     SELECT id FROM planted`,
    [JSON.stringify(envelope(noteChanged(subject, 1)))],
  );
  await owner.worker.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute', run_at = now(),
       locked_by = coalesce(locked_by, 'kenes-worker-killed'), attempts = 1`,
  );
}

async function locks(): Promise<(string | null)[]> {
  const found = await owner.worker.query<{ locked_by: string | null }>(
    'SELECT locked_by FROM graphile_worker._private_jobs',
  );
  return found.rows.map((row) => row.locked_by);
}

describe('a worker', () => {
  it('goes on after its connections are cut, again and again, and loses and doubles nothing', async () => {
    const ids = newIds(400);
    const received = new Set<string>();
    await start(async (event) => {
      await apply(event);
      received.add(event.subject);
    });
    const emitting = emitAll(ids);
    for (const share of [0.1, 0.3, 0.5, 0.7]) {
      await until(() => received.size >= ids.length * share, `${share} of the events`);
      expect(await cutConnections()).toBeGreaterThan(0);
    }
    await emitting;
    await until(async () => {
      await hasten(owner);
      return received.size === ids.length;
    }, 'all events');
    await drained(owner);
    expect(await known(ids)).toHaveLength(ids.length);
    const receipts = await rowsOf(reader, `SELECT FROM platform.inbox`);
    expect(receipts).toHaveLength(ids.length);
  });

  it('outlives a queue that fails its first look for jobs', async () => {
    const [id = ''] = newIds(1);
    await start(() => Promise.resolve()).then((first) => first.stop());
    await owner.worker.query('ALTER TABLE graphile_worker._private_tasks RENAME TO tasks_away');
    const received: string[] = [];
    await start(({ subject }) => Promise.resolve(void received.push(subject)));
    await until(() => reports.some((line) => line === 'the queue gives no jobs'), 'the worker has failed');
    await owner.worker.query('ALTER TABLE graphile_worker.tasks_away RENAME TO _private_tasks');
    await changeNote(owner, id, 1);
    await until(() => received.includes(id), 'the event');
    await drained(owner);
  });

  it('waits at a stop for the deliveries under way and leaves nothing locked; the next one takes the rest', async () => {
    const door = gate();
    const delivered: string[] = [];
    const worker = await start(async ({ subject }) => {
      await door.pass();
      delivered.push(subject);
    });
    const ids = newIds(12);
    await emitAll(ids);
    await door.reached;
    let isStopped = false;
    const stopping = worker.stop().then(() => (isStopped = true));
    // Round trips to the database, in which a stop that does not wait would end.
    for (let trip = 0; trip < 20; trip += 1) await owner.worker.query('SELECT 1');
    expect([isStopped, delivered]).toEqual([false, []]);
    door.open();
    await stopping;
    const left = await owner.worker.query<{ subject: string; attempts: number; locked_by: string | null }>(
      `SELECT payload->'event'->>'subject' AS subject, attempts, locked_by FROM graphile_worker._private_jobs`,
    );
    expect(delivered.length).toBeGreaterThan(0);
    expect(left.rows.length).toBeGreaterThan(0);
    expect([...delivered, ...left.rows.map(({ subject }) => subject)].sort()).toEqual([...ids].sort());
    expect(left.rows).toEqual(left.rows.map(({ subject }) => ({ subject, attempts: 0, locked_by: null })));
    await worker.stop();
    const rest = left.rows.map(({ subject }) => subject);
    await start(apply);
    await drained(owner);
    expect(await known(rest)).toHaveLength(rest.length);
  });

  it('shares a database with another: each event is delivered once', async () => {
    const ids = newIds(400);
    const deliveries: string[] = [];
    const byWorker = [0, 0];
    for (const index of [0, 1]) {
      await start(async (event) => {
        await apply(event);
        deliveries.push(event.subject);
        byWorker[index] = (byWorker[index] ?? 0) + 1;
      });
    }
    await emitAll(ids);
    await drained(owner);
    expect([...deliveries].sort()).toEqual([...ids].sort());
    expect(Math.min(...byWorker)).toBeGreaterThan(0);
  });

  it('takes over what a killed one held, at its start and later, and leaves alone what a living one holds', async () => {
    const door = gate();
    const taken: string[] = [];
    const [atStart = '', held = '', later = ''] = newIds(3);
    await plantKilled(atStart);
    await start(async ({ subject }) => {
      if (subject === held) await door.pass();
      taken.push(subject);
    });
    await until(() => taken.includes(atStart), 'the first event that a killed one held');
    await changeNote(owner, held, 1);
    await door.reached;
    await plantKilled(later);
    await until(() => taken.includes(later), 'the second event that a killed one held');
    await until(async () => (await locks()).length === 1, 'the second event is off the queue');
    expect(await locks()).toEqual([expect.stringMatching(/^kenes-worker-[0-9a-f-]{36}$/)]);
    door.open();
    await drained(owner);
    expect(taken).toEqual([atStart, later, held]);
  });
});
