import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { SEEN_CONFLICT, type SeenConflict } from '../../support/conflicts';
import { agencyOfficial } from '../../support/viewers';
import { openAppeals, prosecutor, REPLY, type SeenAppeal, type TestAppeals } from './open-appeals';
import { checkTold } from './check-told';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals('2024-09-02');
});
afterAll(() => appeals.close());

const checkOn = (appealId: string) => checkTold(appeals, appealId);

async function seen(
  id: string,
): Promise<SeenAppeal & { breaches: readonly object[]; timeline: readonly { action: string }[] }> {
  const query = `query ($id: ID!) { appeal(id: $id) { id version state dueOn allowedActions terms { kind dueOn metOn } breaches { kind rule occurredOn }
    notices { id kind dueOn sentOn isLate text } timeline { action } } }`;
  return (await appeals.ask<{ appeal: Awaited<ReturnType<typeof seen>> }>(prosecutor, query, { id })).appeal;
}

async function conflictsOf(viewer: Viewer, id: string): Promise<readonly SeenConflict[]> {
  const query = `query ($id: ID!) { appeal(id: $id) { conflicts { ${SEEN_CONFLICT} } } }`;
  return (await appeals.ask<{ appeal: { conflicts: SeenConflict[] } }>(viewer, query, { id })).appeal.conflicts;
}

