import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../../platform/access/viewer';
import { agencyOfficial, analyst, applicant, officer, publicViewer } from '../../../support/viewers';
import {
  colleague,
  deputy,
  ELSEWHERE,
  employee,
  esilId,
  head,
  openAppeals,
  prosecutor,
  type TestAppeals,
} from '../open-appeals';
import { officerTold, postIn } from './officer-told';

const region = officer('region-kz-71', 'HEAD');
const idle = randomUUID();

interface Row {
  readonly isServing: boolean;
  readonly officer: { readonly id: string } | null;
  readonly figures: readonly { readonly kind: string; readonly count: number; readonly filter: object }[];
}

const WORKLOAD = `query ($officeId: ID!) { appealWorkload(officeId: $officeId) { isServing officer { id } figures { kind count filter } } }`;

let appeals: TestAppeals;
const workloadFor = async (viewer: Viewer, officeId = esilId): Promise<readonly Row[] | null> =>
  (await appeals.ask<{ appealWorkload: readonly Row[] | null }>(viewer, WORKLOAD, { officeId })).appealWorkload;
const shown = (rows: readonly Row[] | null) =>
  rows?.map(({ isServing, officer: who, figures }) => [
    who?.id ?? null,
    isServing,
    Object.fromEntries(figures.map(({ kind, count }) => [kind, count])),
  ]);
const counts = (OVERDUE: number, DUE_TODAY: number, AWAITING_REPLY: number, OPEN: number) => ({
  OVERDUE,
  DUE_TODAY,
  AWAITING_REPLY,
  OPEN,
});

beforeAll(async () => {
  appeals = await openAppeals();
  for (const [id, kind] of [
    [prosecutor.personId, 'PROSECUTOR'],
    [colleague.personId, 'PROSECUTOR'],
    [head.personId, 'HEAD'],
    [deputy.personId, 'DEPUTY_HEAD'],
    [employee.personId, 'EMPLOYEE'],
    [idle, 'PROSECUTOR'],
  ] as const)
    await officerTold(appeals, id ?? '', [postIn(esilId, kind)]);
  // One who has served, and one who will: neither today.
  for (const days of [{ untilOn: '2026-03-01' }, { fromOn: '2027-01-01' }])
    await officerTold(appeals, randomUUID(), [{ ...postIn(esilId, 'PROSECUTOR'), ...days }]);
  const assigned = async (id: string, to: Viewer) => appeals.step(head, 'assignAppeal', { id, handlerId: to.personId });
  // Received on the day before: due on that day of the legal clock below, or the next.
  await assigned((await appeals.register({ receivedOn: '2026-03-18' })).id, prosecutor);
  await assigned((await appeals.accepted()).id, prosecutor);
  await assigned((await appeals.register()).id, colleague);
  await appeals.register();
  // Left the office since.
  await officerTold(appeals, colleague.personId ?? '', [], 2);
  await appeals.register({ officeId: officer(ELSEWHERE).posts[0]?.officeId }, officer(ELSEWHERE, 'EMPLOYEE'));
  const [due] = await appeals
    .ask<{ appeals: { nodes: { dueOn: string }[] } }>(
      head,
      '{ appeals(first: 1, orderBy: { field: DUE_ON, direction: DESC }) { nodes { dueOn } } }',
    )
    .then(({ appeals: { nodes } }) => nodes.map(({ dueOn }) => dueOn));
  await appeals.setClock(due ?? '');
});
afterAll(() => appeals.close());

describe('the workload of an office', () => {
  it('[15.2.1] [10.1.a] tells its head, a deputy and a superior head what each prosecutor has, also who has nothing, who has left, and what nobody has', async () => {
    for (const viewer of [head, deputy, region]) {
      const rows = shown(await workloadFor(viewer));
      expect(rows?.slice(0, 1)).toEqual([[prosecutor.personId, true, counts(1, 1, 1, 2)]]);
      expect(rows).toHaveLength(6);
      expect(rows).toEqual(
        expect.arrayContaining([
          [null, false, counts(0, 1, 0, 1)],
          [colleague.personId, false, counts(0, 1, 0, 1)],
          [head.personId, true, counts(0, 0, 0, 0)],
          [deputy.personId, true, counts(0, 0, 0, 0)],
          [idle, true, counts(0, 0, 0, 0)],
        ]),
      );
    }
  });

  it('[15.2.1] tells a prosecutor the own row alone, an employee nothing, and nobody else', async () => {
    expect(shown(await workloadFor(prosecutor))).toEqual([[prosecutor.personId, true, counts(1, 1, 1, 2)]]);
    expect(await workloadFor(employee)).toEqual([]);
    for (const viewer of [
      officer(ELSEWHERE, 'HEAD'),
      agencyOfficial('akimat-kz-71'),
      analyst(),
      applicant(),
      publicViewer,
    ])
      expect(await workloadFor(viewer)).toBeNull();
  });

  it('[5.2.a] each figure opens into as many appeals, and the view is two statements', async () => {
    const response = await appeals.execute(head, WORKLOAD, { officeId: esilId });
    // The legal day, the office, and the view itself.
    expect(response.extensions.kenes.statements).toBe(3);
    for (const { figures } of (await workloadFor(head)) ?? [])
      for (const { count, filter } of figures) {
        const list = 'query ($filter: AppealFilter) { appeals(filter: $filter, first: 1) { totalCount } }';
        const { appeals: found } = await appeals.ask<{ appeals: { totalCount: number } }>(head, list, { filter });
        expect([filter, found.totalCount]).toEqual([filter, count]);
      }
  });

  it('of an unknown office, and of what is no id, is nothing', async () => {
    const general = officer('gpo', 'PROSECUTOR_GENERAL');
    expect(await workloadFor(general, randomUUID())).toBeNull();
    expect(await workloadFor(general, 'x')).toBeNull();
  });
});

describe('statistics by handler', () => {
  const BY_HANDLER = `{ appealStatistics(by: [HANDLER]) { groups { count keys { value officer { id } } filter } } }`;

  it('[26.6.a] are for those who may know officers', async () => {
    const { appealStatistics } = await appeals.ask<{
      appealStatistics: {
        groups: { count: number; keys: { value: string | null; officer: object | null }[]; filter: object }[];
      };
    }>(head, BY_HANDLER);
    expect(appealStatistics.groups.map(({ count, keys: [key] }) => [key?.value, count])).toEqual(
      expect.arrayContaining([
        [prosecutor.personId, 2],
        [colleague.personId, 1],
        [null, 1],
      ]),
    );
    for (const { count, filter } of appealStatistics.groups) {
      const list = 'query ($filter: AppealFilter) { appeals(filter: $filter, first: 1) { totalCount } }';
      const { appeals: found } = await appeals.ask<{ appeals: { totalCount: number } }>(head, list, { filter });
      expect(found.totalCount).toBe(count);
    }
    for (const viewer of [applicant(), publicViewer])
      await expect(appeals.refused(viewer, BY_HANDLER)).resolves.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[26.6.a] an applicant does not learn from the filter whether somebody handles the appeal', async () => {
    await appeals.register({ channel: 'PORTAL' }, applicant());
    const list = `query ($without: [AppealStatisticsDimension!]) { appeals(filter: { without: $without }, first: 1) { totalCount } }`;
    const total = async (without: readonly string[]) =>
      (await appeals.ask<{ appeals: { totalCount: number } }>(applicant(), list, { without })).appeals.totalCount;
    expect([await total([]), await total(['HANDLER'])]).toEqual([1, 0]);
  });
});
