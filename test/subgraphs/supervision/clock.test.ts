import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import type { Viewer } from '../../../platform/access/viewer';
import { publicViewer } from '../../support/viewers';
import { akimat, elsewhere, openSupervision, police, prosecutor, type TestSupervision } from './open-supervision';
import { regionHead } from './open-checks';

let supervision: TestSupervision;
beforeAll(async () => {
  supervision = await openSupervision();
});
beforeEach(() => supervision.setClock('2024-09-02'));
afterAll(() => supervision.close());

const FOUND = `state version isOverdue allowedActions breaches { kind rule occurredOn } nonCompliances { form rule openedOn curedOn }
  claimDuty { cause rule openedOn ageInDays } alerts { kind stage rule dueOn sinceOn escalatedTo { id } }`;

interface Found {
  readonly state: string;
  readonly version: number;
  readonly isOverdue: boolean;
  readonly allowedActions: readonly string[];
  readonly breaches: readonly { readonly kind: string }[];
  readonly nonCompliances: readonly object[];
  readonly claimDuty: object | null;
  readonly alerts: readonly { readonly kind: string; readonly stage: string }[];
}

async function found(id: string, viewer: Viewer = prosecutor): Promise<Found> {
  const query = `query ($id: ID!) { submission(id: $id) { ${FOUND} } }`;
  return (await supervision.ask<{ submission: Found }>(viewer, query, { id })).submission;
}

async function listed(viewer: Viewer, filter: object): Promise<{ kind: string; submission: { id: string } | null }[]> {
  const query = `query ($filter: SupervisionAlertFilter) { supervisionAlerts(filter: $filter, first: 1000) { nodes { kind submission { id } } } }`;
  type Nodes = { supervisionAlerts: { nodes: { kind: string; submission: { id: string } | null }[] } };
  return (await supervision.ask<Nodes>(viewer, query, { filter })).supervisionAlerts.nodes;
}

const SATISFIED = { outcome: 'SATISFIED', measures: [] };
const astana = officeIdOf('region-kz-71');

