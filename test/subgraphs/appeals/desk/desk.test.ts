import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../../platform/access/viewer';
import { applicant } from '../../../support/viewers';
import { employee, head, prosecutor, type TestAppeals } from '../open-appeals';
import { general, openCounted, region } from '../statistics/open-counted';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openCounted();
  // Received on 11 and 12 March and due on 6 and 7 April: Nauryz lies between.
  await appeals.setClock('2026-04-07');
  await appeals.step(prosecutor, 'acceptAppeal', {
    id: (await appeals.register({ receivedOn: '2026-03-12' })).id,
    ground: 'VULNERABLE_OR_INDEFINITE',
    facts: { protectedGroup: 'INDEFINITE_CIRCLE' },
  });
});
afterAll(() => appeals.close());

interface WorkList {
  readonly kind: string;
  readonly filter: object;
  readonly appeals: { readonly totalCount: number; readonly nodes: readonly { readonly dueOn: string | null }[] };
}
const DESK = `query ($scope: AppealDeskScope!) { appealDesk(scope: $scope) {
  kind filter appeals(first: 50) { totalCount nodes { dueOn } }
} }`;
const deskOf = async (viewer: Viewer, scope: string): Promise<readonly WorkList[] | null> =>
  (await appeals.ask<{ appealDesk: readonly WorkList[] | null }>(viewer, DESK, { scope })).appealDesk;
const countsOf = async (viewer: Viewer, scope: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    ((await deskOf(viewer, scope)) ?? []).map(({ kind, appeals: { totalCount } }) => [kind, totalCount]),
  );

describe('a desk', () => {
  it('[24.3.a] [5.2.a] tells what is overdue, due today and awaits a reply: own, of the office, of those below', async () => {
    const nothing = { OVERDUE: 0, DUE_TODAY: 0, AWAITING_REPLY: 0, OPEN: 0 };
    expect(await countsOf(prosecutor, 'MINE')).toEqual({ OVERDUE: 0, DUE_TODAY: 1, AWAITING_REPLY: 1, OPEN: 1 });
    expect(await countsOf(employee, 'MINE')).toEqual(nothing);
    expect(await countsOf(head, 'OFFICE')).toEqual({ OVERDUE: 0, DUE_TODAY: 1, AWAITING_REPLY: 1, OPEN: 3 });
    expect(await countsOf(head, 'SUBORDINATES')).toEqual(nothing);
    expect(await countsOf(region, 'OFFICE')).toEqual({ OVERDUE: 1, DUE_TODAY: 0, AWAITING_REPLY: 0, OPEN: 2 });
    expect(await countsOf(region, 'SUBORDINATES')).toEqual({ OVERDUE: 1, DUE_TODAY: 1, AWAITING_REPLY: 1, OPEN: 4 });
    expect(await countsOf(general, 'SUBORDINATES')).toEqual({ OVERDUE: 2, DUE_TODAY: 2, AWAITING_REPLY: 1, OPEN: 7 });
  });

  it('[24.3.a] gives the filter of each list, with which `appeals` holds as many, and its appeals due first ones first', async () => {
    const query = 'query ($filter: AppealFilter) { appeals(filter: $filter) { totalCount } }';
    for (const { filter, appeals: listed } of (await deskOf(region, 'SUBORDINATES')) ?? []) {
      const { appeals: all } = await appeals.ask<{ appeals: { totalCount: number } }>(region, query, { filter });
      expect(all.totalCount).toBe(listed.totalCount);
      const due = listed.nodes.map(({ dueOn }) => dueOn ?? 'never');
      expect(due).toEqual(due.toSorted());
    }
  });

  it('[26.6.a] is for whoever serves in the office', async () => {
    expect(await deskOf(applicant(), 'MINE')).toBeNull();
  });
});
