import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { subgraphDefinitions } from '../../../embedded/subgraph-definitions';
import { examinations, examinePlatform, type Report } from '../../../platform/doctor/examine-platform';
import type { Patient } from '../../../platform/doctor/ward';
import { emit } from '../../../platform/events/emit';
import { asOwner } from '../../support/as-owner';
import { createTestDatabase, type TestDatabase } from '../../support/test-database';

const JOBS = 'graphile_worker._private_jobs';

let database: TestDatabase;
let patients: readonly Patient[];
beforeAll(async () => {
  const definition = subgraphDefinitions('test installation').find(({ name }) => name === 'appeals');
  if (!definition) throw new Error('no appeals');
  database = await createTestDatabase(definition);
  patients = [{ definition, urls: database.urls }];
  await database.db.source.transaction((manager) =>
    emit(manager, 'appeals', {
      type: 'appeal.changed',
      subject: crypto.randomUUID(),
      data: { version: 1, audience: null },
    }),
  );
});
afterAll(() => database.close());

const kinds = async (): Promise<string[]> => (await examinePlatform(patients)).map(({ kind }) => kind);

/** Leaves the one delivery as a worker does that took it so long ago. */
const lockedFor = (seconds: number, holder: string): Promise<unknown> =>
  asOwner(database, (client) =>
    client.query(`UPDATE ${JOBS} SET locked_at = now() - make_interval(secs => $1), locked_by = $2`, [seconds, holder]),
  );

it('a delivery that waits is under way', async () => {
  const reports: Report[] = [];
  for await (const report of examinations(patients)) reports.push(report);
  expect(reports.filter(({ underWay }) => underWay > 0)).toMatchObject([
    { examination: 'outbox', count: 1, findings: [] },
  ]);
});

it('a delivery in the hand of a worker that is gone is found, one just taken or in the hand of a living one is not', async () => {
  await lockedFor(60, 'kenes-worker-gone');
  expect(await kinds()).toEqual(['DELIVERY_LOCKED_BY_NOBODY']);
  await lockedFor(1, 'kenes-worker-gone');
  expect(await kinds()).toEqual([]);
  await asOwner(database, async (living) => {
    await living.query(`SET application_name = 'kenes-worker-alive'`);
    await lockedFor(60, 'kenes-worker-alive');
    expect(await kinds()).toEqual([]);
  });
});

it('a delivery that was given up is found until it is replayed', async () => {
  await asOwner(database, (client) =>
    client.query(`UPDATE ${JOBS} SET locked_at = NULL, locked_by = NULL, attempts = max_attempts`),
  );
  expect(await kinds()).toEqual(['DEAD_LETTER']);
  await asOwner(database, (client) => client.query(`UPDATE ${JOBS} SET attempts = 0`));
  expect(await kinds()).toEqual([]);
});
