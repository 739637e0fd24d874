import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  countLetters,
  discardLetter,
  findLetter,
  type Letter,
  listLetters,
  replayLetters,
} from '../../../platform/events/dead-letters';
import { type Reactions, receiveEvent } from '../../../platform/events/receive-event';
import { MOST_ATTEMPTS, patience, retryDelay } from '../../../platform/events/retry-schedule';
import { startWorker } from '../../../platform/events/start-worker';
import {
  changeNote,
  drained,
  type EventsDatabase,
  hasten,
  noteReactions,
  openEventsDatabase,
  rowsOf,
  until,
} from './events-testbed';

const APPLICANT = 'Applicant of the note';

let owner: EventsDatabase;
let reader: EventsDatabase;
let worker: { stop(): Promise<void> };
const poisoned = new Set<string>();
const reports: string[] = [];

/** Fails on poison the way careless code fails: with personal data in its message. */
const reactions: Reactions = {
  'appeal.changed': async (manager, event) => {
    if (poisoned.has(event.subject)) await manager.query('SELECT $1::uuid', [APPLICANT]);
    await noteReactions['appeal.changed'](manager, event);
  },
};

beforeAll(async () => {
  [owner, reader] = await Promise.all([openEventsDatabase('appeals'), openEventsDatabase('supervision')]);
  worker = await startWorker(
    owner.urls.worker,
    (_, event) => receiveEvent(reader.db, reactions, event),
    (message) => reports.push(message),
  );
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([owner.close(), reader.close()]);
});

async function letterOf(subject: string): Promise<Letter | undefined> {
  return (await listLetters(owner.worker, { states: ['WAITING', 'FAILING', 'DEAD'] })).find(
    (letter) => letter.subject === subject,
  );
}

/** Emits an event that its receiver cannot take, until it is a dead letter. */
async function deadLetter(): Promise<Letter> {
  const id = randomUUID();
  poisoned.add(id);
  await changeNote(owner, id, 1);
  await until(async () => {
    await hasten(owner);
    return (await letterOf(id))?.state === 'DEAD';
  }, 'the event is a dead letter');
  const letter = await letterOf(id);
  if (!letter) throw new Error('the letter is gone');
  return letter;
}

const known = (id: string) => rowsOf(reader, 'SELECT version FROM events_known_note WHERE id = $1', [id]);

describe('a poison event', () => {
  it('blocks no other, ends as a dead letter after all attempts, and is applied when replayed after the repair', async () => {
    const others = Array.from({ length: 20 }, () => randomUUID());
    const [dead] = await Promise.all([deadLetter(), ...others.map((id) => changeNote(owner, id, 1))]);
    await drained(owner);
    expect(await rowsOf(reader, 'SELECT id FROM events_known_note WHERE id = ANY ($1)', [others])).toHaveLength(20);
    expect(dead).toMatchObject({ type: 'appeal.changed', subscriber: 'supervision', version: 1, nextAttemptAt: null });
    expect([dead.attempts, dead.mostAttempts]).toEqual([MOST_ATTEMPTS, MOST_ATTEMPTS]);

    poisoned.delete(dead.subject ?? '');
    expect(await replayLetters(owner.worker, dead.id)).toBe(1);
    await drained(owner);
    expect(await known(dead.subject ?? '')).toEqual([{ version: 1 }]);
    expect(await findLetter(owner.worker, dead.id)).toBeNull();
  });

  it('is listed and reported with the kind of its fault, without what the fault quotes', async () => {
    const dead = await deadLetter();
    expect(dead.lastError).toBe('database refused: 22P02');
    const [kept] = (
      await owner.worker.query<{ text: string }>(
        `SELECT job::text AS text FROM graphile_worker._private_jobs AS job WHERE id = $1`,
        [dead.id],
      )
    ).rows;
    expect(kept?.text).not.toContain(APPLICANT);
    expect(reports.join()).toContain('database refused: 22P02');
    expect(reports.join()).not.toContain(APPLICANT);
    expect(Object.keys(dead)).not.toContain('data');
    expect(await discardLetter(owner.worker, dead.id, 'test')).toBe(true);
  });
});

