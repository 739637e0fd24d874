import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';
import { appoint, auditOf, stepOn } from './personnel-operations';

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const confer = (by: string, on: string, rank: string, changes: object = {}) =>
  stepOn(org, 'conferRank', { by, on, rank, actReference: 'R-1', ...changes });
const APPROVE = `mutation ($input: ApproveRankedPostsInput!) { approveRankedPosts(input: $input) { version actReference inForceFrom
  posts { officeKind postKind confidence ceiling { code } } } }`;
const REGISTER = '{ rankedPosts { version actReference posts { officeKind postKind confidence ceiling { code } } } }';

describe('a rank', () => {
  it('[44.4.b] is conferred by post up to the ceiling, and above it by a provision alone', async () => {
    const login = 'prosecutor-kz-71-esil';
    expect(dataOf(await confer('head-kz-71-esil', login, 'JUNIOR_COUNSELLOR'))).toMatchObject({
      conferRank: { rank: { code: 'JUNIOR_COUNSELLOR' }, version: 2 },
    });
    const above = await confer('head-kz-71-esil', login, 'COUNSELLOR');
    expect(refusalOf(above)).toMatchObject({
      code: 'PRECONDITION_FAILED',
      reason: 'RANK_ABOVE_CEILING',
      rule: '44.4.b',
      details: { ceiling: 'JUNIOR_COUNSELLOR' },
    });
    dataOf(await confer('head-kz-71-esil', login, 'COUNSELLOR', { provision: 'Art. 25 of the Law on service' }));
    expect(
      (await auditOf(org, login)).map(({ action, details }) => [action, details['rank'], details['former']]),
    ).toEqual([
      ['CONFER_RANK', 'JUNIOR_COUNSELLOR', 'LAWYER_1'],
      ['CONFER_RANK', 'COUNSELLOR', 'JUNIOR_COUNSELLOR'],
    ]);
  });

  it.each([
    [
      '[44.6.a] of the class scale in a military office',
      'head-military',
      'prosecutor-military',
      'LAWYER_3',
      'RANK_TYPE_MISMATCH',
    ],
    [
      '[44.6.a] of the military scale in a district office',
      'head-kz-71-nura',
      'prosecutor-kz-71-nura',
      'LIEUTENANT',
      'RANK_TYPE_MISMATCH',
    ],
    [
      '[44.3] for an other employee',
      'head-kz-71-nura',
      'employee-kz-71-nura',
      'LAWYER_3',
      'PERSONNEL_CATEGORY_MISMATCH',
    ],
    ['[15.2.1] by the head of another region', 'head-kz-75', 'prosecutor-kz-71-nura', 'LAWYER_3', 'NOT_SUPERIOR'],
    ['[5.2.a] by oneself', 'head-kz-71-nura', 'head-kz-71-nura', 'LAWYER_3', 'NOT_SUPERIOR'],
    ['[15.2.1] by a colleague', 'prosecutor-kz-71', 'prosecutor-kz-71-nura', 'LAWYER_3', 'POWER_NOT_HELD'],
  ])('%s is refused', async (_, by, on, rank, reason) => {
    expect(refusalOf(await confer(by, on, rank))).toMatchObject({ reason });
  });

  it('that there is not, or that the person holds, is no input', async () => {
    const by = 'head-kz-71-nura';
    expect(refusalOf(await confer(by, 'prosecutor-kz-71-nura', 'CZAR')).details).toMatchObject({ field: 'rank' });
    expect(refusalOf(await confer(by, 'prosecutor-kz-71-nura', 'LAWYER_1')).details).toMatchObject({ field: 'rank' });
  });

  it('is given with a post, within the ceiling of the new one', async () => {
    const target = { office: 'region-kz-71', kind: 'PROSECUTOR' };
    const login = 'prosecutor-kz-71-nura';
    const above = await appoint(org, 'head-kz-71', login, { ...target, rank: 'SENIOR_COUNSELLOR' });
    expect(refusalOf(above)).toMatchObject({ reason: 'RANK_ABOVE_CEILING' });
    const data = dataOf(await appoint(org, 'head-kz-71', login, { ...target, rank: 'COUNSELLOR' }));
    expect(data).toMatchObject({ appointOfficer: { rank: { code: 'COUNSELLOR' } } });
  });

  it('[44.2.b] once withdrawn ends the status of a prosecutor and the right to sign at once', async () => {
    const on = 'prosecutor-kz-71-almaty';
    const withdrawal = { by: 'head-kz-71-almaty', on, actReference: 'W-1' };
    const answer = dataOf(await stepOn(org, 'withdrawRank', withdrawal));
    expect(answer).toMatchObject({ withdrawRank: { isProsecutor: false, rank: null, state: 'IN_SERVICE' } });
    expect(await org.viewerOf(on)).toMatchObject({ kind: 'APPLICANT', posts: [], visibleOfficeIds: [] });
    expect(refusalOf(await stepOn(org, 'withdrawRank', withdrawal))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is not conferred over a change that the client has not seen, and a request sent twice counts once', async () => {
    const on = 'prosecutor-kz-71-saryarka';
    const stale = await confer('head-kz-71-saryarka', on, 'LAWYER_2', { expectedVersion: 7 });
    expect(refusalOf(stale)).toMatchObject({ code: 'CONFLICT' });
    const requestId = crypto.randomUUID();
    const both = await Promise.all([1, 2].map(() => confer('head-kz-71-saryarka', on, 'LAWYER_2', { requestId })));
    expect(both.map((each) => dataOf<{ conferRank: { version: number } }>(each).conferRank.version)).toEqual([2, 2]);
  });
});

describe('the register of ranked posts', () => {
  const posts = [{ officeKind: 'REGIONAL', postKind: 'PROSECUTOR', ceiling: 'LAWYER_1' }];
  const approve = (login: string, input: object) => org.as(login, APPROVE, { input: { posts, ...input } });

  it('[44.4.a] takes no version without an act of the President', async () => {
    for (const login of ['prosecutor-general', 'deputy-prosecutor-general']) {
      for (const act of [{}, { actReference: ' ' }]) {
        expect(refusalOf(await approve(login, act))).toMatchObject({
          reason: 'PRESIDENTIAL_ACT_REQUIRED',
          rule: '44.4.a',
        });
      }
    }
  });

  it.each([
    ['head-kz-71', 'POWER_NOT_HELD'],
    ['employee-gpo', 'POWER_NOT_HELD'],
    ['head-akimat-kz-71', 'INTERFERENCE_FORBIDDEN'],
    ['', 'INTERFERENCE_FORBIDDEN'],
  ])('[44.4.a] is not altered by %p', async (login, reason) => {
    expect(refusalOf(await approve(login, { actReference: 'Decree 1' }))).toMatchObject({ reason });
  });

  it.each([
    ['nothing', { posts: [] }],
    ['a post twice', { posts: [...posts, ...posts] }],
    ['a rank that there is not', { posts: [{ ...posts[0], ceiling: 'CZAR' }] }],
    ['an other employee', { posts: [{ ...posts[0], postKind: 'EMPLOYEE' }] }],
    ['a day that has passed', { inForceFrom: '2026-03-18' }],
  ])('does not take %s', async (_, changes) => {
    const response = await approve('prosecutor-general', { actReference: 'Decree 1', ...changes });
    expect(refusalOf(response)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[44.4.a] [44.4.b] keeps its versions, and the one in force on the day sets ceilings and who may be a prosecutor', async () => {
    const before = await org.ask<{ rankedPosts: { version: number; posts: { confidence: string }[] } }>('', REGISTER);
    expect(before.rankedPosts.version).toBe(1);
    expect(new Set(before.rankedPosts.posts.map(({ confidence }) => confidence))).toEqual(new Set(['MEDIUM']));
    dataOf(await approve('prosecutor-general', { actReference: 'Decree 1', inForceFrom: '2026-03-20' }));
    expect(await org.ask('', REGISTER)).toEqual(before);
    await org.setClock('2026-03-20');
    expect(await org.ask('', REGISTER)).toEqual({
      rankedPosts: {
        version: 2,
        actReference: 'Decree 1',
        posts: [{ officeKind: 'REGIONAL', postKind: 'PROSECUTOR', confidence: 'HIGH', ceiling: { code: 'LAWYER_1' } }],
      },
    });
    const outside = await appoint(org, 'head-kz-75', 'prosecutor-kz-75', {
      office: 'region-kz-75',
      kind: 'DEPUTY_HEAD',
    });
    expect(refusalOf(outside)).toMatchObject({
      reason: 'RANK_ABOVE_CEILING',
      rule: '44.4.b',
      details: { ceiling: null },
    });
    expect(refusalOf(await confer('head-kz-75', 'prosecutor-kz-75', 'SENIOR_COUNSELLOR'))).toMatchObject({
      details: { ceiling: 'LAWYER_1' },
    });
    await org.setClock('2026-03-19');
  });
});
