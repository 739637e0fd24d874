import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWorkingDay, workingCalendar } from '../../../../platform/calendar/working-calendar';
import { addDays, daysBetween, localDate } from '../../../../platform/calendar/local-date';
import type { Viewer } from '../../../../platform/access/viewer';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import { referenceExceptions } from '../../../support/reference-exceptions';
import { agencyOfficial, analyst, applicant, officer, publicViewer } from '../../../support/viewers';
import { ELSEWHERE, employee, esilId, head, prosecutor, type TestAppeals } from '../open-appeals';
import { general, nuraId, openCounted, region, regionId } from './open-counted';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openCounted();
  await appeals.setClock('2026-04-20');
});
afterAll(() => appeals.close());

interface Group {
  readonly keys: readonly { readonly dimension: string; readonly value: string | null }[];
  readonly count: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly shareInTime: number | null;
  readonly overdue: number;
  readonly workingDays: { readonly median: number | null; readonly percentile90: number | null };
  readonly calendarDays: { readonly median: number | null; readonly percentile90: number | null };
  readonly all: object;
  readonly filterOfAnswered: object;
  readonly filterOfInTime: object;
  readonly filterOfOverdue: object;
}

const STATISTICS = `query ($by: [AppealStatisticsDimension!]!, $filter: AppealFilter, $rollUp: Boolean! = true) {
  appealStatistics(by: $by, filter: $filter, rollUp: $rollUp) { groups {
    keys { dimension value } count answered answeredInTime shareInTime overdue
    workingDays { median percentile90 } calendarDays { median percentile90 }
    all: filter filterOfAnswered: filter(figure: ANSWERED) filterOfInTime: filter(figure: ANSWERED_IN_TIME)
    filterOfOverdue: filter(figure: OVERDUE)
  } }
}`;
const LIST = `query ($filter: AppealFilter) { appeals(filter: $filter, first: 100) { totalCount nodes { state receivedOn closedOn } } }`;

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly state: string; readonly receivedOn: string; readonly closedOn: string | null }[];
}

const groupsOf = async (viewer: Viewer, variables: object): Promise<readonly Group[]> =>
  (await appeals.ask<{ appealStatistics: { groups: readonly Group[] } }>(viewer, STATISTICS, { ...variables }))
    .appealStatistics.groups;
const listOf = async (viewer: Viewer, filter: object): Promise<Listed> =>
  (await appeals.ask<{ appeals: Listed }>(viewer, LIST, { filter })).appeals;
const byValue = (groups: readonly Group[]): Record<string, number> =>
  Object.fromEntries(groups.map(({ keys, count }) => [keys.map(({ value }) => value ?? '–').join(' '), count]));

const VIEWERS = {
  'the Prosecutor General': general,
  'a region': region,
  'an office': head,
  'an employee': employee,
  'an analyst': analyst(),
  'another region': officer('region-kz-75', 'HEAD'),
  'an agency': agencyOfficial('akimat-kz-71'),
  'an applicant': applicant(),
  'the public': publicViewer,
} as const satisfies Readonly<Record<string, Viewer>>;

const ASKED = [
  { by: ['OFFICE'] },
  { by: ['OFFICE'], rollUp: false },
  { by: ['OFFICE', 'PERIOD'], filter: { receivedFrom: '2026-03-03', receivedTo: '2026-03-27' } },
  { by: ['OFFICE', 'STATE', 'GROUND'], filter: { withinOfficeId: regionId } },
  { by: ['OFFICE'], filter: { belowOfficeId: regionId, officeIds: [nuraId, esilId, regionId] } },
  { by: ['REGION', 'LANGUAGE', 'CHANNEL'], filter: { states: ['RECEIVED', 'OUT_OF_SCOPE'] } },
  { by: ['SUBJECT', 'REGION'], rollUp: true },
  { by: ['PERIOD', 'GROUND'], filter: { isOverdue: false, handlerId: prosecutor.personId } },
  { by: ['REGION', 'STATE'], filter: { isAnsweredInTime: false, text: 'heating' } },
  { by: [], filter: { languages: ['kk'] } },
];

