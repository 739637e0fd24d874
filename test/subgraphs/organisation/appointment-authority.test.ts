import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { alterPerson, appoint, vacate } from './personnel-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

describe('posts held by one person', () => {
  it('[15.1] a second head of an office: POSITION_OCCUPIED', async () => {
    const response = await appoint(org, 'prosecutor-general', 'deputy-kz-71-esil', {
      office: 'district-kz-71-esil',
      kind: 'HEAD',
    });
    expect(refusalOf(response)).toMatchObject({
      code: 'PRECONDITION_FAILED',
      reason: 'POSITION_OCCUPIED',
      rule: '15.1',
    });
  });

  it('[7.1] a second Prosecutor General: POSITION_OCCUPIED', async () => {
    const act = { issuedBy: 'PRESIDENT', consentReference: 'Senate 1', consentOn: '2026-03-19' };
    const response = await appoint(org, 'deputy-prosecutor-general', 'head-kz-71', {
      office: 'gpo',
      kind: 'PROSECUTOR_GENERAL',
      ...act,
    });
    expect(refusalOf(response)).toMatchObject({ reason: 'POSITION_OCCUPIED', rule: '7.1' });
  });

  it('[7.1] another head post of the General Office does not exist', async () => {
    const response = await appoint(org, 'prosecutor-general', 'head-kz-71', { office: 'gpo', kind: 'HEAD' });
    expect(refusalOf(response)).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'kind' } });
  });

  it('[15.1] of two heads appointed at once one wins', async () => {
    await vacate(org, 'head-kz-39-denisov');
    const both = await Promise.all(
      ['deputy-kz-39-denisov', 'deputy-kz-39-karasu'].map((login) =>
        appoint(org, 'prosecutor-general', login, { office: 'district-kz-39-denisov', kind: 'HEAD' }),
      ),
    );
    expect(both.map(({ errors }) => errors?.[0]?.extensions?.['reason'] ?? 'DONE').sort()).toEqual([
      'DONE',
      'POSITION_OCCUPIED',
    ]);
  });

  it('[15.1] the database itself takes no second head and no second post of a person in an office', async () => {
    const insert = (login: string, kind: string) =>
      org.db.pool.query(
        `INSERT INTO appointment (id, person_id, post_id, office_id, is_sole, from_on, act_reference)
         SELECT gen_random_uuid(), $1, id, office_id, is_sole, '2026-03-19', 'x' FROM post WHERE office_id = $2 AND kind = $3`,
        [personIdOf(login), officeIdOf('district-kz-71-esil'), kind],
      );
    await expect(insert('deputy-kz-71', 'HEAD')).rejects.toThrow('appointment_sole_holder');
    await expect(insert('deputy-kz-71-esil', 'PROSECUTOR')).rejects.toThrow('appointment_once_an_office');
  });

  it('refuses the post that the person holds', async () => {
    const response = await appoint(org, 'head-kz-71', 'deputy-kz-71-esil', {
      office: 'district-kz-71-esil',
      kind: 'DEPUTY_HEAD',
    });
    expect(refusalOf(response)).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'kind' } });
  });
});

