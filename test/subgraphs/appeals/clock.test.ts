import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { agencyOfficial, analyst, applicant, officer, publicViewer } from '../../support/viewers';
import { ELSEWHERE, employee, head, openAppeals, prosecutor, REPLY, type TestAppeals } from './open-appeals';
import { clocked, latenessInAudit, workList } from './seen-alerts';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals('2024-09-02');
});
beforeEach(() => appeals.setClock('2024-09-02'));
afterAll(() => appeals.close());

const EXTENSION = { until: '2024-10-21', reason: 'OBTAIN_INFORMATION', reasoning: 'Readings are awaited.' };
const astana = officeIdOf('region-kz-71');

/** Received on Monday 2 September 2024, due on Monday 23 September. */
async function considered(): Promise<string> {
  return (await appeals.accepted({ receivedOn: '2024-09-02' })).id;
}

describe('the clock of appeals', () => {
  it('[24.3.a] announces a due day three working days before it, weekends left out, and not earlier', async () => {
    const id = await considered();
    await appeals.setClock('2024-09-17');
    expect((await clocked(appeals, id)).alerts).toEqual([]);
    await appeals.setClock('2024-09-18');
    const soon = { kind: 'CONSIDERATION', stage: 'DUE_SOON', rule: '24.3.a', dueOn: '2024-09-23', escalatedTo: null };
    expect((await clocked(appeals, id)).alerts).toEqual([{ ...soon, sinceOn: '2024-09-18' }]);
    await appeals.setClock('2024-09-23T23:59');
    expect(await clocked(appeals, id)).toMatchObject({ isOverdue: false, alerts: [soon] });
  });

  it('[24.3.a] finds an appeal late from the day after, once, and puts it into the audit on the platform’s authority', async () => {
    const id = await considered();
    await appeals.setClock('2024-09-24T00:00');
    await Promise.all([appeals.tick(), appeals.tick(), appeals.tick()]);
    await appeals.setClock('2024-09-30');
    const late = { kind: 'CONSIDERATION', stage: 'OVERDUE', dueOn: '2024-09-23', sinceOn: '2024-09-24' };
    expect(await clocked(appeals, id)).toMatchObject({ isOverdue: true, alerts: [late] });
    const entry = { kind: 'CONSIDERATION', rules: ['24.3.a'], by: 'SYSTEM', basis: 'SYSTEM', on: '2024-09-24' };
    expect(await latenessInAudit(appeals, id)).toEqual([entry]);
  });

  it('[5.2.2] an overdue appeal is brought to the superior of its office, a near one is not', async () => {
    const id = await considered();
    await appeals.setClock('2024-09-20');
    const superior = officer('region-kz-71', 'HEAD');
    const filter = { escalatedToIds: [astana] };
    const ofThis = async () => (await workList(appeals, superior, filter)).filter(({ appeal }) => appeal?.id === id);
    expect(await ofThis()).toEqual([]);
    await appeals.setClock('2024-09-24');
    expect(await ofThis()).toMatchObject([{ stage: 'OVERDUE', escalatedTo: { id: astana } }]);
    expect(await workList(appeals, officer('region-kz-75', 'HEAD'), filter)).toEqual([]);
  });

  it('[24.3.a] an answer clears the alert in its own transaction, and lateness stays in the list of what is done with', async () => {
    const id = await considered();
    await appeals.setClock('2024-09-24');
    await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
    expect(await clocked(appeals, id)).toMatchObject({ isOverdue: false, alerts: [] });
    const done = await workList(appeals, prosecutor, { isCleared: true, stages: ['OVERDUE'] });
    expect(done.filter(({ appeal }) => appeal?.id === id)).toHaveLength(1);
  });

  it('[24.3.a] an answer on the last day leaves no lateness behind, however often the clock passes', async () => {
    const id = await considered();
    await appeals.setClock('2024-09-23T23:59');
    await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
    await appeals.setClock('2024-09-24');
    await appeals.setClock('2024-10-24');
    expect(await latenessInAudit(appeals, id)).toEqual([]);
    expect((await clocked(appeals, id)).alerts).toEqual([]);
  });

  it('[24.5] [24.3.a] an extension moves the alert to its own day; its notice is watched, and is late on record', async () => {
    const id = await considered();
    await appeals.setClock('2024-09-20');
    await appeals.step(head, 'extendAppealTerm', { id, ...EXTENSION });
    expect((await clocked(appeals, id)).alerts).toEqual([]);
    await appeals.tick();
    const notice = { kind: 'EXTENSION_NOTICE', rule: '24.5', dueOn: '2024-09-25' };
    expect((await clocked(appeals, id)).alerts).toMatchObject([{ ...notice, stage: 'DUE_SOON' }]);
    await appeals.setClock('2024-10-22');
    const { alerts, breaches } = await clocked(appeals, id);
    expect(alerts).toMatchObject([
      { ...notice, stage: 'OVERDUE', sinceOn: '2024-09-26' },
      { kind: 'CONSIDERATION', stage: 'OVERDUE', dueOn: '2024-10-21', sinceOn: '2024-10-22' },
    ]);
    expect(breaches).toEqual([{ kind: 'EXTENSION_NOTICE_LATE', rule: '24.5', occurredOn: '2024-09-26' }]);
    expect(await latenessInAudit(appeals, id)).toMatchObject([{ kind: 'EXTENSION_NOTICE' }, { kind: 'CONSIDERATION' }]);
  });

  it('[24.1.b] the notice of a redirection is due at once', async () => {
    const { id } = await appeals.register({ receivedOn: '2024-09-02' });
    await appeals.step(prosecutor, 'findAppealOutOfScope', { id, body: { name: 'Ministry of Health' } });
    await appeals.setClock('2024-09-03');
    const { alerts, breaches } = await clocked(appeals, id);
    expect(alerts).toMatchObject([{ kind: 'REDIRECTION_NOTICE', stage: 'OVERDUE', dueOn: '2024-09-02' }]);
    expect(breaches).toMatchObject([{ kind: 'REDIRECTION_NOTICE_LATE', rule: '24.1.b', occurredOn: '2024-09-03' }]);
  });

  it('[24.3.a] alerts follow the operator’s clock back and forward, and no fact comes twice', async () => {
    const id = await considered();
    for (const day of ['2024-09-24', '2024-09-02', '2024-09-19', '2024-09-24', '2024-09-02', '2024-10-01']) {
      await appeals.setClock(day);
      const { isOverdue, alerts } = await clocked(appeals, id);
      expect(alerts.map(({ stage }) => stage)).toEqual(
        isOverdue ? ['OVERDUE'] : day === '2024-09-19' ? ['DUE_SOON'] : [],
      );
    }
    expect(await latenessInAudit(appeals, id)).toHaveLength(1);
  });
});

