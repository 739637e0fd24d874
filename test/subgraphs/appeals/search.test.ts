import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { applicant, officer } from '../../support/viewers';
import { employee, openAppeals, type TestAppeals } from './open-appeals';

/** So many appeals that a search that is not answered by the first thousand of the list goes on to the index of words. */
const MANY = 1_500;
const NURA = 'district-kz-71-nura';
const region = officer('region-kz-71');

/** Copies an appeal, in turns to two offices of the region and one elsewhere; the oldest third speaks of a flood, every fortieth of school meals. */
const FILL = `
  INSERT INTO appeal (id, version, number, state, owner_office_id, classification, channel, applicant_kind, applicant_name, language, subject,
    text, received_on, priority, access_code_hash)
  SELECT gen_random_uuid(), 1, 'X-' || lpad(n::text, 6, '0'), 'RECEIVED', ($2::uuid[])[n % 3 + 1], 'PERSONAL', channel, applicant_kind, applicant_name,
    'ru', CASE WHEN n % 40 = 0 THEN 'Школьные обеды' ELSE 'Дорога' END, CASE WHEN n > $3::int * 2 THEN 'Подвал затоплен наводнением' ELSE 'Ямы' END,
    date '2025-12-31' - n / 10, 'NORMAL', access_code_hash
  FROM appeal, generate_series(1, $3::int * 3) AS n WHERE number = $1`;

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
  const { number } = await appeals.register({
    language: 'ru',
    subject: 'Отказ в назначении пособия',
    text: 'Работодатель уволил её без приказа; «Құрылыс-2026» ТОО не отвечает на жалобы.',
  });
  await appeals.register({
    language: 'kk',
    subject: 'Жәрдемақы туралы',
    text: 'Жәрдемақысын төлемеді, себебі айтылмады.',
  });
  const owner = new Client({ connectionString: appeals.ownerUrl });
  await owner.connect();
  const offices = [...[NURA, 'district-kz-71-esil', 'district-kz-75-almaly'].map(officeIdOf)];
  await owner.query(FILL, [number, offices, MANY]);
  await owner.query('VACUUM ANALYZE appeal');
  await owner.end();
}, 60_000);
afterAll(() => appeals.close());

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly number: string; readonly subject: string; readonly text: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const LIST = `query ($filter: AppealFilter, $first: Int, $after: String) { appeals(filter: $filter, first: $first, after: $after) {
  totalCount nodes { number subject text } pageInfo { hasNextPage endCursor } } }`;
const page = async (variables: object, viewer = region): Promise<Page> =>
  (await appeals.ask<{ appeals: Page }>(viewer, LIST, { ...variables })).appeals;

/** All pages of a list, one after the other. */
async function all(filter: object, first: number): Promise<Page['nodes']> {
  const nodes: Page['nodes'][number][] = [];
  for (let after: string | null = null; ;) {
    const { nodes: some, pageInfo }: Page = await page({ filter, first, after });
    nodes.push(...some);
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}

describe('the search in texts of appeals', () => {
  it.each([
    ['a Russian word in another form', 'пособию', 1],
    ['words of subject and text, in any order', 'приказом уволила ПОСОБИЯ', 1],
    ['ё and е alike', 'ее приказ', 1],
    ['not where one of the words is missing', 'пособие наводнение', 0],
    ['a Kazakh word by its beginning', 'жәрдемақы', 1],
    ['and not by another ending', 'жәрдемақының', 0],
    ['a number as it stands, also behind a hyphen', '2026', 1],
    ['a name with a hyphen by its parts', 'құрылыс-2026', 1],
    ['and not by its beginning', '202', 0],
    ['past words that say nothing alone', 'и пособие', 1],
    ['and nothing of them alone', 'и в не', 0],
    ['operators and quotes as any other signs', `пособие & !'приказ' | (:* \\ ""`, 1],
    ['nothing for signs alone', `&|!():*'"\\%_`, 0],
    ['nothing for a blank', '   ', 0],
  ])('finds %s', async (_, words, count) => {
    const { totalCount, nodes } = await page({ filter: { words } });
    expect([totalCount, nodes.length]).toEqual([count, count]);
  });

  it('refuses a question of ten thousand characters', async () => {
    const refusal = await appeals.refused(region, LIST, { filter: { words: 'слово '.repeat(2_000) } });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each([
    [{ words: 'обед' }],
    [{ text: 'школьные' }],
    [{ words: 'наводнение' }],
    [{ words: 'наводнение обеды' }],
    [{ words: 'наводнение', text: 'обеды' }],
    [{ text: 'X-0029' }],
  ])(
    'finds for %j page by page all that the list holds, in its order, whether its first rows have it or only the index',
    async (filter) => {
      const everything = await all({}, 100);
      expect(everything).toHaveLength(MANY * 2 + 2);
      const { text = '', words = '' }: { text?: string; words?: string } = filter;
      const has = ({ number, subject, text: body }: Page['nodes'][number]): boolean =>
        `${number} ${subject}`.toLowerCase().includes(text.toLowerCase()) &&
        (!words.includes('обед') || subject.includes('обед')) &&
        (!words.includes('наводнение') || body.includes('наводнением'));
      const expected = everything.filter(has).map(({ number }) => number);
      expect(expected.length).toBeGreaterThan(10);
      for (const first of [7, 100]) expect((await all(filter, first)).map(({ number }) => number)).toEqual(expected);
      expect((await page({ filter, first: 1 })).totalCount).toBe(expected.length);
    },
  );

  it('[3.4] finds each appeal once for somebody who is named for an office twice', async () => {
    const { visibleOfficeIds } = region;
    const twice = { ...region, visibleOfficeIds: [...visibleOfficeIds, ...visibleOfficeIds] };
    const asked = { filter: { words: 'обед' }, first: 20 };
    expect(await page(asked, twice)).toEqual(await page(asked));
  });

  it('[3.4] finds of what others see nothing', async () => {
    const elsewhere = officer('district-kz-75-almaly');
    expect((await page({ filter: { words: 'пособие' } }, elsewhere)).totalCount).toBe(0);
    expect((await page({ filter: { words: 'пособие' } }, applicant('nobody'))).totalCount).toBe(0);
    expect((await page({ filter: { words: 'наводнение' } }, elsewhere)).totalCount).toBe(MANY / 3);
    expect((await page({ filter: { words: 'пособие' } }, employee)).totalCount).toBe(1);
  });
});
