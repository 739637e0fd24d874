import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { PostKind, Viewer } from '../../../../platform/access/viewer';
import { officer } from '../../../support/viewers';
import {
  colleague,
  deputy,
  ELSEWHERE,
  employee,
  ESIL,
  esilId,
  FIRST_GROUND,
  head,
  openAppeals,
  prosecutor,
  REPLY,
  type TestAppeals,
} from '../open-appeals';
import { officerTold, postIn } from './officer-told';

const region = officer('region-kz-71', 'HEAD');
const elsewhere = officer(ELSEWHERE);
const headElsewhere = officer(ELSEWHERE, 'HEAD');
const newcomer = officer(ESIL, 'PROSECUTOR', 'three');

let appeals: TestAppeals;
const tells = (viewer: Viewer, kind: PostKind = 'PROSECUTOR', officeId = esilId) =>
  officerTold(appeals, viewer.personId ?? '', [postIn(officeId, kind)]);

beforeAll(async () => {
  appeals = await openAppeals();
  for (const [viewer, kind] of [
    [prosecutor, 'PROSECUTOR'],
    [colleague, 'PROSECUTOR'],
    [head, 'HEAD'],
    [deputy, 'DEPUTY_HEAD'],
    [employee, 'EMPLOYEE'],
  ] as const)
    await tells(viewer, kind);
  await officerTold(appeals, elsewhere.personId ?? '', [postIn(elsewhere.posts[0]?.officeId ?? '', 'PROSECUTOR')]);
});
afterAll(() => appeals.close());

const assign = (by: Viewer, id: string, to: Viewer, more: object = {}) =>
  appeals.step(by, 'assignAppeal', { id, handlerId: to.personId, ...more });
const refused = (by: Viewer, id: string, handlerId: string | null, more: object = {}) =>
  appeals.refusedStep(by, 'assignAppeal', { id, handlerId, ...more });

describe('an appeal assigned', () => {
  it('[15.2.1] [10.1.a] goes into the hands of a prosecutor of the office, by the head, a deputy or a superior head, and stays in its state', async () => {
    const { id } = await appeals.register();
    for (const [by, to] of [
      [head, prosecutor],
      [deputy, colleague],
      [region, head],
      [head, head],
    ] as const)
      await expect(assign(by, id, to)).resolves.toMatchObject({ state: 'RECEIVED', handler: { id: to.personId } });
    await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    await expect(assign(head, id, colleague)).resolves.toMatchObject({
      state: 'UNDER_CONSIDERATION',
      handler: { id: colleague.personId },
    });
    const { rows } = await appeals.db.pool.query<{ power: string; details: object }>(
      `SELECT power, details FROM platform.audit WHERE record_id = $1 AND action = 'ASSIGN' ORDER BY seq DESC LIMIT 1`,
      [id],
    );
    expect(rows).toMatchObject([
      { power: 'ASSIGN_APPEALS', details: { handlerIds: [colleague.personId], formerIds: [head.personId] } },
    ]);
  });

  it('[15.2.1] is not assigned by a prosecutor, an employee, nor by the head of another office', async () => {
    const { id } = await appeals.register();
    for (const viewer of [prosecutor, employee])
      await expect(refused(viewer, id, colleague.personId)).resolves.toMatchObject({ reason: 'POWER_NOT_HELD' });
    await expect(refused(headElsewhere, id, elsewhere.personId)).resolves.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['an employee', employee.personId],
    ['a prosecutor of another office', elsewhere.personId],
    ['somebody unknown', randomUUID()],
    ['no id', 'x'],
  ])('[10.1.a] is not assigned to %s', async (_who, handlerId) => {
    const { id, version } = await appeals.register();
    await expect(refused(head, id, handlerId)).resolves.toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
      details: { officeId: esilId },
    });
    const { rows } = await appeals.db.pool.query('SELECT version, handler_ids AS handlers FROM appeal WHERE id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ version, handlers: [] }]);
  });

  it('[10.1.a] is assigned within the days of a post, and by the newest that was told', async () => {
    const { id } = await appeals.register();
    const at = (fromOn: string, untilOn: string | null) => [{ ...postIn(esilId, 'PROSECUTOR'), fromOn, untilOn }];
    const told = (posts: object[], version: number) => officerTold(appeals, newcomer.personId ?? '', posts, version);
    await told(at('2026-03-20', null), 1);
    await expect(refused(head, id, newcomer.personId)).resolves.toMatchObject({ reason: 'SIGNER_NOT_PROSECUTOR' });
    await told(at('2026-03-19', '2026-03-19'), 2);
    await assign(head, id, newcomer);
    await told(at('2026-03-01', '2026-03-18'), 4);
    await told(at('2026-03-01', null), 3);
    await expect(refused(head, id, newcomer.personId)).resolves.toMatchObject({ reason: 'SIGNER_NOT_PROSECUTOR' });
    await told([], 5);
    await expect(refused(head, id, newcomer.personId)).resolves.toMatchObject({ reason: 'SIGNER_NOT_PROSECUTOR' });
  });

  it('is assigned once for each request, by the version that was seen, and no more once it is closed', async () => {
    const { id, version } = await appeals.accepted();
    const requestId = uuidv7();
    const first = await assign(head, id, prosecutor, { requestId, expectedVersion: version });
    await expect(assign(head, id, prosecutor, { requestId, expectedVersion: version })).resolves.toEqual(first);
    await expect(refused(head, id, colleague.personId, { requestId })).resolves.toMatchObject({ code: 'CONFLICT' });
    await expect(refused(head, id, colleague.personId, { expectedVersion: version })).resolves.toMatchObject({
      code: 'CONFLICT',
    });
    await appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
    await expect(refused(head, id, colleague.personId)).resolves.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });
});
