import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Audience, maySee } from '../../../platform/access/audience';
import { audiences, ids, viewers } from '../../support/arbitrary-audiences';
import { openAppeals, type TestAppeals } from './open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

let batch = 0;

/** Keeps one appeal for each audience, under numbers of a batch of its own. */
async function store(rows: readonly Audience[]): Promise<string> {
  const prefix = `BATCH-${(batch += 1)}/`;
  await appeals.db.pool.query(
    `INSERT INTO appeal (id, version, number, state, owner_office_id, handler_ids, agency_ids, applicant_id, classification,
       is_published, channel, applicant_kind, applicant_name, language, subject, text, received_on, priority, access_code_hash)
     SELECT gen_random_uuid(), 1, $2 || n, 'RECEIVED', "ownerOfficeId", "handlerIds", "agencyIds", "applicantId", classification,
       "isPublished", 'PAPER', 'PERSON', 'Resident', 'ru', 'Subject', 'Text', '2026-03-19', 'NORMAL', ''
     FROM jsonb_to_recordset($1) AS row (n int, "ownerOfficeId" uuid, "handlerIds" uuid[], "agencyIds" uuid[],
       "applicantId" uuid, classification text, "isPublished" boolean)`,
    [JSON.stringify(rows.map((row, n) => ({ n, ...row }))), prefix],
  );
  return prefix;
}

interface Seen {
  readonly appeals: { readonly totalCount: number; readonly nodes: readonly { readonly number: string }[] };
  readonly offices: readonly { readonly appeals: { readonly totalCount: number; readonly nodes: readonly object[] } }[];
}

const QUERY = `query ($text: String!, $offices: [_Any!]!) {
  appeals(filter: { text: $text }, first: 100) { totalCount nodes { number } }
  offices: _entities(representations: $offices) { ... on Office { appeals(filter: { text: $text }, first: 100) { totalCount nodes { number } } } }
}`;

describe('lists of appeals', () => {
  it('[3.4] hold and count exactly what maySee shows, for every viewer', async () => {
    const representations = ids.map((each) => ({ __typename: 'Office', id: each }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(audiences, { minLength: 10, maxLength: 40 }),
        fc.array(viewers, { minLength: 3, maxLength: 6 }),
        async (rows, asking) => {
          const text = await store(rows);
          for (const viewer of asking) {
            const visible = rows.flatMap((row, n) =>
              maySee(viewer, row) ? [{ number: `${text}${n}`, office: row.ownerOfficeId }] : [],
            );
            const seen = await appeals.ask<Seen>(viewer, QUERY, { text, offices: representations });
            const numbers = visible.map(({ number }) => number);
            expect(seen.appeals.nodes.map(({ number }) => number).sort()).toEqual(numbers.sort());
            expect(seen.appeals.totalCount).toBe(visible.length);
            expect(seen.offices.map((office) => office.appeals.totalCount)).toEqual(
              ids.map((each) => visible.filter(({ office }) => office === each).length),
            );
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