describe('who is told of what is late', () => {
  it('[5.2.2] [3.4] the office, those above it and analysts; nobody else, not even the applicant', async () => {
    const own = applicant('one who waits');
    const form = {
      officeId: officeIdOf('district-kz-71-esil'),
      channel: 'PORTAL',
      language: 'ru',
      subject: 'Heat',
      text: 'It is cold.',
    };
    const mine = { ...form, applicant: { kind: 'PERSON', name: 'Resident', contact: '+7 700 000 00 01' } };
    const { id } = await appeals.register({ ...mine, receivedOn: null }, own);
    await appeals.setClock('2024-11-01');
    const seenBy = async (viewer: Parameters<typeof workList>[1]) =>
      (await workList(appeals, viewer)).filter(({ appeal }) => appeal?.id === id).length;
    for (const viewer of [
      prosecutor,
      head,
      employee,
      officer('region-kz-71', 'HEAD'),
      officer('gpo', 'PROSECUTOR_GENERAL'),
    ])
      expect(await seenBy(viewer)).toBe(1);
    for (const viewer of [own, publicViewer, agencyOfficial('mia'), officer(ELSEWHERE, 'HEAD'), analyst()])
      expect(await seenBy(viewer)).toBe(0);
    expect((await clocked(appeals, id, own)).alerts).toEqual([]);
  });

  it('[24.3.a] pages through the work list in the order in which things came about', async () => {
    await considered();
    await considered();
    await appeals.setClock('2024-12-02');
    const query = `query ($after: String) { appealAlerts(first: 1, after: $after) { totalCount nodes { id sinceOn } pageInfo { hasNextPage endCursor } } }`;
    type Page = {
      appealAlerts: {
        totalCount: number;
        nodes: { id: string; sinceOn: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const seen: { id: string; sinceOn: string }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { appealAlerts }: Page = await appeals.ask<Page>(prosecutor, query, { after });
      seen.push(...appealAlerts.nodes);
      more = appealAlerts.pageInfo.hasNextPage;
      after = appealAlerts.pageInfo.endCursor;
      if (!more) expect(new Set(seen.map(({ id }) => id)).size).toBe(appealAlerts.totalCount);
    }
    expect(seen.map(({ sinceOn }) => sinceOn)).toEqual(seen.map(({ sinceOn }) => sinceOn).toSorted());
  });
});
