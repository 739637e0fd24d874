import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../platform/directory/reference-directory';
import { examinePlatform } from '../../platform/doctor/examine-platform';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';

interface Move {
  readonly kind: string;
  readonly dueOn: string;
  readonly newDueOn: string;
  readonly appeal: { readonly id: string; readonly dueOn: string | null };
}
interface Preview {
  readonly calendarChange: {
    readonly state: string;
    readonly affectedAppealTerms: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly Move[];
    } | null;
    readonly affectedSupervisionTerms: { readonly totalCount: number } | null;
  } | null;
}

const APPEALS = 7;
const PREVIEW = `query ($id: ID!, $first: Int, $after: String) {
  calendarChange(id: $id) {
    state
    affectedAppealTerms(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { kind dueOn newDueOn appeal { id dueOn } }
    }
    affectedSupervisionTerms { totalCount }
  }
}`;

let platform: TestPlatform;
const ids: string[] = [];

async function done<Data>(login: string | null, query: string, variables: Readonly<Record<string, unknown>>) {
  const answer = await platform.client.ask<Data>(login, query, variables);
  if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

async function register(office: string, login: string): Promise<string> {
  const query = `mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id dueOn } } }`;
  const input = {
    officeId: officeIdOf(office),
    channel: 'PAPER',
    applicant: { kind: 'PERSON', name: 'A resident' },
    language: 'kk',
    subject: 'Жылу',
    text: 'Жылу жоқ.',
  };
  const { registerAppeal } = await done<{ registerAppeal: { appeal: { id: string; dueOn: string } } }>(login, query, {
    input,
  });
  expect(registerAppeal.appeal.dueOn).toBe('2026-04-14');
  return registerAppeal.appeal.id;
}

beforeAll(async () => {
  // One caller registers two dozen appeals at once, and each may wait for its place as long as it takes.
  platform = await openTestPlatform('2026-03-19', {
    KENES_MAX_PER_CALLER: '64',
    KENES_LONGEST_WAIT_MS: '60000',
  });
  for (let count = 0; count < APPEALS; count += 1)
    ids.push(await register('district-kz-71-esil', 'employee-kz-71-esil'));
  ids.push(await register('district-kz-10-abai', 'employee-kz-10-abai'));
}, 180_000);
afterAll(() => platform.close());

async function draft(day: string): Promise<string> {
  const query = `mutation ($input: DraftCalendarChangeInput!) { draftCalendarChange(input: $input) { id } }`;
  const decree = { title: 'Resolution of the Government', number: '240', on: '2026-03-16' };
  const days = [{ day, effect: 'DAY_OFF', reason: 'Moved from a Saturday' }];
  const { draftCalendarChange } = await done<{ draftCalendarChange: { id: string } }>('employee-gpo', query, {
    input: { decree, days },
  });
  await platform.settled();
  return draftCalendarChange.id;
}

const preview = async (login: string | null, id: string, page = {}) =>
  (await done<Preview>(login, PREVIEW, { id, ...page })).calendarChange;

/** The ids of the affected appeals, read three at a time. */
async function throughPages(login: string, id: string): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Preview['calendarChange'] = await preview(login, id, { first: 3, after });
    const terms = page?.affectedAppealTerms;
    if (!terms) throw new Error('nothing is known of the change');
    seen.push(...terms.nodes.map(({ appeal }) => appeal.id));
    if (!terms.pageInfo.hasNextPage) return seen;
    after = terms.pageInfo.endCursor;
  }
}

/** What the preview says of terms of appeals. */
async function movedAppeals(login: string, id: string) {
  const terms = (await preview(login, id))?.affectedAppealTerms;
  return { totalCount: terms?.totalCount, ids: terms?.nodes.map(({ appeal }) => appeal.id) };
}

async function confirm(id: string): Promise<void> {
  const query = `mutation ($input: ChangeCalendarChangeInput!) { confirmCalendarChange(input: $input) { id } }`;
  await done('prosecutor-general', query, { input: { id } });
  await platform.settled();
}

