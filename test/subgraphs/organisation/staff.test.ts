import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { appoint } from './personnel-operations';

const LIMIT = `mutation ($input: RecordStaffLimitInput!) { recordStaffLimit(input: $input) { total fromOn allotted left } }`;
const ALLOT = `mutation ($input: AllotPostsInput!) { allotPosts(input: $input) { code } }`;
const COUNT = 'allotted filled vacant';
const STAFFING = `query ($id: ID!) { office(id: $id) {
  own: staffing { prosecutors { ${COUNT} } otherEmployees { ${COUNT} } }
  branch: staffing(withSubordinates: true) { prosecutors { ${COUNT} } } } }`;

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const ESIL = officeIdOf('district-kz-71-esil');
const record = (input: object, login = 'prosecutor-general') =>
  org.as(login, LIMIT, { input: { actReference: 'Decree No. 1', fromOn: '2026-03-19', ...input } });
const allot = (officeId: string, prosecutors: number, otherEmployees = 0, login = 'prosecutor-general') =>
  org.as(login, ALLOT, { input: { officeId, prosecutors, otherEmployees, actReference: 'Order No. 2' } });

describe('the distribution of posts', () => {
  it('[9.4] has no post to give before a limit is approved', async () => {
    expect(refusalOf(await allot(ESIL, 5))).toMatchObject({
      reason: 'STAFF_LIMIT_EXCEEDED',
      rule: '9.4',
      details: { limit: 0, left: 0 },
    });
  });

  it('[9.4] is the Prosecutor General’s alone: deputies and heads are refused POWER_NOT_HELD', async () => {
    for (const login of ['deputy-prosecutor-general', 'head-kz-71', 'prosecutor-kz-71-esil']) {
      expect(refusalOf(await allot(ESIL, 1, 0, login))).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '9.4' });
      expect(refusalOf(await record({ total: 9 }, login))).toMatchObject({ reason: 'POWER_NOT_HELD', rule: '9.4' });
    }
    expect(refusalOf(await allot(ESIL, 1, 0, 'executor-akimat-kz-71'))).toMatchObject({
      reason: 'INTERFERENCE_FORBIDDEN',
    });
  });

  it('[9.4] over all bodies stays within the President’s total: of 5000 with 4990 allotted, 20 more are refused and 10 left', async () => {
    expect(dataOf(await record({ total: 5000 }))).toEqual({
      recordStaffLimit: { total: 5000, fromOn: '2026-03-19', allotted: 0, left: 5000 },
    });
    dataOf(await allot(officeIdOf('region-kz-75'), 4900, 90));
    const [region, id] = [officeIdOf('region-kz-10'), officeIdOf('region-kz-75')];
    expect(refusalOf(await allot(region, 20))).toMatchObject({
      reason: 'STAFF_LIMIT_EXCEEDED',
      rule: '9.4',
      details: { limit: 5000, left: 10 },
    });
    dataOf(await allot(region, 4, 6));
    expect(refusalOf(await allot(region, 5, 6))).toMatchObject({ details: { left: 0 } });
    // What a body gives back is free again.
    dataOf(await allot(id, 4000, 90));
    dataOf(await allot(region, 5, 6));
  });

  it('[9.4] of several at once that fit one by one but not together, one alone is made', async () => {
    const regions = ['11', '15', '19', '23', '27', '31', '33', '35'].map((code) => officeIdOf(`region-kz-${code}`));
    // A first round opens the connections: while they were opened the first command would be over before the others begin.
    for (const answer of await Promise.all(regions.map((id) => allot(id, 5, 5)))) dataOf(answer);
    const all = await Promise.all(regions.map((id) => allot(id, 790, 10)));
    const refused = all.filter(({ errors }) => errors).map((each) => refusalOf(each).reason);
    expect(refused).toEqual(Array(regions.length - 1).fill('STAFF_LIMIT_EXCEEDED'));
  });

  it('[9.4] a new total holds what is allotted, counts from its day, and exists once a day', async () => {
    expect(refusalOf(await record({ total: 100, fromOn: '2026-04-01' }))).toMatchObject({
      reason: 'STAFF_LIMIT_EXCEEDED',
    });
    expect(refusalOf(await record({ total: 6000 }))).toMatchObject({ code: 'CONFLICT' });
    expect(refusalOf(await record({ total: 6000, fromOn: '2026-03-18' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(refusalOf(await record({ total: 0, fromOn: '2026-04-02' })).code).toBe('INVALID_INPUT');
    dataOf(await record({ total: 6000, fromOn: '2026-04-01' }));
    expect(await org.ask('employee-kz-71-esil', '{ staffLimit { total } }')).toEqual({ staffLimit: { total: 5000 } });
    for (const login of ['executor-akimat-kz-71', 'resident-1', ''])
      expect(await org.ask(login, '{ staffLimit { total } }')).toEqual({ staffLimit: null });
  });

  it('[9.4] a lower total of a later day binds already, since posts that are given last', async () => {
    const { staffLimit } = await org.ask<{ staffLimit: { allotted: number; left: number } }>(
      'analyst-1',
      '{ staffLimit { allotted left } }',
    );
    const total = staffLimit.allotted + 10;
    expect(dataOf(await record({ total, fromOn: '2026-05-01' }))).toMatchObject({
      recordStaffLimit: { total, fromOn: '2026-05-01', left: 10 },
    });
    expect(await org.ask('analyst-1', '{ staffLimit { total left } }')).toEqual({
      staffLimit: { total: 5000, left: 10 },
    });
    expect(refusalOf(await allot(officeIdOf('region-kz-39'), 6, 5))).toMatchObject({
      reason: 'STAFF_LIMIT_EXCEEDED',
      details: { limit: 5000, left: 10 },
    });
    // What a body gives back is free again, for the later total as well.
    dataOf(await allot(officeIdOf('region-kz-75'), 3000, 90));
  });

  it('[9.4] holds for the people of a body: who is in post is not allotted away, and nobody is appointed beyond', async () => {
    const seen = async (login: string, id = ESIL) => org.ask<{ office: unknown }>(login, STAFFING, { id });
    const { office } = (await seen('head-kz-71')) as {
      office: { own: { prosecutors: { filled: number }; otherEmployees: { filled: number } } };
    };
    const { prosecutors, otherEmployees } = office.own;
    expect(prosecutors).toEqual({ allotted: null, filled: prosecutors.filled, vacant: null });
    expect(refusalOf(await allot(ESIL, prosecutors.filled - 1, 9))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'prosecutors' },
    });
    dataOf(await allot(ESIL, prosecutors.filled, otherEmployees.filled + 1));
    const move = { office: 'district-kz-71-esil', kind: 'PROSECUTOR' };
    expect(refusalOf(await appoint(org, 'head-kz-71', 'prosecutor-kz-71-nura', move))).toMatchObject({
      reason: 'STAFF_LIMIT_EXCEEDED',
      rule: '9.4',
      details: { limit: prosecutors.filled, left: 0 },
    });
    dataOf(await allot(ESIL, prosecutors.filled + 1, otherEmployees.filled + 1));
    const both = await Promise.all(
      ['prosecutor-kz-71-nura', 'deputy-kz-71-nura'].map((login) => appoint(org, 'head-kz-71', login, move)),
    );
    expect(both.filter(({ errors }) => errors).map((each) => refusalOf(each).reason)).toEqual(['STAFF_LIMIT_EXCEEDED']);
    const region = officeIdOf('region-kz-71');
    expect(await seen('head-kz-71', region)).toMatchObject({
      office: {
        own: { prosecutors: { allotted: null } },
        branch: { prosecutors: { allotted: prosecutors.filled + 1 } },
      },
    });
    expect(await seen('head-kz-75')).toEqual({ office: { own: null, branch: null } });
    expect(await seen('executor-akimat-kz-71')).toEqual({ office: { own: null, branch: null } });
  });
});
