import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPlatform } from '../support/open-test-platform';
import { openToldPlatform } from './told-platform';

let platform: TestPlatform;
beforeAll(async () => {
  ({ platform } = await openToldPlatform(true));
}, 180_000);
afterAll(() => platform.close());

async function countFor(login: string | null, subgraph: string, filter: object): Promise<number> {
  const query = `query ($filter: AuditTrailFilter!) { trail: ${subgraph}AuditTrail(filter: $filter) { totalCount } }`;
  const answer = await platform.client.ask<{ trail: { totalCount: number } }>(login, query, { filter });
  expect(answer.errors).toBeUndefined();
  return answer.data?.trail.totalCount ?? -1;
}

describe('the audit trail', () => {
  it('[27.1] has each record that a log has entries of, type by type, for the Prosecutor General, and nothing for those outside', async () => {
    const types: string[] = [];
    for (const { db, definition } of platform.databases) {
      const { rows } = await db.pool.query<{ recordType: string; recordId: string; count: number }>(
        `SELECT DISTINCT ON (record_type) record_type AS "recordType", record_id AS "recordId", count(*)::int
         FROM platform.audit GROUP BY record_type, record_id ORDER BY record_type, count DESC`,
      );
      types.push(...rows.map(({ recordType }) => recordType));
      for (const { recordType, recordId, count } of rows) {
        const seen = await countFor('prosecutor-general', definition.name, { recordId, recordType });
        expect([definition.name, recordType, seen]).toEqual([definition.name, recordType, count]);
        for (const login of ['executor-akimat-kz-71', 'resident-1', 'operator', null])
          expect([login, recordType, await countFor(login, definition.name, { recordId })]).toEqual([
            login,
            recordType,
            0,
          ]);
      }
    }
    expect(types).toEqual(expect.arrayContaining(['Appeal', 'Check', 'CouncilMeasure', 'Submission']));
  });
});
