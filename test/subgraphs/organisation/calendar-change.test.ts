import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type LocalDate } from '../../../platform/calendar/local-date';
import { dataOf, refusalOf } from '../../support/responses';
import { openOrganisation, type TestOrganisation } from './open-organisation';

interface SeenChange {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly baseVersion: number;
  readonly calendarVersion: number | null;
  readonly confirmedOn: string | null;
  readonly allowedActions: readonly string[];
}
type Values = Readonly<Record<string, unknown>>;

const SEEN = 'id version state baseVersion calendarVersion confirmedOn allowedActions';
const DRAFT = `mutation ($input: DraftCalendarChangeInput!) { step: draftCalendarChange(input: $input) { ${SEEN} } }`;
const AMEND = `mutation ($input: AmendCalendarChangeInput!) { step: amendCalendarChange(input: $input) { ${SEEN} } }`;
const CONFIRM = `mutation ($input: ChangeCalendarChangeInput!) { step: confirmCalendarChange(input: $input) { ${SEEN} } }`;
const DISCARD = `mutation ($input: ChangeCalendarChangeInput!) { step: discardCalendarChange(input: $input) { ${SEEN} } }`;
const DAYS = `query ($version: Int, $from: LocalDate!, $to: LocalDate!) {
  workingCalendar(version: $version) { version source days(from: $from, to: $to) { day isWorked kind source } }
}`;

const decree = { title: 'Resolution of the Government', number: '240', on: '2026-03-16' };
const off = (day: string) => ({ day, effect: 'DAY_OFF', reason: 'Moved from a Saturday' });
const worked = (day: string) => ({ day, effect: 'WORKING_DAY', reason: 'Worked in exchange' });

let org: TestOrganisation;
beforeAll(async () => {
  org = await openOrganisation();
});
afterAll(() => org.close());

const step = async (login: string, query: string, input: Values): Promise<SeenChange> =>
  dataOf<{ step: SeenChange }>(await org.as(login, query, { input })).step;
const refused = async (login: string, query: string, input: Values) => refusalOf(await org.as(login, query, { input }));
const drafted = (...days: object[]) => step('employee-gpo', DRAFT, { decree, days });
const dayOf = async (day: string, version: number | null = null) => {
  const data = dataOf<{ workingCalendar: { days: readonly object[] } }>(
    await org.as('', DAYS, { version, from: day, to: day }),
  );
  return data.workingCalendar.days[0];
};

describe('a change of the working calendar', () => {
  it('[24.3.b] becomes the next version when the Prosecutor General confirms it; the former one still answers', async () => {
    const draft = await drafted(worked('2026-04-18'), off('2026-04-17'));
    expect(draft).toMatchObject({ state: 'DRAFT', baseVersion: 1, allowedActions: ['AMEND', 'DISCARD'] });
    expect(await dayOf('2026-04-17')).toMatchObject({ isWorked: true });

    const confirmed = await step('prosecutor-general', CONFIRM, { id: draft.id });
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', calendarVersion: 2, confirmedOn: '2026-03-19' });
    const source = 'Resolution of the Government No. 240 of 2026-03-16';
    expect(await dayOf('2026-04-17')).toEqual({ day: '2026-04-17', isWorked: false, kind: 'MOVED_DAY', source });
    expect(await dayOf('2026-04-18')).toEqual({ day: '2026-04-18', isWorked: true, kind: 'WORKED_WEEKEND', source });
    expect(await dayOf('2026-04-17', 1)).toMatchObject({ isWorked: true, kind: null });
    expect(await dayOf('2026-04-18', 1)).toMatchObject({ isWorked: false, kind: 'WEEKEND' });

    const events = (await org.emitted()).filter(({ subject }) => subject === '2' || subject === draft.id);
    expect(events.map(({ type, data }) => [type, data.version])).toEqual([
      ['calendar-change.changed', 1],
      ['calendar.published', 2],
      ['calendar-change.changed', 2],
    ]);
    const { rows } = await org.db.pool.query(
      'SELECT action, rules, power, details FROM platform.audit WHERE record_id = $1 ORDER BY seq',
      [draft.id],
    );
    expect(rows).toMatchObject([
      { action: 'DRAFT', rules: ['24.3.b'], power: 'PREPARE_RECORDS' },
      { action: 'CONFIRM', rules: ['24.3.b'], power: 'ADMINISTER_CALENDAR', details: { calendarVersion: 2, source } },
    ]);
  });

  it('[24.3.b] is confirmed once, also when the same request comes twice', async () => {
    const { id } = await drafted(off('2026-05-29'));
    const requestId = randomUUID();
    const first = await step('prosecutor-general', CONFIRM, { id, requestId });
    expect(await step('prosecutor-general', CONFIRM, { id, requestId })).toEqual(first);
    expect(await refused('prosecutor-general', CONFIRM, { id })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '24.3.b',
      details: { state: 'CONFIRMED' },
    });
  });

  it('[24.3.b] of two drafts on one version only one is confirmed, at once or one after the other, until the other is amended', async () => {
    const drafts = [await drafted(off('2026-06-05')), await drafted(off('2026-06-12'))];
    const answers = await Promise.all(
      drafts.map(({ id }) => org.as('deputy-prosecutor-general', CONFIRM, { input: { id } })),
    );
    const lost = answers.findIndex(({ errors }) => errors !== undefined);
    expect(answers.filter(({ errors }) => errors !== undefined)).toHaveLength(1);
    const left = drafts[lost];
    const day = lost === 0 ? '2026-06-05' : '2026-06-12';
    expect(refusalOf(answers[lost] ?? {})).toMatchObject({ code: 'CONFLICT', details: { noun: 'Calendar' } });

    const amended = await step('employee-gpo', AMEND, { id: left?.id, decree, days: [off(day)] });
    expect(amended).toMatchObject({ version: 2, state: 'DRAFT', baseVersion: (left?.baseVersion ?? 0) + 1 });
    expect(await step('prosecutor-general', CONFIRM, { id: left?.id })).toMatchObject({ state: 'CONFIRMED' });
  });

  it('[24.3.b] may be given up, and is then neither amended nor confirmed', async () => {
    const { id } = await drafted(off('2026-07-03'));
    expect(await step('employee-gpo', DISCARD, { id })).toMatchObject({ state: 'DISCARDED', allowedActions: [] });
    expect(await refused('prosecutor-general', CONFIRM, { id })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await dayOf('2026-07-03')).toMatchObject({ isWorked: true });
  });

  it('[24.3.b] is not confirmed when one of its days has come meanwhile', async () => {
    const { id } = await drafted(off('2026-03-20'));
    await org.setClock('2026-03-20');
    expect(await refused('prosecutor-general', CONFIRM, { id })).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'days' },
    });
    await org.setClock('2026-03-19');
  });
});

