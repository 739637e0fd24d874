import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { termFaults } from '../../support/term-faults';
import { whileHeld } from '../../support/while-held';
import { head, openChecks, regionHead, registrar, type TestChecks } from './open-checks';
import { ESIL_AUDIENCE, prosecutor } from './open-supervision';

let checks: TestChecks;
beforeAll(async () => {
  checks = await openChecks();
});
beforeEach(() => checks.setClock('2024-09-02'));
afterAll(() => checks.close());

const REGION = officeIdOf('region-kz-71');
const ANOTHER = officeIdOf('region-kz-75');

interface Told {
  readonly suspendedOn?: string | null;
  readonly effect?: object | null;
  readonly officeId?: string;
}

/** A complaint about a check, of which appeals tells version by version. */
function complaintAbout(checkId: string) {
  const subject = randomUUID();
  let version = 1;
  return async ({ suspendedOn = null, effect = null, officeId = REGION }: Told, at = (version += 1)): Promise<void> => {
    const audience = { ...ESIL_AUDIENCE, ownerOfficeId: officeId };
    const state = effect === null ? 'ADMITTED' : 'DECIDED';
    const data = { version: at, audience, state, submissionId: null, checkId, suspendedOn, effect };
    for (const id of [randomUUID(), randomUUID()])
      await checks.receive({ type: 'complaint.changed', source: 'appeals', id, subject, data });
  };
}
const cancels = (byId: string = randomUUID()) => ({ action: 'CANCEL_ACT', on: '2024-09-10', byId });

const SUSPENSIONS = 'query ($id: ID!) { check(id: $id) { suspensions { reason from to } } }';
const suspensionsOf = async (id: string) =>
  (await checks.ask<{ check: { suspensions: object[] } }>(head, SUSPENSIONS, { id })).check.suspensions;
const auditOf = async (id: string, action: string) => {
  const { rows } = await checks.db.pool.query<{ rules: string[]; details: Record<string, unknown> }>(
    'SELECT rules, details FROM platform.audit WHERE record_id = $1 AND action = $2 ORDER BY seq',
    [id, action],
  );
  return rows;
};

