import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { openOrganisation, type TestOrganisation } from './open-organisation';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

describe('entities for the gateway', () => {
  const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
    ... on Office { __typename code name { en } } ... on Agency { __typename code } ... on Officer { __typename name { en } } } }`;
  type Found = { _entities: ({ __typename: string; code?: string } | null)[] };

  it('a thousand keys of offices take one statement, repeated and unknown ones among them', async () => {
    const { offices } = await org.ask<{ offices: { nodes: { id: string; code: string }[] } }>(
      '',
      '{ offices(first: 1000) { nodes { id code } } }',
    );
    const keys = Array.from({ length: 1000 }, (_, index) => offices.nodes[index % 329]?.id ?? '');
    keys[7] = '00000000-0000-4000-8000-000000000000';
    keys[8] = 'no id';
    const response = await org.as('', ENTITIES, { refs: keys.map((id) => ({ __typename: 'Office', id })) });
    const found = (response.data as Found)._entities;
    expect(found.map((each) => each?.code ?? null)).toEqual(
      keys.map((id) => offices.nodes.find((office) => office.id === id)?.code ?? null),
    );
    expect(response.extensions.kenes.statements).toBe(1);
  });

  it('a thousand keys of officers take one statement, repeated and unknown ones among them, and none where no key can be one', async () => {
    const { rows } = await org.db.pool.query<{ id: string }>(
      'SELECT id FROM person WHERE personnel_class IS NOT NULL ORDER BY id LIMIT 900',
    );
    const keys: (string | undefined)[] = Array.from({ length: 1000 }, (_, index) => rows[index % rows.length]?.id);
    keys[7] = '00000000-0000-4000-8000-000000000000';
    keys[8] = 'no id';
    const refs = keys.map((id) => ({ __typename: 'Officer', id }));
    const response = await org.as('analyst-1', ENTITIES, { refs });
    const found = (response.data as Found)._entities.map((each) => each !== null);
    expect(found).toEqual(keys.map((_, index) => index !== 7 && index !== 8));
    expect(response.extensions.kenes.statements).toBe(1);
    const none = await org.as('analyst-1', ENTITIES, { refs: refs.map((ref) => ({ ...ref, id: 'no id' })) });
    expect(none.extensions.kenes.statements).toBe(0);
  });

  it('offices, agencies and officers together take a statement each', async () => {
    const refs = [
      { __typename: 'Office', id: officeIdOf('gpo') },
      { __typename: 'Agency', id: 'e5eb0ad7-24c9-574e-9b87-5271d7b04de9' },
      { __typename: 'Officer', id: personIdOf('prosecutor-kz-71-esil') },
      { __typename: 'Officer', id: personIdOf('head-kz-71-esil') },
    ];
    const response = await org.as('analyst-1', ENTITIES, { refs });
    expect((response.data as Found)._entities.map((each) => each?.__typename)).toEqual([
      'Office',
      'Agency',
      'Officer',
      'Officer',
    ]);
    expect(response.extensions.kenes.statements).toBe(3);
  });

  it('[26.6.a] an officer whom the viewer may not know of is null by key, too', async () => {
    const refs = ['prosecutor-kz-71-esil', 'head-kz-71-esil'].map((login) => ({
      __typename: 'Officer',
      id: personIdOf(login),
    }));
    const data = await org.ask<Found>('resident-1', ENTITIES, { refs });
    expect(data._entities.map((each) => each?.__typename ?? null)).toEqual([null, 'Officer']);
  });
});