describe('statistics of appeals', () => {
  it.each(Object.entries(VIEWERS))(
    '[3.4] [5.2.a] count for %s what the list shows: each figure opens into as many appeals',
    async (_, viewer) => {
      for (const asked of ASKED) {
        for (const group of await groupsOf(viewer, asked)) {
          const opened = await Promise.all(
            [group.all, group.filterOfAnswered, group.filterOfInTime, group.filterOfOverdue].map(
              async (filter) => (await listOf(viewer, filter)).totalCount,
            ),
          );
          const { count, answered, answeredInTime, overdue } = group;
          expect({ asked, group, opened }).toEqual({
            asked,
            group,
            opened: [count, answered, answeredInTime, overdue],
          });
        }
      }
    },
  );

  it.each(Object.entries(VIEWERS))(
    '[3.4] leave nothing out that %s sees, and count nothing twice',
    async (_, viewer) => {
      for (const { by, filter = {} } of ASKED) {
        const groups = await groupsOf(viewer, { by, filter, rollUp: false });
        const counted = groups.reduce((sum, { count }) => sum + count, 0);
        expect({ by, counted }).toEqual({ by, counted: (await listOf(viewer, filter)).totalCount });
      }
    },
  );

  it('[5.2.a] an office counts with its subordinates, as far as the viewer reaches', async () => {
    const elsewhere = officeIdOf(ELSEWHERE);
    const other = officeIdOf('region-kz-75');
    const gpo = officeIdOf('gpo');
    const own = { [esilId]: 8, [nuraId]: 2, [elsewhere]: 1, [regionId]: 2, [gpo]: 1 };
    expect(byValue(await groupsOf(general, { by: ['OFFICE'], rollUp: false }))).toEqual(own);
    expect(byValue(await groupsOf(general, { by: ['OFFICE'] }))).toEqual({
      ...own,
      [regionId]: 12,
      [other]: 1,
      [gpo]: 14,
    });
    expect(byValue(await groupsOf(region, { by: ['OFFICE'] }))).toEqual({ [esilId]: 8, [nuraId]: 2, [regionId]: 12 });
    expect(byValue(await groupsOf(head, { by: ['OFFICE'] }))).toEqual({ [esilId]: 8 });
    const within = { by: ['OFFICE'], filter: { withinOfficeId: regionId } };
    expect(byValue(await groupsOf(general, within))).toEqual({ [esilId]: 8, [nuraId]: 2, [regionId]: 12 });
  });

  it('[24.3.a] tell by region, month, language and ground, with what has none', async () => {
    expect(byValue(await groupsOf(general, { by: ['REGION'] }))).toEqual({ 'KZ-71': 12, 'KZ-75': 1, '–': 1 });
    expect(byValue(await groupsOf(general, { by: ['PERIOD'] }))).toEqual({ '2026-02-01': 2, '2026-03-01': 12 });
    expect(byValue(await groupsOf(general, { by: ['LANGUAGE'] }))).toEqual({ kk: 3, ru: 11 });
    expect(byValue(await groupsOf(general, { by: ['GROUND'] }))).toEqual({ VULNERABLE_OR_INDEFINITE: 6, '–': 8 });
    expect(byValue(await groupsOf(general, { by: ['SUBJECT'] }))).toEqual({ HOUSING_AND_UTILITIES: 1, '–': 13 });
    expect(byValue(await groupsOf(general, { by: ['CHANNEL'] }))).toEqual({ IN_PERSON: 1, PAPER: 11, PORTAL: 2 });
  });

  it('[24.3.a] [24.3.b] tell shares in time and days to answer as counted by hand from the list', async () => {
    const [group] = await groupsOf(head, { by: ['OFFICE'], rollUp: false });
    const calendar = workingCalendar(1, referenceExceptions());
    const working = (from: string, to: string): number => {
      const days = Array.from({ length: daysBetween(localDate(from), localDate(to)) }, (_, i) =>
        addDays(localDate(from), i + 1),
      );
      return days.filter((day) => isWorkingDay(calendar, day)).length;
    };
    const answered = (await listOf(head, { states: ['ANSWERED'] })).nodes;
    const at = (days: readonly number[], share: number): number | undefined =>
      days.toSorted((one, two) => one - two)[Math.ceil(share * days.length) - 1];
    const inWorking = answered.map(({ receivedOn, closedOn }) => working(receivedOn, closedOn ?? ''));
    const inCalendar = answered.map(({ receivedOn, closedOn }) =>
      daysBetween(localDate(receivedOn), localDate(closedOn ?? '')),
    );
    expect(inCalendar.toSorted((one, two) => one - two)).toEqual([3, 5, 7, 18, 30]);
    expect(group).toMatchObject({
      answered: 5,
      answeredInTime: 4,
      shareInTime: 0.8,
      overdue: 0,
      workingDays: { median: at(inWorking, 0.5), percentile90: at(inWorking, 0.9) },
      calendarDays: { median: 7, percentile90: 30 },
    });
    expect(group?.workingDays.median).not.toBe(group?.calendarDays.median);
  });

  it('[24.3.a] count as overdue what the clock has passed, and know no share where nothing is answered', async () => {
    const groups = await groupsOf(general, { by: ['STATE'] });
    const received = groups.find(({ keys }) => keys[0]?.value === 'RECEIVED');
    expect(received).toMatchObject({
      overdue: 4,
      answered: 0,
      shareInTime: null,
      workingDays: { median: null, percentile90: null },
    });
  });

  it.each([
    'answered',
    'answeredInTime',
    'shareInTime',
    'overdue',
    'workingDays { median percentile90 }',
    'calendarDays { median percentile90 }',
  ])('[24.3.a] [24.3.b] tell %s alone as among all others, and through fragments', async (figure) => {
    const name = figure.split(' ')[0] ?? '';
    const asked = await groupsOf(general, { by: ['REGION', 'PERIOD'] });
    for (const selection of [figure, `...F`, `... on AppealStatisticsGroup { again: count ...F }`]) {
      const fragment = selection.includes('...F') ? `fragment F on AppealStatisticsGroup { ${figure} }` : '';
      const query = `{ appealStatistics(by: [REGION, PERIOD]) { groups { ${selection} } } } ${fragment}`;
      const { appealStatistics } = await appeals.ask<{ appealStatistics: { groups: readonly object[] } }>(
        general,
        query,
      );
      expect(appealStatistics.groups).toMatchObject(asked.map((group) => ({ [name]: group[name as keyof Group] })));
    }
  });

  it('are one statement, and one group of nothing where there is nothing', async () => {
    const response = await appeals.execute(general, STATISTICS, { by: ['OFFICE', 'PERIOD', 'GROUND'] });
    expect(response.extensions.kenes.statements).toBe(1);
    await expect(groupsOf(publicViewer, { by: [] })).resolves.toMatchObject([
      { count: 0, shareInTime: null, keys: [] },
    ]);
    await expect(groupsOf(publicViewer, { by: ['OFFICE'] })).resolves.toEqual([]);
  });

  it('[10.1.11] are refused by an applicant’s number', async () => {
    const filter = { applicantIdentity: { iin: '900101300017' } };
    await expect(appeals.refused(general, STATISTICS, { by: [], filter })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'filter.applicantIdentity' },
    });
  });

  it('are refused over more groups than an answer holds, and given over as many as it does', async () => {
    const columns =
      'version, state, owner_office_id, classification, channel, applicant_kind, applicant_name, subject, text';
    const add = (from: number, to: number) =>
      appeals.db.pool.query(
        `INSERT INTO appeal (id, number, language, received_on, priority, access_code_hash, ${columns})
         SELECT gen_random_uuid(), 'many ' || each, 'x' || each, received_on, priority, access_code_hash, ${columns}
         FROM (SELECT * FROM appeal WHERE state = 'RECEIVED' AND applicant_name IS NOT NULL LIMIT 1) a, generate_series($1::int, $2::int) AS each`,
        [from, to],
      );
    await add(1, 998);
    await expect(groupsOf(general, { by: ['LANGUAGE'] })).resolves.toHaveLength(1_000);
    await add(999, 999);
    await expect(appeals.refused(general, STATISTICS, { by: ['LANGUAGE'] })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'by' },
    });
  });
});