describe('a check that is complained of', () => {
  it('[43.2.a] goes on while nobody suspends it', async () => {
    const { id, version } = await checks.conducting('2024-09-02');
    await complaintAbout(id)({});
    expect(await checks.see(head, id)).toMatchObject({ state: 'CONDUCTING', version });
  });

  it('[43.2.b] [43.2.c] stands still with its term until the decision, and the working days left run on from the next day', async () => {
    const { id, dueOn } = await checks.conducting('2024-09-02');
    expect(dueOn).toBe('2024-10-14');
    const tell = complaintAbout(id);
    await checks.setClock('2024-09-10');
    await tell({ suspendedOn: '2024-09-10' });
    expect(await checks.see(head, id)).toMatchObject({ state: 'SUSPENDED', dueOn: null });
    expect(await suspensionsOf(id)).toEqual([{ reason: 'COMPLAINT', from: '2024-09-10', to: null }]);
    await checks.setClock('2024-09-20');
    await tell({});
    // Five working days, 3 to 9 September, are used; Monday 23 September is the sixth, 25 October the Day of the Republic, Monday 28 the thirtieth.
    expect(await checks.see(head, id)).toMatchObject({ state: 'CONDUCTING', dueOn: '2024-10-28' });
    expect(await suspensionsOf(id)).toEqual([{ reason: 'COMPLAINT', from: '2024-09-10', to: '2024-09-20' }]);
  });

  it('[43.2.c] is not resumed by people while a complaint suspends it, and until the last complaint has ended', async () => {
    const { id } = await checks.conducting('2024-09-02');
    const [first, second] = [complaintAbout(id), complaintAbout(id)];
    await checks.setClock('2024-09-10');
    await first({ suspendedOn: '2024-09-10' });
    await second({ suspendedOn: '2024-09-10' });
    expect((await checks.see(head, id))?.allowedActions).not.toContain('RESUME');
    expect(await checks.refusedTo(head, 'resumeCheck', { id })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '43.2.c',
    });
    await first({});
    expect(await checks.see(head, id)).toMatchObject({ state: 'SUSPENDED' });
    await second({});
    expect(await checks.see(head, id)).toMatchObject({ state: 'CONDUCTING' });
  });

  it('[43.2.b] [43.2.c] is suspended once by two complaints at once, and goes on when both end at once', async () => {
    const { id } = await checks.conducting('2024-09-02');
    const [first, second] = [complaintAbout(id), complaintAbout(id)];
    const suspends = { suspendedOn: '2024-09-02' };
    await whileHeld(checks, { table: 'legality_check', id }, [() => first(suspends), () => second(suspends)]);
    expect(await suspensionsOf(id)).toEqual([{ reason: 'COMPLAINT', from: '2024-09-02', to: null }]);
    await whileHeld(checks, { table: 'legality_check', id }, [() => first({}), () => second({})]);
    expect(await checks.see(head, id)).toMatchObject({ state: 'CONDUCTING' });
  });

  it('[43.2.b] stands still for what people suspended it for, and then for the complaint', async () => {
    const { id } = await checks.conducting('2024-09-02');
    await checks.setClock('2024-09-04');
    await checks.take(head, 'suspendCheck', { id, reason: 'EXPERT_EXAMINATION' });
    const tell = complaintAbout(id);
    await checks.setClock('2024-09-05');
    await tell({ suspendedOn: '2024-09-05' });
    await checks.setClock('2024-09-06');
    await checks.take(head, 'resumeCheck', { id });
    expect(await checks.see(head, id)).toMatchObject({ state: 'SUSPENDED' });
    expect(await suspensionsOf(id)).toEqual([
      { reason: 'EXPERT_EXAMINATION', from: '2024-09-04', to: '2024-09-06' },
      { reason: 'COMPLAINT', from: '2024-09-06', to: null },
    ]);
    await checks.setClock('2024-09-10');
    await tell({});
    expect(await checks.see(head, id)).toMatchObject({ state: 'CONDUCTING' });
    const { id: other } = await checks.conducting('2024-09-10');
    await checks.take(head, 'suspendCheck', { id: other, reason: 'EXPERT_EXAMINATION' });
    await complaintAbout(other)({});
    expect(await checks.see(head, other)).toMatchObject({ state: 'SUSPENDED' });
  });

  it('[43.2.b] [18.5.2] beyond its term is not suspended: only its completion is left', async () => {
    const { id } = await checks.conducting('2024-09-02');
    await checks.setClock('2024-10-15');
    await complaintAbout(id)({ suspendedOn: '2024-10-15' });
    expect(await checks.see(head, id)).toMatchObject({ state: 'CONDUCTING', dueOn: '2024-10-14' });
  });

  it('[43.2.b] does not begin while a complaint suspends it', async () => {
    const { id } = await checks.registered({ startOn: '2024-09-02' });
    await checks.take(prosecutor, 'handOverCheckResolution', {
      id,
      delivery: { recipient: 'Head', authority: 'Post', on: '2024-09-02', isSigned: true },
    });
    const tell = complaintAbout(id);
    expect((await checks.see(prosecutor, id))?.allowedActions).toContain('START');
    await tell({ suspendedOn: '2024-09-02' });
    expect((await checks.see(prosecutor, id))?.allowedActions).not.toContain('START');
    expect(await checks.refusedTo(prosecutor, 'startCheck', { id })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '43.2.b',
    });
    await tell({});
    expect((await checks.see(prosecutor, id))?.allowedActions).toContain('START');
    expect(await checks.take(prosecutor, 'startCheck', { id })).toMatchObject({ state: 'CONDUCTING' });
  });

  it('[43.2.b] [43.2.c] that may not begin loses no day of its term meanwhile', async () => {
    const { id } = await checks.registered({ startOn: '2024-09-02' });
    const tell = complaintAbout(id);
    await checks.setClock('2024-09-03');
    await tell({ suspendedOn: '2024-09-03' });
    await complaintAbout(id)({});
    expect(await checks.see(head, id)).toMatchObject({ state: 'REGISTERED', dueOn: null });
    expect(await termFaults(checks)).toEqual([]);
    await checks.setClock('2024-09-20');
    await tell({});
    // None of thirty working days is used; Monday 23 September is the first, 25 October the Day of the Republic, Monday 4 November the last.
    expect(await checks.see(head, id)).toMatchObject({ state: 'REGISTERED', dueOn: '2024-11-04' });
    expect(await suspensionsOf(id)).toEqual([{ reason: 'COMPLAINT', from: '2024-09-03', to: '2024-09-20' }]);
    expect(await auditOf(id, 'RESUME_EXECUTION')).toMatchObject([{ rules: ['43.2.c'] }]);
  });

  it('[43.2.c] that was to begin after the decision keeps its due day', async () => {
    const { id, dueOn } = await checks.registered({ startOn: '2024-09-09' });
    const tell = complaintAbout(id);
    await tell({ suspendedOn: '2024-09-02' });
    expect(await checks.see(head, id)).toMatchObject({ dueOn: null });
    await checks.setClock('2024-09-04');
    await tell({});
    expect(await checks.see(head, id)).toMatchObject({ state: 'REGISTERED', dueOn });
    expect(await termFaults(checks)).toEqual([]);
  });

  it('[43.2.b] [18.4.b] that is registered while a complaint suspends it has no running term before the decision', async () => {
    const { id } = await checks.issued({ startOn: '2024-09-02' });
    const tell = complaintAbout(id);
    await tell({ suspendedOn: '2024-09-02' });
    expect(await checks.take(registrar, 'registerCheck', { id })).toMatchObject({ state: 'REGISTERED', dueOn: null });
    await checks.setClock('2024-09-20');
    await tell({});
    expect(await checks.see(head, id)).toMatchObject({ state: 'REGISTERED', dueOn: '2024-11-04' });
  });

  it('[18.4.f] is suspended by people for other reasons than a complaint', async () => {
    const { id } = await checks.conducting('2024-09-02');
    expect(await checks.refusedTo(head, 'suspendCheck', { id, reason: 'COMPLAINT' })).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'reason' },
    });
  });
});

