import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  akimat,
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

const urgent = (
  until: string,
  threat: string | null = 'LIFE_AND_HEALTH',
  reasons: string | null = 'The pipe may burst.',
) => ({
  urgentTerm: { threat, reasons, until },
});

function schedule({ id }: SeenSubmission, scheduledFor: string) {
  return subgraph.step(akimat, 'scheduleSubmissionConsideration', { id, scheduledFor, time: '09:00', place: 'Akimat' });
}

function consider({ id }: SeenSubmission, consideredOn: string, more = {}) {
  return subgraph.step(akimat, 'recordSubmissionConsideration', { id, outcome: 'SATISFIED', consideredOn, ...more });
}

const kindsOf = ({ breaches }: Pick<SeenSubmission, 'breaches'>) => breaches.map(({ kind }) => kind);

describe('the term of consideration', () => {
  it('[36.2.a] rolls from a Saturday to the next working day', async () => {
    const seen = await subgraph.delivered('2024-09-05');
    expect(seen.dueOn).toBe('2024-10-07');
  });

  it('[36.2.a] begins with a delivery that the office may record for the addressee, an employee too', async () => {
    await subgraph.setClock('2024-09-02');
    const { id } = await subgraph.made();
    await subgraph.setClock('2024-09-04');
    const seen = await subgraph.step(employee, 'confirmSubmissionDelivery', { id, deliveredOn: '2024-09-03' });
    expect(seen).toMatchObject({ state: 'DELIVERED', deliveredOn: '2024-09-03', dueOn: '2024-10-03' });
  });

  it.each(['2024-09-01', '2024-09-05'])(
    '[36.2.a] begins with no delivery on %s: before the making, or in the future',
    async (deliveredOn) => {
      await subgraph.setClock('2024-09-02');
      const { id } = await subgraph.made();
      await subgraph.setClock('2024-09-04');
      const refusal = await subgraph.refusedStep(akimat, 'confirmSubmissionDelivery', { id, deliveredOn });
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'deliveredOn' } });
    },
  );

  it('[36.2.a] is over on the day after its last one, by the clock, on record as exceeded', async () => {
    const { id } = await subgraph.delivered('2024-09-02');
    await subgraph.setClock('2024-10-02T23:59');
    expect(await subgraph.seenBy(prosecutor, id)).toMatchObject({ isOverdue: false, breaches: [] });
    await subgraph.setClock('2024-10-03T00:00');
    expect(await subgraph.seenBy(prosecutor, id)).toMatchObject({
      isOverdue: true,
      state: 'LEFT_WITHOUT_CONSIDERATION',
      breaches: expect.arrayContaining([{ kind: 'TERM_EXCEEDED', rule: '36.2.a', occurredOn: '2024-10-03' }]),
    });
    const query = `query ($filter: SubmissionFilter) { submissions(filter: $filter) { totalCount nodes { id isOverdue } } }`;
    const overdue = await subgraph.ask(prosecutor, query, { filter: { isOverdue: true } });
    expect(overdue).toEqual({ submissions: { totalCount: 1, nodes: [{ id, isOverdue: true }] } });
    const inTime = await subgraph.ask<{ submissions: { nodes: { id: string }[] } }>(prosecutor, query, {
      filter: { isOverdue: false },
    });
    expect(inTime.submissions.nodes.map((node) => node.id)).not.toContain(id);

    const late = await subgraph.step(akimat, 'recordSubmissionConsideration', {
      id,
      outcome: 'SATISFIED',
      consideredOn: '2024-10-03',
    });
    expect(late).toMatchObject({ state: 'SATISFIED', isOverdue: false });
    expect(kindsOf(late)).toEqual(['NOTICE_OF_CONSIDERATION_MISSING', 'TERM_EXCEEDED']);
  });
});

