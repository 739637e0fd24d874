import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { SEEN_CONFLICT, type SeenConflict } from '../../support/conflicts';
import { refusalOf } from '../../support/responses';
import { analyst, officer, testPersonId } from '../../support/viewers';
import {
  activeCouncil,
  AKIMAT,
  AKIMAT_ID,
  type Changed,
  decisionInput,
  ELSEWHERE,
  HEAD,
  heldSession,
  openTestbed,
  POLICE,
  POLICE_ID,
  PROSECUTOR,
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

/** News of a submission as supervision tells of it, with a state and a class. */
function news(name: string, version: number, state: string, classification = 'OFFICIAL') {
  const event = submissionChanged(name, { version });
  const audience = { ...event.data.audience, classification };
  return { ...event, id: randomUUID(), data: { ...event.data, state, audience } };
}

/** A planned session with a submission on its agenda. */
async function listed(name: string): Promise<{ readonly id: string; readonly submissionId: string }> {
  await testbed.subgraph.receive(news(name, 1, 'DRAFT') as never);
  const plan = { councilId: council.id, plannedFor: '2026-06-01', place: 'Astana' };
  const { id } = await testbed.run(HEAD, 'planCouncilSession', plan);
  const submissionId = testPersonId(name);
  await testbed.run(HEAD, 'addAgendaItem', { sessionId: id, title: 'Heat', aim: 'INTERACTION', submissionId });
  return { id, submissionId };
}

async function conflictsOf(viewer: Viewer, type: string, id: string): Promise<readonly SeenConflict[]> {
  const field = type === 'CouncilSession' || type === 'CouncilMeasure' ? 'conflicts' : 'councilConflicts';
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { seen: ${field} { ${SEEN_CONFLICT} } } } }`;
  const data = await testbed.ask<{ _entities: readonly ({ seen: SeenConflict[] } | null)[] }>(viewer, query, {
    r: [{ __typename: type, id }],
  });
  return data._entities[0]?.seen ?? [];
}

const RESOLVE = `mutation ($input: ResolveConflictInput!) { resolveCouncilConflict(input: $input) { state resolvedBy { id } } }`;

/** [27.1] What the audit trail tells the viewer of a record. */
async function trailOf(viewer: Viewer, recordId: string | undefined): Promise<readonly string[]> {
  const query = `query ($filter: AuditTrailFilter!) { councilsAuditTrail(filter: $filter) { nodes { action } } }`;
  type Trail = { councilsAuditTrail: { nodes: readonly { action: string }[] } };
  const data = await testbed.ask<Trail>(viewer, query, { filter: { recordId } });
  return data.councilsAuditTrail.nodes.map(({ action }) => action);
}

describe('a session whose agenda names a submission', () => {
  it.each([
    ['28.1.d', 'SESSION_ON_SECRET_SUBMISSION', 'DRAFT', 'RESTRICTED'],
    ['28.1.b', 'SESSION_ON_FALLEN_SUBMISSION', 'CANCELLED', 'OFFICIAL'],
  ])('[%s] %s, once though the news comes twice and late', async (rule, explanation, state, classification) => {
    const { id, submissionId } = await listed(explanation);
    const event = news(explanation, 3, state, classification) as never;
    await testbed.subgraph.receive(event);
    await testbed.subgraph.receive(event);
    await testbed.subgraph.receive(news(explanation, 2, 'MADE') as never);
    await testbed.subgraph.receive(news(explanation, 4, state, classification) as never);
    const expected = [{ explanation, rule, state: 'OPEN', record: { type: 'CouncilSession', id } }];
    expect(await conflictsOf(HEAD, 'CouncilSession', id)).toMatchObject(expected);
    expect(await conflictsOf(HEAD, 'Submission', submissionId)).toMatchObject(expected);
    expect(await conflictsOf(ELSEWHERE, 'Submission', submissionId)).toEqual([]);
    expect(await conflictsOf(POLICE, 'CouncilSession', id)).toEqual([]);
    const [open] = await conflictsOf(HEAD, 'CouncilSession', id);
    await testbed.ask(PROSECUTOR, RESOLVE, { input: { id: open?.id, resolution: 'Taken off the agenda.' } });
    expect([await trailOf(HEAD, open?.id), await trailOf(ELSEWHERE, open?.id)]).toEqual([['RESOLVE'], []]);
  });

  it('is not overtaken by the course of the submission', async () => {
    const { id } = await listed('considered');
    for (const [index, state] of ['MADE', 'DELIVERED', 'SCHEDULED', 'REJECTED'].entries()) {
      await testbed.subgraph.receive(news('considered', index + 2, state) as never);
    }
    expect(await conflictsOf(HEAD, 'CouncilSession', id)).toEqual([]);
  });
});

describe('a measure of a body that is no state body any more', () => {
  let measures: Changed['measures'];
  beforeAll(async () => {
    const session = await heldSession(testbed, council.id);
    ({ measures } = await testbed.run(HEAD, 'adoptCouncilDecision', decisionInput(session.id)));
  });
  const measureOf = (agencyId: string): string =>
    measures.find(({ responsible }) => responsible.id === agencyId)?.id ?? '';

  /** News of a body as organisation tells of it. */
  async function newsOf(agencyId: string, told: Readonly<Record<string, unknown>>) {
    const { rows } = await testbed.subgraph.db.pool.query<{ version: number; code: string }>(
      `SELECT version + 1 AS version, code, kind, region, is_protestable AS "isProtestable" FROM platform.known_agency WHERE id = $1`,
      [agencyId],
    );
    const [known] = rows;
    if (!known) throw new Error(`no agency ${agencyId}`);
    const data = { ...known, audience: null, ...told };
    return { id: randomUUID(), type: 'agency.changed', subject: agencyId, data } as const;
  }

  it('[28.1.b] opens a conflict, seen by the office and by the body, resolved by a prosecutor of the office', async () => {
    const event = await newsOf(AKIMAT_ID, { kind: 'QUASI_PUBLIC' });
    await testbed.subgraph.receive(event);
    await testbed.subgraph.receive(event);
    await testbed.subgraph.receive({ ...event, id: randomUUID() });

    const measureId = measureOf(AKIMAT_ID);
    for (const viewer of [HEAD, PROSECUTOR, AKIMAT]) {
      expect(await conflictsOf(viewer, 'CouncilMeasure', measureId)).toMatchObject([
        { explanation: 'MEASURE_OF_UNFIT_BODY', record: { id: measureId }, other: { type: 'Agency', id: AKIMAT_ID } },
      ]);
    }
    expect(await conflictsOf(HEAD, 'CouncilMeasure', measureOf(POLICE_ID))).toEqual([]);
    // Everyone sees the body; that is no tie to the measure.
    for (const viewer of [ELSEWHERE, officer('district-kz-71-esil'), analyst()]) {
      const seen = await conflictsOf(viewer, 'Agency', AKIMAT_ID);
      expect(seen.map(({ record }) => record.id)).toEqual(viewer.kind === 'ANALYST' ? [measureId] : []);
    }

    const [open] = await conflictsOf(HEAD, 'Agency', AKIMAT_ID);
    const input = { id: open?.id, resolution: 'The measure was given to the police' };
    const refused = async (viewer: Viewer) => refusalOf(await testbed.subgraph.execute(viewer, RESOLVE, { input }));
    expect(await refused(SECRETARY)).toMatchObject({ code: 'FORBIDDEN', rule: '10.1.a' });
    expect(await refused(AKIMAT)).toMatchObject({ code: 'FORBIDDEN', reason: 'INTERFERENCE_FORBIDDEN', rule: '3.2' });
    expect(await testbed.ask(PROSECUTOR, RESOLVE, { input })).toEqual({
      resolveCouncilConflict: { state: 'RESOLVED', resolvedBy: { id: PROSECUTOR.personId } },
    });
    expect(await refused(HEAD)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    // What was done is for the prosecution system alone.
    expect(await conflictsOf(AKIMAT, 'CouncilMeasure', measureId)).toMatchObject([
      { state: 'RESOLVED', resolution: null },
    ]);
  });

  it('[28.1.b] opens a conflict when the body ceases to exist, once', async () => {
    await testbed.subgraph.receive(await newsOf(POLICE_ID, { state: 'ACTIVE' }));
    const measureId = measureOf(POLICE_ID);
    expect(await conflictsOf(HEAD, 'CouncilMeasure', measureId)).toEqual([]);
    await testbed.subgraph.receive(await newsOf(POLICE_ID, { state: 'CEASED' }));
    await testbed.subgraph.receive(await newsOf(POLICE_ID, { state: 'CEASED' }));
    expect(await conflictsOf(HEAD, 'CouncilMeasure', measureId)).toMatchObject([
      { explanation: 'MEASURE_OF_UNFIT_BODY', state: 'OPEN', other: { type: 'Agency', id: POLICE_ID } },
    ]);
  });
});
