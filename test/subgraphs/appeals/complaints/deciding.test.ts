import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../../platform/directory/reference-directory';
import type { Viewer } from '../../../../platform/access/viewer';
import { applicant, officer, testPersonId } from '../../../support/viewers';
import { REPLY } from '../open-appeals';
import {
  DECISION,
  employee,
  general,
  head,
  openComplaints,
  prosecutor,
  regionalHead,
  type TestComplaints,
} from './open-complaints';

let complaints: TestComplaints;
beforeAll(async () => {
  complaints = await openComplaints();
});
beforeEach(() => complaints.setClock('2026-03-19'));
afterAll(() => complaints.close());

const esil = officeIdOf('district-kz-71-esil');
const filed = async (input: object = {}, viewer?: Viewer): Promise<string> =>
  (await complaints.file({ ...input }, viewer)).id;
const COURT = { court: 'Specialised interdistrict administrative court of Astana' };

describe('a decision on a complaint', () => {
  it('[25.2.b] names the outcome, the reasons and the way to court, and ends the complaint', async () => {
    const id = await filed({ hasDamageClaim: true });
    for (const [missing, reason] of [
      [{ outcome: null }, 'OUTCOME_REQUIRED'],
      [{ reasons: ' ' }, 'REASONS_REQUIRED'],
      [{ courtRoute: null }, 'MANDATORY_CONTENT_MISSING'],
    ] as const)
      expect(
        await complaints.refusedTake(regionalHead, 'decideComplaint', { id, ...DECISION, ...missing }),
      ).toMatchObject({
        reason,
        rule: '25.2.b',
      });
    const decided = await complaints.take(regionalHead, 'decideComplaint', { id, ...DECISION });
    expect(decided).toMatchObject({ state: 'DECIDED', closedOn: '2026-03-19', warnings: [], version: 2 });
    expect(decided.terms.find(({ kind }) => kind === 'COMPLAINT_DECISION')?.metOn).toBe('2026-03-19');
    const [notice] = decided.notices;
    expect(notice).toMatchObject({ kind: 'DECIDED', text: expect.stringContaining('в суд') });
    expect(notice?.text).toContain('возмещается');
    const query = `query ($id: ID!) { complaint(id: $id) { decision { outcome reasons courtRoute decidedOn decidedBy { id } } } }`;
    await expect(complaints.ask(regionalHead, query, { id })).resolves.toEqual({
      complaint: { decision: { ...DECISION, decidedOn: '2026-03-19', decidedBy: { id: regionalHead.personId } } },
    });
    expect(await complaints.refusedTake(regionalHead, 'decideComplaint', { id, ...DECISION })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
  });

  it('[43.3.a] about the reply to an appeal has no effect on an act, and leaves the appeal answered', async () => {
    const { id: recordId } = await complaints.accepted();
    const { version } = await complaints.step(prosecutor, 'answerAppeal', { id: recordId, ...REPLY });
    const id = await filed({ contested: { kind: 'DECISION', recordType: 'Appeal', recordId }, respondent: undefined });
    const granted = { id, ...DECISION, outcome: 'SATISFIED' };
    for (const effect of ['CANCEL_ACT', 'REVOKE_ACT', 'AMEND_ACT'])
      expect(await complaints.refusedTake(head, 'decideComplaint', { ...granted, effect })).toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'effect' },
      });
    await complaints.take(head, 'decideComplaint', granted);
    const query = 'query ($id: ID!) { appeal(id: $id) { state version complaints { state } } }';
    await expect(complaints.ask(head, query, { id: recordId })).resolves.toEqual({
      appeal: { state: 'ANSWERED', version, complaints: [{ state: 'DECIDED' }] },
    });
  });

  it('[5.2.5] [43.1.b] is taken by nobody but a prosecutor strictly above the respondent', async () => {
    const respondent = { officeId: esil, officerId: prosecutor.personId };
    const id = await filed({ respondent });
    expect(await complaints.refusedTake(prosecutor, 'decideComplaint', { id, ...DECISION })).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '5.2.5',
    });
    expect(
      await complaints.refusedTake(officer('district-kz-71-nura', 'HEAD'), 'decideComplaint', { id, ...DECISION }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    const promoted = { ...head, personId: prosecutor.personId };
    expect(await complaints.refusedTake(promoted, 'decideComplaint', { id, ...DECISION })).toMatchObject({
      reason: 'ASSIGNEE_NOT_SUPERIOR',
      rule: '5.2.5',
    });
    expect(await complaints.take(head, 'decideComplaint', { id, ...DECISION })).toMatchObject({ state: 'DECIDED' });
  });

  it('[5.2.5] of a peer or of the person complained of is refused, though they hold the power in the office', async () => {
    const deputy = officer('gpo', 'DEPUTY_PROSECUTOR_GENERAL');
    const peer = officer('gpo', 'DEPUTY_PROSECUTOR_GENERAL', 'two');
    const id = await filed({ respondent: { officeId: officeIdOf('gpo'), officerId: deputy.personId } });
    for (const viewer of [deputy, peer])
      for (const [mutation, input] of [
        ['decideComplaint', DECISION],
        ['takeUpComplaint', {}],
      ] as const)
        expect(await complaints.refusedTake(viewer, mutation, { id, ...input })).toMatchObject({
          reason: 'ASSIGNEE_NOT_SUPERIOR',
          rule: '5.2.5',
        });
    expect(await complaints.take(general, 'decideComplaint', { id, ...DECISION })).toMatchObject({ state: 'DECIDED' });
  });

  it('[5.2.5] may be taken over by whoever stands higher still', async () => {
    const id = await filed();
    expect(await complaints.take(general, 'takeUpComplaint', { id })).toMatchObject({
      handler: { id: general.personId },
    });
  });

  it('[5.2.5] [25.1.c] [43.1.b] is assigned to heads above the respondent alone', async () => {
    const id = await filed();
    for (const deciderId of [head.personId, prosecutor.personId, testPersonId('nobody'), 'x'])
      expect(await complaints.refusedTake(regionalHead, 'assignComplaint', { id, deciderId })).toMatchObject({
        reason: 'ASSIGNEE_NOT_SUPERIOR',
        rule: '43.1.b',
      });
    expect(await complaints.take(general, 'assignComplaint', { id, deciderId: general.personId })).toMatchObject({
      office: { id: officeIdOf('gpo') },
      handler: { id: general.personId },
    });
    const query = `mutation ($input: AssignComplaintInput!) { step: assignComplaint(input: $input) { id } }`;
    const other = await filed();
    const input = { id: other, deciderId: general.personId };
    await expect(complaints.ask(regionalHead, query, { input })).resolves.toEqual({ step: null });
  });

  it('[25.1.e] after the twenty working days is marked late, is watched by the clock, and cannot be put off', async () => {
    await complaints.setClock('2024-09-02');
    const id = await filed({ knownOn: '2024-08-30' });
    const query = `query { appealAlerts(first: 100, filter: { kinds: [COMPLAINT_DECISION] }) { nodes { stage dueOn complaint { id } appeal { id } } } }`;
    const alertsOfThis = async (viewer: Viewer) => {
      type Nodes = { appealAlerts: { nodes: { stage: string; complaint: { id: string } | null; appeal: unknown }[] } };
      const { appealAlerts } = await complaints.ask<Nodes>(viewer, query);
      return appealAlerts.nodes.filter(({ complaint }) => complaint?.id === id);
    };
    await complaints.setClock('2024-09-25');
    await complaints.tick();
    expect(await alertsOfThis(regionalHead)).toEqual([
      { stage: 'DUE_SOON', dueOn: '2024-09-30', complaint: { id }, appeal: null },
    ]);
    expect(await alertsOfThis(head)).toEqual([]);
    await complaints.setClock('2024-10-01');
    await complaints.tick();
    expect(await alertsOfThis(general)).toMatchObject([{ stage: 'OVERDUE' }]);
    expect(await complaints.take(regionalHead, 'decideComplaint', { id, ...DECISION })).toMatchObject({
      warnings: ['LATE'],
    });
    expect(await alertsOfThis(general)).toEqual([]);
  });

  it('[25.3] a superior who finds that another procedure governs names its norm', async () => {
    const id = await filed();
    const regime = 'CIVIL_PROCEDURE';
    expect(await complaints.refusedTake(regionalHead, 'classifyComplaint', { id, regime })).toMatchObject({
      reason: 'LEGAL_PROVISION_REQUIRED',
      rule: '25.3',
    });
    const classified = await complaints.take(regionalHead, 'classifyComplaint', { id, regime, norm: 'Art. 148' });
    expect(classified).toMatchObject({ state: 'OTHER_PROCEDURE', closedOn: '2026-03-19', allowedActions: [] });
  });
});