describe('operators', () => {
  it('replay every dead letter at once', async () => {
    const dead = [await deadLetter(), await deadLetter()];
    expect(await countLetters(owner.worker)).toMatchObject({ DEAD: 2 });
    poisoned.clear();
    expect(await replayLetters(owner.worker, null)).toBe(2);
    await drained(owner);
    expect(
      await rowsOf(reader, 'SELECT FROM events_known_note WHERE id = ANY ($1)', [dead.map(({ subject }) => subject)]),
    ).toHaveLength(2);
    expect(await countLetters(owner.worker)).toEqual({ WAITING: 0, FAILING: 0, DEAD: 0 });
    expect(await replayLetters(owner.worker, null)).toBe(0);
  });

  it('see a delivery that fails before it is dead, and may replay that', async () => {
    const id = randomUUID();
    poisoned.add(id);
    await changeNote(owner, id, 1);
    await until(async () => (await letterOf(id))?.state === 'FAILING', 'the first attempt has failed');
    const failing = await letterOf(id);
    expect(failing).toMatchObject({ attempts: 1, nextAttemptAt: expect.any(Date), lastError: expect.any(String) });
    expect(await listLetters(owner.worker, { states: ['DEAD'] })).toEqual([]);
    poisoned.delete(id);
    expect(await replayLetters(owner.worker, failing?.id ?? '')).toBe(1);
    await drained(owner);
    expect(await known(id)).toEqual([{ version: 1 }]);
  });

  it('see, and may discard, what is no event at all', async () => {
    const malformed = { event: { type: 'appeal.changed', time: 'now', data: { version: 'x' } }, subscriber: 'nobody' };
    await owner.worker.query(`SELECT graphile_worker.add_job('deliver', $1, max_attempts => 1)`, [
      JSON.stringify(malformed),
    ]);
    await drained(owner);
    const [letter] = await listLetters(owner.worker, { states: ['DEAD'] });
    expect(letter).toMatchObject({
      type: 'appeal.changed',
      subject: null,
      version: null,
      lastError: 'malformed subscriber',
    });
    expect(await discardLetter(owner.worker, letter?.id ?? '', 'no event')).toBe(true);
  });

  it('discard a letter for a reason, which is kept with the event', async () => {
    const dead = await deadLetter();
    expect(await discardLetter(owner.worker, dead.id, 'The record was made by mistake')).toBe(true);
    expect(await discardLetter(owner.worker, dead.id, 'again')).toBe(false);
    expect(await findLetter(owner.worker, dead.id)).toBeNull();
    const kept = await owner.worker.query(
      `SELECT subscriber, attempts, reason, event->>'id' AS id FROM outbox.discarded WHERE job_id = $1`,
      [dead.id],
    );
    expect(kept.rows).toEqual([
      {
        subscriber: 'supervision',
        attempts: MOST_ATTEMPTS,
        reason: 'The record was made by mistake',
        id: dead.eventId,
      },
    ]);
  });

  it('cannot discard without a reason, nor an event that has not failed', async () => {
    const dead = await deadLetter();
    await expect(discardLetter(owner.worker, dead.id, '')).rejects.toThrow('check constraint');
    expect(await findLetter(owner.worker, dead.id)).not.toBeNull();
    expect(await discardLetter(owner.worker, dead.id, 'test')).toBe(true);
    expect(await discardLetter(owner.worker, '0', 'unknown')).toBe(false);
    expect(await findLetter(owner.worker, '0')).toBeNull();
  });
});

/** When the next attempt is due once so many have failed, and when that was asked, in milliseconds of the database's clock. */
async function nextAttempt(subject: string, attempts: number): Promise<{ dueAt: number; askedAt: number } | undefined> {
  const found = await owner.worker.query<{ dueAt: Date; askedAt: Date }>(
    `SELECT run_at AS "dueAt", clock_timestamp() AS "askedAt" FROM graphile_worker._private_jobs
     WHERE payload->'event'->>'subject' = $1 AND attempts = $2 AND locked_at IS NULL`,
    [subject, attempts],
  );
  const [row] = found.rows;
  return row && { dueAt: row.dueAt.getTime(), askedAt: row.askedAt.getTime() };
}

describe('the schedule of retries', () => {
  it('begins after 2.7 seconds and bridges a weekend', () => {
    expect(Math.round(retryDelay(1) / 100)).toBe(27);
    expect(Math.round(patience() / 3_600_000)).toBe(65);
  });

  it('is the one that the queue keeps', async () => {
    const id = randomUUID();
    poisoned.add(id);
    await changeNote(owner, id, 1);
    let before = 0;
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      let next: Awaited<ReturnType<typeof nextAttempt>>;
      await until(async () => (next = await nextAttempt(id, attempt)) !== undefined, `attempt ${attempt} has failed`);
      const { dueAt, askedAt } = next ?? { dueAt: 0, askedAt: 0 };
      // It failed at some time between the two questions.
      expect(dueAt - retryDelay(attempt)).toBeGreaterThanOrEqual(before - 1);
      expect(dueAt - retryDelay(attempt)).toBeLessThanOrEqual(askedAt + 1);
      before = askedAt;
      await hasten(owner);
    }
    poisoned.clear();
    const letter = await letterOf(id);
    if (letter) await replayLetters(owner.worker, letter.id);
    await drained(owner);
  });
});
