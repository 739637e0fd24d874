import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly code: string; readonly name: { readonly kk: string } }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const FIELDS =
  'totalCount nodes { code name { kk } } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }';

async function page(list: 'offices' | 'agencies', variables: Record<string, unknown>): Promise<Page> {
  const type = list === 'offices' ? 'OfficeFilterInput' : 'AgencyFilterInput';
  const query = `query ($first: Int, $after: String, $filter: ${type}, $orderBy: DirectoryOrderInput) {
    ${list}(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { ${FIELDS} } }`;
  return (await org.ask<Record<string, Page>>('', query, variables))[list] as Page;
}

async function allPages(list: 'offices' | 'agencies', variables: Record<string, unknown>): Promise<string[]> {
  const codes: string[] = [];
  let after: string | null = null;
  for (;;) {
    const found: Page = await page(list, { ...variables, after });
    expect(found.pageInfo.hasPreviousPage).toBe(after !== null);
    codes.push(...found.nodes.map(({ code }) => code));
    if (!found.pageInfo.hasNextPage) return codes;
    after = found.pageInfo.endCursor;
  }
}

describe('lists of the directory', () => {
  it.each(['offices', 'agencies'] as const)(
    '%s: pages of any size give each row once, in the order asked for',
    async (list) => {
      for (const orderBy of [null, { field: 'CODE', direction: 'DESC' }, { field: 'NAME', direction: 'ASC' }]) {
        const whole = (await page(list, { first: 1000, orderBy })).nodes.map(({ code }) => code);
        expect(new Set(whole).size).toBe(list === 'offices' ? 329 : 124);
        expect(await allPages(list, { first: 50, orderBy })).toEqual(whole);
      }
      const ascending = (await page(list, { first: 1000 })).nodes.map(({ code }) => code);
      const descending = (await page(list, { first: 1000, orderBy: { field: 'CODE', direction: 'DESC' } })).nodes.map(
        ({ code }) => code,
      );
      expect(descending).toEqual([...ascending].reverse());
    },
  );

  it('names run in the order of the Kazakh alphabet', async () => {
    const filter = { kinds: ['REGIONAL'] };
    const query =
      'query ($filter: OfficeFilterInput) { offices(first: 50, filter: $filter, orderBy: { field: NAME, direction: ASC }) { nodes { name { text } } } }';
    const response = await org.execute(await org.viewerOf(''), query, { filter }, 'kk');
    const nodes = (response.data as { offices: { nodes: { name: { text: string } }[] } }).offices.nodes;
    const names = nodes.map(({ name }) => name.text);
    expect(names).toEqual([...names].sort(new Intl.Collator('kk').compare));
    expect(names.at(0)).toMatch(/^Абай/);
  });

  it('narrow by kind, region, direct superior and name', async () => {
    const count = async (filter: object) => (await page('offices', { filter, first: 1 })).totalCount;
    expect(await count({ kinds: ['REGIONAL'] })).toBe(20);
    expect(await count({ kinds: ['DISTRICT', 'CITY'], region: 'KZ-71' })).toBe(6);
    expect(await count({ parentId: officeIdOf('region-kz-71') })).toBe(6);
    expect(await count({ parentId: 'no id' })).toBe(0);
    expect(await count({ region: 'KZ-99' })).toBe(0);
    expect(await count({ kinds: [] })).toBe(0);
    const found = await page('offices', { filter: { search: 'Esil', region: 'KZ-71' } });
    expect(found.nodes.map(({ code }) => code)).toEqual(['district-kz-71-esil']);
    const agencies = await page('agencies', {
      filter: { search: 'полиция Астаны', kinds: ['LAW_ENFORCEMENT'], region: 'KZ-71' },
    });
    expect(agencies.nodes.map(({ code }) => code)).toEqual(['police-kz-71']);
  });

  it('take one statement a page, one more for the count', async () => {
    const viewer = await org.viewerOf('');
    const without = await org.execute(viewer, '{ offices(first: 100) { nodes { code } } }');
    const counted = await org.execute(viewer, '{ offices(first: 100) { totalCount nodes { code } } }');
    expect([without, counted].map(({ extensions }) => extensions.kenes.statements)).toEqual([1, 2]);
  });

  it.each([
    ['first', { first: 0 }],
    ['first', { first: 1001 }],
    ['after', { after: 'no cursor' }],
  ])('refuse a wrong %s', async (field, variables) => {
    const query = 'query ($first: Int, $after: String) { offices(first: $first, after: $after) { nodes { id } } }';
    expect(refusalOf(await org.as('', query, variables))).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it.each([
    ['an overlong search', { search: 'a'.repeat(301) }],
    ['NUL', { search: 'a\0b' }],
    ['an overlong list of kinds', { kinds: Array.from({ length: 51 }, () => 'CITY') }],
  ])('refuse %s', async (_, filter) => {
    const query = 'query ($filter: OfficeFilterInput) { offices(filter: $filter) { nodes { id } } }';
    expect(refusalOf(await org.as('', query, { filter }))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the members of an office', () => {
  it('come head first, page by page, counted only when asked for, in one statement for many offices', async () => {
    const query = `query ($after: String) { officeByCode(code: "region-kz-71") { officers(first: 2, after: $after) {
      totalCount nodes { posts { kind } } pageInfo { hasNextPage endCursor } } } }`;
    type Answer = {
      officeByCode: {
        officers: { totalCount: number; nodes: { posts: { kind: string }[] }[]; pageInfo: Page['pageInfo'] };
      };
    };
    const first = (await org.ask<Answer>('head-kz-71', query)).officeByCode.officers;
    const second = (await org.ask<Answer>('head-kz-71', query, { after: first.pageInfo.endCursor })).officeByCode
      .officers;
    expect([...first.nodes, ...second.nodes].map(({ posts }) => posts[0]?.kind)).toEqual([
      'HEAD',
      'DEPUTY_HEAD',
      'PROSECUTOR',
      'EMPLOYEE',
    ]);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([4, true, false]);

    const many = await org.as(
      'head-kz-71',
      '{ offices(first: 100) { nodes { officers(first: 10) { nodes { name { en } rank { code } } } head { id } parent { code } } } }',
    );
    expect(many.errors).toBeUndefined();
    expect(many.extensions.kenes.statements).toBe(6);
  });
});
