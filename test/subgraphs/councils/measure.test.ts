import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { agencyOfficial } from '../../support/viewers';
import {
  activeCouncil,
  AKIMAT,
  AKIMAT_ID,
  type Changed,
  decisionInput,
  EVIDENCE,
  HEAD,
  heldSession,
  openTestbed,
  POLICE,
  POLICE_ID,
  PROSECUTOR,
  SECRETARY,
  type Testbed,
} from './testbed';

let testbed: Testbed;
let session: Changed;
beforeAll(async () => {
  testbed = await openTestbed();
  const council = await activeCouncil(testbed);
  session = await heldSession(testbed, council.id);
});
afterAll(() => testbed.subgraph.close());

const bodies: readonly (readonly [string, Viewer])[] = [
  [AKIMAT_ID, AKIMAT],
  [POLICE_ID, POLICE],
];

/** A fresh decision with one measure for the akimat and one for the police. */
async function adopted(): Promise<{ decisionId: string; akimat: string; police: string }> {
  const decision = await testbed.run(HEAD, 'adoptCouncilDecision', decisionInput(session.id));
  const [akimat = '', police = ''] = bodies.map(
    ([id]) => decision.measures.find(({ responsible }) => responsible.id === id)?.id,
  );
  return { decisionId: decision.id, akimat, police };
}

/** Takes a measure up and reports on it. */
async function implemented(id: string, body: Viewer): Promise<void> {
  await testbed.run(body, 'takeUpCouncilMeasure', { id });
  await testbed.run(body, 'reportMeasureImplementation', { id, ...EVIDENCE });
}