async function conflictsOfCheck(viewer: Viewer, id: string): Promise<readonly SeenConflict[]> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Check { appealConflicts { ${SEEN_CONFLICT} } } } }`;
  const r = [{ __typename: 'Check', id }];
  const data = await appeals.ask<{ _entities: { appealConflicts: SeenConflict[] }[] }>(viewer, query, { r });
  return data._entities[0]?.appealConflicts ?? [];
}

/** An appeal due on 23 September 2024 on which a check is appointed on the 16th. */
async function checked() {
  await appeals.setClock('2024-09-02');
  const { id, dueOn } = await appeals.accepted();
  expect(dueOn).toBe('2024-09-23');
  await appeals.setClock('2024-09-16');
  const check = checkOn(id);
  await check.tell('DRAFT', {});
  expect((await seen(id)).state).toBe('UNDER_CONSIDERATION');
  await check.tell('ISSUED', { dueOn: '2024-10-14' });
  return { id, check };
}

describe('an appeal on which a check is appointed', () => {
  it('[24.4.d] is due ten working days after the check, recomputed on each change', async () => {
    const { id, check } = await checked();
    expect(await seen(id)).toMatchObject({ state: 'CHECK_RUNNING', dueOn: '2024-10-29' });
    await check.tell('CONDUCTING', { dueOn: '2024-11-26' });
    expect((await seen(id)).dueOn).toBe('2024-12-10');
    await check.tell('SUSPENDED', {});
    expect(await seen(id)).toMatchObject({ state: 'CHECK_RUNNING', dueOn: null });
    await check.tell('CONDUCTING', { dueOn: '2024-11-26' });
    expect((await seen(id)).terms).toContainEqual({ kind: 'APPEAL_WITH_CHECK', dueOn: '2024-12-10', metOn: null });
  });

  it('[24.4.d] follows each version once, and no older one', async () => {
    const { id, check } = await checked();
    const { version } = await seen(id);
    await check.tell('ISSUED', { dueOn: '2024-10-14' }, 3);
    await check.tell('ISSUED', { dueOn: '2024-10-01' }, 2);
    expect(await seen(id)).toMatchObject({ version, dueOn: '2024-10-29' });
  });

  it('[24.4.e] owes the applicant an interim reply by the former due day, else a breach stays on record', async () => {
    const { id } = await checked();
    const [notice] = (await seen(id)).notices;
    expect(notice).toMatchObject({ kind: 'INTERIM_REPLY', dueOn: '2024-09-23', sentOn: null });
    await appeals.setClock('2024-09-23T23:59');
    expect((await seen(id)).breaches).toEqual([]);
    await appeals.setClock('2024-09-24T00:00');
    const breaches = [{ kind: 'INTERIM_REPLY_MISSING', rule: '24.4.e', occurredOn: '2024-09-24' }];
    expect((await seen(id)).breaches).toEqual(breaches);
    await appeals.step(prosecutor, 'sendAppealNotice', { id, noticeId: notice?.id });
    expect(await seen(id)).toMatchObject({ breaches, notices: [{ sentOn: '2024-09-24', isLate: true }] });
  });

  it('[24.4.e] sent in time, it leaves no breach', async () => {
    const { id } = await checked();
    const [notice] = (await seen(id)).notices;
    await appeals.step(prosecutor, 'sendAppealNotice', { id, noticeId: notice?.id });
    await appeals.setClock('2024-10-01');
    expect((await seen(id)).breaches).toEqual([]);
  });

  it('[24.4.d] is neither answered nor extended while the check runs', async () => {
    const { id } = await checked();
    expect((await seen(id)).allowedActions.toSorted()).toEqual([
      ...['CHANGE_REPRESENTATIVE', 'MARK_REPEATED', 'TAKE_UP', 'UNMARK_REPEATED'],
    ]);
    expect(await appeals.refusedStep(prosecutor, 'answerAppeal', { id, ...REPLY })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
  });

  it('[24.4.f] is answered in ten working days after the completion, with a link to the certificate', async () => {
    const { id, check } = await checked();
    const certificateId = randomUUID();
    await check.tell('COMPLETED', { dueOn: '2024-10-14', completedOn: '2024-10-14', certificateId });
    expect(await seen(id)).toMatchObject({ state: 'AWAITING_FINAL_REPLY', dueOn: '2024-10-29' });
    for (const linked of [null, randomUUID()]) {
      const refusal = await appeals.refusedStep(prosecutor, 'answerAppeal', { id, ...REPLY, certificateId: linked });
      expect(refusal).toMatchObject({
        reason: 'MANDATORY_CONTENT_MISSING',
        rule: '24.4.f',
        details: { fields: ['certificateId'] },
      });
    }
    const answered = await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY, certificateId });
    expect(answered.state).toBe('ANSWERED');
    expect((await seen(id)).timeline.map(({ action }) => action)).toEqual([
      'RECEIVE',
      'ACCEPT',
      'APPOINT_CHECK',
      'COMPLETE_CHECK',
      'ANSWER',
    ]);
  });

  it.each([
    ['2024-10-14', '2024-10-29'],
    ['2024-09-16', '2024-09-30'],
  ])('[24.4.g] cancelled on %s, is due on %s, ten working days later', async (cancelledOn, dueOn) => {
    const { id, check } = await checked();
    await check.tell('CANCELLED', { cancelledOn });
    expect(await seen(id)).toMatchObject({ state: 'AWAITING_FINAL_REPLY', dueOn });
    expect((await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY })).state).toBe('ANSWERED');
  });

  it('[24.4.g] cancelled early, is due on its former day where that is later', async () => {
    await appeals.setClock('2024-09-02');
    const { id } = await appeals.accepted();
    const check = checkOn(id);
    await check.tell('ISSUED', { dueOn: '2024-10-14' });
    await check.tell('CANCELLED', { cancelledOn: '2024-09-03' });
    expect((await seen(id)).dueOn).toBe('2024-09-23');
  });

  it('[24.4.d] and that was closed meanwhile, stays as it is, with a conflict for people', async () => {
    await appeals.setClock('2024-09-02');
    const { id } = await appeals.accepted();
    await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
    const check = checkOn(id);
    await check.tell('ISSUED', { dueOn: '2024-10-14' });
    expect((await seen(id)).state).toBe('ANSWERED');
    const expected = { explanation: 'CHECK_ON_CLOSED_APPEAL', rule: '24.4.d', record: { type: 'Appeal', id } };
    expect(await conflictsOf(prosecutor, id)).toMatchObject([
      { ...expected, other: { type: 'Check', id: check.subject } },
    ]);
    await check.tell('CONDUCTING', { dueOn: '2024-10-14' });
    await check.tell('CANCELLED', { cancelledOn: '2024-09-04' });
    expect(await conflictsOf(prosecutor, id)).toHaveLength(1);
    expect(await conflictsOfCheck(prosecutor, check.subject)).toMatchObject([expected]);
    expect(await conflictsOfCheck(agencyOfficial('akimat-kz-71'), check.subject)).toEqual([]);
  });

  it('[24.4.d] and that follows another check, stays with that one, with a conflict for people', async () => {
    const { id } = await checked();
    const second = checkOn(id);
    await second.tell('DRAFT', {});
    await second.tell('ISSUED', { dueOn: '2024-10-20' });
    await second.tell('REGISTERED', { dueOn: '2024-10-20' });
    expect(await seen(id)).toMatchObject({ state: 'CHECK_RUNNING', dueOn: '2024-10-29' });
    expect(await conflictsOf(prosecutor, id)).toMatchObject([
      { explanation: 'SECOND_CHECK_ON_APPEAL', other: { type: 'Check', id: second.subject } },
    ]);
  });
});