describe('the way to court', () => {
  it('[25.2.a] [43.1.c] opens with the decision, and before it only where another law opens it', async () => {
    const resident = applicant();
    const id = await filed({}, resident);
    for (const viewer of [resident, regionalHead])
      expect(await complaints.refusedTake(viewer, 'takeComplaintToCourt', { id, ...COURT })).toMatchObject({
        reason: 'PRETRIAL_STAGE_REQUIRED',
        rule: '25.2.a',
      });
    await complaints.take(regionalHead, 'decideComplaint', { id, ...DECISION });
    expect(await complaints.take(resident, 'takeComplaintToCourt', { id, ...COURT })).toMatchObject({
      state: 'IN_COURT',
      closedOn: '2026-03-19',
      warnings: [],
    });
    const direct = await filed();
    const provision = 'Criminal Procedure Code, Art. 106';
    expect(
      await complaints.take(employeeOfRegion, 'takeComplaintToCourt', { id: direct, ...COURT, provision }),
    ).toMatchObject({
      state: 'IN_COURT',
      warnings: [],
    });
  });

  it('[25.2.a] opens with a warning after twenty working days of silence, not on the last of them', async () => {
    await complaints.setClock('2024-09-02');
    const id = await filed({ knownOn: '2024-08-30' });
    await complaints.setClock('2024-09-30');
    expect(await complaints.refusedTake(regionalHead, 'takeComplaintToCourt', { id, ...COURT })).toMatchObject({
      reason: 'PRETRIAL_STAGE_REQUIRED',
      details: { dueOn: '2024-09-30' },
    });
    await complaints.setClock('2024-10-01');
    expect(await complaints.take(regionalHead, 'takeComplaintToCourt', { id, ...COURT })).toMatchObject({
      warnings: ['PRETRIAL_TERM_PASSED'],
    });
  });

  it('[25.1.d] [43.1.b] is open at once above the Prosecutor General', async () => {
    const id = await filed({ respondent: { officeId: officeIdOf('gpo') } });
    expect(await complaints.take(general, 'takeComplaintToCourt', { id, ...COURT })).toMatchObject({
      state: 'IN_COURT',
    });
  });
});

