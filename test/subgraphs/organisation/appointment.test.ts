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

/** What was told of offices, of which heads are a part. */
const toldOfOffices = async () => (await org.emitted()).filter(({ type }) => type === 'office.changed');

describe('an appointment', () => {
  it('[9.22.d] moves a prosecutor to another post from today and ends the present one', async () => {
    const login = 'prosecutor-kz-71-esil';
    const data = dataOf(await appoint(org, 'head-kz-71', login, { office: 'region-kz-71', kind: 'DEPUTY_HEAD' }));
    expect(data).toMatchObject({
      appointOfficer: {
        version: 2,
        posts: [{ kind: 'DEPUTY_HEAD', fromOn: '2026-03-19', office: { code: 'region-kz-71' } }],
      },
    });
    expect(await org.viewerOf(login)).toMatchObject({
      posts: [{ officeId: officeIdOf('region-kz-71'), kind: 'DEPUTY_HEAD' }],
    });
    const { rows } = await org.db.pool.query(`SELECT action, rules, details FROM platform.audit WHERE record_id = $1`, [
      personIdOf(login),
    ]);
    expect(rows).toEqual([
      {
        action: 'APPOINT',
        rules: ['9.22.d', '44.2.a', '44.3', '7.1', '8.2', '15.1'],
        details: { actReference: 'Order 9 of 19 March 2026', office: officeIdOf('region-kz-71'), post: 'DEPUTY_HEAD' },
      },
    ]);
  });

  it('[15.1] of a head is told to the other subgraphs with the new head', async () => {
    await vacate(org, 'head-kz-71-nura');
    const before = (await toldOfOffices()).length;
    const data = dataOf(
      await appoint(org, 'prosecutor-general', 'deputy-kz-71-nura', { office: 'district-kz-71-nura', kind: 'HEAD' }),
    );
    const head = { id: personIdOf('deputy-kz-71-nura') };
    expect(data).toMatchObject({ appointOfficer: { posts: [{ kind: 'HEAD', office: { head } }] } });
    const events = (await toldOfOffices()).slice(before);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      subject: officeIdOf('district-kz-71-nura'),
      data: { version: 4, headPersonId: head.id },
    });
  });

  it('[44.2.b] brings back into service whoever has left it, on the same day, too', async () => {
    await vacate(org, 'prosecutor-kz-71-nura');
    dataOf(
      await appoint(org, 'head-kz-71', 'prosecutor-kz-71-nura', { office: 'district-kz-71-nura', kind: 'PROSECUTOR' }),
    );
    dataOf(
      await appoint(org, 'head-kz-71', 'prosecutor-kz-71-nura', { office: 'district-kz-71-nura', kind: 'DEPUTY_HEAD' }),
    );
    expect(await org.viewerOf('prosecutor-kz-71-nura')).toMatchObject({
      kind: 'PROSECUTOR',
      posts: [{ kind: 'DEPUTY_HEAD' }],
    });
  });

  it('a move of a head leaves the old office without one and tells of both', async () => {
    await vacate(org, 'head-kz-39-sarykol');
    const before = (await toldOfOffices()).length;
    dataOf(
      await appoint(org, 'prosecutor-general', 'head-kz-39-fedorov', {
        office: 'district-kz-39-sarykol',
        kind: 'HEAD',
      }),
    );
    const heads = (await toldOfOffices()).slice(before).map(({ data }) => [data['code'], data['headPersonId']]);
    expect(new Map(heads as [string, string | null][])).toEqual(
      new Map([
        ['district-kz-39-sarykol', personIdOf('head-kz-39-fedorov')],
        ['district-kz-39-fedorov', null],
      ]),
    );
  });
});

describe('who may not be appointed', () => {
  it('[44.2.a] no citizen: CITIZENSHIP_REQUIRED', async () => {
    await alterPerson(org, 'prosecutor-kz-10-abai', 'is_citizen = false');
    const response = await appoint(org, 'head-kz-10', 'prosecutor-kz-10-abai', {
      office: 'region-kz-10',
      kind: 'PROSECUTOR',
    });
    expect(refusalOf(response)).toMatchObject({
      code: 'PRECONDITION_FAILED',
      reason: 'CITIZENSHIP_REQUIRED',
      rule: '44.2.a',
    });
  });

  it('[44.2.a] no rank: RANK_REQUIRED', async () => {
    await alterPerson(org, 'prosecutor-kz-10-aksuat', 'rank = NULL');
    const response = await appoint(org, 'head-kz-10', 'prosecutor-kz-10-aksuat', {
      office: 'region-kz-10',
      kind: 'PROSECUTOR',
    });
    expect(refusalOf(response)).toMatchObject({ reason: 'RANK_REQUIRED', rule: '44.2.a' });
  });

  it('[44.6.a] a class rank in a military office: RANK_TYPE_MISMATCH', async () => {
    const response = await appoint(org, 'prosecutor-general', 'prosecutor-kz-10-ayagoz', {
      office: 'military-garrison-ayagoz',
      kind: 'PROSECUTOR',
    });
    expect(refusalOf(response)).toMatchObject({ reason: 'RANK_TYPE_MISMATCH', rule: '44.6.a' });
  });

  it("[44.3] an other employee in a prosecutor's post, and the reverse: PERSONNEL_CATEGORY_MISMATCH", async () => {
    const servant = await appoint(org, 'head-kz-10', 'employee-kz-10-abai', {
      office: 'region-kz-10',
      kind: 'PROSECUTOR',
    });
    expect(refusalOf(servant)).toMatchObject({
      reason: 'PERSONNEL_CATEGORY_MISMATCH',
      rule: '44.3',
      details: { category: 'ADMINISTRATIVE_CIVIL_SERVANT' },
    });
    const sergeant = await appoint(org, 'head-military', 'employee-military-garrison-ayagoz', {
      office: 'military',
      kind: 'PROSECUTOR',
    });
    expect(refusalOf(sergeant)).toMatchObject({
      reason: 'PERSONNEL_CATEGORY_MISMATCH',
      details: { category: 'PRIVATE_OR_SERGEANT' },
    });
    const prosecutor = await appoint(org, 'head-kz-10', 'deputy-kz-10-abai', {
      office: 'region-kz-10',
      kind: 'EMPLOYEE',
    });
    expect(refusalOf(prosecutor)).toMatchObject({ reason: 'PERSONNEL_CATEGORY_MISMATCH', rule: '44.3' });
    dataOf(await appoint(org, 'head-kz-10', 'employee-kz-10-abai', { office: 'region-kz-10', kind: 'EMPLOYEE' }));
  });
});
