import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SubgraphName } from '../../platform/database/subgraph-name';
import { type CloudEvent, type EventType, SUBSCRIPTIONS } from '../../platform/events/cloud-event';
import { receiveEvent } from '../../platform/events/receive-event';
import type { SubgraphDefinition } from '../../platform/graphql/define-subgraph';
import { councils } from '../../subgraphs/councils/subgraph';
import { supervision } from '../../subgraphs/supervision/subgraph';
import { esilId, openAppeals, type TestAppeals } from '../subgraphs/appeals/open-appeals';
import { copyAppeals } from '../support/copy-appeals';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { HISTORIES, type Noun, STATES } from './support/event-histories';

/** Schedules run side by side, each on a record of its own, so that a thousand take seconds instead of minutes. */
const SCHEDULES_AT_ONCE = 50;
const ROUNDS = 20;
const LONGEST_DELAY = 20;

/** One try to hand over the n-th event; a lost one fails after the reaction has written, so that all of it is undone. */
interface Delivery {
  readonly event: number;
  readonly isLost: boolean;
}

/** Deliveries made at the same time, one lot after the other. */
interface Schedule {
  readonly noun: Noun;
  readonly length: number;
  readonly lots: readonly (readonly Delivery[])[];
}

const tries = (event: number) =>
  fc.array(fc.record({ event: fc.constant(event), isLost: fc.boolean() }), { maxLength: 2 });

/** Every event is taken at least once, at any time; some are lost or repeated, before, meanwhile or after that. */
function anyOrder(length: number): fc.Arbitrary<Schedule['lots']> {
  const taken = Array.from({ length }, (_, event): Delivery => ({ event, isLost: false }));
  const others = fc.array(fc.record({ event: fc.nat(length - 1), isLost: fc.boolean() }), { maxLength: 5 });
  return fc
    .tuple(others, fc.array(fc.nat(LONGEST_DELAY), { minLength: length + 5, maxLength: length + 5 }))
    .map(([more, delays]) => {
      const lots = Map.groupBy([...taken, ...more].entries(), ([index]) => delays[index] ?? 0);
      return [...lots].sort(([a], [b]) => a - b).map(([, lot]) => lot.map(([, delivery]) => delivery));
    });
}

/** Where receivers act upon each step the outbox keeps the order: a version is taken before the next is tried; repeats come at any time. */
function inOrder(length: number): fc.Arbitrary<Schedule['lots']> {
  const steps = Array.from({ length }, (_, event) =>
    fc
      .tuple(tries(event), fc.array(fc.record({ event: fc.nat(event), isLost: fc.boolean() }), { maxLength: 2 }))
      .map(([before, beside]) => [...before.map((one) => [one]), [{ event, isLost: false }, ...beside]]),
  );
  return fc.tuple(...steps).map((lots) => lots.flat());
}

const schedules: fc.Arbitrary<Schedule> = fc
  .record({ noun: fc.constantFrom<Noun>('appeal', 'submission', 'check'), length: fc.integer({ min: 1, max: 5 }) })
  .chain(({ noun, length }) => {
    const isOrdered = SUBSCRIPTIONS[`${noun}.changed`].isOrdered;
    return (isOrdered ? inOrder(length) : anyOrder(length)).map((lots) => ({ noun, length, lots }));
  });

type Receiver = Pick<TestDatabase, 'db'> & { readonly definition: SubgraphDefinition };

let appeals: TestAppeals;
let model: string;
const receivers = new Map<SubgraphName, Receiver>();
const opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  appeals = await openAppeals();
  opened.push(appeals);
  receivers.set('appeals', { db: appeals.db, definition: appeals.subgraph.definition });
  for (const definition of [supervision, councils]) {
    const database = await createTestDatabase(definition);
    opened.push(database);
    receivers.set(definition.name, { db: database.db, definition });
  }
  model = (await appeals.accepted()).id;
}, 180_000);
afterAll(() => Promise.all(opened.map((each) => each.close())));

