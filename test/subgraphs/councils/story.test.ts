import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  activeCouncil,
  AKIMAT,
  AKIMAT_ID,
  type Changed,
  decisionInput,
  EVIDENCE,
  HEAD,
  openTestbed,
  POLICE,
  POLICE_ID,
  PROSECUTOR,
  submissionChanged,
  type Testbed,
} from './testbed';

describe('from a submission to an implemented decision', () => {
  let testbed: Testbed;
  let council: Changed;
  let session: Changed;
  let decision: Changed;
  const measureOf = (agencyId: string): string =>
    decision.measures.find(({ responsible }) => responsible.id === agencyId)?.id ?? '';
  const progress = (id: string) =>
    testbed.ask<{ councilDecision: { state: string; progress: Changed['progress'] } }>(
      HEAD,
      'query ($id: ID!) { councilDecision(id: $id) { state progress { total implemented overdue } } }',
      { id },
    );

  beforeAll(async () => {
    testbed = await openTestbed('2026-06-01');
    council = await activeCouncil(testbed);
    await testbed.subgraph.receive(submissionChanged('submission'));
  });
  afterAll(() => testbed.subgraph.close());

  it('[28.1.a] [9.10] the council of Astana is active with its two participants', () => {
    expect(council).toMatchObject({ state: 'ACTIVE', level: 'REGIONAL', chairBasis: 'EX_OFFICIO' });
    expect(council.members).toEqual([
      { role: 'PARTICIPANT', agency: { id: POLICE_ID } },
      { role: 'PARTICIPANT', agency: { id: AKIMAT_ID } },
    ]);
  });

  it('[28.1.b] a session is planned with an item on the submission, and the members are invited', async () => {
    const submissionId = submissionChanged('submission').subject;
    const planned = await testbed.run(HEAD, 'planCouncilSession', {
      councilId: council.id,
      plannedFor: '2026-06-01',
      place: 'Astana',
    });
    expect(planned).toMatchObject({ state: 'PLANNED', number: 'KZ-71/C-2026-000001', agenda: [] });
    const item = {
      sessionId: planned.id,
      title: 'The submission on crossings',
      aim: 'CONSISTENT_ACTION',
      submissionId,
    };
    const listed = await testbed.run(HEAD, 'addAgendaItem', item);
    expect(listed.agenda).toMatchObject([{ order: 1, title: item.title, submission: { id: submissionId } }]);
    session = await testbed.run(PROSECUTOR, 'conveneCouncilSession', { id: planned.id });
    expect(session.state).toBe('CONVENED');
    expect(session.attendance.map(({ isInvited, isPresent }) => [isInvited, isPresent])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  it('[3.4] the police see the item, but not the submission that they are not addressed by; the akimat sees both', async () => {
    const query = 'query ($id: ID!) { councilSession(id: $id) { agenda { title submission { id } } } }';
    const title = 'The submission on crossings';
    const asPolice = await testbed.ask(POLICE, query, { id: session.id });
    expect(asPolice).toEqual({ councilSession: { agenda: [{ title, submission: null }] } });
    const asAkimat = await testbed.ask(AKIMAT, query, { id: session.id });
    const submission = { id: submissionChanged('submission').subject };
    expect(asAkimat).toEqual({ councilSession: { agenda: [{ title, submission }] } });
  });

  it('[28.1.e] [28.2.b] the session is held with its quorum and adopts a decision with a measure for each body', async () => {
    const held = await testbed.run(HEAD, 'holdCouncilSession', {
      id: session.id,
      presentAgencyIds: [POLICE_ID, AKIMAT_ID],
    });
    expect(held).toMatchObject({ state: 'HELD' });
    expect(held.attendance.every(({ isPresent }) => isPresent)).toBe(true);
    decision = await testbed.run(HEAD, 'adoptCouncilDecision', decisionInput(session.id));
    expect(decision).toMatchObject({
      state: 'ADOPTED',
      number: 'KZ-71/D-2026-000001',
      progress: { total: 2, implemented: 0, overdue: 0 },
      measures: [
        { item: 1, state: 'ASSIGNED', dueOn: '2026-09-01', responsible: { id: AKIMAT_ID } },
        { item: 2, state: 'ASSIGNED', dueOn: '2026-07-01', responsible: { id: POLICE_ID } },
      ],
    });
  });

  it('[28.2] a measure is not closed without a reported act or measure', async () => {
    const untouched = await testbed.refused(HEAD, 'closeCouncilMeasure', { id: measureOf(AKIMAT_ID) });
    expect(untouched).toMatchObject({
      reason: 'IMPLEMENTATION_EVIDENCE_REQUIRED',
      rule: '28.2',
      code: 'PRECONDITION_FAILED',
    });
    const taken = await testbed.run(AKIMAT, 'takeUpCouncilMeasure', { id: measureOf(AKIMAT_ID) });
    expect(taken).toMatchObject({ state: 'IN_IMPLEMENTATION', decision: { state: 'IN_IMPLEMENTATION' } });
    const again = await testbed.refused(HEAD, 'closeCouncilMeasure', { id: measureOf(AKIMAT_ID) });
    expect(again).toMatchObject({ reason: 'IMPLEMENTATION_EVIDENCE_REQUIRED', rule: '28.2' });
  });

  it('[28.2] with evidence the measure is closed, and the last one makes the decision implemented', async () => {
    const id = measureOf(AKIMAT_ID);
    await testbed.subgraph.setClock('2026-08-20');
    await testbed.run(AKIMAT, 'reportMeasureImplementation', { id, ...EVIDENCE, datedOn: '2026-08-19' });
    const reported = await testbed.run(AKIMAT, 'reportMeasureImplementation', {
      id,
      evidenceType: 'JOINT_ACT',
      reference: 'Joint order No. 3',
      text: 'Agreed with the police.',
      datedOn: '2026-08-20',
    });
    expect(reported.implementations.map(({ evidenceType }) => evidenceType)).toEqual(['DEPARTMENTAL_ACT', 'JOINT_ACT']);
    const closed = await testbed.run(PROSECUTOR, 'closeCouncilMeasure', { id });
    expect(closed).toMatchObject({
      state: 'IMPLEMENTED',
      implementedOn: '2026-08-20',
      decision: { state: 'IN_IMPLEMENTATION' },
    });
    expect(await progress(decision.id)).toEqual({
      councilDecision: { state: 'IN_IMPLEMENTATION', progress: { total: 2, implemented: 1, overdue: 1 } },
    });
    const last = measureOf(POLICE_ID);
    await testbed.run(POLICE, 'takeUpCouncilMeasure', { id: last });
    await testbed.run(POLICE, 'reportMeasureImplementation', { id: last, ...EVIDENCE, evidenceType: 'MEASURE' });
    await testbed.run(HEAD, 'closeCouncilMeasure', { id: last });
    expect(await progress(decision.id)).toEqual({
      councilDecision: { state: 'IMPLEMENTED', progress: { total: 2, implemented: 2, overdue: 0 } },
    });
  });

  it('[27.1] each step is on the audit record with its power and rules', async () => {
    const rows = await testbed.audit('CouncilMeasure', measureOf(AKIMAT_ID));
    expect(rows.map(({ action, power }) => [action, power])).toEqual([
      ['TAKE_UP', 'RESPONSIBLE_BODY'],
      ['REPORT', 'RESPONSIBLE_BODY'],
      ['REPORT', 'RESPONSIBLE_BODY'],
      ['CLOSE', 'PREPARE_RECORDS'],
    ]);
    expect(rows.at(-1)).toMatchObject({ rules: ['28.2', '10.1.a'], details: { decisionState: 'IN_IMPLEMENTATION' } });
    const adopted = await testbed.audit('CouncilDecision', decision.id);
    expect(adopted).toMatchObject([{ action: 'ADOPT', power: 'CHAIR_COORDINATING_COUNCIL', details: { measures: 2 } }]);
    expect(await testbed.subgraph.emitted()).toEqual([]);
  });
});
