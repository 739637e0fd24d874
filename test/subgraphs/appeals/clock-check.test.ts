import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { checkTold } from './check-told';
import { employee, openAppeals, prosecutor, REPLY, type TestAppeals } from './open-appeals';
import { clocked, latenessInAudit } from './seen-alerts';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals('2024-09-02');
});
afterAll(() => appeals.close());

/** An appeal due on 23 September 2024 on which a check, due on 14 October, is appointed on the 16th. */
async function checked() {
  await appeals.setClock('2024-09-02');
  const { id } = await appeals.accepted({ receivedOn: '2024-09-02' });
  await appeals.setClock('2024-09-16');
  const check = checkTold(appeals, id);
  await check.tell('ISSUED', { dueOn: '2024-10-14' });
  return { id, check };
}

it('[24.4.e] an interim reply is watched until it is sent, by the due day that applied before; a missing one is on record', async () => {
  const { id } = await checked();
  await appeals.setClock('2024-09-24');
  const missing = { kind: 'INTERIM_REPLY', stage: 'OVERDUE', rule: '24.4.e', dueOn: '2024-09-23' };
  const breach = { kind: 'INTERIM_REPLY_MISSING', rule: '24.4.e', occurredOn: '2024-09-24' };
  expect(await clocked(appeals, id)).toMatchObject({ isOverdue: false, alerts: [missing], breaches: [breach] });
  expect(await latenessInAudit(appeals, id)).toMatchObject([{ kind: 'INTERIM_REPLY', rules: ['24.4.e'] }]);
  const query = `query ($id: ID!) { appeal(id: $id) { notices { id kind } } }`;
  type Notices = { appeal: { notices: { id: string; kind: string }[] } };
  const [notice] = (await appeals.ask<Notices>(prosecutor, query, { id })).appeal.notices;
  await appeals.step(employee, 'sendAppealNotice', { id, noticeId: notice?.id });
  expect(await clocked(appeals, id)).toMatchObject({ alerts: [], breaches: [breach] });
});

it('[24.4.d] an appeal with a check is late only after the check’s day and ten more, and not at all while the check stands still', async () => {
  const { id, check } = await checked();
  const kinds = async () => (await clocked(appeals, id)).alerts.map(({ kind, stage }) => `${kind} ${stage}`);
  await appeals.setClock('2024-10-29');
  expect(await kinds()).toEqual(['INTERIM_REPLY OVERDUE', 'REPLY_WITH_CHECK DUE_SOON']);
  await check.tell('SUSPENDED', {});
  expect(await kinds()).toEqual(['INTERIM_REPLY OVERDUE']);
  await appeals.setClock('2024-10-30');
  expect([await kinds(), (await clocked(appeals, id)).isOverdue]).toEqual([['INTERIM_REPLY OVERDUE'], false]);
  await check.tell('CONDUCTING', { dueOn: '2024-10-15' });
  await appeals.setClock('2024-11-01');
  expect([await kinds(), (await clocked(appeals, id)).isOverdue]).toEqual([
    ['INTERIM_REPLY OVERDUE', 'REPLY_WITH_CHECK OVERDUE'],
    true,
  ]);
});

it('[24.4.f] the final reply is due ten working days after the check has ended, then late, and cleared by the reply', async () => {
  const { id, check } = await checked();
  const certificateId = randomUUID();
  await appeals.setClock('2024-10-14');
  await check.tell('COMPLETED', { completedOn: '2024-10-14', certificateId });
  await appeals.setClock('2024-10-30');
  const late = { kind: 'FINAL_REPLY', stage: 'OVERDUE', rule: '24.4.f', dueOn: '2024-10-29', sinceOn: '2024-10-30' };
  expect((await clocked(appeals, id)).alerts).toContainEqual(expect.objectContaining(late));
  await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY, certificateId });
  expect((await clocked(appeals, id)).alerts).toEqual([]);
});
