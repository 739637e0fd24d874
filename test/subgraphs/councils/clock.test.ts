import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { dataOf } from '../../support/responses';
import { publicViewer } from '../../support/viewers';
import {
  activeCouncil,
  AKIMAT,
  ASTANA,
  decisionInput,
  ELSEWHERE,
  EVIDENCE,
  HEAD,
  heldSession,
  openTestbed,
  POLICE,
  PROSECUTOR,
  PROSECUTOR_GENERAL,
  type Testbed,
} from './testbed';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await openTestbed();
});
afterAll(() => testbed.subgraph.close());

interface SeenAlert {
  readonly kind: string;
  readonly stage: string;
  readonly rule: string;
  readonly dueOn: string | null;
  readonly sinceOn: string;
  readonly measure: { readonly id: string; readonly isOverdue: boolean } | null;
  readonly office: { readonly id: string } | null;
  readonly escalatedTo: { readonly id: string } | null;
}

async function listed(viewer: Viewer, filter: object = {}): Promise<readonly SeenAlert[]> {
  const query = `query ($filter: CouncilAlertFilter) { councilAlerts(filter: $filter, first: 1000) { nodes {
    kind stage rule dueOn sinceOn measure { id isOverdue } office { id } escalatedTo { id } } } }`;
  const answer = await testbed.subgraph.execute(viewer, query, { filter });
  return dataOf<{ councilAlerts: { nodes: readonly SeenAlert[] } }>(answer).councilAlerts.nodes;
}

const gaps = async (viewer: Viewer): Promise<readonly SeenAlert[]> => listed(viewer, { kinds: ['COUNCIL_MISSING'] });

describe('the clock of councils', () => {
  it('[28.1.f] an office that has to have a council and has none at work is shown as a gap until it has one', async () => {
    await testbed.subgraph.setClock('2026-03-19');
    const gap = { kind: 'COUNCIL_MISSING', stage: 'STANDING', rule: '28.1.f', dueOn: null, office: { id: ASTANA } };
    expect(await gaps(HEAD)).toEqual([
      { ...gap, sinceOn: '2022-11-18', measure: null, escalatedTo: { id: officeIdOf('gpo') } },
    ]);
    const everywhere = await gaps(PROSECUTOR_GENERAL);
    expect(everywhere.length).toBeGreaterThan(20);
    for (const viewer of [AKIMAT, publicViewer]) expect(await gaps(viewer)).toEqual([]);
    await activeCouncil(testbed);
    expect(await gaps(HEAD)).toEqual([]);
    expect(await gaps(PROSECUTOR_GENERAL)).toHaveLength(everywhere.length - 1);
    expect(await gaps(ELSEWHERE)).toHaveLength(1);
  });

  it('[28.2] a measure is announced, late from the day after its own, and done with when it is closed', async () => {
    const council = await activeCouncil(testbed, officeIdOf('region-kz-75'), ELSEWHERE);
    const session = await testbed.run(ELSEWHERE, 'planCouncilSession', {
      councilId: council.id,
      plannedFor: '2026-06-01',
      place: 'Almaty',
    });
    expect(session.state).toBe('PLANNED');
    const astana = await testbed.subgraph.execute(
      HEAD,
      '{ coordinatingCouncils(first: 100) { nodes { id office { id } } } }',
    );
    type Councils = { coordinatingCouncils: { nodes: { id: string; office: { id: string } }[] } };
    const { nodes } = dataOf<Councils>(astana).coordinatingCouncils;
    const held = await heldSession(testbed, nodes.find(({ office }) => office.id === ASTANA)?.id ?? '');
    const decision = await testbed.run(HEAD, 'adoptCouncilDecision', decisionInput(held.id));
    const [ofAkimat, ofPolice] = ['2026-09-01', '2026-07-01'].map(
      (day) => decision.measures.find(({ dueOn }) => dueOn === day)?.id ?? '',
    );
    const measures = async (viewer: Viewer) =>
      (await listed(viewer, { kinds: ['MEASURE'] })).map(({ stage, dueOn, sinceOn, measure }) => [
        measure?.id,
        stage,
        dueOn,
        sinceOn,
        measure?.isOverdue,
      ]);
    await testbed.subgraph.setClock('2026-06-26');
    expect(await measures(PROSECUTOR)).toEqual([[ofPolice, 'DUE_SOON', '2026-07-01', '2026-06-26', false]]);
    await testbed.subgraph.setClock('2026-09-02');
    const late = [ofPolice, 'OVERDUE', '2026-07-01', '2026-07-02', true];
    expect(await measures(HEAD)).toEqual([late, [ofAkimat, 'OVERDUE', '2026-09-01', '2026-09-02', true]]);
    expect(await measures(POLICE)).toEqual([late]);
    expect(await measures(ELSEWHERE)).toEqual([]);
    await testbed.run(POLICE, 'takeUpCouncilMeasure', { id: ofPolice });
    await testbed.run(POLICE, 'reportMeasureImplementation', { id: ofPolice, ...EVIDENCE });
    await testbed.run(PROSECUTOR, 'closeCouncilMeasure', { id: ofPolice });
    expect(await measures(POLICE)).toEqual([]);
    const query = `query ($id: ID!) { councilMeasure(id: $id) { alerts { stage } } }`;
    const own = await testbed.subgraph.execute(AKIMAT, query, { id: ofAkimat });
    expect(dataOf(own)).toEqual({ councilMeasure: { alerts: [{ stage: 'OVERDUE' }] } });
  });
});
