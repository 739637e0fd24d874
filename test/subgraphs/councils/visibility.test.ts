import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { agencyOfficial, analyst, applicant, officer, publicViewer, testPersonId } from '../../support/viewers';
import {
  activeCouncil,
  AKIMAT,
  AKIMAT_ID,
  ASTANA,
  type Changed,
  convenedSession,
  decisionInput,
  ELSEWHERE,
  EVERY_MUTATION,
  EVIDENCE,
  HEAD,
  heldSession,
  MASLIKHAT_ID,
  type Mutation,
  NAME,
  openTestbed,
  POLICE,
  POLICE_ID,
  PROSECUTOR,
  PROSECUTOR_GENERAL,
  REGULATION,
  SECRETARY,
  submissionChanged,
  type Testbed,
} from './testbed';

let testbed: Testbed;
let council: Changed;
let session: Changed;
let decision: Changed;
let measureId = '';
const submission = submissionChanged('seen');

beforeAll(async () => {
  testbed = await openTestbed();
  council = await activeCouncil(testbed);
  await testbed.subgraph.receive(submission);
  const planned = await testbed.run(HEAD, 'planCouncilSession', {
    councilId: council.id,
    plannedFor: '2026-06-01',
    place: 'Astana',
  });
  const item = { sessionId: planned.id, title: 'Crossings', aim: 'INTERACTION', submissionId: submission.subject };
  await testbed.run(HEAD, 'addAgendaItem', item);
  await testbed.run(HEAD, 'conveneCouncilSession', { id: planned.id });
  session = await testbed.run(HEAD, 'holdCouncilSession', { id: planned.id, presentAgencyIds: [POLICE_ID, AKIMAT_ID] });
  decision = await testbed.run(HEAD, 'adoptCouncilDecision', decisionInput(session.id));
  measureId = decision.measures[0]?.id ?? '';
});
afterAll(() => testbed.subgraph.close());

const MASLIKHAT = agencyOfficial('maslikhat-kz-71');

/** Everything of the council's records that can be asked for. */
const EVERYTHING = `query ($council: ID!, $session: ID!, $decision: ID!, $measure: ID!, $number: String!, $office: ID!, $agency: ID!, $submission: ID!) {
  coordinatingCouncil(id: $council) {
    members { role }
    sessions { totalCount nodes { id } }
    decisions { totalCount nodes { id } }
  }
  councilSession(id: $session) { id }
  councilDecision(id: $decision) { id }
  councilDecisionByNumber(number: $number) { id }
  councilMeasure(id: $measure) { id }
  councilMeasures { totalCount nodes { id } }
  filtered: councilMeasures(filter: { councilIds: [$council] }) { totalCount }
  _entities(representations: [
    { __typename: "CouncilSession", id: $session }
    { __typename: "CouncilDecision", id: $decision }
    { __typename: "CouncilMeasure", id: $measure }
    { __typename: "Agency", id: $agency }
    { __typename: "Submission", id: $submission }
    { __typename: "Office", id: $office }
  ]) {
    ... on CouncilSession { id }
    ... on CouncilDecision { id }
    ... on CouncilMeasure { id }
    ... on Agency { councilMeasures { totalCount nodes { id } } }
    ... on Submission { agendaItems { id } }
    ... on Office { council { sessions { totalCount } } }
  }
}`;

const all = (viewer: Viewer): Promise<Record<string, unknown>> =>
  testbed.ask(viewer, EVERYTHING, {
    council: council.id,
    session: session.id,
    decision: decision.id,
    measure: measureId,
    number: decision.number,
    office: ASTANA,
    agency: AKIMAT_ID,
    submission: submission.subject,
  });

const NOTHING = {
  coordinatingCouncil: {
    members: [{ role: 'PARTICIPANT' }, { role: 'PARTICIPANT' }],
    sessions: { totalCount: 0, nodes: [] },
    decisions: { totalCount: 0, nodes: [] },
  },
  councilSession: null,
  councilDecision: null,
  councilDecisionByNumber: null,
  councilMeasure: null,
  councilMeasures: { totalCount: 0, nodes: [] },
  filtered: { totalCount: 0 },
  _entities: [
    null,
    null,
    null,
    { councilMeasures: { totalCount: 0, nodes: [] } },
    { agendaItems: [] },
    { council: { sessions: { totalCount: 0 } } },
  ],
};

