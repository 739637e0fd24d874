import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { officer } from '../../support/viewers';
import {
  akimat,
  DRAFT,
  ESIL,
  ESIL_AUDIENCE,
  openSupervision,
  prosecutor,
  type SeenSubmission,
  type TestSupervision,
} from './open-supervision';

const region = officer('region-kz-71', 'HEAD');
const head = officer(ESIL, 'HEAD');
const general = officer('gpo', 'PROSECUTOR_GENERAL');
const OWN = { trigger: 'OWN_INITIATIVE', reasons: 'The act rests on no violation.' } as const;
const END = { ...OWN, action: 'CANCEL_ACT' } as const;

let supervision: TestSupervision;
beforeAll(async () => {
  supervision = await openSupervision();
});
beforeEach(() => supervision.setClock('2024-09-02'));
afterAll(() => supervision.close());

const MORE = `query ($id: ID!) { submission(id: $id) { state dueOn text allowedActions intervention { action on reasons office { id } }
  executionSuspensions { from to reviewOn reasons } notices { recipient action createdOn } violations { text }
  amendments { on reasons isDemandChanged formerText formerViolations formerDueOn office { id } } } }`;

interface Seen extends SeenSubmission {
  readonly text: string;
  readonly notices: readonly { readonly recipient: string; readonly action: string }[];
}

const see = async (id: string, viewer: Viewer = akimat): Promise<Seen> =>
  (await supervision.ask<{ submission: Seen }>(viewer, MORE, { id })).submission;

/** A complaint about a submission that appeals has told of; returns its id. */
async function complaint(submissionId: string, told: object = {}): Promise<string> {
  const subject = randomUUID();
  const audience = { ...ESIL_AUDIENCE, ownerOfficeId: officeIdOf('region-kz-71') };
  const data = {
    version: 2,
    audience,
    state: 'DECIDED',
    submissionId,
    suspendedOn: null,
    isGranted: true,
    effect: null,
  };
  await supervision.receive({ type: 'complaint.changed', source: 'appeals', subject, data: { ...data, ...told } });
  return subject;
}

