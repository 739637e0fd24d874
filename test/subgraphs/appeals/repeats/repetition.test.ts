import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../../platform/access/viewer';
import { lockAppeals } from '../../../../subgraphs/appeals/persistence/appeal.repository';
import { applicant, officer } from '../../../support/viewers';
import { ELSEWHERE, employee, FIRST_GROUND, openAppeals, prosecutor, REPLY, type TestAppeals } from '../open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

const IIN = '850218300011';
const OTHER_IIN = '880402400023';
const named = (name: string, iin?: string) => ({ applicant: { kind: 'PERSON', name, iin } });
const ALIYA = named('Әлия Ұлықбек');

async function answered(input: object = {}): Promise<{ readonly id: string; readonly number: string }> {
  const { id } = await appeals.accepted({ ...input });
  return appeals.step(prosecutor, 'answerAppeal', { id, ...REPLY });
}
const terminate = (id: string, earlierAppealId: string) => ({ id, earlierAppealId, hasNewArguments: false });
const mark = (id: string, earlierAppealId: string, viewer: Viewer = prosecutor) =>
  appeals.step(viewer, 'markAppealRepeated', { id, earlierAppealId });

const LINKS = `query ($id: ID!) { appeal(id: $id) { repeats { id } repeatedBy { id } timeline { action } } }`;
interface Links {
  readonly repeats: { readonly id: string } | null;
  readonly repeatedBy: readonly { readonly id: string }[];
  readonly timeline: readonly { readonly action: string }[];
}
const links = async (id: string, viewer: Viewer = prosecutor): Promise<Links> =>
  (await appeals.ask<{ appeal: Links }>(viewer, LINKS, { id })).appeal;

describe('the end of a repeated appeal', () => {
  it('[24.8] [24.7.a] [24.7.b] [24.7.c] rests on no reply that was not given in the established manner', async () => {
    for (const [damage, breach] of [
      [`reasoning = ' '`, '24.7.a'],
      [`language = 'en'`, '24.7.b'],
      [`complaint_right = complaint_right - 'court'`, '24.7.c'],
    ] as const) {
      const earlier = await answered();
      await appeals.db.pool.query(`UPDATE appeal_reply SET ${damage} WHERE appeal_id = $1`, [earlier.id]);
      const { id } = await appeals.register();
      await expect(
        appeals.refusedStep(prosecutor, 'terminateRepeatedAppeal', terminate(id, earlier.id)),
      ).resolves.toMatchObject({
        reason: 'PREVIOUS_REPLY_MISSING',
        rule: '24.8',
        details: { earlier: earlier.number, breach },
      });
    }
  });

  it.each([
    ['another number under the same name', named('Әлия Ұлықбек', IIN), named('Әлия Ұлықбек', OTHER_IIN)],
    ['quite another name', ALIYA, named('Константин Петров')],
    ['a number, but quite another name on the earlier one without', named('Константин Петров'), named('Әлия', IIN)],
  ])('[24.8] is not decided against somebody who has no reply yet: %s', async (_, first, second) => {
    const earlier = await answered(first);
    const { id } = await appeals.register(second);
    await expect(
      appeals.refusedStep(prosecutor, 'terminateRepeatedAppeal', terminate(id, earlier.id)),
    ).resolves.toMatchObject({ reason: 'PREVIOUS_REPLY_MISSING' });
  });

  it.each([
    ['the same number under another spelling', named('Alia', IIN), named('Әлия Ұлықбек', IIN)],
    ['a name in another order without numbers', ALIYA, named('Ұлықбек Әлия Маратқызы')],
    ['a name in other letters', named('李小龍'), named('李小龍')],
  ])('[24.8] is decided on the same applicant: %s', async (_, first, second) => {
    const earlier = await answered(first);
    const { id } = await appeals.register(second);
    await expect(appeals.step(prosecutor, 'terminateRepeatedAppeal', terminate(id, earlier.id))).resolves.toMatchObject(
      { state: 'TERMINATED_REPEATED' },
    );
  });
});

