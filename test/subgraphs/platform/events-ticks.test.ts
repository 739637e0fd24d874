import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalInstant, setLegalClock } from '../../../platform/database/legal-clock';
import type { Database } from '../../../platform/database/open-database';
import { openDatabase } from '../../../platform/database/open-database';
import { type LegalTick, requestTicks, runTick, runTicks } from '../../../platform/events/legal-tick';
import { startWorker } from '../../../platform/events/start-worker';
import { drained, type EventsDatabase, noteChanged, openEventsDatabase, rowsOf, until } from './events-testbed';

let database: EventsDatabase;
let replicas: Database[];
beforeAll(async () => {
  database = await openEventsDatabase('appeals');
  const another = (): Promise<Database> => openDatabase('appeals', database.urls, []);
  replicas = [database.db, ...(await Promise.all([another(), another()]))];
  await setClock('2026-03-19');
});
afterAll(async () => {
  await Promise.all(replicas.slice(1).map((db) => db.close()));
  await database.close();
});

const setClock = (text: string): Promise<void> => setLegalClock(database.urls.migrator, legalInstant(text));

/** A tick that does one thing: a row and an event. */
function tick(kind: string, run?: () => Promise<void>): LegalTick & { readonly days: string[] } {
  const days: string[] = [];
  return {
    kind,
    days,
    run: async (tx) => {
      const id = randomUUID();
      await tx.manager.query('INSERT INTO events_note (id, version, state) VALUES ($1, 1, $2)', [id, kind]);
      await tx.emit(noteChanged(id, 1));
      await run?.();
      days.push(tx.today);
    },
  };
}

const facts = async (kind: string): Promise<number> =>
  (await rowsOf(database, 'SELECT FROM events_note WHERE state = $1', [kind])).length;

describe('the clock of the law', () => {
  it('does a tick once a legal day, however many replicas try and how often', async () => {
    const overdue = tick('overdue');
    const tries = Array.from({ length: 12 }, (_, index) => runTick(replicas[index % 3] ?? database.db, overdue));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await runTick(database.db, overdue)).toBe(false);
    expect([overdue.days, await facts('overdue')]).toEqual([['2026-03-19'], 1]);
  });

  it('does it again on the next day, and once for days that were missed', async () => {
    const ends = tick('ends of terms');
    for (const day of ['2026-03-19', '2026-03-20', '2026-03-27']) {
      await setClock(day);
      await runTick(database.db, ends);
      await runTick(database.db, ends);
    }
    expect(ends.days).toEqual(['2026-03-19', '2026-03-20', '2026-03-27']);
  });

  it('does it again when the operator has set the clock, also to the same day', async () => {
    const moved = tick('moved');
    for (const time of ['2026-04-15', '2026-03-19', '2026-04-15', '2026-04-15T16:00']) {
      await setClock(time);
      await runTick(database.db, moved);
      await runTick(database.db, moved);
    }
    expect(moved.days).toEqual(['2026-04-15', '2026-03-19', '2026-04-15', '2026-04-15']);
  });

  it('keeps nothing of a tick that fails, and tries it again', async () => {
    let isFailing = true;
    const failing = tick('failing', async () => {
      if (isFailing) throw new Error('fault');
    });
    await expect(runTick(database.db, failing)).rejects.toThrow('fault');
    expect(await facts('failing')).toBe(0);
    isFailing = false;
    expect(await runTick(database.db, failing)).toBe(true);
    expect(await facts('failing')).toBe(1);
  });

  it('lets no tick keep others from being done', async () => {
    const reports: string[] = [];
    const sound = tick('sound');
    const broken = tick('broken', () => Promise.reject(new TypeError('no name of a person in here')));
    await runTicks(database.db, [broken, sound], (message) => reports.push(message));
    expect(sound.days).toHaveLength(1);
    expect(reports).toEqual([expect.stringMatching(/^tick "broken": TypeError/)]);
    expect(reports.join()).not.toContain('person');
  });

  it('is called by a worker when asked, and a failure leaves nothing in the queue', async () => {
    const asked = tick('asked');
    const reports: string[] = [];
    let calls = 0;
    const call = async (): Promise<void> => {
      calls += 1;
      await runTicks(database.db, [asked], (message) => reports.push(message));
      throw new Error('fault');
    };
    const worker = await startWorker(
      database.urls.worker,
      () => Promise.resolve(),
      (message) => reports.push(message),
      call,
    );
    await requestTicks(database.worker);
    await until(() => calls > 0, 'the tick is called');
    await drained(database);
    await worker.stop();
    expect(asked.days).toHaveLength(1);
    expect(reports).toContainEqual(expect.stringMatching(/^clock of the law: Error/));
    const left = await database.worker.query(`SELECT FROM graphile_worker.jobs WHERE task_identifier = 'tick'`);
    expect(left.rowCount).toBe(0);
  });

  it('has a cron that every worker of the database knows by the same name', async () => {
    const start = () =>
      startWorker(
        database.urls.worker,
        () => Promise.resolve(),
        () => undefined,
        () => Promise.resolve(),
      );
    const workers = await Promise.all([start(), start()]);
    const known = async (): Promise<string> => {
      const { rows } = await database.worker.query<{ identifier: string }>(
        'SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY identifier',
      );
      return rows.map(({ identifier }) => identifier).join();
    };
    await until(async () => (await known()) === 'clock of the law,receipts of events', 'the crons are known');
    await Promise.all(workers.map((worker) => worker.stop()));
  });
});