/** An appeal under consideration of its own for each check, as the model is. */
async function copyModel(ids: readonly string[]): Promise<void> {
  const { pool } = appeals.db;
  const copies = ids.map((id) => ({ id, number: id }));
  await copyAppeals(pool, model, copies);
  await pool.query(
    `INSERT INTO platform.term SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'subject_id', copy))).*
     FROM platform.term t, unnest($2::uuid[]) AS copy WHERE t.subject_id = $1`,
    [model, ids],
  );
}

/** The events of one record, whose history is that of its noun, and the appeal that they are about. */
interface Told {
  readonly noun: Noun;
  readonly id: string;
  readonly appealId: string;
  readonly events: readonly CloudEvent[];
}

function tell({ noun, length }: Schedule): Told {
  const [id, appealId] = [randomUUID(), randomUUID()];
  const events = HISTORIES[noun]({ appealId, officeId: esilId })
    .slice(0, length)
    .map((data, index): CloudEvent => {
      const type: EventType = `${noun}.changed`;
      const time = new Date().toISOString();
      const envelope = { specversion: '1.0', datacontenttype: 'application/json', id: randomUUID(), time } as const;
      return {
        ...envelope,
        type,
        source: SUBSCRIPTIONS[type].from,
        subject: id,
        data: { ...data, version: index + 1 },
      };
    });
  return { noun, id, appealId, events };
}

/** Hands an event to one subscriber; a lost one fails at the end of its transaction. */
async function hand({ db, definition }: Receiver, event: CloudEvent, isLost: boolean): Promise<void> {
  if (!isLost) return receiveEvent(db, definition.reactions, event);
  const reaction = definition.reactions[event.type];
  const failing = {
    [event.type]: async (...args: Parameters<NonNullable<typeof reaction>>) => {
      await reaction?.(...args);
      throw new Error('lost');
    },
  };
  await receiveEvent(db, failing, event).catch(() => undefined);
}

async function play({ noun, events }: Told, lots: Schedule['lots']): Promise<void> {
  const subscribers = SUBSCRIPTIONS[`${noun}.changed`].to.flatMap((name) => receivers.get(name) ?? []);
  for (const lot of lots) {
    const handed = lot.flatMap(({ event: index, isLost }) => {
      const event = events[index];
      return event ? subscribers.map((subscriber) => hand(subscriber, event, isLost)) : [];
    });
    await Promise.all(handed);
  }
}

/** All that the subscribers keep of a record, without the ids that differ from one to the next. */
async function stateOf({ noun, id, appealId }: Told): Promise<unknown> {
  const states = STATES[noun].map(async ({ in: name, statement }) => {
    const found = await receivers.get(name)?.db.pool.query<{ state: unknown }>(statement, [id, appealId]);
    return found?.rows.map(({ state }) => state);
  });
  return Promise.all(states);
}

describe('real reactions to events that are repeated, late, out of order, at the same time, or lost and sent again', () => {
  it('end in the state of the ordered ones, in 1,000 random schedules', async () => {
    let count = 0;
    const batch = fc.array(schedules, { minLength: SCHEDULES_AT_ONCE, maxLength: SCHEDULES_AT_ONCE });
    await fc.assert(
      fc.asyncProperty(batch, async (given) => {
        const pairs = given.map((schedule) => ({ schedule, disordered: tell(schedule), ordered: tell(schedule) }));
        const ids = pairs.flatMap(({ disordered, ordered }) => [disordered.appealId, ordered.appealId]);
        await copyModel(ids);
        await Promise.all(
          pairs.map(async ({ schedule, disordered, ordered }) => {
            await play(disordered, schedule.lots);
            for (const event of ordered.events.keys()) await play(ordered, [[{ event, isLost: false }]]);
            const [was, wanted] = await Promise.all([stateOf(disordered), stateOf(ordered)]);
            expect(was).toEqual(wanted);
            expect(JSON.stringify(wanted)).toContain(`"version":${schedule.length}`);
          }),
        );
        count += given.length;
      }),
      { numRuns: ROUNDS, endOnFailure: true },
    );
    expect(count).toBe(SCHEDULES_AT_ONCE * ROUNDS);
  }, 600_000);
});
