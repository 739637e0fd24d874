import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { testPersonId } from '../../support/viewers';
import {
  activeCouncil,
  AKIMAT_ID,
  type Changed,
  convenedSession,
  decisionInput,
  HEAD,
  heldSession,
  MASLIKHAT_ID,
  NAME,
  openTestbed,
  POLICE_ID,
  PROSECUTOR,
  ELSEWHERE,
  PROSECUTOR_GENERAL,
  RAILWAY_ID,
  REGULATION,
  SECRETARY,
  submissionChanged,
  type Testbed,
} from './testbed';

let testbed: Testbed;
let council: Changed;
beforeAll(async () => {
  testbed = await openTestbed();
  council = await activeCouncil(testbed);
});
afterAll(() => testbed.subgraph.close());

const plan = (given: Record<string, unknown> = {}) => ({
  councilId: council.id,
  plannedFor: '2026-06-01',
  place: 'Astana',
  ...given,
});
const planned = (): Promise<Changed> => testbed.run(HEAD, 'planCouncilSession', plan());
const item = (sessionId: string, given: Record<string, unknown> = {}) => ({
  sessionId,
  title: 'Road safety',
  aim: 'INTERACTION',
  ...given,
});
const approve = (parameters: Record<string, unknown>): Promise<Changed> =>
  testbed.run(PROSECUTOR_GENERAL, 'approveCouncilRegulation', { id: council.id, ...REGULATION, ...parameters });

