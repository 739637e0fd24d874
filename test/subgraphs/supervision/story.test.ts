import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  akimat,
  akimatId,
  employee,
  esilId,
  openSupervision,
  police,
  prosecutor,
  type SeenSubmission,
  DRAFT,
  type TestSupervision,
} from './open-supervision';

let subgraph: TestSupervision;
let seen: SeenSubmission;
let appealId: string;

beforeAll(async () => {
  subgraph = await openSupervision('2024-09-02');
  appealId = await subgraph.knowAppeal();
});
afterAll(() => subgraph.close());

describe('a submission from its draft to the report', () => {
  it('[10.1.a] is drafted by an employee of the office, even if it is not complete', async () => {
    seen = await subgraph.step(employee, 'draftSubmission', { officeId: esilId, text: DRAFT.text });
    expect(seen).toMatchObject({ state: 'DRAFT', number: null, version: 1, addressee: null, madeOn: null, terms: [] });
    expect(seen.allowedActions).toEqual(['AMEND_DRAFT']);
    expect(seen.limitationSuspension).toBeNull();
  });

  it('[10.1.a] [36.1.a] is completed: several grounds, violations, an addressee and two bases', async () => {
    seen = await subgraph.step(employee, 'amendSubmissionDraft', {
      id: seen.id,
      expectedVersion: 1,
      addresseeId: akimatId,
      grounds: ['ELIMINATE_VIOLATIONS', 'ELIMINATE_CAUSES_AND_CONDITIONS'],
      violations: DRAFT.violations,
      bases: [{ type: 'APPEAL', appealId }, ...DRAFT.bases],
      legalReferences: DRAFT.legalReferences,
    });
    expect(seen).toMatchObject({
      state: 'DRAFT',
      version: 2,
      grounds: ['ELIMINATE_VIOLATIONS', 'ELIMINATE_CAUSES_AND_CONDITIONS'],
      addressee: { id: akimatId },
      appeal: { id: appealId },
    });
    expect(seen.bases).toEqual([
      { type: 'APPEAL', provision: null, appeal: { id: appealId } },
      { type: 'OTHER_FUNCTION', provision: DRAFT.bases[0].provision, appeal: null },
    ]);
    expect(seen.violations.map(({ text, status }) => [text, status])).toEqual([
      ['No tender was held', 'PENDING'],
      ['Charges were not recalculated', 'PENDING'],
      ['The register is not kept', 'PENDING'],
    ]);
  });

  it('[42.2.e] is unknown to the addressee while it is a draft', async () => {
    expect(await subgraph.seenBy(akimat, seen.id)).toBeNull();
  });

  it('[32.2.a] [36.1.a] [32.1.1] is made by a prosecutor, with a number, in the supervision category', async () => {
    seen = await subgraph.step(prosecutor, 'makeSubmission', { id: seen.id, expectedVersion: 2 });
    expect(seen).toMatchObject({
      state: 'MADE',
      number: 'KZ-71-ESIL/S-2024-000001',
      category: 'SUPERVISION',
      classification: 'OFFICIAL',
      author: { id: prosecutor.personId },
      madeOn: '2024-09-02',
      dueOn: null,
      warnings: [],
      breaches: [],
    });
    expect(seen.allowedActions).toEqual(['CONFIRM_DELIVERY']);
  });

  it('[42.2.e] is then known to the addressee, but not to another body', async () => {
    expect(await subgraph.seenBy(akimat, seen.id)).toMatchObject({
      state: 'MADE',
      allowedActions: ['CONFIRM_DELIVERY'],
    });
    expect(await subgraph.seenBy(police, seen.id)).toBeNull();
  });

  it('[36.2.a] [32.2.k] is delivered on Monday 2024-09-02 and due on Wednesday 2024-10-02', async () => {
    seen = await subgraph.step(akimat, 'confirmSubmissionDelivery', { id: seen.id, deliveredOn: '2024-09-02' });
    expect(seen).toMatchObject({
      state: 'DELIVERED',
      deliveredOn: '2024-09-02',
      dueOn: '2024-10-02',
      isOverdue: false,
    });
    expect(seen.terms).toEqual([{ kind: 'SUBMISSION_CONSIDERATION', dueOn: '2024-10-02', metOn: null }]);
    expect(seen.allowedActions).toEqual(['SCHEDULE', 'RECORD_CONSIDERATION']);
  });

  it('[36.2.e] is scheduled in time and place by the addressee', async () => {
    await subgraph.setClock('2024-09-17');
    seen = await subgraph.step(akimat, 'scheduleSubmissionConsideration', {
      id: seen.id,
      scheduledFor: '2024-09-20',
      time: '10:30',
      place: 'Akimat, hall 2',
    });
    expect(seen).toMatchObject({ state: 'SCHEDULED', breaches: [] });
    expect(seen.consideration).toMatchObject({
      scheduledFor: '2024-09-20',
      time: '10:30',
      place: 'Akimat, hall 2',
      notifiedOn: '2024-09-17',
      outcome: null,
    });
    expect(seen.terms.map(({ kind, dueOn, metOn }) => [kind, dueOn, metOn])).toEqual([
      ['SUBMISSION_HEARING_NOTICE', '2024-09-17', '2024-09-17'],
      ['SUBMISSION_CONSIDERATION', '2024-10-02', null],
    ]);
  });

  it('[36.2.d] is attended by the prosecutor, who registers by right', async () => {
    seen = await subgraph.step(prosecutor, 'registerSubmissionAttendance', { id: seen.id });
    seen = await subgraph.step(prosecutor, 'registerSubmissionAttendance', { id: seen.id });
    expect(seen.consideration?.attendees).toEqual([{ id: prosecutor.personId }]);
    expect(seen.state).toBe('SCHEDULED');
  });

  it('[36.2.a] [36.2.g] is considered on Friday 2024-09-20, the report is due on Wednesday 2024-09-25', async () => {
    await subgraph.setClock('2024-09-20');
    const [first] = seen.violations;
    seen = await subgraph.step(akimat, 'recordSubmissionConsideration', {
      id: seen.id,
      outcome: 'PARTLY_SATISFIED',
      consideredOn: '2024-09-20',
      measures: [{ violationId: first?.id, measure: 'A tender is announced' }],
    });
    expect(seen).toMatchObject({ state: 'PARTLY_SATISFIED', isOverdue: false, breaches: [], report: null });
    expect(seen.violations.map(({ status }) => status)).toEqual(['MEASURE_TAKEN', 'PENDING', 'PENDING']);
    expect(seen.terms).toContainEqual({ kind: 'SUBMISSION_CONSIDERATION', dueOn: '2024-10-02', metOn: '2024-09-20' });
    expect(seen.terms).toContainEqual({ kind: 'SUBMISSION_REPORT', dueOn: '2024-09-25', metOn: null });
    expect(seen.allowedActions).toEqual(['REPORT']);
  });

  it('[32.4.b] suspends limitation periods from its introduction until the decision', () => {
    expect(seen.limitationSuspension).toEqual({ from: '2024-09-02', to: '2024-09-20', days: 18 });
  });

  it('[36.2.h] [32.3.a] is reported on: what the report leaves out is unaddressed, and a determination is offered', async () => {
    await subgraph.setClock('2024-09-25');
    const [, second] = seen.violations;
    seen = await subgraph.step(akimat, 'reportSubmissionMeasures', {
      id: seen.id,
      text: 'Report of the akimat',
      measures: [{ violationId: second?.id, noMeasureReason: 'The charges are disputed in court' }],
    });
    expect(seen.report).toEqual({ reportedOn: '2024-09-25', text: 'Report of the akimat' });
    expect(seen.violations.map(({ status }) => status)).toEqual(['MEASURE_TAKEN', 'NO_MEASURE', 'UNADDRESSED']);
    expect(seen).toMatchObject({
      state: 'PARTLY_SATISFIED',
      breaches: [],
      allowedActions: [],
      offeredDeterminations: [],
    });
    expect(await subgraph.seenBy(prosecutor, seen.id)).toMatchObject({
      offeredDeterminations: ['IMPROPERLY_CONSIDERED'],
    });
  });

  it('tells the other subgraphs of each change, with its audience', async () => {
    const events = (await subgraph.emitted()).filter(({ subject }) => subject === seen.id);
    expect(events.map(({ data }) => [data.version, data['state']])).toEqual([
      [1, 'DRAFT'],
      [2, 'DRAFT'],
      [3, 'MADE'],
      [4, 'DELIVERED'],
      [5, 'SCHEDULED'],
      [6, 'SCHEDULED'],
      [7, 'SCHEDULED'],
      [8, 'PARTLY_SATISFIED'],
      [9, 'PARTLY_SATISFIED'],
    ]);
    expect(events[1]?.data.audience).toMatchObject({ ownerOfficeId: esilId, agencyIds: [] });
    expect(events.at(-1)).toMatchObject({
      type: 'submission.changed',
      source: 'supervision',
      data: {
        number: 'KZ-71-ESIL/S-2024-000001',
        officeId: esilId,
        addresseeAgencyId: akimatId,
        appealIds: [appealId],
        dueOn: '2024-10-02',
        audience: { ownerOfficeId: esilId, agencyIds: [akimatId], classification: 'OFFICIAL' },
      },
    });
  });

  it('[27.1] leaves one audit entry for each step, with the person, the power and the rules', async () => {
    const { rows } = await subgraph.db.pool.query<{
      action: string;
      person_id: string;
      power: string;
      power_basis: string;
    }>(
      'SELECT action, person_id, power, power_basis, rules FROM platform.audit WHERE record_id = $1 ORDER BY record_seq',
      [seen.id],
    );
    expect(rows.map(({ action, power, power_basis }) => [action, power, power_basis])).toEqual([
      ['DRAFT', 'PREPARE_RECORDS', 'OWN'],
      ['AMEND_DRAFT', 'PREPARE_RECORDS', 'OWN'],
      ['MAKE', 'INTRODUCE_ACTS', 'OWN'],
      ['CONFIRM_DELIVERY', 'ADDRESSEE', 'PARTY'],
      ['SCHEDULE', 'ADDRESSEE', 'PARTY'],
      ['REGISTER_ATTENDANCE', 'INTRODUCE_ACTS', 'OWN'],
      ['REGISTER_ATTENDANCE', 'INTRODUCE_ACTS', 'OWN'],
      ['RECORD_CONSIDERATION', 'ADDRESSEE', 'PARTY'],
      ['REPORT', 'ADDRESSEE', 'PARTY'],
    ]);
    expect(rows[2]).toMatchObject({
      person_id: prosecutor.personId,
      rules: expect.arrayContaining(['32.2.a', '36.1.b']),
    });
  });
});