describe('a late complaint', () => {
  const late = (input: object = {}, viewer?: Viewer) => filed({ knownOn: '2025-11-03', ...input }, viewer);

  it('[25.1.a] [43.1.d] is not decided before its term has been restored', async () => {
    const id = await late();
    expect(await complaints.refusedTake(regionalHead, 'decideComplaint', { id, ...DECISION })).toMatchObject({
      reason: 'COMPLAINT_TERM_MISSED',
      rule: '25.1.a',
      code: 'TERM_EXPIRED',
    });
  });

  it('[25.1.f] is restored at request and for a reason, and never on the office’s own initiative', async () => {
    const resident = applicant();
    const id = await late({}, resident);
    const grounds = 'A hospital stay is proved.';
    expect(await complaints.refusedTake(regionalHead, 'restoreComplaintTerm', { id, grounds })).toMatchObject({
      reason: 'RESTORATION_REQUEST_REQUIRED',
      rule: '25.1.f',
    });
    expect(await complaints.refusedTake(resident, 'requestComplaintRestoration', { id, reason: ' ' })).toMatchObject({
      reason: 'REASONS_REQUIRED',
    });
    await complaints.take(resident, 'requestComplaintRestoration', { id, reason: 'I was in hospital.' });
    expect(await complaints.refusedTake(regionalHead, 'restoreComplaintTerm', { id })).toMatchObject({
      reason: 'REASONS_REQUIRED',
    });
    for (const viewer of [resident, employeeOfRegion])
      expect((await complaints.refusedTake(viewer, 'restoreComplaintTerm', { id, grounds })).code).toBe('FORBIDDEN');
    const restored = await complaints.take(regionalHead, 'restoreComplaintTerm', { id, grounds });
    expect(restored).toMatchObject({ state: 'ADMITTED', dueOn: '2026-04-21' });
    expect(restored.notices.map(({ kind }) => kind)).toEqual(['TERM_MISSED', 'RESTORED']);
    expect(await complaints.take(regionalHead, 'decideComplaint', { id, ...DECISION })).toMatchObject({
      state: 'DECIDED',
    });
  });

  it('[25.1.f] ends as refused, also where the request came with it', async () => {
    const id = await late({ restorationReason: 'I forgot.' });
    const query = `query ($id: ID!) { complaint(id: $id) { restoration { requestedOn reason decidedOn grounds } } }`;
    const refused = await complaints.take(regionalHead, 'refuseLateComplaint', { id, grounds: 'No good reason.' });
    expect(refused).toMatchObject({ state: 'REFUSED_LATE', closedOn: '2026-03-19', allowedActions: [] });
    expect(refused.notices.at(-1)).toMatchObject({ kind: 'REFUSED_LATE', text: expect.stringContaining('в суд') });
    await expect(complaints.ask(regionalHead, query, { id })).resolves.toEqual({
      complaint: {
        restoration: {
          requestedOn: '2026-03-19',
          reason: 'I forgot.',
          decidedOn: '2026-03-19',
          grounds: 'No good reason.',
        },
      },
    });
  });
});

