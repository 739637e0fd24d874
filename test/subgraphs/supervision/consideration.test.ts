import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  akimat,
  akimatReader,
  employee,
  openSupervision,
  prosecutor,
  type SeenSubmission,
  type TestSupervision,
} from './open-supervision';

let subgraph: TestSupervision;

beforeAll(async () => {
  subgraph = await openSupervision('2024-09-02');
});
afterAll(() => subgraph.close());

function schedule({ id }: SeenSubmission, scheduledFor: string) {
  return subgraph.step(akimat, 'scheduleSubmissionConsideration', { id, scheduledFor, time: '09:00', place: 'Akimat' });
}

function consider({ id }: SeenSubmission, consideredOn: string, more = {}) {
  return subgraph.step(akimat, 'recordSubmissionConsideration', { id, outcome: 'SATISFIED', consideredOn, ...more });
}

const kindsOf = ({ breaches }: Pick<SeenSubmission, 'breaches'>) => breaches.map(({ kind }) => kind);

describe('the consideration', () => {
  it('[5.4] is recorded by nobody but the addressee: not by the office, not by a reader of the body', async () => {
    const { id } = await subgraph.delivered('2024-09-02');
    const input = { id, outcome: 'SATISFIED', consideredOn: '2024-09-02' };
    for (const viewer of [prosecutor, employee, akimatReader]) {
      expect(await subgraph.refusedStep(viewer, 'recordSubmissionConsideration', input)).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'POWER_NOT_HELD',
      });
    }
    const query = '{ __schema { mutationType { fields { name } } } }';
    const schema = await subgraph.ask<{ __schema: { mutationType: { fields: { name: string }[] } } }>(
      prosecutor,
      query,
    );
    expect(
      schema.__schema.mutationType.fields
        .map(({ name }) => name)
        .filter((name) => /submission/i.test(name))
        .sort(),
    ).toEqual([
      'amendSubmission',
      'amendSubmissionDraft',
      'confirmSubmissionDelivery',
      'draftSubmission',
      'endSubmission',
      'makeSubmission',
      'recordSubmissionConsideration',
      'registerSubmissionAttendance',
      'reportSubmissionMeasures',
      'resumeSubmission',
      'scheduleSubmissionConsideration',
      'suspendSubmission',
      'withdrawSubmission',
    ]);
  });

  it.each(['2024-09-01', '2024-09-11'])(
    '[36.2.a] is not held on %s: before the delivery, or in the future',
    async (consideredOn) => {
      const { id } = await subgraph.delivered('2024-09-02');
      await subgraph.setClock('2024-09-10');
      const refusal = await subgraph.refusedStep(akimat, 'recordSubmissionConsideration', {
        id,
        outcome: 'REJECTED',
        consideredOn,
      });
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'consideredOn' } });
    },
  );

  it('[36.2.a] [32.4.a] comes after the delivery, and suspends limitation periods for as long as it takes', async () => {
    await subgraph.setClock('2024-09-09');
    const made = await subgraph.made();
    const early = { id: made.id, outcome: 'SATISFIED', consideredOn: '2024-09-09' };
    expect(await subgraph.refusedStep(akimat, 'recordSubmissionConsideration', early)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
    await subgraph.setClock('2024-09-12');
    expect((await subgraph.seenBy(prosecutor, made.id))?.limitationSuspension).toEqual({
      from: '2024-09-09',
      to: null,
      days: 3,
    });
    await subgraph.step(akimat, 'confirmSubmissionDelivery', { id: made.id, deliveredOn: '2024-09-12' });
    await subgraph.setClock('2024-09-19');
    const seen = await consider(made, '2024-09-19');
    expect(seen.limitationSuspension).toEqual({ from: '2024-09-09', to: '2024-09-19', days: 10 });
  });

  it('[36.2.d] cannot be attended before it is announced, nor by an employee, nor refused to the prosecutor', async () => {
    const delivered = await subgraph.delivered('2024-09-02');
    expect(await subgraph.refusedStep(prosecutor, 'registerSubmissionAttendance', { id: delivered.id })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '36.2.d',
    });
    const scheduled = await schedule(delivered, '2024-09-20');
    expect(await subgraph.refusedStep(employee, 'registerSubmissionAttendance', { id: scheduled.id })).toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
    });
    expect(await subgraph.refusedStep(akimat, 'registerSubmissionAttendance', { id: scheduled.id })).toMatchObject({
      reason: 'INTERFERENCE_FORBIDDEN',
    });
    await subgraph.setClock('2024-09-20');
    const seen = await consider(scheduled, '2024-09-20', { isAttendanceDenied: true });
    expect(seen).toMatchObject({
      offeredDeterminations: [],
      consideration: { isAttendanceDenied: true, outcome: 'SATISFIED' },
    });
    expect((await subgraph.seenBy(prosecutor, seen.id))?.offeredDeterminations).toEqual(['LAWFUL_DEMAND_NOT_MET']);
  });
});

