import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { bareSubgraph } from '../../support/bare-subgraph';
import { createTestDatabase, type TestDatabase } from '../../support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(bareSubgraph);
});
afterAll(() => database.close());

const OFTEN = 12;

/** The texts that the connection of a transaction keeps after some statements. */
function keptAfter(work: (manager: EntityManager) => Promise<void>): Promise<string[]> {
  return database.db.source.transaction(async (manager) => {
    await work(manager);
    const rows: { statement: string }[] = await manager.query('SELECT statement FROM pg_prepared_statements');
    return rows.map(({ statement }) => statement);
  });
}

async function often(manager: EntityManager, text: string, values: readonly unknown[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let use = 0; use < OFTEN; use += 1) answers.push(await manager.query(text, [...values]));
  return answers;
}

it('statements that come again are kept by PostgreSQL, and answer as before', async () => {
  const call = 'SELECT platform.legal_now() > $1::timestamptz AS "isLater"';
  const byKey = 'SELECT id FROM platform.known_office WHERE id = $1';
  const kept = await keptAfter(async (manager) => {
    await expect(often(manager, call, ['2020-01-01'])).resolves.toEqual(
      Array.from({ length: OFTEN }, () => [{ isLater: true }]),
    );
    await often(manager, byKey, ['00000000-0000-4000-8000-000000000001']);
  });
  expect(kept).toEqual(expect.arrayContaining([call, byKey]));
});

it('lists, rare statements and those without values are not kept', async () => {
  const list = 'SELECT id FROM platform.known_office WHERE parent_id = $1 ORDER BY code LIMIT 10';
  const rare = 'SELECT platform.legal_now() < $1::timestamptz AS "isEarlier"';
  const plain = 'SELECT platform.legal_now() AS now';
  const kept = await keptAfter(async (manager) => {
    await often(manager, list, ['00000000-0000-4000-8000-000000000001']);
    await manager.query(rare, ['2020-01-01']);
    for (let use = 0; use < OFTEN; use += 1) await manager.query(plain);
  });
  expect(kept.filter((text) => [list, rare, plain].includes(text))).toEqual([]);
});
