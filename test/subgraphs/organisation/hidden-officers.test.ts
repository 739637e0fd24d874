import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { officerOf } from './officer-of';
import { openOrganisation, type TestOrganisation } from './open-organisation';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

describe('what outsiders know of persons', () => {
  const EVERYONE = ['prosecutor-kz-71-esil', 'deputy-kz-71', 'employee-gpo', 'deputy-prosecutor-general'];

  it.each(['', 'resident-1'])('[26.6.a] %p finds no officer by id but the heads of offices', async (login) => {
    for (const hidden of EVERYONE) expect(await officerOf(org, hidden, login)).toBeNull();
    expect(await officerOf(org, 'head-kz-71-esil', login)).toMatchObject({
      name: { en: "Head, Prosecutor's Office of Esil District, Astana City" },
    });
    expect(await officerOf(org, 'prosecutor-general', login)).toMatchObject({ allowedActions: [] });
  });

  it.each(['', 'resident-1'])(
    '[26.6.a] %p sees the head alone in the list and the count of an office',
    async (login) => {
      const query = 'query ($id: ID!) { office(id: $id) { head { id } officers { totalCount nodes { id } } } }';
      const head = { id: personIdOf('head-kz-71-esil') };
      const data = await org.ask(login, query, { id: officeIdOf('district-kz-71-esil') });
      expect(data).toEqual({ office: { head, officers: { totalCount: 1, nodes: [head] } } });
    },
  );

  it.each(['', 'resident-1'])(
    '[26.6.a] %p learns of a hidden person nothing from superiority and nothing of officials of agencies',
    async (login) => {
      const query = `query ($head: ID!, $hidden: ID!) { officer(id: $head) { isSuperiorTo(officerId: $hidden) } agencyByCode(code: "akimat-kz-71") { officials { id } } }`;
      const variables = { head: personIdOf('head-kz-71-esil'), hidden: personIdOf('prosecutor-kz-71-esil') };
      expect(await org.ask(login, query, variables)).toEqual({
        officer: { isSuperiorTo: null },
        agencyByCode: { officials: [] },
      });
      const missing = { ...variables, hidden: personIdOf('nobody at all') };
      expect(await org.ask(login, query, missing)).toEqual(await org.ask(login, query, variables));
    },
  );

  it('[26.6.a] an official of an agency sees officers, and whoever decides for it its officials', async () => {
    expect(await officerOf(org, 'prosecutor-kz-71-esil', 'executor-akimat-kz-71')).toMatchObject({
      personnelClass: 'PROSECUTOR',
    });
    const query = '{ agencyByCode(code: "akimat-kz-71") { officials { role name { ru } fromOn } } }';
    expect(await org.ask('head-akimat-kz-71', query)).toEqual({
      agencyByCode: {
        officials: [
          { role: 'EXECUTOR', name: { ru: 'Ответственный исполнитель акимата города Астаны' }, fromOn: '2022-12-01' },
          { role: 'HEAD', name: { ru: 'Руководитель акимата города Астаны' }, fromOn: '2022-12-01' },
        ],
      },
    });
  });

  it('an official of an agency is no officer', async () => {
    expect(await officerOf(org, 'executor-akimat-kz-71')).toBeNull();
  });
});