describe('a list of complaints', () => {
  it('[5.2.5] holds what the viewer may see, by the filter, and as many as it counts', async () => {
    const query = `query ($filter: ComplaintFilter) { complaints(filter: $filter, first: 1000) { totalCount nodes { id } } }`;
    type List = { complaints: { totalCount: number; nodes: { id: string }[] } };
    const listed = async (viewer: Viewer, filter: object) => {
      const { totalCount, nodes } = (await complaints.ask<List>(viewer, query, { filter })).complaints;
      expect(nodes).toHaveLength(totalCount);
      return nodes.map(({ id }) => id);
    };
    const respondent = { officeId: esil, officerId: prosecutor.personId };
    const [above, own] = [
      await filed(),
      await filed({ respondent, contested: { kind: 'ACTION', description: 'A search' } }),
    ];
    const both = { respondentOfficeIds: [esil], states: ['ADMITTED'] };
    expect(await listed(regionalHead, both)).toEqual(expect.arrayContaining([above, own]));
    const ofHead = await listed(head, both);
    expect(ofHead).toContain(own);
    expect(ofHead).not.toContain(above);
    expect(await listed(head, { respondentId: prosecutor.personId, contestedKinds: ['ACTION'] })).toContain(own);
    expect(await listed(regionalHead, { officeIds: [esil] })).not.toContain(above);
    expect(await listed(regionalHead, { ...both, isOverdue: true })).not.toContain(own);
    expect(await listed(regionalHead, { ...both, isOverdue: false })).toContain(own);
    expect(await listed(applicant('other'), both)).toEqual([]);
    expect(await listed(employee, { respondentId: 'x' })).toEqual([]);
  });
});

const employeeOfRegion = officer('region-kz-71', 'EMPLOYEE');