describe('a superior prosecutor', () => {
  it.each([
    ['CANCEL_ACT', 'CANCELLED', region],
    ['REVOKE_ACT', 'REVOKED', general],
    ['CANCEL_ACT', 'CANCELLED', head],
  ] as const)('[43.3.a] [43.3.b] [43.3.d] by %s of the own accord makes it %s', async (action, state, viewer) => {
    const { id } = await supervision.delivered('2024-09-02');
    await supervision.setClock('2024-09-10');
    const ended = await supervision.step(viewer, 'endSubmission', { id, ...OWN, action });
    expect(ended).toMatchObject({ state, terms: [{ metOn: '2024-09-10' }], allowedActions: [] });
    const { intervention } = (await see(id)) as { intervention?: object };
    expect(intervention).toMatchObject({ action, on: '2024-09-10', reasons: OWN.reasons });
  });

  it('[43.3.c] [43.3.f] is above the author: neither author, colleague, deputy nor another branch intervenes', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    for (const viewer of [prosecutor, officer(ESIL, 'PROSECUTOR', 'two'), officer(ESIL, 'DEPUTY_HEAD')])
      expect(
        await supervision.refusedStep(viewer, 'endSubmission', { id, ...END, necessityReason: 'Needed.' }),
      ).toMatchObject({
        reason: 'NOT_SUPERIOR',
        rule: '43.3.a',
      });
    const deputy = officer('region-kz-71', 'DEPUTY_HEAD');
    expect(await supervision.refusedStep(deputy, 'endSubmission', { id, ...END })).toMatchObject({
      reason: 'POWER_NOT_HELD',
    });
    const another = officer('region-kz-75', 'HEAD');
    expect(await supervision.refusedStep(another, 'endSubmission', { id, ...END })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await supervision.refusedStep(akimat, 'endSubmission', { id, ...END })).toMatchObject({
      reason: 'INTERFERENCE_FORBIDDEN',
    });
    expect((await see(id, prosecutor)).allowedActions).not.toContain('CANCEL_ACT');
    expect((await see(id, region)).allowedActions).toContain('AMEND_ACT');
    expect((await see(id)).state).toBe('DELIVERED');
  });

  it('[43.3.f] does not cancel an own act, and whoever holds the post of the author does not either', async () => {
    const { id } = await supervision.step(head, 'draftSubmission', {
      officeId: officeIdOf(ESIL),
      text: 'Eliminate the violations.',
      addresseeId: (await supervision.drafted()).addressee?.id,
      grounds: ['ELIMINATE_VIOLATIONS'],
      violations: [{ text: 'No tender was held' }],
      legalReferences: [{ source: 'CONSTITUTIONAL_LAW', article: '36', paragraph: '1' }],
      bases: [{ type: 'OTHER_FUNCTION', provision: 'Constitutional Law, Art. 6 §1(1)' }],
    });
    await supervision.step(head, 'makeSubmission', { id });
    const successor = { ...head, personId: randomUUID() };
    for (const viewer of [head, successor])
      expect(await supervision.refusedStep(viewer, 'endSubmission', { id, ...END })).toMatchObject({
        reason: 'NOT_SUPERIOR',
      });
    expect((await supervision.step(region, 'endSubmission', { id, ...END })).state).toBe('CANCELLED');
  });

  it('[43.3.a] [43.3.b] states reasons, and the complaint where a complaint moves it', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const other = await supervision.delivered('2024-09-02');
    const refused = (input: object) => supervision.refusedStep(region, 'endSubmission', { id, ...END, ...input });
    expect(await refused({ reasons: ' ' })).toMatchObject({ reason: 'REASONS_REQUIRED', rule: '43.3.a' });
    const isAsked = { reason: 'COMPLAINT_REFERENCE_REQUIRED', rule: '43.3.b' };
    const pending = await complaint(id, { state: 'ADMITTED', isGranted: false });
    const refusedOne = await complaint(id, { isGranted: false });
    for (const complaintId of [null, 'none', randomUUID(), pending, refusedOne, await complaint(other.id)])
      expect(await refused({ trigger: 'COMPLAINT', complaintId })).toMatchObject(isAsked);
    const granted = await complaint(id);
    expect(await refused({ complaintId: granted })).toMatchObject({ code: 'INVALID_INPUT' });
    const step = { id, ...END, trigger: 'COMPLAINT', complaintId: granted };
    expect((await supervision.step(region, 'endSubmission', step)).state).toBe('CANCELLED');
    expect(await supervision.refusedStep(region, 'endSubmission', step)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('[43.4.b] cancels an act of the asset recovery department of the own accord, never on a complaint', async () => {
    const department = officer('asset-recovery', 'PROSECUTOR');
    const { id: drafted } = await supervision.step(department, 'draftSubmission', {
      ...DRAFT,
      officeId: officeIdOf('asset-recovery'),
    });
    const { id } = await supervision.step(department, 'makeSubmission', { id: drafted });
    const complaintId = await complaint(id);
    const onComplaint = { id, ...END, trigger: 'COMPLAINT', complaintId };
    expect(await supervision.refusedStep(general, 'endSubmission', onComplaint)).toMatchObject({
      reason: 'OTHER_LAW_APPLIES',
      rule: '43.4.b',
    });
    expect((await supervision.step(general, 'endSubmission', { id, ...END })).state).toBe('CANCELLED');
  });

  it('[43.3.e] has addressee and author told of each step, the addressee of its own alone', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    await supervision.step(region, 'suspendSubmission', { id, ...OWN, reviewOn: '2024-09-20' });
    await supervision.step(region, 'endSubmission', { id, ...END });
    const told = ['SUSPEND_ACT', 'CANCEL_ACT'].map((action) => ({
      recipient: 'ADDRESSEE',
      action,
      createdOn: '2024-09-02',
    }));
    expect((await see(id)).notices).toEqual(told);
    const ofAuthor = (await see(id, prosecutor)).notices.filter(({ recipient }) => recipient === 'AUTHOR');
    expect(ofAuthor.map(({ action }) => action)).toEqual(['SUSPEND_ACT', 'CANCEL_ACT']);
  });
});