describe('the report', () => {
  async function considered(consideredOn: string, outcome = 'SATISFIED') {
    const { id } = await subgraph.delivered(consideredOn);
    return subgraph.step(akimat, 'recordSubmissionConsideration', { id, outcome, consideredOn });
  }
  const report = { text: 'Report', measures: [] };

  it.each([
    ['2024-09-20', '2024-09-25'],
    ['2025-03-20', '2025-03-28'],
  ])('[36.2.g] on a consideration of %s is due on %s', async (consideredOn, dueOn) => {
    const seen = await considered(consideredOn);
    expect(seen.terms).toContainEqual({ kind: 'SUBMISSION_REPORT', dueOn, metOn: null });
  });

  it('[36.2.g] is late from the next day on, whether it comes or not', async () => {
    const { id } = await considered('2024-09-20');
    const late = { kind: 'REPORT_LATE', rule: '36.2.g', occurredOn: '2024-09-26' };
    await subgraph.setClock('2024-09-25');
    expect((await subgraph.seenBy(prosecutor, id))?.breaches).not.toContainEqual(late);
    await subgraph.setClock('2024-09-26');
    expect((await subgraph.seenBy(prosecutor, id))?.breaches).toContainEqual(late);
    const seen = await subgraph.step(akimat, 'reportSubmissionMeasures', { id, ...report });
    expect(seen.breaches).toContainEqual(late);
    expect(seen.terms).toContainEqual({ kind: 'SUBMISSION_REPORT', dueOn: '2024-09-25', metOn: '2024-09-26' });
  });

  it('[36.2.g] in its term is not late afterwards', async () => {
    const { id } = await considered('2024-09-20');
    await subgraph.setClock('2024-09-25');
    await subgraph.step(akimat, 'reportSubmissionMeasures', { id, ...report });
    await subgraph.setClock('2024-12-02');
    expect(kindsOf((await subgraph.seenBy(prosecutor, id)) ?? { breaches: [] })).toEqual([
      'NOTICE_OF_CONSIDERATION_MISSING',
    ]);
  });

  it('[36.2.g] is given once, by the addressee, after the consideration', async () => {
    const delivered = await subgraph.delivered('2024-09-02');
    const early = { id: delivered.id, ...report };
    expect(await subgraph.refusedStep(akimat, 'reportSubmissionMeasures', early)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '36.2.g',
    });
    const { id } = await considered('2024-09-20');
    expect(await subgraph.refusedStep(prosecutor, 'reportSubmissionMeasures', { id, ...report })).toMatchObject({
      reason: 'POWER_NOT_HELD',
    });
    await subgraph.step(akimat, 'reportSubmissionMeasures', { id, ...report });
    expect(await subgraph.refusedStep(akimat, 'reportSubmissionMeasures', { id, ...report })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '36.2.g',
      details: { action: 'REPORT', allowed: [] },
    });
  });

  it('[36.2.h] that answers for everything offers no determination; neither does one on a rejection', async () => {
    const seen = await considered('2024-09-20');
    const measures = seen.violations.map(({ id }) => ({ violationId: id, measure: 'Eliminated' }));
    await subgraph.step(akimat, 'reportSubmissionMeasures', { id: seen.id, text: 'Report', measures });
    expect((await subgraph.seenBy(prosecutor, seen.id))?.offeredDeterminations).toEqual([]);
    const rejected = await considered('2024-09-20', 'REJECTED');
    await subgraph.step(akimat, 'reportSubmissionMeasures', { id: rejected.id, ...report });
    expect(await subgraph.seenBy(prosecutor, rejected.id)).toMatchObject({
      state: 'REJECTED',
      offeredDeterminations: [],
    });
  });

  it('[36.2.h] states for a violation of this submission either the measure or why there is none, once', async () => {
    const { id, violations } = await considered('2024-09-20');
    const violationId = violations[0]?.id;
    const wrong = [
      [{ violationId: crypto.randomUUID(), measure: 'x' }],
      [{ violationId }],
      [{ violationId, measure: ' ' }],
      [{ violationId, measure: 'x', noMeasureReason: 'y' }],
      [
        { violationId, measure: 'x' },
        { violationId, measure: 'y' },
      ],
    ];
    for (const measures of wrong) {
      expect(
        await subgraph.refusedStep(akimat, 'reportSubmissionMeasures', { id, text: 'Report', measures }),
      ).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});
