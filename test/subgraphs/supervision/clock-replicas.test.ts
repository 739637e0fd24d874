import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { legalInstant, setLegalClock } from '../../../platform/database/legal-clock';
import { type Database, openDatabase } from '../../../platform/database/open-database';
import { runTicks, type Tick } from '../../../platform/events/legal-tick';
import { supervision as definition } from '../../../subgraphs/supervision/subgraph';
import { createTestDatabase, type TestDatabase } from '../../support/test-database';
import { akimatId, esilId } from './open-supervision';

let database: TestDatabase;
let replicas: Database[];
let reports: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase(definition);
  const another = await openDatabase('supervision', database.urls, definition.entities);
  replicas = [database.db, another];
});
afterEach(() => {
  reports = [];
});
afterAll(async () => {
  await replicas[1]?.close();
  await database.close();
});

const setClock = (text: string): Promise<void> => setLegalClock(database.urls.migrator, legalInstant(text));
const tick = (db: Database, ticks: readonly Tick[] = definition.ticks ?? []): Promise<void> =>
  runTicks(db, ticks, (message) => reports.push(message));

async function query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await database.db.pool.query<Row>(text, values)).rows;
}

let made = 0;
/** Delivered submissions, as many as asked for, due on a day; returns their ids. */
async function delivered(count: number, dueOn: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `INSERT INTO submission (id, version, number, state, owner_office_id, agency_ids, classification, addressee_id, grounds, text,
       violations, bases, made_on, delivered_on, due_on)
     SELECT gen_random_uuid(), 3, 'S-' || ($1::int + n), 'DELIVERED', $2, ARRAY[$3::uuid], 'OFFICIAL', $3, '{ELIMINATE_VIOLATIONS}', 'text',
       '[{"id": "1", "text": "one"}]', '[{"type": "OTHER_FUNCTION", "provision": "Art. 6"}]', $4::date - 31, $4::date - 30, $4::date
     FROM generate_series(1, $5::int) AS n RETURNING id`,
    [made, esilId, akimatId, dueOn, count],
  );
  made += count;
  return rows.map(({ id }) => id);
}

const stepsOn = (ids: readonly string[]): Promise<{ steps: number; of: number }[]> =>
  query(
    `SELECT count(*)::int AS steps, count(DISTINCT record_id)::int AS of FROM platform.audit
     WHERE action = 'LEAVE_WITHOUT_CONSIDERATION' AND record_id = ANY ($1)`,
    [ids],
  );
const statesOf = (ids: readonly string[]): Promise<{ state: string; version: number }[]> =>
  query('SELECT DISTINCT state, version FROM submission WHERE id = ANY ($1)', [ids]);
const LEFT = [{ state: 'LEFT_WITHOUT_CONSIDERATION', version: 4 }];

it('[32.3.b] replicas that tick at the same moment, and again, leave each act without consideration once', async () => {
  const ids = await delivered(250, '2024-10-02');
  await setClock('2024-10-03');
  await Promise.all(replicas.flatMap((db) => [tick(db), tick(db)]));
  await Promise.all(replicas.map((db) => tick(db)));
  expect(await stepsOn(ids)).toEqual([{ steps: 250, of: 250 }]);
  expect(await statesOf(ids)).toEqual(LEFT);
  const alerts = await query<{ kind: string; count: number }>(
    'SELECT kind, count(*)::int AS count FROM platform.alert WHERE record_id = ANY ($1) GROUP BY kind ORDER BY kind',
    [ids],
  );
  expect(alerts).toEqual([
    { kind: 'CLAIM', count: 250 },
    { kind: 'SUBMISSION_CONSIDERATION', count: 250 },
  ]);
  expect(reports).toEqual([]);
});

it('[32.3.b] a record that cannot be worked off is reported and leaves the others alone; healed, it follows', async () => {
  const [poisoned = '', ...sound] = await delivered(5, '2024-10-01');
  const recordBreaches = (breaches: string): Promise<object[]> =>
    query('UPDATE submission SET breaches = $2::jsonb WHERE id = $1', [poisoned, breaches]);
  await recordBreaches('{"not": "a list"}');
  await tick(database.db);
  expect(await statesOf(sound)).toEqual(LEFT);
  expect(await statesOf([poisoned])).toEqual([{ state: 'DELIVERED', version: 3 }]);
  expect(reports).toEqual([expect.stringContaining(`SUBMISSION_CONSIDERATION of Submission ${poisoned}`)]);
  await recordBreaches('[]');
  await tick(database.db);
  expect(await statesOf([poisoned])).toEqual(LEFT);
  expect(await stepsOn([poisoned, ...sound])).toEqual([{ steps: 5, of: 5 }]);
});

it('[32.3.b] a tick that dies in the middle keeps whole facts only, and the next one does the rest', async () => {
  const ids = await delivered(20, '2024-10-01');
  let left = 7;
  const dying: Tick[] = (definition.ticks ?? []).map((each) => {
    if (!('duties' in each)) return each;
    const step = each.steps['SUBMISSION_CONSIDERATION'];
    return {
      ...each,
      steps: {
        ...each.steps,
        SUBMISSION_CONSIDERATION: async (tx, duty) => {
          await step?.(tx, duty);
          left -= 1;
          if (left < 0) throw new Error('died');
        },
      },
    };
  });
  await tick(database.db, dying);
  expect(await stepsOn(ids)).toEqual([{ steps: 7, of: 7 }]);
  const facts = await query(
    `SELECT FROM platform.alert WHERE kind = 'SUBMISSION_CONSIDERATION' AND record_id = ANY ($1)`,
    [ids],
  );
  expect(facts).toHaveLength(7);
  await tick(database.db);
  expect(await stepsOn(ids)).toEqual([{ steps: 20, of: 20 }]);
  expect(await statesOf(ids)).toEqual(LEFT);
});

it('[32.3.b] an act that is being considered at the moment of the tick is passed over, and is not late if that is kept', async () => {
  const [id = ''] = await delivered(1, '2024-10-01');
  const rival = database.db.source.createQueryRunner();
  await rival.startTransaction();
  await rival.query('SELECT FROM submission WHERE id = $1 FOR UPDATE', [id]);
  await rival.query(
    `UPDATE submission SET state = 'SATISFIED', outcome = 'SATISFIED', considered_on = '2024-10-01', report_due_on = '2024-10-04',
       version = 4 WHERE id = $1`,
    [id],
  );
  await tick(database.db);
  await rival.commitTransaction();
  await rival.release();
  await tick(database.db);
  expect(await stepsOn([id])).toEqual([{ steps: 0, of: 0 }]);
  expect(await statesOf([id])).toEqual([{ state: 'SATISFIED', version: 4 }]);
});

it('[36.2.a] thousands of alerts without a step are worked off in batches, once', async () => {
  const ids = await delivered(2_000, '2025-01-10');
  await setClock('2025-01-09');
  await Promise.all(replicas.map((db) => tick(db)));
  const soon = await query<{ count: number }>(
    `SELECT count(*)::int AS count FROM platform.alert WHERE stage = 'DUE_SOON' AND record_id = ANY ($1)`,
    [ids],
  );
  expect(soon[0]?.count).toBe(2_000);
  expect(reports).toEqual([]);
});
