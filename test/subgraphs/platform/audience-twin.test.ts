import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AUDIENCE_COLUMNS } from '../../../platform/access/audience-sql';
import { type Audience, maySee } from '../../../platform/access/audience';
import type { Viewer } from '../../../platform/access/viewer';
import { asSuperuser } from '../../../platform/database/provision';
import { Conditions } from '../../../platform/pagination/conditions';
import { audiences, viewers } from '../../support/arbitrary-audiences';
import { bareSubgraph } from '../../support/bare-subgraph';
import { createTestDatabase, type TestDatabase, testCluster } from '../../support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(bareSubgraph);
  const name = new URL(database.urls.server).pathname.slice(1);
  await asSuperuser(testCluster(), name, async (client) => {
    await client.query(`CREATE TABLE public.seen (n integer, ${AUDIENCE_COLUMNS})`);
    await client.query('GRANT ALL ON public.seen TO appeals_server');
  });
});
afterAll(() => database.close());

async function store(rows: readonly Audience[]): Promise<void> {
  await database.db.pool.query('DELETE FROM seen');
  await database.db.pool.query(
    `INSERT INTO seen SELECT n, "ownerOfficeId", "handlerIds", "agencyIds", "applicantId", classification, "isPublished"
     FROM jsonb_to_recordset($1) AS row (n int, "ownerOfficeId" uuid, "handlerIds" uuid[], "agencyIds" uuid[], "applicantId" uuid, classification text, "isPublished" boolean)`,
    [JSON.stringify(rows.map((row, n) => ({ n, ...row })))],
  );
}

async function numbersOf(text: string, { values }: Conditions): Promise<number[]> {
  const result = await database.db.pool.query<{ n: number }>(text, [...values]);
  return result.rows.map(({ n }) => n).toSorted((one, other) => one - other);
}

const seenBySql = async (viewer: Viewer): Promise<number[]> => {
  const conditions = new Conditions().visibleTo(viewer, 's');
  return numbersOf(`SELECT n FROM seen s WHERE ${conditions}`, conditions);
};

/** Each row once for each part that holds it. */
const seenInParts = async (viewer: Viewer): Promise<number[]> => {
  const conditions = new Conditions().visibleTo(viewer, 's');
  const parts = conditions.parts().map((part) => `SELECT n FROM seen s WHERE ${part}`);
  return numbersOf(parts.join(' UNION ALL '), conditions);
};

/** Each row once, found through any tie; the last branch finds nothing, and gives every parameter its type. */
const seenByTie = async (viewer: Viewer): Promise<number[]> => {
  const conditions = new Conditions().visibleTo(viewer, 's');
  const ties = conditions.byTie().map(({ tie, rest }) => `${tie.text} AND ${rest}`);
  const branches = [...ties, `FALSE AND ${conditions}`].map((where) => `SELECT n FROM seen s WHERE ${where}`);
  return numbersOf(branches.join(' UNION '), conditions);
};

describe('audience', () => {
  it('[3.4] shows in SQL exactly what maySee shows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(audiences, { minLength: 20, maxLength: 60 }),
        fc.array(viewers, { minLength: 5, maxLength: 10 }),
        async (rows, asking) => {
          await store(rows);
          for (const viewer of asking) {
            const expected = rows.flatMap((row, n) => (maySee(viewer, row) ? [n] : []));
            expect(await seenBySql(viewer)).toEqual(expected);
            expect(await seenInParts(viewer)).toEqual(expected);
            expect(await seenByTie(viewer)).toEqual(expected);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
