import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { appoint, dismiss, stepOn } from './personnel-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const FIRST = 'first-deputy-prosecutor-general';
const BY_PRESIDENT = { issuedBy: 'PRESIDENT' };

describe('the first deputy', () => {
  it('[8.2] is one: a second is refused POSITION_OCCUPIED, and by the database itself', async () => {
    const target = { office: 'gpo', kind: 'FIRST_DEPUTY_PROSECUTOR_GENERAL', ...BY_PRESIDENT };
    const response = await appoint(org, 'prosecutor-general', 'deputy-prosecutor-general', target);
    expect(refusalOf(response)).toMatchObject({ reason: 'POSITION_OCCUPIED', rule: '8.2' });
    const insert = org.db.pool.query(
      `INSERT INTO appointment (id, person_id, post_id, office_id, is_sole, is_first_deputy, from_on, act_reference)
       SELECT gen_random_uuid(), $1, id, office_id, is_sole, true, '2026-03-19', 'x' FROM post WHERE kind = $2`,
      [personIdOf('head-kz-71'), target.kind],
    );
    await expect(insert).rejects.toThrow('appointment_one_first_deputy');
  });

  it('[8.3] is dismissed by the President alone, and then there is room for one successor', async () => {
    expect(refusalOf(await dismiss(org, 'prosecutor-general', FIRST))).toMatchObject({
      reason: 'WRONG_AUTHORITY',
      rule: '8.3',
      details: { expected: ['PRESIDENT'] },
    });
    dataOf(await dismiss(org, 'prosecutor-general', FIRST, BY_PRESIDENT));
    const target = { office: 'gpo', kind: 'FIRST_DEPUTY_PROSECUTOR_GENERAL' };
    const byOrder = await appoint(org, 'prosecutor-general', 'deputy-prosecutor-general', target);
    expect(refusalOf(byOrder)).toMatchObject({ reason: 'WRONG_AUTHORITY', rule: '8.3' });
    const both = await Promise.all(
      ['deputy-prosecutor-general', 'prosecutor-gpo'].map((login) =>
        appoint(org, 'prosecutor-general', login, { ...target, ...BY_PRESIDENT }),
      ),
    );
    expect(both.map(({ errors }) => errors?.[0]?.extensions?.['reason'] ?? 'DONE').sort()).toEqual([
      'DONE',
      'POSITION_OCCUPIED',
    ]);
  });
});

describe('the heads of departments', () => {
  const department = 'clsa';
  it('[9.5] leave by an act of the President that rests on a submission made before', async () => {
    const act = { ...BY_PRESIDENT, actOn: '2026-03-17' };
    expect(refusalOf(await dismiss(org, 'prosecutor-general', 'head-clsa', act))).toMatchObject({
      reason: 'PERSONNEL_SUBMISSION_REQUIRED',
      rule: '9.5',
    });
    const submission = { on: 'head-clsa', officeId: officeIdOf(department), kind: 'HEAD', reference: 'P-1' };
    const make = (by: string, step: string, submittedOn: string) =>
      stepOn(org, 'makePersonnelSubmission', { by, step, submittedOn, ...submission });
    expect(refusalOf(await make('deputy-prosecutor-general', 'DISMISS', '2026-03-16'))).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '9.5',
    });
    dataOf(await make('prosecutor-general', 'APPOINT', '2026-03-16'));
    dataOf(await make('prosecutor-general', 'DISMISS', '2026-03-18'));
    expect(refusalOf(await dismiss(org, 'prosecutor-general', 'head-clsa', act))).toMatchObject({ rule: '9.5' });
    dataOf(await make('prosecutor-general', 'DISMISS', '2026-03-16'));
    dataOf(await dismiss(org, 'prosecutor-general', 'head-clsa', act));
  });

  it('is not proposed for a post that needs none, nor for a day ahead', async () => {
    const input = { by: 'prosecutor-general', on: 'head-kz-71', step: 'DISMISS', reference: 'P-2', kind: 'HEAD' };
    const region = { ...input, officeId: officeIdOf('region-kz-71') };
    expect(refusalOf(await stepOn(org, 'makePersonnelSubmission', region)).details).toMatchObject({ field: 'kind' });
    const ahead = { ...input, officeId: officeIdOf(department), submittedOn: '2026-03-20' };
    expect(refusalOf(await stepOn(org, 'makePersonnelSubmission', ahead)).details).toMatchObject({
      field: 'submittedOn',
    });
  });

  it('[9.6] a regional prosecutor is not moved away without the consent of the President', async () => {
    const target = { office: 'gpo', kind: 'PROSECUTOR' };
    expect(refusalOf(await appoint(org, 'prosecutor-general', 'head-kz-63', target))).toMatchObject({
      reason: 'PRESIDENT_CONSENT_REQUIRED',
      rule: '9.6',
    });
    expect(
      refusalOf(
        await appoint(org, 'prosecutor-general', 'head-kz-63', {
          ...target,
          consentReference: 'C-1',
          consentOn: '2026-03-20',
        }),
      ),
    ).toMatchObject({ reason: 'PRESIDENT_CONSENT_REQUIRED' });
    dataOf(await appoint(org, 'prosecutor-general', 'head-kz-63', { ...target, consentReference: 'C-1' }));
  });
});

