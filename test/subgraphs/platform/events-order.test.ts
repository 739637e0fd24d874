import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { listLetters } from '../../../platform/events/dead-letters';
import { emit } from '../../../platform/events/emit';
import { startWorker } from '../../../platform/events/start-worker';
import { drained, type EventsDatabase, hasten, openEventsDatabase, until } from './events-testbed';

let owner: EventsDatabase;
const workers: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  owner = await openEventsDatabase('supervision');
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(() => owner.close());

/** One event of a check in a transaction of its own. */
const step = (id: string, version: number): Promise<void> =>
  owner.db.source.transaction((manager) =>
    emit(manager, 'supervision', { type: 'check.changed', subject: id, data: { version, audience: null } }),
  );

interface Delivered {
  readonly subject: string;
  readonly version: number;
}

/** Starts workers whose subscriber keeps what it was given, in the order of arrival. */
async function startWorkers(count: number, take: (given: Delivered) => void): Promise<string[]> {
  const reports: string[] = [];
  const deliver = async (
    _: string,
    { subject, data }: { subject: string; data: { version: number } },
  ): Promise<void> => {
    // Others get their turn, so that deliveries overlap.
    await new Promise((resolve) => setImmediate(resolve));
    take({ subject, version: data.version });
  };
  for (let index = 0; index < count; index += 1) {
    workers.push(await startWorker(owner.urls.worker, deliver, (message) => reports.push(message)));
  }
  return reports;
}

async function hurriedUntilDrained(): Promise<void> {
  await until(async () => {
    await hasten(owner);
    const [row] = (await owner.worker.query<{ count: string }>('SELECT outbox.pending() AS count')).rows;
    return row?.count === '0';
  }, 'the outbox is empty');
}

describe('events of an ordered type', () => {
  it('arrive in the order of their changes for each aggregate, also when two workers deliver and each fails once', async () => {
    const ids = Array.from({ length: 10 }, () => randomUUID());
    const taken = new Map<string, number[]>(ids.map((id) => [id, []]));
    const failed = new Set<string>();
    for (const version of [1, 2, 3, 4, 5]) await Promise.all(ids.map((id) => step(id, version)));
    const reports = await startWorkers(2, ({ subject, version }) => {
      if (!failed.has(`${subject} ${version}`)) {
        failed.add(`${subject} ${version}`);
        throw new Error('fault');
      }
      taken.get(subject)?.push(version);
    });
    await hurriedUntilDrained();
    expect([...taken.values()]).toEqual(ids.map(() => [1, 2, 3, 4, 5]));
    // To wait one's turn is no failure and costs no attempt.
    expect(reports.some((report) => report.includes('waits'))).toBe(false);
  });

  it('wait for one that fails, hold up no other aggregate, and go on when it is dead', async () => {
    const [poisoned, sound] = [randomUUID(), randomUUID()];
    const taken: Delivered[] = [];
    for (const id of [poisoned, sound]) for (const version of [1, 2]) await step(id, version);
    await startWorkers(1, (given) => {
      if (given.subject === poisoned && given.version === 1) throw new Error('fault');
      taken.push(given);
    });
    await until(() => taken.filter(({ subject }) => subject === sound).length === 2, 'the sound aggregate');
    // Between two looks its attempt has been given back.
    await until(async () => {
      const letters = await listLetters(owner.worker, { states: ['FAILING'] });
      return letters.some((letter) => letter.subject === poisoned && letter.version === 2 && letter.attempts === 0);
    }, 'the second event waits and has no attempt behind it');
    expect(taken.map(({ subject }) => subject)).not.toContain(poisoned);
    await hurriedUntilDrained();
    expect(taken.filter(({ subject }) => subject === poisoned)).toEqual([{ subject: poisoned, version: 2 }]);
    expect(await listLetters(owner.worker, { states: ['DEAD'] })).toMatchObject([{ subject: poisoned, version: 1 }]);
  });

  it('find the earlier one by an index', async () => {
    await drained(owner);
    await owner.worker.query(
      `SELECT graphile_worker.add_job('other', json_build_object('event', json_build_object('subject', gen_random_uuid()), 'subscriber', 'appeals', 'isOrdered', n % 2 = 0))
       FROM generate_series(1, 2000) AS n`,
    );
    await owner.worker.query('ANALYZE graphile_worker._private_jobs');
    const plan = await owner.worker.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT FROM graphile_worker._private_jobs AS earlier WHERE earlier.payload->>'isOrdered' = 'true'
         AND earlier.payload->>'subscriber' = 'appeals' AND earlier.payload->'event'->>'subject' = 'x' AND earlier.id < 1000000`,
    );
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('outbox_order');
  });
});
