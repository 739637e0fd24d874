import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ATTEMPTS, limitedAttempt } from '../../../platform/attempts/limited-attempt';
import { type Database, openDatabase } from '../../../platform/database/open-database';
import { type EventsDatabase, openEventsDatabase } from './events-testbed';

let database: EventsDatabase;
let processes: readonly Database[];
beforeAll(async () => {
  database = await openEventsDatabase('appeals');
  processes = [database.db, await openDatabase('appeals', database.urls, [])];
});
afterAll(async () => {
  await processes[1]?.close();
  await database.close();
});

type Answer = 'found' | 'nothing' | 'closed';

/** Tries a code in one of two processes. */
async function attempt(key: string, isRight: boolean, index = 0): Promise<Answer> {
  const db = processes[index % processes.length] ?? database.db;
  try {
    return (await limitedAttempt(db, { what: 'test', key }, () => Promise.resolve(isRight ? key : null)))
      ? 'found'
      : 'nothing';
  } catch (error) {
    expect(error).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterSeconds: expect.any(Number) } });
    return 'closed';
  }
}

const many = (count: number, key: string, isRight: boolean) =>
  Promise.all(Array.from({ length: count }, (_, index) => attempt(key, isRight, index)));
const rows = async (): Promise<number> =>
  Number((await database.db.pool.query<{ count: string }>('SELECT count(*) FROM platform.attempt')).rows[0]?.count);
const endAll = () => database.db.pool.query('UPDATE platform.attempt SET until = now()');

describe('a limit of attempts', () => {
  it('[3.4] lets ten wrong ones through in all processes together, however many come at once', async () => {
    const answers = await many(40, 'at once', false);
    expect(answers.filter((answer) => answer === 'nothing')).toHaveLength(ATTEMPTS);
    expect(answers.filter((answer) => answer === 'closed')).toHaveLength(40 - ATTEMPTS);
    await expect(attempt('at once', true)).resolves.toBe('closed');
    await expect(attempt('another', true)).resolves.toBe('found');
  });

  it('does not count what succeeds', async () => {
    for (let count = 0; count < 3 * ATTEMPTS; count += 1)
      await expect(attempt('right', true, count)).resolves.toBe('found');
    await expect(many(ATTEMPTS, 'right', false)).resolves.not.toContain('closed');
    await expect(attempt('right', true)).resolves.toBe('closed');
  });

  it('opens again after its time, which attempts meanwhile do not prolong, and then counts from one', async () => {
    await many(ATTEMPTS, 'later', false);
    const untilOf = async () =>
      (await database.db.pool.query<object>('SELECT max(until) AS until FROM platform.attempt')).rows;
    const until = await untilOf();
    await expect(attempt('later', true)).resolves.toBe('closed');
    await expect(untilOf()).resolves.toEqual(until);
    await endAll();
    await expect(many(ATTEMPTS, 'later', false)).resolves.not.toContain('closed');
    await expect(attempt('later', false)).resolves.toBe('closed');
  });

  it('cleans up after itself: the counts of ended times go with the next attempts', async () => {
    for (let index = 0; index < 20; index += 1) await attempt(`guess ${index}`, false);
    await endAll();
    for (let index = 0; index < 25; index += 1) await attempt(`later guess ${index}`, false);
    expect(await rows()).toBe(25);
  });

  it('is counted by an indexed statement, and keeps no number', async () => {
    const { rows: plan } = await database.db.pool.query(
      `SELECT indexdef FROM pg_indexes WHERE tablename = 'attempt' ORDER BY indexname`,
    );
    expect(plan).toHaveLength(2);
    const { rows: kept } = await database.db.pool.query<{ text: string }>(
      'SELECT a::text AS text FROM platform.attempt a',
    );
    expect(kept.some(({ text }) => text.includes('guess'))).toBe(false);
  });
});