describe('who sees what', () => {
  it.each<[string, Viewer]>([
    ['the head of another region', ELSEWHERE],
    ['a district office below', officer('district-kz-71-almaty', 'HEAD')],
    ['a body that is no member', MASLIKHAT],
    ['an applicant', applicant()],
    ['the public', publicViewer],
  ])(
    '[28.1.d] [3.4] %s sees the council, and of its records nothing by id, number, list or count',
    async (_who, viewer) => {
      expect(await all(viewer)).toEqual(NOTHING);
    },
  );

  it.each<[string, Viewer]>([
    ['the head', HEAD],
    ['an employee of the office', SECRETARY],
    ['the Prosecutor General', PROSECUTOR_GENERAL],
    ['an analyst', analyst()],
    ['a participating body', AKIMAT],
  ])('[28.1.d] %s sees all of them', async (_who, viewer) => {
    expect(await all(viewer)).toMatchObject({
      councilSession: { id: session.id },
      councilDecision: { id: decision.id },
      councilDecisionByNumber: { id: decision.id },
      councilMeasures: { totalCount: 2 },
      filtered: { totalCount: 2 },
      _entities: [
        { id: session.id },
        { id: decision.id },
        { id: measureId },
        { councilMeasures: { totalCount: 1, nodes: [{ id: measureId }] } },
        { agendaItems: [{}] },
        { council: { sessions: { totalCount: 1 } } },
      ],
    });
  });

  it('[3.4] a body that may not see the submission does not find the item by it, though it sees the session', async () => {
    const found = await all(POLICE);
    expect(found).toMatchObject({ councilSession: { id: session.id } });
    expect((found['_entities'] as unknown[])[4]).toEqual({ agendaItems: [] });
  });

  it('ids that are no UUIDs name nothing', async () => {
    const query = `{ coordinatingCouncil(id: "x") { id } councilMeasure(id: "1") { id }
      councilMeasures(filter: { councilIds: ["x"] }) { totalCount }
      _entities(representations: [{ __typename: "Agency", id: "x" }, { __typename: "Submission", id: "x" }]) { __typename } }`;
    expect(await testbed.ask(HEAD, query)).toEqual({
      coordinatingCouncil: null,
      councilMeasure: null,
      councilMeasures: { totalCount: 0 },
      _entities: [null, null],
    });
  });
});

describe('membership and visibility', () => {
  const sees = async (viewer: Viewer, id: string): Promise<boolean> => {
    const query = 'query ($id: ID!) { councilSession(id: $id) { id } }';
    return (await testbed.ask<{ councilSession: unknown }>(viewer, query, { id })).councilSession !== null;
  };

  it('[28.1.d] who joins sees what is not held yet and everything later, nothing earlier; who leaves keeps the earlier', async () => {
    const open = await convenedSession(testbed, council.id);
    await testbed.run(HEAD, 'addCouncilMember', { id: council.id, agencyId: MASLIKHAT_ID, role: 'PARTICIPANT' });
    expect([await sees(MASLIKHAT, session.id), await sees(MASLIKHAT, open.id)]).toEqual([false, true]);
    const held = await heldSession(testbed, council.id);
    const adopted = await testbed.run(HEAD, 'adoptCouncilDecision', decisionInput(held.id));

    await testbed.run(HEAD, 'removeCouncilMember', { id: council.id, agencyId: MASLIKHAT_ID });
    const later = await convenedSession(testbed, council.id);
    const seen = [await sees(MASLIKHAT, open.id), await sees(MASLIKHAT, held.id), await sees(MASLIKHAT, later.id)];
    expect(seen).toEqual([false, true, false]);
    const query = 'query ($id: ID!) { councilDecision(id: $id) { id } }';
    expect(await testbed.ask(MASLIKHAT, query, { id: adopted.id })).toEqual({ councilDecision: { id: adopted.id } });
  });

  it('[28.1.d] an invitee does not see the records', async () => {
    const open = await convenedSession(testbed, council.id);
    await testbed.run(HEAD, 'addCouncilMember', { id: council.id, agencyId: MASLIKHAT_ID, role: 'INVITEE' });
    expect(await sees(MASLIKHAT, open.id)).toBe(false);
  });
});

