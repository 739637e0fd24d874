import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { openOrganisation, type TestOrganisation } from './open-organisation';

interface Node {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly confidence: string;
  readonly parent: { readonly id: string } | null;
  readonly superiors: readonly { readonly id: string }[];
  readonly children: readonly { readonly id: string }[];
  readonly head: { readonly id: string } | null;
}

let org: TestOrganisation;
let nodes: readonly Node[];

beforeAll(async () => {
  org = await openOrganisation();
  const query =
    '{ offices(first: 1000) { totalCount nodes { id code kind confidence parent { id } superiors { id } children { id } head { id } } } }';
  const { offices } = await org.ask<{ offices: { totalCount: number; nodes: Node[] } }>('', query);
  expect(offices.totalCount).toBe(329);
  nodes = offices.nodes;
});
afterAll(() => org.close());

describe('the office tree in the graph', () => {
  it('[5.1.b] is one tree: one root, one direct superior each, parents and children agreeing', () => {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    expect(nodes.filter(({ parent }) => parent === null).map(({ code }) => code)).toEqual(['gpo']);
    for (const { id, parent, children } of nodes) {
      if (parent) expect(byId.get(parent.id)?.children.map((child) => child.id)).toContain(id);
      for (const child of children) expect(byId.get(child.id)?.parent?.id).toBe(id);
    }
  });

  it('[5.1.b] shows the chain of superiors from the direct one to the General Office', () => {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    for (const { parent, superiors } of nodes) {
      const expected: string[] = [];
      for (let above = parent; above; above = byId.get(above.id)?.parent ?? null) expected.push(above.id);
      expect(superiors.map(({ id }) => id)).toEqual(expected);
    }
  });

  it('[5.1.a] [5.1.d] has the kinds of the law, each under an allowed one', () => {
    const kindOf = new Map(nodes.map(({ id, kind }) => [id, kind]));
    const pairs = new Set(nodes.map(({ kind, parent }) => `${kind} < ${parent ? kindOf.get(parent.id) : '-'}`));
    expect([...pairs].sort()).toEqual([
      'CHIEF_MILITARY < GENERAL',
      'CHIEF_TRANSPORT < GENERAL',
      'CITY < REGIONAL',
      'DEPARTMENT < GENERAL',
      'DISTRICT < REGIONAL',
      'EDUCATION < GENERAL',
      'GENERAL < -',
      'MILITARY < CHIEF_MILITARY',
      'REGIONAL < GENERAL',
      'SPECIALISED < REGIONAL',
      'TERRITORIAL_DEPARTMENT < DEPARTMENT',
      'TRANSPORT < CHIEF_TRANSPORT',
    ]);
  });

  it('[15.1] [16.1] gives every office one head, known to the public', () => {
    const heads = nodes.map(({ head }) => head?.id);
    expect(heads).not.toContain(undefined);
    expect(new Set(heads).size).toBe(nodes.length);
  });

  it('shows what is not sure as such', () => {
    const confidence = new Map(nodes.map((node) => [node.code, node.confidence]));
    expect(confidence.get('gpo')).toBe('HIGH');
    expect(confidence.get('clsa-kz-10')).toBe('MEDIUM');
  });

  it('[5.1.b] the database itself takes no second root and no second place in the tree', async () => {
    const insert = (kind: string, path: string, parent: string | null) =>
      org.db.pool.query(
        `INSERT INTO office (id, code, kind, sphere, parent_id, path, name_kk, name_ru, name_en, confidence)
         VALUES (gen_random_uuid(), $2::text, $1, 'TERRITORIAL', $3, $2::text::ltree, 'x', 'x', 'x', 'HIGH')`,
        [kind, path, parent],
      );
    await expect(insert('GENERAL', 'second', null)).rejects.toThrow('office_root');
    await expect(insert('DISTRICT', 'orphan', null)).rejects.toThrow('check');
    await expect(insert('EDUCATION', 'gpo.second', officeIdOf('gpo'))).rejects.toThrow('office_academy');
  });
});

describe('regions, districts, ranks and agencies', () => {
  it('hold the reference data, each district with its office', async () => {
    const query = `{ regions { code kind name { kk ru en } districts { code kind office { code region { code } } } offices { code } agencies { code kind } } ranks { code scale } }`;
    type Region = {
      code: string;
      districts: { code: string; office: { code: string; region: { code: string } } }[];
      offices: { code: string }[];
      agencies: object[];
    };
    const { regions, ranks } = await org.ask<{ regions: Region[]; ranks: { scale: string }[] }>('', query);
    expect(regions).toHaveLength(20);
    const districts = regions.flatMap((region) =>
      region.districts.map((district) => ({ region: region.code, ...district })),
    );
    expect(districts).toHaveLength(232);
    for (const { region, code, office } of districts)
      expect([code, office]).toEqual([code, { code, region: { code: region } }]);
    expect(regions.every(({ agencies }) => agencies.length === 3)).toBe(true);
    expect(ranks.filter(({ scale }) => scale === 'CLASS')).toHaveLength(10);
    expect(ranks.filter(({ scale }) => scale === 'MILITARY')).toHaveLength(9);
  });

  it('tell whose acts may be protested', async () => {
    const query = `{ agencies(filter: { isProtestable: false }) { totalCount nodes { code } }
      agencyByCode(code: "police-kz-71") { isProtestable kind parent { code } region { code name { kk } } name { kk ru en } } }`;
    const data = await org.ask<{ agencies: { totalCount: number; nodes: { code: string }[] } }>('', query);
    expect(data.agencies.nodes.map(({ code }) => code)).toEqual([
      'constitutional-court',
      'parliament',
      'president',
      'presidential-administration',
      'sac',
    ]);
    expect(data).toMatchObject({
      agencyByCode: {
        isProtestable: true,
        kind: 'LAW_ENFORCEMENT',
        parent: { code: 'mia' },
        region: { code: 'KZ-71', name: { kk: 'Астана қаласы' } },
        name: { ru: 'Департамент полиции города Астаны' },
      },
    });
  });

  it('answer by code and by id, and null for what there is not', async () => {
    const query = `query ($id: ID!) { office(id: $id) { code name { text } } none: office(id: "nothing") { id } officeByCode(code: "x") { id }
      agency(id: "22840c58-fc93-5f16-8f45-91277034c39d") { id } agencyByCode(code: "x") { id } }`;
    const response = await org.execute(await org.viewerOf(''), query, { id: officeIdOf('district-kz-71-esil') }, 'kk');
    expect(response.data).toEqual({
      office: { code: 'district-kz-71-esil', name: { text: 'Астана қаласы Есіл ауданының прокуратурасы' } },
      none: null,
      officeByCode: null,
      agency: null,
      agencyByCode: null,
    });
  });
});
