import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { projectIfNewer } from '../../../platform/events/project';
import { type Reactions, receiveEvent } from '../../../platform/events/receive-event';
import { envelope, type EventsDatabase, noteChanged, openEventsDatabase, rowsOf } from './events-testbed';

/** Schedules run side by side, each on aggregates of its own, so that a thousand take seconds instead of minutes. */
const SCHEDULES_AT_ONCE = 50;
const ROUNDS = 20;
/** Deliveries whose delays fall into the same span are made at the same time. */
const SPAN = 50;
const LONGEST_DELAY = 1000;

/** A delivery of the n-th event: `LOST` fails after the projection is written, so that all of it is undone and it has to come again. */
interface Delivery {
  readonly event: number;
  readonly delay: number;
  readonly outcome: 'TAKEN' | 'LOST';
}

interface Schedule {
  /** How many versions each aggregate goes through; the events are numbered through all of them. */
  readonly versions: readonly number[];
  readonly deliveries: readonly Delivery[];
}

const delay = fc.nat(LONGEST_DELAY);

/** Every event is taken at least once, at any time; some are lost or repeated, before or after that. */
const schedules: fc.Arbitrary<Schedule> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 3 })
  .chain((versions) => {
    const count = versions.reduce((sum, each) => sum + each, 0);
    const taken = fc.array(delay, { minLength: count, maxLength: count });
    const outcome = fc.constantFrom('TAKEN' as const, 'LOST' as const);
    const others = fc.array(fc.record({ event: fc.nat(count - 1), delay, outcome }), { maxLength: 8 });
    return fc.tuple(taken, others).map(([delays, extra]) => ({
      versions,
      deliveries: [...delays.map((at, event): Delivery => ({ event, delay: at, outcome: 'TAKEN' })), ...extra],
    }));
  });

let reader: EventsDatabase;
beforeAll(async () => {
  reader = await openEventsDatabase('supervision');
});
afterAll(() => reader.close());

/** Keeps the projection, and puts down each step that is acted upon; then fails if the delivery is to be lost. */
function reactions(outcome: Delivery['outcome']): Reactions {
  return {
    'appeal.changed': async (manager, { subject, data }) => {
      const { version, state } = data;
      const isNewer = await projectIfNewer(manager, 'events_known_note', { id: subject, version, state });
      if (isNewer)
        await manager.query('INSERT INTO events_step (note_id, version) VALUES ($1, $2)', [subject, version]);
      if (outcome === 'LOST') throw new Error('lost');
    },
  };
}

async function take(event: ReturnType<typeof envelope>, outcome: Delivery['outcome']): Promise<void> {
  const receiving = receiveEvent(reader.db, reactions(outcome), event);
  await (outcome === 'LOST' ? receiving.catch(() => undefined) : receiving);
}

function eventsOf(versions: readonly number[]): ReturnType<typeof envelope>[] {
  return versions.flatMap((count) => {
    const id = randomUUID();
    return Array.from({ length: count }, (_, index) => envelope(noteChanged(id, index + 1)));
  });
}

/** Delivers by the schedule; returns the ids of its aggregates. */
async function deliver({ versions, deliveries }: Schedule): Promise<readonly string[]> {
  const events = eventsOf(versions);
  const spans = Map.groupBy(deliveries, (each) => Math.floor(each.delay / SPAN));
  for (const span of [...spans.keys()].sort((a, b) => a - b)) {
    const now = spans.get(span) ?? [];
    await Promise.all(now.map(({ event, outcome }) => take(events[event] as ReturnType<typeof envelope>, outcome)));
  }
  return [...new Set(events.map(({ subject }) => subject))];
}

/** Delivers each event of the same aggregates once and in order. */
async function deliverInOrder({ versions }: Schedule): Promise<readonly string[]> {
  const events = eventsOf(versions);
  for (const event of events) await take(event, 'TAKEN');
  return [...new Set(events.map(({ subject }) => subject))];
}

async function projectionOf(ids: readonly string[]): Promise<unknown[]> {
  const rows = await rowsOf<{ id: string; version: number; state: string }>(
    reader,
    'SELECT id, version, state FROM events_known_note WHERE id = ANY ($1)',
    [ids],
  );
  const byId = new Map(rows.map(({ id, ...kept }) => [id, kept]));
  return ids.map((id) => byId.get(id));
}

/** Aggregates whose steps were not acted upon in rising order, each once, up to the newest. */
async function wrongSteps(ids: readonly string[]): Promise<unknown[]> {
  return rowsOf(
    reader,
    `SELECT note_id FROM (
       SELECT note_id, version, lag(version) OVER (PARTITION BY note_id ORDER BY place) AS before,
         last_value(version) OVER (PARTITION BY note_id) AS newest
       FROM events_step WHERE note_id = ANY ($1)
     ) AS step WHERE before >= version
     UNION SELECT id FROM events_known_note k WHERE id = ANY ($1)
       AND version IS DISTINCT FROM (SELECT max(version) FROM events_step WHERE note_id = k.id)`,
    [ids],
  );
}

describe('events that are repeated, late, out of order, at the same time, or lost and sent again', () => {
  it('end in the projection of the ordered ones, in 1,000 random schedules', async () => {
    let count = 0;
    const batch = fc.array(schedules, { minLength: SCHEDULES_AT_ONCE, maxLength: SCHEDULES_AT_ONCE });
    await fc.assert(
      fc.asyncProperty(batch, async (given) => {
        const [disordered, ordered] = await Promise.all([
          Promise.all(given.map(deliver)),
          Promise.all(given.map(deliverInOrder)),
        ]);
        expect(await projectionOf(disordered.flat())).toEqual(await projectionOf(ordered.flat()));
        const newest = given.flatMap(({ versions }) =>
          versions.map((version) => ({ version, state: `state ${version}` })),
        );
        expect(await projectionOf(disordered.flat())).toEqual(newest);
        expect(await wrongSteps(disordered.flat())).toEqual([]);
        count += given.length;
      }),
      { numRuns: ROUNDS },
    );
    expect(count).toBe(SCHEDULES_AT_ONCE * ROUNDS);
  }, 180_000);
});