describe('mutations of others', () => {
  const inputs = (): Readonly<Record<Mutation, Record<string, unknown>>> => ({
    createCoordinatingCouncil: { officeId: officeIdOf('region-kz-79'), name: NAME },
    approveCouncilRegulation: { id: council.id, ...REGULATION },
    activateCoordinatingCouncil: { id: council.id },
    setCouncilChair: { id: council.id, officerId: testPersonId('akim') },
    addCouncilMember: { id: council.id, agencyId: AKIMAT_ID, role: 'PARTICIPANT' },
    removeCouncilMember: { id: council.id, agencyId: POLICE_ID },
    planCouncilSession: { councilId: council.id, plannedFor: '2026-06-01', place: 'Astana' },
    addAgendaItem: { sessionId: session.id, title: 'Crossings', aim: 'INTERACTION' },
    conveneCouncilSession: { id: session.id },
    holdCouncilSession: { id: session.id, presentAgencyIds: [] },
    adoptCouncilDecision: decisionInput(session.id),
    takeUpCouncilMeasure: { id: measureId },
    reportMeasureImplementation: { id: measureId, ...EVIDENCE },
    closeCouncilMeasure: { id: measureId },
  });
  const BY_THE_BODY: readonly Mutation[] = ['takeUpCouncilMeasure', 'reportMeasureImplementation'];
  const OF_THE_COUNCIL = EVERY_MUTATION.slice(0, 7);

  it('[3.2] a participating body steers nothing: each attempt is refused and put on record', async () => {
    for (const mutation of EVERY_MUTATION.filter((each) => !BY_THE_BODY.includes(each))) {
      const refusal = await testbed.refused(POLICE, mutation, inputs()[mutation]);
      expect({ mutation, ...refusal }).toMatchObject({ mutation, reason: 'INTERFERENCE_FORBIDDEN', rule: '3.2' });
    }
    const { rows } = await testbed.subgraph.db.pool.query<{ command: string }>(
      `SELECT details ->> 'command' AS command FROM platform.audit
       WHERE action = 'INTERFERENCE_ATTEMPT' AND person_id = $1 ORDER BY seq`,
      [POLICE.personId],
    );
    expect(rows.map(({ command }) => command)).toEqual(EVERY_MUTATION.filter((each) => !BY_THE_BODY.includes(each)));
  });

  it.each<[string, Viewer]>([
    ['an applicant', applicant()],
    ['an analyst', analyst()],
    ['the public', publicViewer],
  ])('[3.2] %s does not touch the council', async (_who, viewer) => {
    for (const mutation of OF_THE_COUNCIL) {
      expect(await testbed.refused(viewer, mutation, inputs()[mutation])).toMatchObject({
        reason: 'INTERFERENCE_FORBIDDEN',
      });
    }
  });

  it('[3.4] the head of another region finds no session or measure to change, and lacks the power over the council', async () => {
    for (const mutation of EVERY_MUTATION) {
      const refusal = await testbed.refused(ELSEWHERE, mutation, inputs()[mutation]);
      const isOfCouncil = OF_THE_COUNCIL.includes(mutation);
      expect({ mutation, code: refusal.code }).toEqual({ mutation, code: isOfCouncil ? 'FORBIDDEN' : 'NOT_FOUND' });
    }
  });

  it('[28.1.b] allowed actions tell each viewer what is his or hers to do', async () => {
    const query = 'query ($id: ID!) { coordinatingCouncil(id: $id) { allowedActions } }';
    const actions = async (viewer: Viewer): Promise<unknown> =>
      (await testbed.ask<{ coordinatingCouncil: { allowedActions: unknown } }>(viewer, query, { id: council.id }))
        .coordinatingCouncil.allowedActions;
    expect(await actions(HEAD)).toEqual(['SET_CHAIR', 'ADD_MEMBER', 'REMOVE_MEMBER', 'PLAN_SESSION']);
    expect(await actions(PROSECUTOR_GENERAL)).toContain('APPROVE_REGULATION');
    for (const viewer of [PROSECUTOR, POLICE, publicViewer]) expect(await actions(viewer)).toEqual([]);
  });
});