describe('a submission that a superior suspends', () => {
  it('[43.3.d] stands still until it is resumed, and the days left run on from the next day', async () => {
    const { id, dueOn } = await supervision.delivered('2024-09-02');
    expect(dueOn).toBe('2024-10-02');
    await supervision.setClock('2024-09-10');
    const late = { id, ...OWN, reviewOn: '2024-09-10' };
    expect(await supervision.refusedStep(region, 'suspendSubmission', late)).toMatchObject({ code: 'INVALID_INPUT' });
    const suspended = await supervision.step(region, 'suspendSubmission', { ...late, reviewOn: '2024-09-30' });
    expect(suspended).toMatchObject({ state: 'SUSPENDED', dueOn: null });
    const stretch = { from: '2024-09-10', to: null, reviewOn: '2024-09-30', reasons: OWN.reasons };
    expect(await see(id)).toMatchObject({ executionSuspensions: [stretch] });
    await supervision.setClock('2024-09-20');
    expect(await supervision.step(region, 'resumeSubmission', { id, ...OWN })).toMatchObject({
      state: 'DELIVERED',
      dueOn: '2024-10-14',
    });
  });

  it('[43.3.e] on a complaint is told of to appeals with its resumption, of the own accord or on another complaint, for the complainants', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const [first, second] = [await complaint(id), await complaint(id)];
    const on = (complaintId: string) => ({ id, trigger: 'COMPLAINT', complaintId, reasons: OWN.reasons });
    const suspended = { action: 'SUSPEND_ACT', on: '2024-09-02' };
    const resumed = { action: 'RESUME_ACT', on: '2024-09-02' };
    const told = async () =>
      (await supervision.emitted()).findLast(({ subject }) => subject === id)?.data['interventions'];
    await supervision.step(region, 'suspendSubmission', { ...on(first), reviewOn: '2024-09-30' });
    expect(await told()).toEqual([{ ...suspended, complaintId: first }]);
    await supervision.step(region, 'resumeSubmission', { id, ...OWN });
    const once = [
      { ...suspended, complaintId: first },
      { ...resumed, complaintId: first },
    ];
    expect(await told()).toEqual(once);
    await supervision.step(region, 'suspendSubmission', { ...on(first), reviewOn: '2024-09-30' });
    await supervision.step(region, 'resumeSubmission', on(second));
    expect(await told()).toEqual([...once, ...once, { ...resumed, complaintId: second }]);
    await supervision.step(region, 'suspendSubmission', { id, ...OWN, reviewOn: '2024-09-30' });
    await supervision.step(region, 'resumeSubmission', { id, ...OWN });
    expect(await told()).toEqual([...once, ...once, { ...resumed, complaintId: second }]);
  });

  it('[43.3.d] comes back to mind before the day of review and after it, until it is resumed', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const alerts = 'query ($id: ID!) { submission(id: $id) { alerts { kind stage dueOn rule escalatedTo { id } } } }';
    const alertsOf = async () =>
      (await supervision.ask<{ submission: { alerts: object[] } }>(region, alerts, { id })).submission.alerts;
    await supervision.step(region, 'suspendSubmission', { id, ...OWN, reviewOn: '2024-09-20' });
    await supervision.setClock('2024-09-16');
    await supervision.tick();
    expect(await alertsOf()).toEqual([]);
    await supervision.setClock('2024-09-17');
    await supervision.tick();
    const review = { kind: 'SUSPENSION_REVIEW', dueOn: '2024-09-20', rule: '43.3.d' };
    expect(await alertsOf()).toMatchObject([{ ...review, stage: 'DUE_SOON' }]);
    await supervision.setClock('2024-09-21');
    await supervision.tick();
    expect(await alertsOf()).toMatchObject([{ ...review, stage: 'OVERDUE' }]);
    await supervision.step(region, 'resumeSubmission', { id, ...OWN });
    expect((await alertsOf()).filter((alert) => 'kind' in alert && alert.kind === review.kind)).toEqual([]);
  });

  it('[43.3.d] [43.2.c] is not resumed by the end of a complaint, nor a complaint ended by a superior', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    await supervision.step(region, 'suspendSubmission', { id, ...OWN, reviewOn: '2024-09-30' });
    await complaint(id, { isGranted: false });
    expect((await see(id)).state).toBe('SUSPENDED');
    await complaint(id, { state: 'ADMITTED', suspendedOn: '2024-09-02', isGranted: false });
    expect((await see(id, region)).allowedActions).toContain('RESUME_ACT');
    expect((await supervision.step(region, 'resumeSubmission', { id, ...OWN })).state).toBe('SUSPENDED');
    expect((await see(id, region)).allowedActions).not.toContain('RESUME_ACT');
    expect(await supervision.refusedStep(region, 'resumeSubmission', { id, ...OWN })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '43.2.c',
    });
  });
});

