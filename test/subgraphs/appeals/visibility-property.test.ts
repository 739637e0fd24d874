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

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A language of private use for each batch, so that a list without a search has its appeals alone. */
const languageOf = (number: number): string =>
  `${LETTERS[Math.floor(number / 26) % 26] ?? ''}${LETTERS[number % 26] ?? ''}q`;

/** Keeps one appeal for each audience, under numbers and in a language of a batch of its own. */
async function store(rows: readonly Audience[]): Promise<{ text: string; language: string }> {
  const text = `BATCH-${(batch += 1)}/`;
  const language = languageOf(batch);
  await appeals.db.pool.query(
    `INSERT INTO appeal (id, version, number, state, owner_office_id, handler_ids, agency_ids, applicant_id, classification,
       is_published, channel, applicant_kind, applicant_name, language, subject, text, received_on, priority, access_code_hash)
     SELECT gen_random_uuid(), 1, $2 || n, 'RECEIVED', "ownerOfficeId", "handlerIds", "agencyIds", "applicantId", classification,
       "isPublished", 'PAPER', 'PERSON', 'Resident', $3, 'Subject', 'Text', '2026-03-19', 'NORMAL', ''
     FROM jsonb_to_recordset($1) AS row (n int, "ownerOfficeId" uuid, "handlerIds" uuid[], "agencyIds" uuid[],
       "applicantId" uuid, classification text, "isPublished" boolean)`,
    [JSON.stringify(rows.map((row, n) => ({ n, ...row }))), text, language],
  );
  return { text, language };
}

interface Page {
  readonly nodes: readonly { readonly number: string }[];
}

interface Seen {
  readonly pages: Page;
  readonly first: Page & { readonly pageInfo: { readonly endCursor: string | null } };
  readonly appeals: { readonly totalCount: number; readonly nodes: readonly { readonly number: string }[] };
  readonly offices: readonly { readonly appeals: { readonly totalCount: number; readonly nodes: readonly object[] } }[];
}

/** A page of 100 is looked up tie by tie, shorter ones through all at once: both must give the same rows in the same order. */
const QUERY = `query ($text: String!, $language: String!, $offices: [_Any!]!) {
  pages: appeals(filter: { languages: [$language] }, first: 100) { nodes { number } }
  first: appeals(filter: { languages: [$language] }, first: 3) { nodes { number } pageInfo { endCursor } }
  appeals(filter: { text: $text }, first: 100) { totalCount nodes { number } }
  offices: _entities(representations: $offices) { ... on Office { appeals(filter: { text: $text }, first: 100) { totalCount nodes { number } } } }
}`;

const NEXT = `query ($language: String!, $after: String) {
  next: appeals(filter: { languages: [$language] }, first: 3, after: $after) { nodes { number } }
  rest: appeals(filter: { languages: [$language] }, first: 100, after: $after) { nodes { number } }
}`;

describe('lists of appeals', () => {
  it('[3.4] hold and count exactly what maySee shows, for every viewer', async () => {
    const representations = ids.map((each) => ({ __typename: 'Office', id: each }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(audiences, { minLength: 10, maxLength: 40 }),
        fc.array(viewers, { minLength: 3, maxLength: 6 }),
        async (rows, asking) => {
          const { text, language } = await store(rows);
          for (const viewer of asking) {
            const visible = rows.flatMap((row, n) =>
              maySee(viewer, row) ? [{ number: `${text}${n}`, office: row.ownerOfficeId }] : [],
            );
            const seen = await appeals.ask<Seen>(viewer, QUERY, { text, language, offices: representations });
            const numbers = visible.map(({ number }) => number);
            expect(seen.appeals.nodes.map(({ number }) => number).sort()).toEqual(numbers.sort());
            const paged = seen.pages.nodes.map(({ number }) => number);
            expect(paged.toSorted()).toEqual(numbers.toSorted());
            expect(seen.first.nodes.map(({ number }) => number)).toEqual(paged.slice(0, 3));
            const after = seen.first.pageInfo.endCursor;
            const { next, rest } = await appeals.ask<{ next: Page; rest: Page }>(viewer, NEXT, { language, after });
            expect(next.nodes.map(({ number }) => number)).toEqual(after === null ? [] : paged.slice(3, 6));
            expect(rest.nodes.map(({ number }) => number)).toEqual(after === null ? [] : paged.slice(3));
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
