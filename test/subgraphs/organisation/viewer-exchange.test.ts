import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PUBLIC_VIEWER } from '../../../platform/access/viewer';
import { agencyIdOf, officeIdOf, referenceOffices } from '../../../platform/directory/reference-directory';
import { viewerSchema } from '../../../platform/identity/viewer-schema';
import { runWithStats } from '../../../platform/telemetry/request-stats';
import { demonstrationPeople } from '../../../subgraphs/organisation/demonstration/demonstration-people';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { applicantIdOf, resolveViewer } from '../../../subgraphs/organisation/viewer/resolve-viewer';
import { ISSUER, openOrganisation, type TestOrganisation } from './open-organisation';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const within = (code: string): string[] =>
  referenceOffices()
    .filter(({ id, superiorIds }) => id === officeIdOf(code) || superiorIds.includes(officeIdOf(code)))
    .map(({ id }) => id);

describe('the exchange of a token for a viewer', () => {
  it('[3.4] takes a caller without a token for the public', async () => {
    expect(await resolveViewer(org.db, null)).toEqual(PUBLIC_VIEWER);
  });

  it('[3.4] takes a subject without an account for an applicant, the same each time, another for another issuer', async () => {
    const viewer = await org.viewerOf('resident-1');
    expect(viewer).toEqual({
      ...PUBLIC_VIEWER,
      kind: 'APPLICANT',
      personId: applicantIdOf({ issuer: ISSUER, subject: 'resident-1' }),
    });
    const ids = [ISSUER, 'https://other.test'].map((issuer) => applicantIdOf({ issuer, subject: 'resident-1' }));
    expect(new Set([...ids, applicantIdOf({ issuer: ISSUER, subject: 'resident-2' })]).size).toBe(3);
  });

  it('[5.2.a] shows a district prosecutor the own office, a regional one the region, the General Office everything', async () => {
    const district = await org.viewerOf('prosecutor-kz-71-esil');
    expect(district).toMatchObject({
      kind: 'PROSECUTOR',
      personId: personIdOf('prosecutor-kz-71-esil'),
      posts: [
        {
          officeId: officeIdOf('district-kz-71-esil'),
          kind: 'PROSECUTOR',
          officeKind: 'DISTRICT',
          officeSphere: 'TERRITORIAL',
        },
      ],
      visibleOfficeIds: within('district-kz-71-esil'),
      seesAllOffices: false,
      agencyId: null,
    });
    const region = await org.viewerOf('prosecutor-kz-71');
    expect(new Set(region.visibleOfficeIds)).toEqual(new Set(within('region-kz-71')));
    const military = await org.viewerOf('head-military');
    expect(new Set(military.visibleOfficeIds)).toEqual(new Set(within('military')));
    expect(await org.viewerOf('prosecutor-gpo')).toMatchObject({ kind: 'PROSECUTOR', seesAllOffices: true });
  });

  it('[44.3] shows an other employee the own office only, cleared up to personal data', async () => {
    expect(await org.viewerOf('employee-kz-71')).toMatchObject({
      kind: 'EMPLOYEE',
      visibleOfficeIds: [officeIdOf('region-kz-71')],
      seesAllOffices: false,
      clearance: 'PERSONAL',
    });
    expect(await org.viewerOf('employee-gpo')).toMatchObject({ kind: 'EMPLOYEE', seesAllOffices: false });
  });

  it('[3.4] gives an official of an agency the agency and no office', async () => {
    expect(await org.viewerOf('executor-akimat-kz-71')).toMatchObject({
      kind: 'AGENCY_OFFICIAL',
      agencyId: agencyIdOf('akimat-kz-71'),
      agencyRole: 'EXECUTOR',
      posts: [],
      visibleOfficeIds: [],
      clearance: 'PERSONAL',
    });
    expect(await org.viewerOf('head-police-kz-71')).toMatchObject({ agencyRole: 'HEAD' });
  });

  it('[3.4] shows an analyst official records of all offices, no personal data, and gives no post', async () => {
    expect(await org.viewerOf('analyst-1')).toMatchObject({
      kind: 'ANALYST',
      posts: [],
      seesAllOffices: true,
      clearance: 'OFFICIAL',
    });
  });

  it('takes at most two statements for anyone', async () => {
    for (const login of [
      'prosecutor-kz-71-esil',
      'head-kz-71',
      'prosecutor-general',
      'executor-akimat-kz-71',
      'resident-1',
      'analyst-2',
    ]) {
      const statements = await runWithStats(async (stats) => {
        await org.viewerOf(login);
        return stats.statements;
      });
      expect([login, statements <= 2]).toEqual([login, true]);
    }
  });

  it('makes of everyone in the demonstration a viewer that an assertion can carry', async () => {
    const kinds = new Map<string, number>();
    for (const { login } of demonstrationPeople()) {
      const viewer = await org.viewerOf(login);
      expect(viewerSchema.parse(viewer)).toEqual(viewer);
      kinds.set(viewer.kind, (kinds.get(viewer.kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(kinds)).toEqual({
      PROSECUTOR: 328 * 3 + 3,
      EMPLOYEE: 329,
      ANALYST: 2,
      OPERATOR: 1,
      AGENCY_OFFICIAL: 248,
    });
  });
});

describe('who may act ends with the legal day', () => {
  it('[44.2.b] the last day of service counts, the next day nothing is left', async () => {
    const login = 'prosecutor-kz-75-medeu';
    await org.db.pool.query(
      `UPDATE person SET service_ended_on = '2026-09-10', service_end_act = 'T-1' WHERE id = $1`,
      [personIdOf(login)],
    );
    await org.setClock('2026-09-10T23:59');
    expect(await org.viewerOf(login)).toMatchObject({ kind: 'PROSECUTOR' });
    await org.setClock('2026-09-11T00:01');
    expect(await org.viewerOf(login)).toEqual({ ...PUBLIC_VIEWER, kind: 'APPLICANT', personId: personIdOf(login) });
    await org.setClock('2026-03-19');
  });

  it.each([
    ['citizenship', 'prosecutor-kz-75-auezov', 'is_citizen = false'],
    ['rank', 'prosecutor-kz-75-almaly', 'rank = NULL'],
  ])('[44.2.b] loss of %s ends the right to sign at once', async (_, login, change) => {
    expect(await org.viewerOf(login)).toMatchObject({ kind: 'PROSECUTOR' });
    await org.db.pool.query(`UPDATE person SET ${change} WHERE id = $1`, [personIdOf(login)]);
    expect(await org.viewerOf(login)).toEqual({ ...PUBLIC_VIEWER, kind: 'APPLICANT', personId: personIdOf(login) });
    const data = await org.ask<{ officer: object }>(
      'prosecutor-general',
      'query ($id: ID!) { officer(id: $id) { isProsecutor state } }',
      { id: personIdOf(login) },
    );
    expect(data.officer).toEqual({ isProsecutor: false, state: 'IN_SERVICE' });
  });

  it('[44.2.b] an appointment that has ended or not begun gives no post', async () => {
    const [ended, coming] = ['employee-kz-75-auezov', 'prosecutor-kz-75-turksib'];
    await org.db.pool.query(`UPDATE appointment SET until_on = '2026-03-18' WHERE person_id = $1`, [personIdOf(ended)]);
    await org.db.pool.query(`UPDATE appointment SET from_on = '2026-03-20' WHERE person_id = $1`, [personIdOf(coming)]);
    expect((await org.viewerOf(ended)).kind).toBe('APPLICANT');
    expect((await org.viewerOf(coming)).kind).toBe('APPLICANT');
  });

  it('[3.4] an official whose role in the agency has ended, and an analyst who has left, are applicants', async () => {
    await org.db.pool.query(`UPDATE agency_official SET until_on = '2026-03-18' WHERE person_id = $1`, [
      personIdOf('head-akimat-kz-75'),
    ]);
    await org.db.pool.query(
      `UPDATE person SET service_ended_on = '2026-03-18', service_end_act = 'T-2' WHERE id = $1`,
      [personIdOf('analyst-2')],
    );
    expect((await org.viewerOf('head-akimat-kz-75')).kind).toBe('APPLICANT');
    expect((await org.viewerOf('analyst-2')).kind).toBe('APPLICANT');
  });

  it('[3.4] a clearance in the record above what the kind of viewer may have is not given', async () => {
    await org.db.pool.query(`UPDATE person SET clearance = 'STATE_SECRET' WHERE id = ANY ($1)`, [
      ['employee-kz-71', 'executor-akimat-kz-71', 'analyst-1'].map(personIdOf),
    ]);
    expect((await org.viewerOf('employee-kz-71')).clearance).toBe('PERSONAL');
    expect((await org.viewerOf('executor-akimat-kz-71')).clearance).toBe('PROTECTED_SECRET');
    expect((await org.viewerOf('analyst-1')).clearance).toBe('OFFICIAL');
    await org.db.pool.query(`UPDATE agency_official SET role = 'READER' WHERE person_id = $1`, [
      personIdOf('executor-akimat-kz-71'),
    ]);
    expect(await org.viewerOf('executor-akimat-kz-71')).toMatchObject({ agencyRole: 'READER', clearance: 'OFFICIAL' });
  });
});