describe('a submission that a superior amends', () => {
  const AMENDED = { text: 'Eliminate the violations in the supply of heat, and of water.' } as const;

  it('[43.3.a] [43.3.d] keeps its former version, and has a new term from the delivery of the amended text', async () => {
    const { id, version } = await supervision.delivered('2024-09-02');
    await supervision.setClock('2024-09-10');
    const amended = await supervision.step(region, 'amendSubmission', { id, ...OWN, ...AMENDED });
    expect(amended).toMatchObject({ state: 'MADE', version: version + 1, deliveredOn: null, dueOn: null });
    expect(amended.terms).toEqual([]);
    const former = { isDemandChanged: true, formerText: 'Eliminate the violations in the supply of heat.' };
    const record = { on: '2024-09-10', reasons: OWN.reasons, office: { id: officeIdOf('region-kz-71') } };
    expect(await see(id)).toMatchObject({
      ...AMENDED,
      amendments: [{ ...record, ...former, formerDueOn: '2024-10-02' }],
    });
    await supervision.setClock('2024-11-20');
    await supervision.tick();
    expect((await see(id)).state).toBe('MADE');
    await supervision.setClock('2024-09-12');
    const delivered = await supervision.step(akimat, 'confirmSubmissionDelivery', { id, deliveredOn: '2024-09-12' });
    expect(delivered).toMatchObject({
      dueOn: '2024-10-14',
      terms: [{ kind: 'SUBMISSION_CONSIDERATION', dueOn: '2024-10-14', metOn: null }],
    });
  });

  it('[32.2.k] [43.3.d] is not delivered, as amended, on a day before its amendment', async () => {
    const { id } = await supervision.made();
    await supervision.setClock('2024-09-10');
    await supervision.step(region, 'amendSubmission', { id, ...OWN, ...AMENDED });
    const early = { id, deliveredOn: '2024-09-09' };
    expect(await supervision.refusedStep(akimat, 'confirmSubmissionDelivery', early)).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'deliveredOn' },
    });
    const delivered = await supervision.step(akimat, 'confirmSubmissionDelivery', { id, deliveredOn: '2024-09-10' });
    expect(delivered).toMatchObject({ state: 'DELIVERED', dueOn: '2024-10-10' });
  });

  it('[43.3.d] keeps its term where the demand stays', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const legalReferences = [{ source: 'CONSTITUTIONAL_LAW', article: '36', paragraph: '2' }];
    const amended = await supervision.step(region, 'amendSubmission', { id, ...OWN, legalReferences });
    expect(amended).toMatchObject({ state: 'DELIVERED', dueOn: '2024-10-02', deliveredOn: '2024-09-02' });
    expect(await see(id)).toMatchObject({ amendments: [{ isDemandChanged: false }] });
    const same = await supervision.refusedStep(region, 'amendSubmission', { id, ...OWN, legalReferences });
    expect(same).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[43.3.d] [36.1.b] is another demand with other violations, which it never lacks', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const refusal = await supervision.refusedStep(region, 'amendSubmission', { id, ...OWN, violations: [] });
    expect(refusal).toMatchObject({ reason: 'VIOLATIONS_REQUIRED' });
    const violations = [{ text: 'No tender was held' }];
    const amended = await supervision.step(region, 'amendSubmission', { id, ...OWN, violations });
    expect(amended).toMatchObject({ state: 'MADE', violations: [{ text: 'No tender was held', status: 'PENDING' }] });
    expect(await see(id)).toMatchObject({ amendments: [{ formerViolations: { length: 3 } }] });
  });

  it('[43.3.b] [43.3.d] is amended on a granted complaint, whose decision says so', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const effect = { action: 'AMEND_ACT', on: '2024-09-02', byId: randomUUID() };
    const complaintId = await complaint(id, { effect });
    expect((await see(id)).state).toBe('DELIVERED');
    const input = { id, ...OWN, trigger: 'COMPLAINT', complaintId, ...AMENDED };
    expect((await supervision.step(region, 'amendSubmission', input)).state).toBe('MADE');
    const { rows } = await supervision.db.pool.query(
      "SELECT details FROM platform.audit WHERE record_id = $1 AND action = 'AMEND_ACT'",
      [id],
    );
    expect(rows).toMatchObject([{ details: { trigger: 'COMPLAINT', complaint: complaintId, isDemandChanged: true } }]);
  });

  it('[43.3.d] is not amended by its author, nor after its consideration', async () => {
    const { id } = await supervision.delivered('2024-09-02');
    const refused = (viewer: Viewer) => supervision.refusedStep(viewer, 'amendSubmission', { id, ...OWN, ...AMENDED });
    expect(await refused(prosecutor)).toMatchObject({ reason: 'NOT_SUPERIOR', rule: '43.3.a' });
    await supervision.step(akimat, 'recordSubmissionConsideration', {
      id,
      outcome: 'SATISFIED',
      consideredOn: '2024-09-02',
    });
    expect(await refused(region)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });
});