describe('the Prosecutor General', () => {
  const by = 'deputy-prosecutor-general';
  const lead = { office: 'gpo', kind: 'PROSECUTOR_GENERAL', ...BY_PRESIDENT, actOn: '2026-03-14' };

  it('[8.1.2] is dismissed by an act of the President alone, without the Senate', async () => {
    const deputies = ['deputy-prosecutor-general', 'prosecutor-gpo'];
    const [recorder = by] = deputies.filter((login) => login === by);
    expect(refusalOf(await dismiss(org, recorder, 'prosecutor-general'))).toMatchObject({ reason: 'NOT_SUPERIOR' });
    const mine = await dismiss(org, 'prosecutor-general', 'prosecutor-general', BY_PRESIDENT);
    expect(refusalOf(mine)).toMatchObject({ reason: 'NOT_SUPERIOR' });
    dataOf(await dismiss(org, recorder, 'prosecutor-general', BY_PRESIDENT));
    expect((await org.viewerOf('prosecutor-general')).kind).toBe('APPLICANT');
  });

  it.each([
    ['without the Senate', {}],
    ['with a consent of the Senate of an unknown day', { consentReference: 'S-1' }],
    ['with a consent of the Senate after the act', { consentReference: 'S-1', consentOn: '2026-03-15' }],
  ])('[8.1.1.a] is not appointed %s', async (_, consent) => {
    const response = await appoint(org, by, 'head-kz-71', { ...lead, ...consent });
    expect(refusalOf(response)).toMatchObject({ reason: 'SENATE_CONSENT_REQUIRED', rule: '8.1.1.a' });
  });

  it('[8.1.1.a] [8.1.1.b] [7.1] is appointed with it, for five years from the act, and keeps the powers after them', async () => {
    const consent = { consentReference: 'S-1', consentOn: '2026-03-14' };
    const data = dataOf(await appoint(org, by, 'head-kz-71', { ...lead, ...consent }));
    expect(data).toMatchObject({
      appointOfficer: { posts: [{ kind: 'PROSECUTOR_GENERAL', termEndsOn: '2031-03-14', breaches: [] }] },
    });
    await org.setClock('2031-03-15');
    const after = await org.ask('head-kz-71', '{ viewer { kind posts { termEndsOn breaches } } }');
    expect(after).toEqual({
      viewer: { kind: 'PROSECUTOR', posts: [{ termEndsOn: '2031-03-14', breaches: ['TERM_OF_OFFICE_EXPIRED'] }] },
    });
    await org.setClock('2026-03-19');
  });
});
