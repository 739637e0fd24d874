import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { applicantIdOf } from '../../../subgraphs/organisation/viewer/resolve-viewer';
import { ISSUER, openOrganisation, type TestOrganisation } from './open-organisation';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

describe('who am I', () => {
  const QUERY = `{ viewer { kind personId name { en } clearance agencyRole agency { code } visibleOfficeCount
    officer { id } posts { kind office { code } } powers { power rule legalBasis delegation office { code } } } }`;
  type Answer = { viewer: Record<string, unknown> & { powers: { power: string }[] } };

  it('[10.1.a] shows a district head name, post, office and powers with their articles', async () => {
    const { viewer } = await org.ask<Answer>('head-kz-71-esil', QUERY);
    expect(viewer).toMatchObject({
      kind: 'PROSECUTOR',
      name: { en: "Head, Prosecutor's Office of Esil District, Astana City" },
      officer: { id: personIdOf('head-kz-71-esil') },
      posts: [{ kind: 'HEAD', office: { code: 'district-kz-71-esil' } }],
      visibleOfficeCount: 1,
      agency: null,
    });
    expect(viewer.powers).toContainEqual({
      power: 'EXTEND_APPEALS',
      rule: '24.4.b',
      legalBasis: 'Art. 24 §4 part 1',
      delegation: null,
      office: { code: 'district-kz-71-esil' },
    });
    expect(viewer.powers.map(({ power }) => power)).not.toContain('CHAIR_COORDINATING_COUNCIL');
  });

  it('[10.1.a] shows an other employee the preparing of records alone', async () => {
    const { viewer } = await org.ask<Answer>('employee-kz-71-esil', QUERY);
    expect(viewer.powers.map(({ power }) => power)).toEqual(['PREPARE_RECORDS']);
  });

  it('[9.1] shows the Prosecutor General all offices', async () => {
    const { viewer } = await org.ask<Answer>('prosecutor-general', QUERY);
    expect(viewer).toMatchObject({ visibleOfficeCount: 329 });
    expect(viewer.powers.map(({ power }) => power)).toContain('SUBMIT_ON_IMMUNITY');
  });

  it('shows an official the agency, a resident only the id, the public nothing', async () => {
    const official = await org.ask<Answer>('head-police-kz-71', QUERY);
    expect(official.viewer).toMatchObject({
      kind: 'AGENCY_OFFICIAL',
      agencyRole: 'HEAD',
      agency: { code: 'police-kz-71' },
      officer: null,
      powers: [],
    });
    const nothing = {
      name: null,
      agency: null,
      officer: null,
      posts: [],
      powers: [],
      visibleOfficeCount: 0,
      clearance: 'PUBLIC',
    };
    const resident = await org.ask<Answer>('resident-1', QUERY);
    expect(resident.viewer).toMatchObject({
      kind: 'APPLICANT',
      personId: applicantIdOf({ issuer: ISSUER, subject: 'resident-1' }),
      ...nothing,
    });
    expect((await org.ask<Answer>('', QUERY)).viewer).toMatchObject({ kind: 'PUBLIC', personId: null, ...nothing });
  });
});
