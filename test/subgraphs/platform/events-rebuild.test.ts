import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { receiveEvent, type Reactions } from '../../../platform/events/receive-event';
import { type ReEmitter, reEmission, requestProjections, typesFor } from '../../../platform/events/re-emit';
import { startWorker } from '../../../platform/events/start-worker';
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
} from './events-testbed';

const NOTES = 450;

let owner: EventsDatabase;
let reader: EventsDatabase;
let workers: { stop(): Promise<void> }[] = [];
const batches: number[] = [];
let failures = 0;

const reEmitNotes: ReEmitter = async (manager, afterId, limit) => {
  const rows: { id: string; version: number; state: string }[] = await manager.query(
    'SELECT id, version, state FROM events_note WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
    [afterId, limit],
  );
  batches.push(rows.length);
  return rows.map(({ id, version, state }) => noteChanged(id, version, state));
};

/** What each of the two subgraphs does with events; the owner fails as often as `failures` says after a batch. */
const ownReactions: Reactions = {
  'projection.requested': async (manager, event) => {
    await reEmission('appeals', { 'appeal.changed': reEmitNotes })['projection.requested']?.(manager, event);
    if (failures > 0) {
      failures -= 1;
      throw new Error('fault after the batch');
    }
  },
};

beforeAll(async () => {
  [owner, reader] = await Promise.all([openEventsDatabase('appeals'), openEventsDatabase('supervision')]);
  const deliver = (subscriber: string, event: Parameters<typeof receiveEvent>[2]): Promise<void> =>
    subscriber === 'appeals'
      ? receiveEvent(owner.db, ownReactions, event)
      : receiveEvent(reader.db, noteReactions, event);
  workers = await Promise.all([owner, reader].map(({ urls }) => startWorker(urls.worker, deliver, () => undefined)));
  await owner.db.pool.query(
    `INSERT INTO events_note (id, version, state) SELECT gen_random_uuid(), 3, 'state 3' FROM generate_series(1, $1)`,
    [NOTES],
  );
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await Promise.all([owner.close(), reader.close()]);
});
beforeEach(() => {
  batches.length = 0;
});

async function rebuilt(): Promise<void> {
  await requestProjections(reader.worker, 'supervision', ['appeal.changed']);
  await until(async () => {
    await Promise.all([hasten(owner), hasten(reader)]);
    // The reader first: what has left its outbox meanwhile stands in the owner's.
    for (const each of [reader, owner]) {
      const [row] = await rowsOf<{ count: string }>(each, 'SELECT outbox.pending() AS count');
      if (row?.count !== '0') return false;
    }
    return true;
  }, 'both outboxes are empty');
}

const wrong = (): Promise<unknown[]> =>
  rowsOf(reader, `SELECT id FROM events_known_note WHERE version <> 3 OR state <> 'state 3'`);
const countKnown = async () => (await rowsOf(reader, 'SELECT FROM events_known_note')).length;

describe('a projection', () => {
  it('is rebuilt from nothing by asking its owner to emit again, in batches', async () => {
    await rebuilt();
    expect([await countKnown(), await wrong()]).toEqual([NOTES, []]);
    expect(batches).toEqual([200, 200, 50]);
  });

  it('is mended where rows are damaged, behind or missing, and keeps what is newer', async () => {
    const [first, second, third] = await rowsOf<{ id: string }>(reader, 'SELECT id FROM events_known_note LIMIT 3');
    await reader.db.pool.query(`UPDATE events_known_note SET state = 'damaged' WHERE id = $1`, [first?.id]);
    await reader.db.pool.query(`UPDATE events_known_note SET version = 1, state = 'state 1' WHERE id = $1`, [
      second?.id,
    ]);
    await reader.db.pool.query(`UPDATE events_known_note SET version = 9, state = 'newer' WHERE id = $1`, [third?.id]);
    await rebuilt();
    expect(await wrong()).toEqual([{ id: third?.id }]);
    await reader.db.pool.query(`UPDATE events_known_note SET version = 3, state = 'state 3' WHERE id = $1`, [
      third?.id,
    ]);
  });

  it('is rebuilt although the owner fails in between; no batch leaves twice', async () => {
    const receipts = async (): Promise<number> => (await rowsOf(reader, 'SELECT FROM platform.inbox')).length;
    const before = await receipts();
    failures = 2;
    await rebuilt();
    expect(batches).toHaveLength(3 + 2);
    expect((await receipts()) - before).toBe(NOTES);
    expect([await countKnown(), await wrong()]).toEqual([NOTES, []]);
  });

  it('takes changes that are made while it is rebuilt', async () => {
    const ids = (await rowsOf<{ id: string }>(owner, 'SELECT id FROM events_note LIMIT 40')).map(({ id }) => id);
    await Promise.all([rebuilt(), ...ids.map((id) => changeNote(owner, id, 4))]);
    await drained(owner);
    expect(await rowsOf(reader, 'SELECT FROM events_known_note WHERE version = 4')).toHaveLength(40);
  });

  it('is asked for of each owner of what a subgraph receives', async () => {
    expect(typesFor('supervision')).toEqual([
      'calendar.published',
      'calendar-change.changed',
      'office.changed',
      'agency.changed',
      'data-policy.changed',
      'appeal.changed',
      'complaint.changed',
    ]);
    expect(typesFor('councils')).toContain('submission.changed');
    expect(typesFor('organisation')).toEqual([]);
  });

  it('cannot be asked for where the owner does not emit the type again: the request fails and says so', async () => {
    const request = envelope({
      type: 'projection.requested',
      subject: randomUUID(),
      data: { version: 1, audience: null, type: 'appeal.changed', subscriber: 'supervision', afterId: null },
    });
    const asking = receiveEvent(owner.db, reEmission('appeals', {}), request);
    await expect(asking).rejects.toThrow('appeals cannot emit appeal.changed again');
  });
});
