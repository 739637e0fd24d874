import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { EmbeddedServer } from '../../platform/database/embedded/start-embedded-server';
import { receiveEvent } from '../../platform/events/receive-event';
import { startWorker } from '../../platform/events/start-worker';
import {
  askAs,
  changeNote,
  drained,
  type EventsDatabase,
  hasten,
  noteReactions,
  openEventsDatabase,
  rowsOf,
  until,
} from '../subgraphs/platform/events-testbed';
import { endAll, removeAll, start, stateFolder } from './support-embedded/testbed';

let server: EmbeddedServer;
let owner: EventsDatabase;
let reader: EventsDatabase;
beforeAll(async () => {
  server = await start(stateFolder());
  [owner, reader] = await Promise.all([openEventsDatabase('appeals', server), openEventsDatabase('supervision')]);
});
afterAll(async () => {
  await Promise.all([owner.close(), reader.close()]);
  await endAll();
  removeAll();
});

async function connection(): Promise<{ client: Client; cut: Promise<unknown> }> {
  const client = new Client({ connectionString: server.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  return { client, cut: new Promise((resolve) => client.once('end', resolve)) };
}

/** Crashes the owner's server: when one session is killed PostgreSQL ends all others, too, and recovers from its log. */
async function crash(): Promise<void> {
  const [victim, witness] = [await connection(), await connection()];
  const found = await victim.client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const [row] = found.rows;
  if (!row) throw new Error('no process to kill');
  process.kill(row.pid, 'SIGKILL');
  await Promise.all([victim.cut, witness.cut]);
}

/** A new session is let in only after the recovery. */
const isBack = (): Promise<boolean> =>
  askAs(server.url('postgres'), 'SELECT 1').then(
    () => true,
    () => false,
  );

describe('a crash of the database', () => {
  it('loses no event of a change that was acknowledged, and lets none of another leave', async () => {
    const acknowledged: string[] = [];
    const received = new Set<string>();
    const reports: string[] = [];
    const worker = await startWorker(
      owner.urls.worker,
      async (_, event) => {
        await receiveEvent(reader.db, noteReactions, event);
        received.add(event.subject);
      },
      (message) => reports.push(message),
    );
    for (const crashAt of [20, 60, 90]) {
      let isCrashed: Promise<void> | undefined;
      for (let made = 0; made < 100; made += 1) {
        if (made === crashAt) isCrashed = crash();
        const id = randomUUID();
        const isKept = await changeNote(owner, id, 1).then(
          () => true,
          () => false,
        );
        if (isKept) acknowledged.push(id);
      }
      await isCrashed;
      await until(isBack, 'the database is back');
    }
    expect(acknowledged.length).toBeGreaterThan(60);
    await until(async () => {
      await hasten(owner).catch(() => undefined);
      return acknowledged.every((id) => received.has(id));
    }, 'all events').catch(async (error: unknown) => {
      // What the worker said, and what it left in the queue, tell why.
      const left = await owner.worker.query(
        'SELECT locked_at, locked_by, attempts, run_at, last_error FROM graphile_worker._private_jobs',
      );
      throw new Error(JSON.stringify({ reports: reports.slice(-20), left: left.rows.slice(0, 5) }), { cause: error });
    });
    await drained(owner);
    await worker.stop();
    const kept = await rowsOf<{ id: string }>(owner, 'SELECT id FROM events_note ORDER BY id');
    expect(await rowsOf(reader, 'SELECT id FROM events_known_note ORDER BY id')).toEqual(kept);
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
  });
});