describe('an urgent term', () => {
  beforeAll(() => subgraph.setClock('2024-09-02'));

  it.each(['LIFE_AND_HEALTH', 'STATE_SECURITY'])(
    '[36.2.b] is fixed for a threat to %s, however short',
    async (threat) => {
      const seen = await subgraph.delivered('2024-09-02', urgent('2024-09-05', threat));
      expect(seen.dueOn).toBe('2024-09-05');
      expect(seen.terms).toEqual([{ kind: 'SUBMISSION_URGENT', dueOn: '2024-09-05', metOn: null }]);
    },
  );

  it.each(['2024-10-10', '2024-10-02'])('[36.2.b] ends before the ordinary thirty days, not on %s', async (until) => {
    const refusal = await subgraph.refusedMaking(urgent(until));
    expect(refusal).toMatchObject({ reason: 'TERM_ABOVE_MAXIMUM', rule: '36.2.b', details: { maximum: '2024-10-01' } });
  });

  it('[36.2.b] is reasoned', async () => {
    expect(await subgraph.refusedMaking(urgent('2024-09-05', 'LIFE_AND_HEALTH', ' '))).toMatchObject({
      reason: 'REASONS_REQUIRED',
      rule: '36.2.b',
    });
  });

  it('[36.2.b] does not lie in the past', async () => {
    expect(await subgraph.refusedMaking(urgent('2024-09-01'))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[36.2.c] is not fixed without a threat: the thirty days can be neither shortened nor extended', async () => {
    for (const until of ['2024-09-17', '2024-12-02']) {
      expect(await subgraph.refusedMaking(urgent(until, null))).toMatchObject({
        reason: 'TERM_NOT_ADJUSTABLE',
        rule: '36.2.c',
      });
    }
  });

  it('[36.2.b] that has passed before the delivery ends with the day of delivery', async () => {
    const { id } = await subgraph.made(urgent('2024-09-03'));
    await subgraph.setClock('2024-09-06');
    const seen = await subgraph.step(akimat, 'confirmSubmissionDelivery', { id, deliveredOn: '2024-09-06' });
    expect(seen.dueOn).toBe('2024-09-06');
  });

  it('[36.2.b] can be taken out of a draft again', async () => {
    await subgraph.setClock('2024-09-02');
    const { id } = await subgraph.drafted(urgent('2024-12-02'));
    await subgraph.step(prosecutor, 'amendSubmissionDraft', { id, urgentTerm: null });
    await subgraph.step(prosecutor, 'makeSubmission', { id });
    const seen = await subgraph.step(akimat, 'confirmSubmissionDelivery', { id, deliveredOn: '2024-09-02' });
    expect(seen.dueOn).toBe('2024-10-02');
  });
});

describe('the notice of the consideration', () => {
  it.each([
    ['2024-09-18', '2024-09-23', []],
    ['2024-09-19', '2024-09-23', ['NOTICE_TOO_LATE']],
    ['2026-03-18', '2026-03-26', []],
    ['2026-03-19', '2026-03-26', ['NOTICE_TOO_LATE']],
  ])('[36.2.e] given on %s for a consideration on %s leaves %j on record', async (notifiedOn, heldOn, breaches) => {
    const delivered = await subgraph.delivered(notifiedOn);
    const seen = await schedule(delivered, heldOn);
    expect(seen).toMatchObject({ state: 'SCHEDULED', consideration: { notifiedOn, scheduledFor: heldOn } });
    expect(kindsOf(seen)).toEqual(breaches);
  });

  it('[36.2.e] lags behind if the consideration is held earlier than announced', async () => {
    const scheduled = await schedule(await subgraph.delivered('2024-09-09'), '2024-09-23');
    expect(kindsOf(scheduled)).toEqual([]);
    await subgraph.setClock('2024-09-11');
    const seen = await consider(scheduled, '2024-09-11');
    expect(seen.breaches).toEqual([{ kind: 'NOTICE_TOO_LATE', rule: '36.2.e', occurredOn: '2024-09-09' }]);
  });

  it('[36.2.e] is missing if the consideration is held without one', async () => {
    const delivered = await subgraph.delivered('2024-09-02');
    await subgraph.setClock('2024-09-10');
    const seen = await consider(delivered, '2024-09-09');
    expect(seen.breaches).toEqual([
      { kind: 'NOTICE_OF_CONSIDERATION_MISSING', rule: '36.2.e', occurredOn: '2024-09-09' },
    ]);
  });

  it('[36.2.f] owes no lead in an urgent term that leaves no room for it', async () => {
    const seen = await schedule(await subgraph.delivered('2024-09-02', urgent('2024-09-04')), '2024-09-04');
    expect(kindsOf(seen)).toEqual([]);
    expect(seen.terms.map(({ kind }) => kind)).toEqual(['SUBMISSION_URGENT']);
  });

  it('[36.2.f] owes it in an urgent term that leaves room', async () => {
    const delivered = await subgraph.delivered('2024-09-02', urgent('2024-09-05'));
    await subgraph.setClock('2024-09-03');
    expect(kindsOf(await schedule(delivered, '2024-09-05'))).toEqual(['NOTICE_TOO_LATE']);
  });

  it('[36.2.a] names a day within the term', async () => {
    const { id } = await subgraph.delivered('2024-09-02');
    const notice = { id, time: '09:00', place: 'Akimat' };
    expect(
      await subgraph.refusedStep(akimat, 'scheduleSubmissionConsideration', { ...notice, scheduledFor: '2024-10-03' }),
    ).toMatchObject({
      reason: 'TERM_ABOVE_MAXIMUM',
      rule: '36.2.a',
      details: { maximum: '2024-10-02' },
    });
    expect(
      await subgraph.refusedStep(akimat, 'scheduleSubmissionConsideration', { ...notice, scheduledFor: '2024-09-01' }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'scheduledFor' },
    });
  });

  it('[36.2.e] names the time of the day and a place', async () => {
    const { id } = await subgraph.delivered('2024-09-02');
    const notice = { id, scheduledFor: '2024-09-20', time: '09:00', place: 'Akimat' };
    for (const wrong of [{ time: '25:00' }, { time: 'noon' }, { place: ' ' }]) {
      const refusal = await subgraph.refusedStep(akimat, 'scheduleSubmissionConsideration', { ...notice, ...wrong });
      expect(refusal.code).toBe('INVALID_INPUT');
    }
  });
});