describe('a check that a superior cancels in the decision on a complaint', () => {
  it('[43.3.a] [43.3.d] is cancelled for good, running or suspended, with its term', async () => {
    for (const isSuspended of [false, true]) {
      const { id } = await checks.conducting('2024-09-02');
      const tell = complaintAbout(id);
      await checks.setClock('2024-09-10');
      if (isSuspended) await tell({ suspendedOn: '2024-09-10' });
      await tell({ effect: cancels() });
      expect(await checks.see(head, id)).toMatchObject({
        state: 'CANCELLED',
        allowedActions: [],
        terms: [{ metOn: '2024-09-10' }],
      });
      expect(await auditOf(id, 'CANCEL')).toMatchObject([{ details: { decidingOffice: REGION } }]);
    }
  });

  it('[43.3.a] before it has begun, too, but not as a draft and not once it is completed', async () => {
    const issued = await checks.issued();
    await complaintAbout(issued.id)({ effect: cancels() });
    expect(await checks.see(head, issued.id)).toMatchObject({ state: 'CANCELLED' });
    const draft = await checks.draft();
    await complaintAbout(draft.id)({ effect: cancels() });
    expect(await checks.see(head, draft.id)).toMatchObject({ state: 'DRAFT', version: draft.version });
    const completed = await checks.completed('2024-09-09');
    await complaintAbout(completed.id)({ effect: cancels() });
    expect(await checks.see(head, completed.id)).toMatchObject({ state: 'COMPLETED', version: completed.version });
    expect(await auditOf(completed.id, 'REFUSE_INTERVENTION')).toMatchObject([
      { rules: ['43.3.a'], details: { state: 'COMPLETED' } },
    ]);
  });

  it('[43.2.b] stays suspended for a complaint that is pending, though another is decided without power over it', async () => {
    const { id } = await checks.conducting('2024-09-02');
    await checks.setClock('2024-09-10');
    await complaintAbout(id)({ suspendedOn: '2024-09-10' });
    await complaintAbout(id)({ effect: cancels(), officeId: ANOTHER });
    expect(await checks.see(head, id)).toMatchObject({ state: 'SUSPENDED' });
  });

  it('[43.3.c] [43.3.f] is not cancelled by another branch, nor by who appointed it, and the audit tells that it was tried', async () => {
    const { id, version } = await checks.conducting('2024-09-02');
    await complaintAbout(id)({ effect: cancels(), officeId: ANOTHER });
    await complaintAbout(id)({ effect: cancels(head.personId ?? ''), officeId: ESIL_AUDIENCE.ownerOfficeId });
    expect(await checks.see(regionHead, id)).toMatchObject({ state: 'CONDUCTING', version });
    expect(await auditOf(id, 'REFUSE_INTERVENTION')).toMatchObject([
      { rules: ['43.3.c'], details: { decidingOffice: ANOTHER } },
      { rules: ['43.3.c'], details: { decidingOffice: ESIL_AUDIENCE.ownerOfficeId } },
    ]);
  });
});