describe('who administers the calendar', () => {
  it('[24.3.b] the Prosecutor General and his deputies confirm, nobody else', async () => {
    const { id } = await drafted(off('2026-08-07'));
    for (const login of ['employee-gpo', 'prosecutor-gpo', 'head-kz-71']) {
      const refusal = await refused(login, CONFIRM, { id });
      expect([login, refusal.code, refusal.reason, refusal.rule]).toEqual([
        login,
        'FORBIDDEN',
        'POWER_NOT_HELD',
        '24.3.b',
      ]);
    }
    expect(await refused('head-akimat-kz-71', CONFIRM, { id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('[24.3.b] drafts are made in the General Prosecutor’s Office and seen by who serves in the system', async () => {
    const input = { decree, days: [off('2026-08-14')] };
    expect(await refused('head-kz-71', DRAFT, input)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused('', DRAFT, input)).toMatchObject({ code: 'FORBIDDEN', reason: 'INTERFERENCE_FORBIDDEN' });
    const { id } = await drafted(off('2026-08-14'));
    const query = `query ($id: ID!) { calendarChange(id: $id) { id } calendarChanges(first: 1000) { totalCount nodes { id state } } }`;
    type Answer = {
      calendarChange: { id: string } | null;
      calendarChanges: { totalCount: number; nodes: readonly { id: string; state: string }[] };
    };
    for (const login of ['', 'head-akimat-kz-71', 'analyst-1']) {
      const { calendarChange, calendarChanges } = dataOf<Answer>(await org.as(login, query, { id }));
      expect([login, calendarChange]).toEqual([login, null]);
      expect(new Set(calendarChanges.nodes.map(({ state }) => state))).toEqual(new Set(['CONFIRMED']));
      expect(calendarChanges.totalCount).toBe(calendarChanges.nodes.length);
    }
    const seen = dataOf<Answer>(await org.as('prosecutor-kz-71-esil', query, { id }));
    expect([seen.calendarChange?.id, seen.calendarChanges.nodes.some((change) => change.id === id)]).toEqual([
      id,
      true,
    ]);
  });
});

describe('what a calendar cannot take up', () => {
  const cases: readonly (readonly [string, Values, string])[] = [
    ['no day', { days: [] }, 'days'],
    ['a day of the past', { days: [off('2026-03-17')] }, 'days'],
    ['today', { days: [off('2026-03-19')] }, 'days'],
    ['one day twice', { days: [off('2026-09-04'), worked('2026-09-04')] }, 'days'],
    ['a day that is off already', { days: [off('2026-09-05')] }, 'days'],
    ['a day that is worked already', { days: [worked('2026-09-04')] }, 'days'],
    ['a decree of tomorrow', { decree: { ...decree, on: '2026-03-20' } }, 'decree.on'],
    ['a decree without a number', { decree: { ...decree, number: '   ' } }, 'decree.number'],
    ['a reason of spaces', { days: [{ ...off('2026-09-04'), reason: '  ' }] }, 'days'],
    ['a reason of 10,000 letters', { days: [{ ...off('2026-09-04'), reason: 'ә'.repeat(10_000) }] }, 'days.0.reason'],
    [
      'sixty-one days',
      { days: Array.from({ length: 61 }, (_, i) => off(addDays('2026-09-01' as LocalDate, i))) },
      'days',
    ],
  ];
  it.each(cases)('[24.3.b] %s: INVALID_INPUT', async (_, changes, field) => {
    const refusal = await refused('employee-gpo', DRAFT, { decree, days: [off('2026-09-04')], ...changes });
    // What the shape of the input forbids is told as a list of problems.
    const [problem] = (refusal.details['problems'] ?? [refusal.details]) as readonly { readonly field: string }[];
    expect([refusal.code, problem?.field]).toEqual(['INVALID_INPUT', field]);
  });

  it('[24.3.b] a year that the calendar does not hold: CALENDAR_MISSING', async () => {
    expect(await refused('employee-gpo', DRAFT, { decree, days: [off('2040-03-07')] })).toMatchObject({
      code: 'PRECONDITION_FAILED',
      reason: 'CALENDAR_MISSING',
      rule: '24.3.b',
    });
  });

  it('[24.3.b] a list of days is bounded, and a version that does not exist is null', async () => {
    const answer = await org.as('', DAYS, { from: '2026-01-01', to: '2027-12-31' });
    expect(refusalOf(answer)).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'to' } });
    expect(dataOf(await org.as('', DAYS, { version: 4_000, from: '2026-01-01', to: '2026-01-02' }))).toEqual({
      workingCalendar: null,
    });
  });
});
