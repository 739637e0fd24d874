import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { openOrganisation, type TestOrganisation } from './open-organisation';

/** Surnames and given names with every Kazakh letter that Russian lacks, their Russian spellings and their transliterations. */
const SURNAMES = [
  ['Әбдірахманов', 'Абдирахманов', 'Abdirakhmanov'],
  ['Ғабдуллин', 'Габдуллин', 'Gabdullin'],
  ['Қожахметов', 'Кожахметов', 'Kozhakhmetov'],
  ['Маңғытбаев', 'Мангытбаев', 'Mangytbayev'],
  ['Өтегенов', 'Утегенов', 'Otegenov'],
  ['Ұлықбеков', 'Улыкбеков', 'Ulykbekov'],
  ['Үсенов', 'Усенов', 'Usenov'],
  ['Баһадүров', 'Бахадуров', 'Bahadurov'],
  ['Іргебаев', 'Иргебаев', 'Irgebayev'],
] as const;

/** Syllables of given names: three of them make one of 3,375. */
const SYLLABLES = ['ба', 'ма', 'дә', 'нұ', 'су', 'ай', 'ер', 'жан', 'гүл', 'қай', 'тай', 'бек', 'дар', 'рат', 'лан'];
const COUNT = SYLLABLES.length;
const syllableSql = (step: string): string => `(ARRAY['${SYLLABLES.join("','")}'])[1 + ${step}]`;

/** 100,000 officers: the surnames in turn with the given names. The names are put down as the trigger would one by one. */
const STEPS = [
  'SET LOCAL statement_timeout = 0',
  `INSERT INTO person (id, name_kk, name_ru, name_en, is_citizen, clearance)
   SELECT gen_random_uuid(), concat_ws(' ', s.names ->> 0, g.given), concat_ws(' ', s.names ->> 1, translate(g.given, 'әұүқ', 'ауук')),
     concat_ws(' ', s.names ->> 2, initcap(translate(lower(g.given), 'абгдежйклмнорстуүұқә', 'abgdezyklmnorstuuuka'))), true, 'OFFICIAL'
   FROM (
     SELECT n, initcap(concat(${syllableSql(`k % ${COUNT}`)}, ${syllableSql(`k / ${COUNT} % ${COUNT}`)}, ${syllableSql(`k / ${COUNT * COUNT} % ${COUNT}`)})) AS given
     FROM generate_series(0, 99999) AS n, LATERAL (SELECT n / ${SURNAMES.length} AS k) AS k
   ) AS g JOIN LATERAL (SELECT '${JSON.stringify(SURNAMES)}'::json -> (g.n % ${SURNAMES.length}) AS names) AS s ON true`,
  `INSERT INTO directory_name (subject_id, language, kind, name)
   SELECT p.id, n.language, 'OFFICER', n.name FROM person p,
   LATERAL (VALUES ('kk', p.name_kk), ('ru', p.name_ru), ('en', p.name_en)) AS n (language, name)
   WHERE p.personnel_class IS NULL AND NOT EXISTS (SELECT FROM agency_official a WHERE a.person_id = p.id)`,
  `INSERT INTO directory_word SELECT DISTINCT unnest(words) FROM directory_name ON CONFLICT DO NOTHING`,
  `UPDATE person p SET personnel_class = 'PROSECUTOR' FROM directory_name d WHERE d.subject_id = p.id AND d.language = 'kk' AND p.personnel_class IS NULL`,
  'ANALYZE person, directory_name, directory_word',
];

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
  await inTransaction(async (client) => {
    for (const step of STEPS) await client.query(step);
  }, 'COMMIT');
}, 120_000);
afterAll(() => org.close());

async function inTransaction<Result>(
  run: (client: PoolClient) => Promise<Result>,
  end: 'COMMIT' | 'ROLLBACK',
): Promise<Result> {
  const client = await org.db.pool.connect();
  try {
    await client.query('BEGIN');
    const result = await run(client);
    await client.query(end);
    return result;
  } finally {
    client.release();
  }
}

interface Match {
  readonly matchedName: string;
  readonly entry: { readonly __typename: string };
}

const QUERY = `query ($text: String!) { searchDirectory(text: $text, kinds: [OFFICER]) { matchedName entry { __typename } } }`;
const search = async (text: string, login = 'prosecutor-general'): Promise<readonly Match[]> =>
  (await org.ask<{ searchDirectory: Match[] }>(login, QUERY, { text })).searchDirectory;

describe('search over 100,000 officers', () => {
  it.each(SURNAMES)('[26.6.a] finds %s by its Kazakh, Russian and Latin spelling', async (...spellings) => {
    for (const spelling of spellings) {
      const [best] = await search(`${spelling} ${spelling === spellings[2] ? 'Batayrat' : 'Батайрат'}`);
      const found = spellings.filter((each) => best?.matchedName.startsWith(`${each} `));
      expect([spelling, found.length]).toEqual([spelling, 1]);
    }
  });

  it.each(['Кажахметов Батайрат', 'Kozhakhmetof Batayrat', 'Қожахметоф Батайрат'])(
    '[26.6.a] finds Қожахметов in spite of the typing error of %s',
    async (text) => {
      const [best] = await search(text);
      expect(best?.matchedName).toMatch(/^(Қожахметов|Кожахметов|Kozhakhmetov) (Батайрат|Batayrat)$/);
    },
  );

  it('[26.6.a] shows none of them to the public and to applicants', async () => {
    for (const login of ['', 'resident-1']) expect(await search('Қожахметов', login)).toEqual([]);
  });

  it('[26.6.a] answers from the indexes and reads neither names nor words one after the other', async () => {
    const scanned = await inTransaction(async (client) => {
      await client.query(`SELECT * FROM search_directory('Кажахметов Батайрат', ARRAY['OFFICER'], 10)`);
      const { rows } = await client.query<{ relation: string }>(
        `SELECT c.relname AS relation FROM pg_class c WHERE c.relname LIKE 'directory\\_%' AND c.relkind IN ('r', 'i')
         AND pg_stat_get_xact_numscans(c.oid) > 0 ORDER BY c.relname`,
      );
      return rows.map(({ relation }) => relation);
    }, 'ROLLBACK');
    expect(scanned).toEqual(['directory_name_pkey', 'directory_name_words', 'directory_word_trigrams']);
  });
});
