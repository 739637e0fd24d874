import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { dismiss } from './personnel-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

describe('who may dismiss', () => {
  it.each([
    ['[15.2.1] the head of another region', 'head-kz-75', 'prosecutor-kz-71-baikonyr', ['NOT_SUPERIOR', '15.2.1']],
    [
      '[15.2.1] a district head, someone of the region',
      'head-kz-71-baikonyr',
      'prosecutor-kz-71',
      ['NOT_SUPERIOR', '15.2.1'],
    ],
    [
      '[15.2.1] the Chief Military Prosecutor, a territorial prosecutor',
      'head-military',
      'prosecutor-kz-71-baikonyr',
      ['NOT_SUPERIOR', '15.2.1'],
    ],
    ['[5.2.a] a head, themselves', 'head-kz-71-baikonyr', 'head-kz-71-baikonyr', ['NOT_SUPERIOR', '5.2.a']],
    [
      '[5.2.a] a deputy, the Prosecutor General',
      'deputy-prosecutor-general',
      'prosecutor-general',
      ['NOT_SUPERIOR', '5.2.a'],
    ],
    [
      '[5.2.a] the Prosecutor General, themselves',
      'prosecutor-general',
      'prosecutor-general',
      ['NOT_SUPERIOR', '5.2.a'],
    ],
    ['[15.2.1] a deputy head', 'deputy-kz-71', 'prosecutor-kz-71-baikonyr', ['POWER_NOT_HELD', '15.2.1']],
    [
      '[15.2.1] a prosecutor of the General Office',
      'prosecutor-gpo',
      'prosecutor-kz-71-baikonyr',
      ['POWER_NOT_HELD', '15.2.1'],
    ],
    ['[15.2.1] an other employee', 'employee-kz-71', 'prosecutor-kz-71-baikonyr', ['POWER_NOT_HELD', '15.2.1']],
    [
      '[3.2] an official of an agency',
      'head-akimat-kz-71',
      'prosecutor-kz-71-baikonyr',
      ['INTERFERENCE_FORBIDDEN', '3.2'],
    ],
    ['[3.2] an analyst', 'analyst-1', 'prosecutor-kz-71-baikonyr', ['INTERFERENCE_FORBIDDEN', '3.2']],
    ['[3.2] a resident, the head of an office', 'resident-1', 'head-kz-71-baikonyr', ['INTERFERENCE_FORBIDDEN', '3.2']],
  ])('%s may not', async (_, asLogin, login, [reason, rule]) => {
    expect(refusalOf(await dismiss(org, asLogin, login))).toMatchObject({ code: 'FORBIDDEN', reason, rule });
    expect((await org.viewerOf(login)).kind).toBe('PROSECUTOR');
  });

  it('[3.2] an attempt from outside is on record', async () => {
    const attempts = await org.db.pool.query(
      `SELECT person_id, details FROM platform.audit WHERE action = 'INTERFERENCE_ATTEMPT'`,
    );
    expect(attempts.rows.map(({ person_id }: { person_id: string }) => person_id)).toContain(
      personIdOf('head-akimat-kz-71'),
    );
  });

  it.each(['', 'resident-1'])('[26.6.a] for %p a person below the heads does not exist', async (asLogin) => {
    const hidden = refusalOf(await dismiss(org, asLogin, 'prosecutor-kz-71-baikonyr'));
    const missing = refusalOf(await dismiss(org, asLogin, 'nobody at all'));
    expect(hidden).toMatchObject({ code: 'NOT_FOUND', details: { noun: 'Officer' } });
    expect(missing).toEqual(hidden);
  });

  it('[5.2.a] the person shows who may: the head of the region, not a colleague', async () => {
    const query = 'query ($id: ID!) { officer(id: $id) { allowedActions } }';
    const actionsFor = async (asLogin: string) =>
      org.ask(asLogin, query, { id: personIdOf('prosecutor-kz-71-baikonyr') });
    for (const login of ['head-kz-71', 'head-kz-71-baikonyr']) {
      const { officer } = (await actionsFor(login)) as { officer: { allowedActions: string[] } };
      expect(officer.allowedActions).toEqual(expect.arrayContaining(['APPOINT', 'DISMISS', 'CONFER_RANK']));
    }
    for (const login of ['deputy-kz-71', 'head-kz-75', 'employee-kz-71', 'analyst-1', 'executor-akimat-kz-71']) {
      expect(await actionsFor(login)).toEqual({ officer: { allowedActions: [] } });
    }
  });
});

describe('whose act ends service', () => {
  it.each([
    [
      '[9.6] a regional prosecutor without the consent of the President',
      'prosecutor-general',
      'head-kz-10',
      {},
      ['PRESIDENT_CONSENT_REQUIRED', '9.6'],
    ],
    [
      '[16.1] a district head by the regional prosecutor',
      'head-kz-10',
      'head-kz-10-abai',
      {},
      ['WRONG_AUTHORITY', '16.1'],
    ],
    [
      '[8.3] a deputy by the Prosecutor General',
      'prosecutor-general',
      'deputy-prosecutor-general',
      {},
      ['WRONG_AUTHORITY', '8.3'],
    ],
    [
      '[9.5] the head of a department by the Prosecutor General',
      'prosecutor-general',
      'head-clsa',
      {},
      ['WRONG_AUTHORITY', '9.5'],
    ],
    [
      '[9.5] the head of a department without a submission',
      'prosecutor-general',
      'head-clsa',
      { issuedBy: 'PRESIDENT' },
      ['PERSONNEL_SUBMISSION_REQUIRED', '9.5'],
    ],
  ])('%s is refused', async (_, asLogin, login, changes, [reason, rule]) => {
    expect(refusalOf(await dismiss(org, asLogin, login, changes))).toMatchObject({
      code: 'PRECONDITION_FAILED',
      reason,
      rule,
    });
  });

  it.each([
    ['[9.6] a regional prosecutor with the consent of the President', 'head-kz-10', { consentReference: 'Consent 1' }],
    ['[16.1] a district head by the Prosecutor General', 'head-kz-10-abai', {}],
    ['[8.3] a deputy by the President', 'deputy-prosecutor-general', { issuedBy: 'PRESIDENT' }],
  ])('%s is accepted', async (_, login, changes) => {
    expect(dataOf(await dismiss(org, 'prosecutor-general', login, changes))).toMatchObject({
      dismissOfficer: { state: 'SERVICE_ENDED' },
    });
  });

  it('[16.1] the regional prosecutor may register the act of the Prosecutor General', async () => {
    const data = dataOf(await dismiss(org, 'head-kz-75', 'head-kz-75-medeu', { issuedBy: 'PROSECUTOR_GENERAL' }));
    expect(data).toMatchObject({ dismissOfficer: { state: 'SERVICE_ENDED' } });
  });
});