describe('the responsible body', () => {
  it('[28.2] only officials of the responsible body who may execute take up and report', async () => {
    const { akimat: id } = await adopted();
    for (const viewer of [POLICE, HEAD, agencyOfficial('akimat-kz-71', 'READER')]) {
      expect(await testbed.refused(viewer, 'takeUpCouncilMeasure', { id })).toMatchObject({
        code: 'FORBIDDEN',
        rule: '28.2',
      });
    }
    const head = agencyOfficial('akimat-kz-71', 'HEAD');
    expect(await testbed.run(head, 'takeUpCouncilMeasure', { id })).toMatchObject({
      state: 'IN_IMPLEMENTATION',
      allowedActions: ['REPORT'],
    });
    expect(await testbed.refused(POLICE, 'reportMeasureImplementation', { id, ...EVIDENCE })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('[28.2] a report comes after the take-up, and not from the future', async () => {
    const { akimat: id } = await adopted();
    expect(await testbed.refused(AKIMAT, 'reportMeasureImplementation', { id, ...EVIDENCE })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
    await testbed.run(AKIMAT, 'takeUpCouncilMeasure', { id });
    const future = { id, ...EVIDENCE, datedOn: '2026-03-20' };
    expect(await testbed.refused(AKIMAT, 'reportMeasureImplementation', future)).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const reported = await testbed.run(AKIMAT, 'reportMeasureImplementation', { id, ...EVIDENCE });
    expect(reported).toMatchObject({ state: 'IN_IMPLEMENTATION', version: 3, implementations: [EVIDENCE] });
  });
});

describe('closing', () => {
  it("[3.2] [28.2] the responsible body does not close its own measure; prosecutors of the council's office do", async () => {
    const { akimat: id } = await adopted();
    await implemented(id, AKIMAT);
    expect(await testbed.refused(AKIMAT, 'closeCouncilMeasure', { id })).toMatchObject({
      reason: 'INTERFERENCE_FORBIDDEN',
      rule: '3.2',
    });
    expect(await testbed.run(PROSECUTOR, 'closeCouncilMeasure', { id })).toMatchObject({ state: 'IMPLEMENTED' });
    expect(await testbed.refused(AKIMAT, 'reportMeasureImplementation', { id, ...EVIDENCE })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
  });

  it('[10.1.a] an employee who is no prosecutor does not close it and is not offered to', async () => {
    const { akimat: id } = await adopted();
    await implemented(id, AKIMAT);
    const refusal = await testbed.refused(SECRETARY, 'closeCouncilMeasure', { id });
    expect(refusal).toMatchObject({ reason: 'SIGNER_NOT_PROSECUTOR', rule: '10.1.a' });
    const query = 'query ($id: ID!) { councilMeasure(id: $id) { allowedActions } }';
    expect(await testbed.ask(SECRETARY, query, { id })).toEqual({ councilMeasure: { allowedActions: [] } });
    expect(await testbed.ask(PROSECUTOR, query, { id })).toEqual({ councilMeasure: { allowedActions: ['CLOSE'] } });
  });

  it('[28.2] of two closings of one measure at once one counts', async () => {
    const { akimat: id } = await adopted();
    await implemented(id, AKIMAT);
    const query = 'mutation ($input: ChangeCouncilRecordInput!) { closeCouncilMeasure(input: $input) { state } }';
    const answers = await Promise.all(
      [HEAD, PROSECUTOR].map((viewer) => testbed.subgraph.execute(viewer, query, { input: { id } })),
    );
    const codes = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions?.['code']);
    expect(codes).toEqual(['ILLEGAL_TRANSITION']);
    expect((await testbed.audit('CouncilMeasure', id)).filter(({ action }) => action === 'CLOSE')).toHaveLength(1);
  });

  it('[28.2] two last measures closed at once make the decision implemented', async () => {
    const { decisionId, akimat, police } = await adopted();
    await implemented(akimat, AKIMAT);
    await implemented(police, POLICE);
    await Promise.all([akimat, police].map((id) => testbed.run(HEAD, 'closeCouncilMeasure', { id })));
    const query = 'query ($id: ID!) { councilDecision(id: $id) { state implementedOn progress { implemented } } }';
    expect(await testbed.ask(HEAD, query, { id: decisionId })).toEqual({
      councilDecision: { state: 'IMPLEMENTED', implementedOn: '2026-03-19', progress: { implemented: 2 } },
    });
  });

  it('of two officers with the same version in hand the later is told of the conflict', async () => {
    const { akimat: id } = await adopted();
    await implemented(id, AKIMAT);
    const expectedVersion = 2;
    expect(await testbed.refused(HEAD, 'closeCouncilMeasure', { id, expectedVersion })).toMatchObject({
      code: 'CONFLICT',
    });
    await testbed.run(HEAD, 'closeCouncilMeasure', { id, expectedVersion: 3 });
  });
});

describe('requests', () => {
  it('a repeated request answers with the first result; with another body it is a conflict', async () => {
    const { akimat: id } = await adopted();
    await testbed.run(AKIMAT, 'takeUpCouncilMeasure', { id });
    const requestId = crypto.randomUUID();
    const input = { id, requestId, ...EVIDENCE };
    await testbed.run(AKIMAT, 'reportMeasureImplementation', input);
    const again = await testbed.run(AKIMAT, 'reportMeasureImplementation', input);
    expect(again.implementations).toHaveLength(1);
    const other = { ...input, reference: 'Another order' };
    expect(await testbed.refused(AKIMAT, 'reportMeasureImplementation', other)).toMatchObject({ code: 'CONFLICT' });
  });

  it('a decision asked for twice at once is adopted once', async () => {
    const input = { requestId: crypto.randomUUID(), ...decisionInput(session.id) };
    const [first, second] = await Promise.all([1, 2].map(() => testbed.run(HEAD, 'adoptCouncilDecision', input)));
    expect(first?.id).toBe(second?.id);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['overlong', 'a'.repeat(50_001)],
    ['blank', '  \n'],
  ])('a %s text is invalid', async (_name, text) => {
    const { akimat: id } = await adopted();
    await testbed.run(AKIMAT, 'takeUpCouncilMeasure', { id });
    const refusal = await testbed.refused(AKIMAT, 'reportMeasureImplementation', { id, ...EVIDENCE, text });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