describe('the clock of submissions', () => {
  it('[32.3.b] [39.2.a] [39.2.d] leaves an act without consideration when its term has passed: a state, non-compliance and a duty to claim', async () => {
    const { id, version } = await supervision.delivered('2024-09-02');
    await supervision.setClock('2024-10-02T23:59');
    expect(await found(id)).toMatchObject({
      state: 'DELIVERED',
      isOverdue: false,
      claimDuty: null,
      nonCompliances: [],
    });
    await supervision.setClock('2024-10-03T00:00');
    await supervision.tick();
    await supervision.setClock('2024-10-13');
    const seen = await found(id);
    expect(seen).toMatchObject({
      state: 'LEFT_WITHOUT_CONSIDERATION',
      version: version + 1,
      isOverdue: true,
      nonCompliances: [{ form: 'NOT_CONSIDERED', rule: '32.3.b', openedOn: '2024-10-03', curedOn: null }],
      claimDuty: { cause: 'LEFT_WITHOUT_CONSIDERATION', rule: '39.2.a', openedOn: '2024-10-03', ageInDays: 10 },
    });
    const since = { sinceOn: '2024-10-03', escalatedTo: { id: astana } };
    expect(seen.alerts).toHaveLength(2);
    expect(seen.alerts).toEqual(
      expect.arrayContaining([
        { kind: 'SUBMISSION_CONSIDERATION', stage: 'OVERDUE', rule: '32.3.b', dueOn: '2024-10-02', ...since },
        { kind: 'CLAIM', stage: 'STANDING', rule: '39.2.a', dueOn: null, ...since },
      ]),
    );
  });

  it('[36.2.e] a consideration that was never announced stays on record when the act is left', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    await supervision.setClock('2024-10-03');
    const missing = { kind: 'NOTICE_OF_CONSIDERATION_MISSING', rule: '36.2.e', occurredOn: '2024-10-02' };
    expect((await found(id)).breaches).toContainEqual(missing);
    const announced = await supervision.delivered('2024-09-02');
    const session = { scheduledFor: '2024-09-30', time: '10:00', place: 'Akimat' };
    await supervision.step(akimat, 'scheduleSubmissionConsideration', { id: announced.id, ...session });
    await supervision.setClock('2024-10-03');
    const { state, breaches } = await found(announced.id);
    expect([state, breaches.map(({ kind }) => kind)]).toEqual(['LEFT_WITHOUT_CONSIDERATION', ['TERM_EXCEEDED']]);
  });

  it('[32.3.b] [39.2.a] the clock’s step is told as any other: audit on the platform’s authority, and the event', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    await supervision.setClock('2024-10-03');
    const events = (await supervision.emitted()).filter(({ subject }) => subject === id);
    expect(events.at(-1)?.data).toMatchObject({ state: 'LEFT_WITHOUT_CONSIDERATION' });
    const audit = await supervision.db.pool.query(
      `SELECT viewer_kind AS by, power, power_basis AS basis, rules, legal_on AS on FROM platform.audit
       WHERE record_id = $1 AND action = 'LEAVE_WITHOUT_CONSIDERATION'`,
      [id],
    );
    const entry = { by: 'SYSTEM', power: 'CLOCK', basis: 'SYSTEM', on: '2024-10-03' };
    expect(audit.rows).toEqual([{ ...entry, rules: ['32.3.b', '39.2.a', '36.2.e'] }]);
  });

  it('[39.2.a] [32.3.b] late satisfaction ends the duty to claim; late rejection does not; the lateness stays', async () => {
    const [granted, rejected] = [await supervision.delivered('2024-09-02'), await supervision.delivered('2024-09-02')];
    await supervision.setClock('2024-10-07');
    expect((await found(granted.id, akimat)).allowedActions).toContain('RECORD_CONSIDERATION');
    const late = { consideredOn: '2024-10-07' };
    await supervision.step(akimat, 'recordSubmissionConsideration', { id: granted.id, ...late, ...SATISFIED });
    await supervision.step(akimat, 'recordSubmissionConsideration', { id: rejected.id, ...late, outcome: 'REJECTED' });
    const cured = [{ form: 'NOT_CONSIDERED', openedOn: '2024-10-03', curedOn: '2024-10-07' }];
    expect(await found(granted.id)).toMatchObject({
      state: 'SATISFIED',
      claimDuty: null,
      nonCompliances: cured,
      alerts: [],
    });
    const duty = { cause: 'REJECTED', openedOn: '2024-10-03', ageInDays: 4 };
    expect(await found(rejected.id)).toMatchObject({ claimDuty: duty, nonCompliances: cured });
    expect((await found(rejected.id)).alerts.map(({ kind }) => kind)).toEqual(['CLAIM']);
    expect((await found(granted.id)).breaches.map(({ kind }) => kind)).toContain('TERM_EXCEEDED');
  });

  it('[39.2.e] a part that was not accepted obliges to a claim from the day of the consideration', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const partly = { outcome: 'PARTLY_SATISFIED', consideredOn: '2024-09-02' };
    await supervision.step(akimat, 'recordSubmissionConsideration', { id, ...partly });
    await supervision.tick();
    const { claimDuty, alerts } = await found(id);
    expect(claimDuty).toMatchObject({ cause: 'PARTLY_SATISFIED', rule: '39.2.e', openedOn: '2024-09-02' });
    expect(alerts).toContainEqual(expect.objectContaining({ kind: 'CLAIM', stage: 'STANDING', sinceOn: '2024-09-02' }));
  });

  it('[36.2.g] a report is due, then late, then given late: the alert goes, the breach stays', async () => {
    const { id } = await supervision.delivered('2024-09-20');
    const consideration = { consideredOn: '2024-09-20', ...SATISFIED };
    await supervision.step(akimat, 'recordSubmissionConsideration', { id, ...consideration });
    await supervision.setClock('2024-09-26');
    const late = { kind: 'SUBMISSION_REPORT', stage: 'OVERDUE', rule: '36.2.g', dueOn: '2024-09-25' };
    expect((await found(id)).alerts).toMatchObject([late]);
    await supervision.step(akimat, 'reportSubmissionMeasures', { id, text: 'Done.', measures: [] });
    const breach = { kind: 'REPORT_LATE', rule: '36.2.g', occurredOn: '2024-09-26' };
    expect(await found(id)).toMatchObject({ alerts: [], breaches: expect.arrayContaining([breach]) });
  });

  it('[36.2.a] a submission without delivery is an alert after ten days, and not overdue', async () => {
    const { id } = await supervision.made();
    await supervision.setClock('2024-09-11');
    expect((await found(id)).alerts).toEqual([]);
    await supervision.setClock('2024-09-12');
    const standing = { kind: 'SUBMISSION_DELIVERY', stage: 'STANDING', dueOn: null, sinceOn: '2024-09-12' };
    expect(await found(id)).toMatchObject({ state: 'MADE', isOverdue: false, alerts: [standing] });
    await supervision.step(akimat, 'confirmSubmissionDelivery', { id, deliveredOn: '2024-09-12' });
    expect((await found(id)).alerts).toEqual([]);
  });

  it('[3.4] [5.2.2] an addressee is told of its own terms only, and nobody else’s office of any', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const undelivered = await supervision.made();
    await supervision.setClock('2024-10-03');
    const seenBy = async (viewer: Viewer) =>
      (await listed(viewer, {}))
        .filter(({ submission }) => submission?.id === id || submission?.id === undelivered.id)
        .map(({ kind }) => kind)
        .toSorted();
    const all = ['CLAIM', 'SUBMISSION_CONSIDERATION', 'SUBMISSION_DELIVERY'];
    expect(await seenBy(prosecutor)).toEqual(all);
    expect(await seenBy(regionHead)).toEqual(all);
    expect(await seenBy(akimat)).toEqual(['SUBMISSION_CONSIDERATION']);
    for (const viewer of [police, elsewhere, publicViewer]) expect(await seenBy(viewer)).toEqual([]);
    expect((await found(id, akimat)).claimDuty).toBeNull();
  });

  it('[32.3.b] [36.2.b] several terms that pass while the clock skips days come about in their order', async () => {
    const urgentTerm = { until: '2024-09-05', threat: 'LIFE_AND_HEALTH', reasons: 'A boiler may burst.' };
    const ordinary = await supervision.delivered('2024-09-02');
    const urgent = await supervision.delivered('2024-09-02', { urgentTerm });
    await supervision.setClock('2024-10-07');
    const left = await supervision.db.pool.query<{ id: string }>(
      `SELECT record_id AS id FROM platform.audit WHERE action = 'LEAVE_WITHOUT_CONSIDERATION' AND record_id = ANY ($1) ORDER BY seq`,
      [[ordinary.id, urgent.id]],
    );
    expect(left.rows.map(({ id }) => id)).toEqual([urgent.id, ordinary.id]);
    expect((await found(urgent.id)).nonCompliances).toMatchObject([{ openedOn: '2024-09-06' }]);
  });
});
