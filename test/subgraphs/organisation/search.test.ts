import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';

interface Match {
  readonly score: number;
  readonly matchedName: string;
  readonly language: string;
  readonly entry: { readonly __typename: string; readonly code?: string; readonly name: { readonly en: string } };
}

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const QUERY = `query ($text: String!, $kinds: [DirectoryKind!], $first: Int) { searchDirectory(text: $text, kinds: $kinds, first: $first) {
  score matchedName language entry { __typename ... on Office { code name { en } } ... on Agency { code name { en } } ... on Officer { name { en } } } } }`;

async function search(text: string, variables: object = {}, login = ''): Promise<readonly Match[]> {
  return (await org.ask<{ searchDirectory: Match[] }>(login, QUERY, { text, ...variables })).searchDirectory;
}

const codes = (matches: readonly Match[]) => matches.map(({ entry }) => entry.code);

describe('search by name', () => {
  it.each([
    ['Kazakh, as written', 'Астана қаласы Есіл ауданының прокуратурасы', 'kk'],
    ['Kazakh, without the ending of the district', 'Астана Есіл ауданы прокуратурасы', 'kk'],
    ['Kazakh typed with Russian letters', 'Астана каласы Есил ауданынын прокуратурасы', 'kk'],
    ['Russian', 'Прокуратура района Есиль города Астаны', 'ru'],
    ['Russian, words in another order', 'Астаны Есиль прокуратура', 'ru'],
    ['Russian with typing errors', 'пракуратура раена Есиль города Астоны', 'ru'],
    ['English', "Prosecutor's Office of Esil District, Astana City", 'en'],
    ['English with typing errors and no apostrophe', 'prosecutors ofice esil distrct astana', 'en'],
  ])('finds the Esil district office in %s', async (_, text, language) => {
    const [best] = await search(text, { kinds: ['OFFICE'] });
    expect(best).toMatchObject({ language, entry: { __typename: 'Office', code: 'district-kz-71-esil' } });
  });

  it('takes Kazakh and Russian letters, capitals and signs for the same', async () => {
    const spellings = ['Қызылорда', 'кызылорда', 'ҚЫЗЫЛОРДА', ' «Кызылорда» '];
    const found = await Promise.all(spellings.map((text) => search(text, { kinds: ['OFFICE'], first: 20 })));
    expect(codes(found[0] ?? [])).toContain('city-kz-43-kyzylorda');
    for (const matches of found) expect(codes(matches)).toEqual(codes(found[0] ?? []));
  });

  it('puts names that open with the text first, then full matches, and tells which name matched', async () => {
    const matches = await search('Military Prosecutor', { kinds: ['OFFICE'], first: 20 });
    expect(matches[0]?.matchedName).toMatch(/^Military Prosecutor/);
    expect(matches.map(({ matchedName }) => matchedName)).toContain("Chief Military Prosecutor's Office");
    const scores = (await search('Esil', { first: 20 })).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBe(1);
  });

  it('finds agencies and offices together, only of the kinds asked for', async () => {
    const both = await search('Астана', { first: 50 });
    expect(new Set(both.map(({ entry }) => entry.__typename))).toEqual(new Set(['Agency', 'Office']));
    const agencies = await search('Астана', { kinds: ['AGENCY'], first: 50 });
    expect(codes(agencies).sort()).toEqual(['akimat-kz-71', 'maslikhat-kz-71', 'police-kz-71']);
  });

  it('finds each entry once, at most as many as asked for', async () => {
    const matches = await search('прокуратура', { first: 100 });
    expect(matches).toHaveLength(100);
    expect(new Set(codes(matches)).size).toBe(100);
    expect(await search('прокуратура')).toHaveLength(10);
  });

  it('takes long names, of which it looks for the twelve longest words', async () => {
    const text =
      'Департамент Комитета по правовой статистике и специальным учетам Генеральной прокуратуры Республики Казахстан по городу Астане';
    expect((await search(text))[0]).toMatchObject({ matchedName: text, score: 1, entry: { code: 'clsa-kz-71' } });
    const [best] = await search(`${text} zz qq ww xx`);
    expect(best?.entry.code).toBe('clsa-kz-71');
  });

  it('finds nothing for nonsense and for signs alone', async () => {
    expect(await search('zzzzzzqqqqxx')).toEqual([]);
    expect(await search('«»--')).toEqual([]);
    expect(await search('')).toEqual([]);
    expect(await search("'; DROP TABLE office; --")).toEqual([]);
  });

  it.each([
    ['text', { text: 'a'.repeat(301) }],
    ['first', { text: 'Esil', first: 0 }],
    ['first', { text: 'Esil', first: 101 }],
  ])('refuses a wrong %s', async (field, variables) => {
    expect(refusalOf(await org.as('', QUERY, variables))).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('takes one statement and one a kind of entry found', async () => {
    const response = await org.as('head-kz-71', QUERY, { text: 'Астана', first: 100 });
    expect(response.extensions.kenes.statements).toBe(4);
  });
});

describe('search for persons', () => {
  it.each(['prosecutor-kz-71-esil', 'employee-kz-71-esil', 'executor-akimat-kz-71', 'analyst-1'])(
    '[26.6.a] %s finds officers',
    async (login) => {
      const [best] = await search('руководитель прокуратуры Есиль Астаны', { kinds: ['OFFICER'] }, login);
      expect(best?.entry.name.en).toBe("Head, Prosecutor's Office of Esil District, Astana City");
    },
  );

  it.each(['', 'resident-1'])(
    '[26.6.a] an outsider (%p) finds none, also if asking for officers only',
    async (login) => {
      expect(await search('руководитель прокуратуры Есиль Астаны', { kinds: ['OFFICER'] }, login)).toEqual([]);
      const found = await search('Есиль', { first: 100 }, login);
      expect(found.map(({ entry }) => entry.__typename)).not.toContain('Officer');
    },
  );

  it('[26.6.a] officials of agencies are no officers and are not found', async () => {
    const found = await search('исполнитель акимата Астаны', { first: 100 }, 'prosecutor-general');
    expect(found.map(({ matchedName }) => matchedName)).not.toContain(
      'Ответственный исполнитель акимата города Астаны',
    );
  });
});
