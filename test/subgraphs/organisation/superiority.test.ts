import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { isSuperior } from '../../../subgraphs/organisation/domain/superiority';
import { findPlacements } from '../../../subgraphs/organisation/persistence/officer.repository';
import { dataOf } from '../../support/responses';
import { officerOf } from './officer-of';
import { appoint, vacate } from './personnel-operations';
import { openOrganisation, type TestOrganisation } from './open-organisation';

/** People of each post, of several branches, one who also acts, and one who has left. */
const PEOPLE = [
  ...[
    'prosecutor-general',
    'first-deputy-prosecutor-general',
    'deputy-prosecutor-general',
    'head-military',
    'head-kz-71',
  ],
  ...['deputy-kz-71', 'prosecutor-kz-71', 'head-kz-71-esil', 'deputy-kz-71-esil', 'prosecutor-kz-71-esil'],
  ...['employee-kz-71-esil', 'head-kz-71-nura', 'prosecutor-kz-71-nura', 'head-kz-75', 'prosecutor-kz-75-medeu'],
];

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

  it.each([1, 10, 300])(
    '[5.2.a] is decided in one statement for %p people, beside offices, heads and officers',
    async (first) => {
      const response = await org.as(
        '',
        `{ offices(first: ${first}) { nodes { head { superiors { name { en } } } } } }`,
      );
      expect(response.errors).toBeUndefined();
      expect(response.extensions.kenes.statements).toBe(4);
    },
  );

  it('[43.3.c] [5.3] is decided in one statement for every pair of people, as the rule decides, acting and further forms included', async () => {
    const region = officeIdOf('region-kz-71');
    const more = { actReference: 'Order 51', actOn: '2026-03-19', description: 'Joint work' };
    const form = { superiorOfficeId: officeIdOf('military'), subordinateOfficeId: region, ...more };
    const ADD = 'mutation ($input: AddSubordinationFormInput!) { addSubordinationForm(input: $input) { id } }';
    dataOf(await org.as('prosecutor-general', ADD, { input: form }));
    await vacate(org, 'head-kz-71-nura');
    const acting = { office: 'district-kz-71-nura', kind: 'HEAD', isActing: true };
    dataOf(await appoint(org, 'prosecutor-general', 'deputy-kz-71', acting));
    const ids = PEOPLE.map(personIdOf);
    const placements = await findPlacements(org.db, ids);
    const standings = ids.map((personId) => ({
      personId,
      posts: placements.filter((each) => each.personId === personId && each.isCurrent),
    }));
    const fields = ids.map((id, n) => `p${n}: isSuperiorTo(officerId: "${id}")`).join(' ');
    for (const higher of standings) {
      const query = `query ($id: ID!) { officer(id: $id) { ${fields} } }`;
      const response = await org.as('analyst-1', query, { id: higher.personId });
      expect(response.extensions.kenes.statements).toBe(2);
      const { officer } = dataOf<{ officer: Record<string, boolean> }>(response);
      const expected = standings.map((lower) => isSuperior(higher, lower));
      expect([higher.personId, Object.values(officer)]).toEqual([higher.personId, expected]);
    }
  });
});