describe('planning', () => {
  it('[15.2.4] the chair plans sessions; a prosecutor of the office does not', async () => {
    expect(await testbed.refused(PROSECUTOR, 'planCouncilSession', plan())).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '15.2.4',
    });
    expect(await planned()).toMatchObject({ state: 'PLANNED' });
  });

  it('[9.9] a council that is not at work plans no session', async () => {
    const officeId = officeIdOf('region-kz-75');
    const idle = await testbed.run(PROSECUTOR_GENERAL, 'createCoordinatingCouncil', { officeId, name: NAME });
    const refusal = await testbed.refused(ELSEWHERE, 'planCouncilSession', plan({ councilId: idle.id }));
    expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', rule: '9.9' });
  });

  it('a session is not planned for the past', async () => {
    const refusal = await testbed.refused(HEAD, 'planCouncilSession', plan({ plannedFor: '2026-03-18' }));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[28.1.b] the secretariat draws up the agenda, each item with its aim', async () => {
    const { id } = await planned();
    await testbed.run(SECRETARY, 'addAgendaItem', item(id));
    const session = await testbed.run(PROSECUTOR, 'addAgendaItem', item(id, { aim: 'INFORMATION_EXCHANGE' }));
    expect(session.agenda).toMatchObject([
      { order: 1, aim: 'INTERACTION' },
      { order: 2, aim: 'INFORMATION_EXCHANGE' },
    ]);
    const query = 'mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { id } }';
    const aimless = await testbed.subgraph.execute(HEAD, query, { input: { sessionId: id, title: 'No aim' } });
    expect(aimless.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[28.1.b] a session is convened only with an agenda, and takes no item afterwards', async () => {
    const { id } = await planned();
    expect(await testbed.refused(HEAD, 'conveneCouncilSession', { id })).toMatchObject({
      code: 'PRECONDITION_FAILED',
      rule: '28.1.b',
    });
    await testbed.run(HEAD, 'addAgendaItem', item(id));
    await testbed.run(SECRETARY, 'conveneCouncilSession', { id });
    expect(await testbed.refused(HEAD, 'addAgendaItem', item(id))).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await testbed.refused(HEAD, 'conveneCouncilSession', { id })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('[3.4] an item names a submission that has arrived here and that the caller may see', async () => {
    const { id } = await planned();
    const unknown = item(id, { submissionId: testPersonId('unknown') });
    expect(await testbed.refused(HEAD, 'addAgendaItem', unknown)).toMatchObject({ code: 'NOT_YET_KNOWN' });
    const foreign = submissionChanged('foreign', { officeId: officeIdOf('region-kz-75') });
    await testbed.subgraph.receive(foreign);
    expect(await testbed.refused(HEAD, 'addAgendaItem', item(id, { submissionId: foreign.subject }))).toMatchObject({
      code: 'NOT_YET_KNOWN',
      details: { noun: 'Submission', id: foreign.subject },
    });
    expect(await testbed.refused(HEAD, 'addAgendaItem', item(id, { submissionId: 'no uuid' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('[3.4] a submission is known as its newest event tells, however late an older one arrives', async () => {
    const { id } = await planned();
    const [old, fresh] = [1, 2].map((version) =>
      submissionChanged('moved', { version, officeId: officeIdOf(version === 2 ? 'region-kz-71' : 'region-kz-75') }),
    );
    if (!old || !fresh) throw new Error('no events');
    await testbed.subgraph.receive(fresh);
    await testbed.subgraph.receive(old);
    const session = await testbed.run(HEAD, 'addAgendaItem', item(id, { submissionId: fresh.subject }));
    expect(session.agenda).toMatchObject([{ submission: { id: fresh.subject } }]);
  });
});

describe('holding', () => {
  it('[28.1.e] a session without the quorum of the regulation is not held', async () => {
    const { id } = await convenedSession(testbed, council.id);
    const refusal = await testbed.refused(HEAD, 'holdCouncilSession', { id, presentAgencyIds: [POLICE_ID] });
    const details = { parameter: 'quorum', quorum: 2, present: 1 };
    expect(refusal).toMatchObject({ code: 'PRECONDITION_FAILED', rule: '28.1.e', details });
    const held = await testbed.run(HEAD, 'holdCouncilSession', { id, presentAgencyIds: [POLICE_ID, AKIMAT_ID] });
    expect(held).toMatchObject({ state: 'HELD', allowedActions: ['ADOPT_DECISION'] });
  });

  it('[28.1.e] invitees do not make the quorum, and bodies outside the council are not counted present', async () => {
    await testbed.run(HEAD, 'addCouncilMember', { id: council.id, agencyId: RAILWAY_ID, role: 'INVITEE' });
    const { id } = await convenedSession(testbed, council.id);
    const guests = { id, presentAgencyIds: [POLICE_ID, RAILWAY_ID] };
    expect(await testbed.refused(HEAD, 'holdCouncilSession', guests)).toMatchObject({
      rule: '28.1.e',
      details: { present: 1 },
    });
    const strangers = { id, presentAgencyIds: [POLICE_ID, AKIMAT_ID, MASLIKHAT_ID] };
    expect(await testbed.refused(HEAD, 'holdCouncilSession', strangers)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[28.1.b] a body that joins after the invitations may come', async () => {
    const { id } = await convenedSession(testbed, council.id);
    await testbed.run(HEAD, 'addCouncilMember', { id: council.id, agencyId: MASLIKHAT_ID, role: 'PARTICIPANT' });
    const presentAgencyIds = [POLICE_ID, MASLIKHAT_ID];
    const held = await testbed.run(HEAD, 'holdCouncilSession', { id, presentAgencyIds });
    expect(held.attendance).toContainEqual({
      role: 'PARTICIPANT',
      isInvited: false,
      isPresent: true,
      agency: { id: MASLIKHAT_ID },
    });
  });

  it('[15.2.4] the chair holds the session, not the secretariat', async () => {
    const { id } = await convenedSession(testbed, council.id);
    const input = { id, presentAgencyIds: [POLICE_ID, AKIMAT_ID] };
    expect(await testbed.refused(PROSECUTOR, 'holdCouncilSession', input)).toMatchObject({ reason: 'POWER_NOT_HELD' });
  });

  it('[28.1.e] without a quorum in the regulation no session is held, whatever majority is present', async () => {
    const { id } = await convenedSession(testbed, council.id);
    await approve({ votingThreshold: 2 });
    const input = { id, presentAgencyIds: [POLICE_ID, AKIMAT_ID, MASLIKHAT_ID] };
    expect(await testbed.refused(HEAD, 'holdCouncilSession', input)).toMatchObject({
      reason: 'REGULATION_PARAMETER_MISSING',
      rule: '28.1.e',
      details: { parameter: 'quorum' },
    });
    await approve({ quorum: 2, votingThreshold: 2 });
  });
});

describe('decision', () => {
  let session: Changed;
  beforeAll(async () => {
    session = await heldSession(testbed, council.id);
  });
  const vote = (votesFor: number, against = 0) => ({
    ...decisionInput(session.id),
    votes: { for: votesFor, against, abstained: 0 },
  });

  it('[28.1.e] without a quorum or a threshold in the regulation no decision is adopted', async () => {
    await approve({ votingThreshold: 2 });
    const noQuorum = await testbed.refused(HEAD, 'adoptCouncilDecision', vote(3));
    const missing = (parameter: string) => ({
      reason: 'REGULATION_PARAMETER_MISSING',
      rule: '28.1.e',
      details: { parameter },
    });
    expect(noQuorum).toMatchObject(missing('quorum'));
    await approve({ quorum: 2 });
    const noThreshold = await testbed.refused(HEAD, 'adoptCouncilDecision', vote(3));
    expect(noThreshold).toMatchObject(missing('votingThreshold'));
    await approve({ quorum: 2, votingThreshold: 2 });
  });

  it("[28.1.e] the regulation's threshold decides, not a majority of the members (30.4.a)", async () => {
    await approve({ quorum: 2, votingThreshold: 3 });
    expect(await testbed.refused(HEAD, 'adoptCouncilDecision', vote(2))).toMatchObject({
      code: 'PRECONDITION_FAILED',
      rule: '28.1.e',
    });
    await approve({ quorum: 2, votingThreshold: 1 });
    expect(await testbed.run(HEAD, 'adoptCouncilDecision', vote(1, 2))).toMatchObject({ state: 'ADOPTED' });
    await approve({ quorum: 2, votingThreshold: 2 });
  });

  it('[28.1.e] no more votes are counted than there were voters', async () => {
    expect(await testbed.refused(HEAD, 'adoptCouncilDecision', vote(3, 1))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[28.2.b] only a participating body is made responsible: no outsider and no invitee', async () => {
    const outsider = testPersonId('no body');
    for (const responsible of [outsider, RAILWAY_ID]) {
      const items = [{ text: 'Do.', responsibleAgencyIds: [POLICE_ID, responsible], dueOn: '2026-09-01' }];
      const refusal = await testbed.refused(HEAD, 'adoptCouncilDecision', decisionInput(session.id, items));
      const details = { agencyIds: [responsible] };
      expect(refusal).toMatchObject({ reason: 'NOT_A_PARTICIPANT', rule: '28.2.b', details });
    }
  });

  it('[28.2.b] an item with several responsible bodies becomes a measure for each, once', async () => {
    const responsibleAgencyIds = [POLICE_ID, AKIMAT_ID, POLICE_ID];
    const items = [{ text: 'Together.', responsibleAgencyIds, dueOn: '2026-09-01' }];
    const decision = await testbed.run(HEAD, 'adoptCouncilDecision', decisionInput(session.id, items));
    expect(decision.measures.map(({ item: at, responsible }) => [at, responsible.id])).toEqual([
      [1, POLICE_ID],
      [1, AKIMAT_ID],
    ]);
  });

  it('[28.2] the day is set by the decision and lies not in the past; an item names a body', async () => {
    const past = [{ text: 'Late.', responsibleAgencyIds: [POLICE_ID], dueOn: '2026-03-18' }];
    const today = [{ text: 'Now.', responsibleAgencyIds: [POLICE_ID], dueOn: '2026-03-19' }];
    const nobody = [{ text: 'Nobody.', responsibleAgencyIds: [], dueOn: '2026-09-01' }];
    for (const items of [past, nobody, []]) {
      const refusal = await testbed.refused(HEAD, 'adoptCouncilDecision', decisionInput(session.id, items));
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    }
    const decision = await testbed.run(HEAD, 'adoptCouncilDecision', decisionInput(session.id, today));
    expect(decision.measures).toMatchObject([{ dueOn: '2026-03-19' }]);
  });

  it('[28.2] a session that is not held adopts nothing', async () => {
    const convened = await convenedSession(testbed, council.id);
    expect(await testbed.refused(HEAD, 'adoptCouncilDecision', decisionInput(convened.id))).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '28.1.e',
    });
  });

  it('decisions of one office adopted at once have numbers without gaps', async () => {
    const adopted = await Promise.all([1, 2, 3].map(() => testbed.run(HEAD, 'adoptCouncilDecision', vote(3))));
    const numbers = adopted.map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b);
    expect(numbers[2]).toBe((numbers[0] ?? 0) + 2);
    expect(new Set(numbers).size).toBe(3);
  });
});