describe('the mark that an appeal repeats another', () => {
  it('[24.8] ends nothing, stands on both appeals, and is taken away again', async () => {
    const earlier = await appeals.accepted(ALIYA);
    const { id } = await appeals.register(ALIYA);
    await expect(mark(id, earlier.id)).resolves.toMatchObject({ state: 'RECEIVED', closedOn: null, notices: [] });
    await expect(links(id)).resolves.toMatchObject({ repeats: { id: earlier.id }, repeatedBy: [] });
    await expect(links(earlier.id)).resolves.toMatchObject({ repeats: null, repeatedBy: [{ id }] });
    await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    await appeals.step(prosecutor, 'unmarkAppealRepeated', { id });
    const after = await links(id);
    expect(after.repeats).toBeNull();
    expect(after.timeline.map(({ action }) => action)).toEqual([
      ...['RECEIVE', 'MARK_REPEATED', 'ACCEPT', 'UNMARK_REPEATED'],
    ]);
    await expect(links(earlier.id)).resolves.toMatchObject({ repeatedBy: [] });
    await expect(appeals.refusedStep(prosecutor, 'unmarkAppealRepeated', { id })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('[24.8] leads to the end of the appeal once the earlier one is answered, and stays then', async () => {
    const earlier = await appeals.accepted(ALIYA);
    const { id } = await appeals.register(ALIYA);
    await mark(id, earlier.id);
    await expect(
      appeals.refusedStep(prosecutor, 'terminateRepeatedAppeal', terminate(id, earlier.id)),
    ).resolves.toMatchObject({ reason: 'PREVIOUS_REPLY_MISSING' });
    await appeals.step(prosecutor, 'answerAppeal', { id: earlier.id, ...REPLY });
    await appeals.step(prosecutor, 'terminateRepeatedAppeal', terminate(id, earlier.id));
    await expect(appeals.refusedStep(prosecutor, 'unmarkAppealRepeated', { id })).resolves.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '24.8',
    });
  });

  it("[24.8] is put on no later appeal, none of another applicant's, and none on itself", async () => {
    const early = await appeals.register({ ...ALIYA, receivedOn: '2026-03-02' });
    const late = await appeals.register(ALIYA);
    const others = await appeals.register({ ...named('Константин Петров'), receivedOn: '2026-03-02' });
    for (const [id, earlierAppealId] of [
      [early.id, late.id],
      [late.id, others.id],
      [late.id, late.id],
    ]) {
      await expect(
        appeals.refusedStep(prosecutor, 'markAppealRepeated', { id, earlierAppealId }),
      ).resolves.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'earlierAppealId' } });
    }
  });

  it('[24.8] [26.6.a] is the office’s own affair: the applicant learns of it with the termination alone', async () => {
    const resident = applicant('repeating');
    const portal = { ...ALIYA, channel: 'PORTAL' };
    const earlier = await appeals.register(portal, resident);
    await appeals.step(prosecutor, 'acceptAppeal', { id: earlier.id, ...FIRST_GROUND });
    await appeals.step(prosecutor, 'answerAppeal', { id: earlier.id, ...REPLY });
    const { id } = await appeals.register(portal, resident);
    await mark(id, earlier.id);
    await expect(links(id, resident)).resolves.toEqual({
      repeats: null,
      repeatedBy: [],
      timeline: [{ action: 'RECEIVE' }],
    });
    await expect(links(earlier.id, resident)).resolves.toMatchObject({ repeatedBy: [] });
    await appeals.step(prosecutor, 'terminateRepeatedAppeal', terminate(id, earlier.id));
    await expect(links(id, resident)).resolves.toMatchObject({ repeats: { id: earlier.id } });
    await expect(links(earlier.id, resident)).resolves.toMatchObject({ repeatedBy: [{ id }] });
  });

  it('[24.8] [10.1.a] [3.4] is put by a prosecutor, on appeals that he or she may see', async () => {
    const earlier = await appeals.accepted(ALIYA);
    const { id } = await appeals.register(ALIYA);
    const input = { id, earlierAppealId: earlier.id };
    await expect(appeals.refusedStep(employee, 'markAppealRepeated', input)).resolves.toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
    });
    const stranger = officer(ELSEWHERE);
    await expect(appeals.refusedStep(stranger, 'markAppealRepeated', input)).resolves.toMatchObject({
      code: 'NOT_FOUND',
    });
    const own = await appeals.register({ ...ALIYA, officeId: stranger.posts[0]?.officeId }, stranger);
    await expect(
      appeals.refusedStep(stranger, 'markAppealRepeated', { id: own.id, earlierAppealId: earlier.id }),
    ).resolves.toMatchObject({ code: 'NOT_FOUND', details: { noun: 'Appeal' } });
  });
});

describe('a mark that an appeal repeats another', () => {
  it('does not wait for who works on the earlier one, so that the two cannot lock each other out', async () => {
    const earlier = await answered(ALIYA);
    const { id } = await appeals.register(ALIYA);
    await appeals.db.source.transaction(async (manager) => {
      await lockAppeals(manager, prosecutor, [earlier.id]);
      await mark(id, earlier.id);
    });
    expect((await links(id)).repeats).toEqual({ id: earlier.id });
  });
});