describe('a change of the working calendar over all subgraphs', () => {
  it('[24.3.b] previews each running term for whom its record is visible, page by page', async () => {
    const id = await draft('2026-04-03');
    const all = await preview('head-kz-71', id);
    expect(all?.affectedAppealTerms).toMatchObject({ totalCount: APPEALS, pageInfo: { hasNextPage: false } });
    expect(new Set(all?.affectedAppealTerms?.nodes.map(({ appeal }) => appeal.id))).toEqual(new Set(ids.slice(0, 7)));
    for (const move of all?.affectedAppealTerms?.nodes ?? [])
      expect(move).toMatchObject({
        kind: 'APPEAL_CONSIDERATION',
        dueOn: '2026-04-14',
        newDueOn: '2026-04-15',
        appeal: { dueOn: '2026-04-14' },
      });
    expect(all?.affectedSupervisionTerms?.totalCount).toBe(0);
    expect(await movedAppeals('prosecutor-general', id)).toMatchObject({ totalCount: APPEALS + 1 });
    expect(await movedAppeals('head-kz-10', id)).toEqual({ totalCount: 1, ids: [ids[7]] });

    const seen = await throughPages('head-kz-71', id);
    expect(seen.toSorted()).toEqual(ids.slice(0, 7).toSorted());
    for (const outsider of [null, 'head-akimat-kz-71', 'analyst-1']) expect(await preview(outsider, id)).toBeNull();
  });

  it('[24.3.b] moves, once confirmed, exactly what was previewed, tells the applicants, and leaves the former count answerable', async () => {
    const id = await draft('2026-04-03');
    const before = await preview('prosecutor-general', id);
    await confirm(id);
    const after = await preview('prosecutor-general', id);
    const movesOf = (change: Preview['calendarChange']) =>
      change?.affectedAppealTerms?.nodes.map(({ appeal, dueOn, newDueOn }) => [appeal.id, dueOn, newDueOn]).toSorted();
    expect(after?.state).toBe('CONFIRMED');
    expect(movesOf(after)).toEqual(movesOf(before));
    expect(after?.affectedAppealTerms?.nodes.map(({ appeal }) => appeal.dueOn)).toEqual(ids.map(() => '2026-04-15'));
    expect((await preview('head-kz-10', id))?.affectedAppealTerms?.totalCount).toBe(1);
    expect((await preview(null, id))?.affectedAppealTerms?.totalCount).toBe(0);

    const query = `query ($id: ID!) { appeal(id: $id) {
      version dueOn notices { kind dueOn text }
      terms { kind dueOn calendarVersion isOverdue explanation { day counted kind source } }
    } }`;
    const { appeal } = await done<{ appeal: Readonly<Record<string, unknown>> }>('head-kz-71-esil', query, {
      id: ids[0],
    });
    const source = 'Resolution of the Government No. 240 of 2026-03-16';
    expect(appeal).toMatchObject({
      version: 2,
      dueOn: '2026-04-15',
      notices: [{ kind: 'RESCHEDULED', text: expect.stringContaining(source) }],
      terms: [{ kind: 'APPEAL_CONSIDERATION', dueOn: '2026-04-15', calendarVersion: 2 }],
    });
    expect(JSON.stringify(appeal)).toContain(
      `{"day":"2026-04-03","counted":null,"kind":"HOLIDAY","source":"${source}"}`,
    );
  });

  it('[24.3.b] counts with the new version whatever is registered afterwards, and does not touch what was closed', async () => {
    const query = `mutation ($input: RegisterAppealInput!) {
      registerAppeal(input: $input) { appeal { dueOn terms { calendarVersion } } }
    }`;
    const input = {
      officeId: officeIdOf('district-kz-71-esil'),
      channel: 'PAPER',
      applicant: { kind: 'PERSON', name: 'A resident' },
      language: 'ru',
      subject: 'Heating',
      text: 'No heating.',
    };
    expect(await done('employee-kz-71-esil', query, { input })).toMatchObject({
      registerAppeal: { appeal: { dueOn: '2026-04-15', terms: [{ calendarVersion: 2 }] } },
    });
  });

  it('[24.3.b] misses no appeal that is registered while a version is published', async () => {
    const id = await draft('2026-04-06');
    const input = {
      officeId: officeIdOf('district-kz-71-nura'),
      channel: 'PAPER',
      applicant: { kind: 'PERSON', name: 'A resident' },
      language: 'ru',
      subject: 'Heating',
      text: 'No heating.',
    };
    const query = `mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } } }`;
    const registering = Array.from({ length: 24 }, () =>
      done<{ registerAppeal: { appeal: { id: string } } }>('employee-kz-71-nura', query, { input }),
    );
    const confirming = confirm(id);
    const registered = await Promise.all(registering);
    await confirming;
    await platform.settled();
    const list = `{ appeals(first: 100) { nodes { id dueOn } } }`;
    const { appeals } = await done<{ appeals: { nodes: readonly { id: string; dueOn: string }[] } }>(
      'head-kz-71-nura',
      list,
      {},
    );
    expect(appeals.nodes).toHaveLength(registered.length);
    expect(new Set(appeals.nodes.map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-04-16']));
    expect(await examinePlatform(platform.databases)).toEqual([]);
  });
});
