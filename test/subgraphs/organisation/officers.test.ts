import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { officerOf } from './officer-of';
import { openOrganisation, type TestOrganisation } from './open-organisation';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

describe('members of the prosecution system', () => {
  it('[44.1] are in exactly one class, prosecutors with a rank, other employees with a category', async () => {
    const query =
      '{ offices(first: 1000) { nodes { officers(first: 100) { nodes { personnelClass category rank { code } isProsecutor } } } } }';
    type Member = { personnelClass: string; category: string | null; rank: object | null; isProsecutor: boolean };
    const { offices } = await org.ask<{ offices: { nodes: { officers: { nodes: Member[] } }[] } }>(
      'prosecutor-general',
      query,
    );
    const members = offices.nodes.flatMap(({ officers }) => officers.nodes);
    expect(members).toHaveLength(4 * 328 + 4 + 2);
    for (const { personnelClass, category, rank, isProsecutor } of members) {
      const isClass = personnelClass === 'PROSECUTOR';
      expect([isProsecutor, rank !== null, category === null]).toEqual([isClass, isClass, isClass]);
    }
  });

  it('[44.1] [44.3] the database takes no prosecutor with a category and no other employee without one', async () => {
    const change = (login: string, text: string) =>
      org.db.pool.query(`UPDATE person SET ${text} WHERE id = $1`, [personIdOf(login)]);
    await expect(change('prosecutor-kz-71-esil', "category = 'CIVIL_EMPLOYEE'")).rejects.toThrow('check');
    await expect(change('employee-kz-71-esil', 'category = NULL')).rejects.toThrow('check');
  });

  it.each([
    ['[44.5] a district prosecutor', 'prosecutor-kz-71-esil', 'LAW_ENFORCEMENT', 'CLASS'],
    ['[44.6.a] a garrison prosecutor', 'prosecutor-military-garrison-astana', 'MILITARY', 'MILITARY'],
    ['[44.6.a] a serviceman of a garrison office', 'employee-military-garrison-astana', 'MILITARY', undefined],
    ['[44.7] an administrative civil servant', 'employee-kz-71-esil', 'CIVIL_SERVICE', undefined],
    [
      '[44.5] a prosecutor of the military department of the statistics body',
      'prosecutor-clsa-military',
      'LAW_ENFORCEMENT',
      'CLASS',
    ],
  ])('%s serves under the right regime', async (_, login, serviceRegime, scale) => {
    const { rank, ...officer } = await officerOf(org, login);
    expect(officer).toMatchObject({ serviceRegime });
    expect((rank as { scale: string } | null)?.scale).toBe(scale);
  });

  it('show post, title and first day', async () => {
    expect((await officerOf(org, 'deputy-kz-71-esil')).posts).toEqual([
      {
        kind: 'DEPUTY_HEAD',
        title: {
          kk: 'Астана қаласы Есіл ауданы прокуратурасы басшысының орынбасары',
          ru: 'Заместитель руководителя прокуратуры района Есиль города Астаны',
          en: "Deputy Head, Prosecutor's Office of Esil District, Astana City",
        },
        fromOn: '2022-12-01',
        untilOn: null,
        office: { code: 'district-kz-71-esil' },
      },
    ]);
  });
});
