import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';

const SEEN = 'id version state fromOn untilOn legality activity submittedOn allowedActions';
const step = (mutation: string, type: string): string =>
  `mutation ($input: ${type}!) { step: ${mutation}(input: $input) { ${SEEN} } }`;
const DRAFT = step('draftPresidentReport', 'DraftPresidentReportInput');
const AMEND = step('amendPresidentReport', 'AmendPresidentReportInput');
const SUBMIT = step('submitPresidentReport', 'ChangePresidentReportInput');
const SCHEDULE = `mutation ($input: SetPresidentReportScheduleInput!) {
  setPresidentReportSchedule(input: $input) { everyMonths firstDueOn } }`;
const YEAR = { fromOn: '2025-01-01', untilOn: '2025-12-31' };
const PARTS = { legality: 'How legality stands.', activity: 'What was done.' };
const GENERAL = 'deputy-prosecutor-general';

interface Seen {
  readonly id: string;
  readonly [field: string]: unknown;
}

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const draft = (changes: object = {}, login = 'prosecutor-general') =>
  org.as(login, DRAFT, { input: { ...YEAR, ...changes } });
const drafted = async (changes?: object): Promise<Seen> => dataOf<{ step: Seen }>(await draft(changes)).step;
const submit = (id: string, login = 'prosecutor-general') => org.as(login, SUBMIT, { input: { id } });

describe('a report to the President', () => {
  it('[8.1.3] [3.1] has the President as its sole addressee', async () => {
    for (const addressee of ['PARLIAMENT', 'GOVERNMENT'])
      expect(refusalOf(await draft({ addressee }))).toMatchObject({
        reason: 'ADDRESSEE_NOT_ALLOWED',
        rule: '8.1.3',
        details: { allowed: ['PRESIDENT'] },
      });
    expect(await drafted({ addressee: 'PRESIDENT' })).toMatchObject({ state: 'DRAFT', submittedOn: null });
  });

  it('[9.8] is submitted with both mandatory parts', async () => {
    for (const [part, fields] of [
      [{}, ['legality', 'activity']],
      [{ legality: PARTS.legality, activity: ' ' }, ['activity']],
      [{ activity: PARTS.activity }, ['legality']],
    ] as const) {
      const { id } = await drafted(part);
      expect(refusalOf(await submit(id))).toMatchObject({
        reason: 'MANDATORY_CONTENT_MISSING',
        rule: '9.8',
        details: { fields },
      });
    }
    const { id } = await drafted({ legality: PARTS.legality });
    dataOf(await org.as('prosecutor-general', AMEND, { input: { id, activity: PARTS.activity } }));
    expect(dataOf(await submit(id))).toMatchObject({
      step: { ...PARTS, version: 3, state: 'SUBMITTED', submittedOn: '2026-03-19', allowedActions: [] },
    });
    expect(refusalOf(await submit(id)).code).toBe('ILLEGAL_TRANSITION');
    expect(refusalOf(await org.as('prosecutor-general', AMEND, { input: { id, activity: 'x' } })).code).toBe(
      'ILLEGAL_TRANSITION',
    );
  });

  it('[9.8] is the Prosecutor General’s to submit, and the General Office’s to know', async () => {
    const { id } = await drafted(PARTS);
    expect(refusalOf(await submit(id, 'deputy-prosecutor-general'))).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '9.8',
    });
    const listed = async (login: string) =>
      (await org.ask<{ presidentReports: { totalCount: number } }>(login, '{ presidentReports { totalCount } }'))
        .presidentReports.totalCount;
    expect(await listed('deputy-prosecutor-general')).toBeGreaterThan(0);
    for (const login of ['head-kz-71', 'analyst-1', 'executor-akimat-kz-71', 'resident-1', '']) {
      expect([login, await listed(login)]).toEqual([login, 0]);
      expect(refusalOf(await submit(id, login)).code).toBe('NOT_FOUND');
    }
    for (const login of ['head-kz-71', 'executor-akimat-kz-71'])
      expect(refusalOf(await draft({}, login)).code).toBe('FORBIDDEN');
    expect(refusalOf(await draft({ untilOn: '2024-12-31' })).code).toBe('INVALID_INPUT');
  });

  it('[9.8] is owed by a schedule that the Prosecutor General sets, and the clock tells of it', async () => {
    const set = (input: object, login = 'prosecutor-general') => org.as(login, SCHEDULE, { input });
    const alerts = async () => {
      await org.tick();
      const query =
        '{ organisationAlerts(filter: { kinds: [REPORT_TO_PRESIDENT] }) { nodes { stage dueOn officer { id } } } }';
      return (await org.ask<{ organisationAlerts: { nodes: object[] } }>(GENERAL, query)).organisationAlerts.nodes;
    };
    expect(
      refusalOf(await set({ everyMonths: 6, firstDueOn: '2026-04-10' }, 'deputy-prosecutor-general')),
    ).toMatchObject({
      reason: 'POWER_NOT_HELD',
    });
    for (const wrong of [
      { everyMonths: 0, firstDueOn: '2026-04-10' },
      { everyMonths: 6, firstDueOn: '2026-03-18' },
    ])
      expect(refusalOf(await set(wrong)).code).toBe('INVALID_INPUT');
    dataOf(await set({ everyMonths: 6, firstDueOn: '2026-04-10' }));
    await org.setClock('2026-03-20');
    expect(await alerts()).toEqual([{ stage: 'DUE_SOON', dueOn: '2026-04-10', officer: null }]);
    const { id } = await drafted(PARTS);
    dataOf(await submit(id));
    expect(await alerts()).toEqual([]);
    await org.setClock('2026-10-12');
    expect(await alerts()).toMatchObject([{ stage: 'OVERDUE', dueOn: '2026-10-10' }]);
  });
});