describe('who may appoint, and by whose act', () => {
  it.each([
    [
      '[15.2.1] the head of another region to a region',
      'head-kz-75',
      'prosecutor-kz-75-medeu',
      'region-kz-71',
      ['NOT_SUPERIOR', '15.2.1'],
    ],
    [
      '[5.2.a] a head someone of another region into the own',
      'head-kz-75',
      'prosecutor-kz-71',
      'region-kz-75',
      ['NOT_SUPERIOR', '5.2.a'],
    ],
    ['[15.2.1] a deputy', 'deputy-kz-75', 'prosecutor-kz-75-medeu', 'region-kz-75', ['POWER_NOT_HELD', '15.2.1']],
    [
      '[3.2] an official of an agency',
      'head-akimat-kz-75',
      'prosecutor-kz-75-medeu',
      'region-kz-75',
      ['INTERFERENCE_FORBIDDEN', '3.2'],
    ],
  ])('%s may not', async (_, asLogin, login, office, [reason, rule]) => {
    expect(refusalOf(await appoint(org, asLogin, login, { office, kind: 'PROSECUTOR' }))).toMatchObject({
      code: 'FORBIDDEN',
      reason,
      rule,
    });
  });

  it('[16.1] a district head is not appointed by the regional prosecutor: WRONG_AUTHORITY', async () => {
    await vacate(org, 'head-kz-75-medeu');
    const response = await appoint(org, 'head-kz-75', 'deputy-kz-75-medeu', {
      office: 'district-kz-75-medeu',
      kind: 'HEAD',
    });
    expect(refusalOf(response)).toMatchObject({
      reason: 'WRONG_AUTHORITY',
      rule: '16.1',
      details: { expected: ['PROSECUTOR_GENERAL'] },
    });
  });

  it('[9.6] a regional prosecutor is not appointed without the consent of the President', async () => {
    await alterPerson(org, 'head-kz-62', "service_ended_on = '2026-03-18', service_end_act = 'T-1'");
    await org.db.pool.query(`UPDATE appointment SET until_on = '2026-03-18' WHERE person_id = $1`, [
      personIdOf('head-kz-62'),
    ]);
    const without = await appoint(org, 'prosecutor-general', 'deputy-kz-62', { office: 'region-kz-62', kind: 'HEAD' });
    expect(refusalOf(without)).toMatchObject({ reason: 'PRESIDENT_CONSENT_REQUIRED', rule: '9.6' });
    dataOf(
      await appoint(org, 'prosecutor-general', 'deputy-kz-62', {
        office: 'region-kz-62',
        kind: 'HEAD',
        consentReference: 'Consent 2',
      }),
    );
  });

  it('[9.22.d] a post that is filled in agreement with the Administration of the President is not filled without it', async () => {
    await org.db.pool.query(`UPDATE post SET needs_agreement = true WHERE office_id = $1 AND kind = 'DEPUTY_HEAD'`, [
      officeIdOf('region-kz-55'),
    ]);
    const target = { office: 'region-kz-55', kind: 'DEPUTY_HEAD' };
    const without = await appoint(org, 'prosecutor-general', 'prosecutor-kz-55', target);
    expect(refusalOf(without)).toMatchObject({
      code: 'PRECONDITION_FAILED',
      reason: 'AGREEMENT_REQUIRED',
      rule: '9.22.d',
    });
    dataOf(
      await appoint(org, 'prosecutor-general', 'prosecutor-kz-55', { ...target, consentReference: 'Agreement 3' }),
    );
  });

  it('[8.1.1.a] the Prosecutor General is not appointed without the Senate', async () => {
    const response = await appoint(org, 'deputy-prosecutor-general', 'head-kz-71', {
      office: 'gpo',
      kind: 'PROSECUTOR_GENERAL',
      issuedBy: 'PRESIDENT',
    });
    expect(refusalOf(response)).toMatchObject({ reason: 'SENATE_CONSENT_REQUIRED', rule: '8.1.1.a' });
  });

  it.each(['', 'resident-1'])('[26.6.a] for %p the person does not exist', async (asLogin) => {
    expect(
      refusalOf(await appoint(org, asLogin, 'prosecutor-kz-75-medeu', { office: 'region-kz-75', kind: 'PROSECUTOR' })),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('an office that there is not: NOT_FOUND', async () => {
    const changes = { officeId: '00000000-0000-4000-8000-000000000000' };
    const response = await appoint(org, 'prosecutor-general', 'prosecutor-kz-75-medeu', {
      office: 'gpo',
      kind: 'PROSECUTOR',
      ...changes,
    });
    expect(refusalOf(response)).toMatchObject({ code: 'NOT_FOUND', details: { noun: 'Office' } });
  });
});
