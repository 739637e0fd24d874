import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { officerOf } from './officer-of';
import { openOrganisation, type TestOrganisation } from './open-organisation';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

describe('superiority', () => {
  const superiorsOf = async (login: string): Promise<string[]> =>
    (await officerOf(org, login)).superiors.map(({ id }) => id);

  it('[5.2.a] a district prosecutor has the district head, the head of the region and the Prosecutor General above, and no other region', async () => {
    const expected = ['head-kz-71-esil', 'head-kz-71', 'prosecutor-general'].map(personIdOf);
    expect(await superiorsOf('prosecutor-kz-71-esil')).toEqual(expected);
    expect(expected).not.toContain(personIdOf('head-kz-75'));
  });

  it('[5.2.a] a head has none in the own office; military, transport and departments have their own chains', async () => {
    expect(await superiorsOf('head-kz-71-esil')).toEqual(['head-kz-71', 'prosecutor-general'].map(personIdOf));
    expect(await superiorsOf('head-military-garrison-astana')).toEqual(
      ['head-military', 'prosecutor-general'].map(personIdOf),
    );
    expect(await superiorsOf('employee-clsa-kz-71')).toEqual(
      ['head-clsa-kz-71', 'head-clsa', 'prosecutor-general'].map(personIdOf),
    );
  });

  it('[9.1] the Prosecutor General has no superior and stands above the head of any office', async () => {
    expect(await superiorsOf('prosecutor-general')).toEqual([]);
    const query =
      'query ($general: ID!) { officer(id: $general) { id } offices(first: 1000) { nodes { code head { isSuperiorTo(officerId: $general) id superiors { id } } } } }';
    type Heads = {
      offices: { nodes: { code: string; head: { isSuperiorTo: boolean; superiors: { id: string }[] } }[] };
    };
    const { offices } = await org.ask<Heads>('prosecutor-general', query, {
      general: personIdOf('prosecutor-general'),
    });
    for (const { code, head } of offices.nodes) {
      expect(head.isSuperiorTo).toBe(false);
      expect(head.superiors.at(-1)?.id).toBe(code === 'gpo' ? undefined : personIdOf('prosecutor-general'));
    }
  });

  it.each([
    ['prosecutor-general', 'head-kz-71', true],
    ['deputy-prosecutor-general', 'head-kz-71', true],
    ['head-kz-71', 'deputy-kz-71', true],
    ['head-kz-71', 'prosecutor-kz-71-esil', true],
    ['head-kz-71', 'prosecutor-kz-75-medeu', false],
    ['deputy-kz-71', 'prosecutor-kz-71-esil', false],
    ['head-military', 'head-kz-71', false],
    ['head-kz-71-esil', 'head-kz-71', false],
    ['head-kz-71', 'head-kz-71', false],
  ])('[43.3.c] %s superior to %s: %s', async (higher, lower, expected) => {
    const query = 'query ($higher: ID!, $lower: ID!) { officer(id: $higher) { isSuperiorTo(officerId: $lower) } }';
    const data = await org.ask('analyst-1', query, { higher: personIdOf(higher), lower: personIdOf(lower) });
    expect(data).toEqual({ officer: { isSuperiorTo: expected } });
  });

  it.each([1, 10, 300])('[5.2.a] is computed for %p people in six statements at most', async (first) => {
    const response = await org.as('', `{ offices(first: ${first}) { nodes { head { superiors { name { en } } } } } }`);
    expect(response.errors).toBeUndefined();
    expect(response.extensions.kenes.statements).toBeLessThanOrEqual(6);
  });
});
