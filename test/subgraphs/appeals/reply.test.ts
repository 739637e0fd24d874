import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applicant } from '../../support/viewers';
import { deputy, employee, head, openAppeals, prosecutor, REPLY, type TestAppeals } from './open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
beforeEach(() => appeals.setClock('2026-03-19'));
afterAll(() => appeals.close());

const answer = async (id: string, reply: object = {}, by = prosecutor) =>
  appeals.step(by, 'answerAppeal', { id, ...REPLY, ...reply });
const refusal = async (id: string, reply: object = {}, by = prosecutor) =>
  appeals.refusedStep(by, 'answerAppeal', { id, ...REPLY, ...reply });

describe('a reply', () => {
  it('[24.7.a] [24.7.b] [24.7.c] ends the consideration and is kept as it was signed', async () => {
    const { id } = await appeals.accepted();
    await expect(answer(id)).resolves.toMatchObject({
      state: 'ANSWERED',
      closedOn: '2026-03-19',
      warnings: [],
      allowedActions: [],
      terms: [{ kind: 'APPEAL_CONSIDERATION', metOn: '2026-03-19' }],
    });
    const query = `query ($id: ID!) { appeal(id: $id) { reply {
      language reasoning legalReferences { source act number adoptedOn article } complaintRight { superior termMonths court } answeredOn isLate signedBy { id }
    } } }`;
    await expect(appeals.ask(employee, query, { id })).resolves.toEqual({
      appeal: { reply: { ...REPLY, answeredOn: '2026-03-19', isLate: false, signedBy: { id: prosecutor.personId } } },
    });
  });

  it('[24.7.a] is given once', async () => {
    const { id } = await appeals.accepted();
    await answer(id);
    await expect(refusal(id)).resolves.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      details: { state: 'ANSWERED', allowed: [] },
    });
  });

  it('[24.1.a] is not given before acceptance', async () => {
    const { id } = await appeals.register();
    await expect(refusal(id)).resolves.toMatchObject({ code: 'ILLEGAL_TRANSITION', details: { state: 'RECEIVED' } });
  });

  it('[24.7.a] cites legislation', async () => {
    const { id } = await appeals.accepted();
    await expect(refusal(id, { legalReferences: [] })).resolves.toMatchObject({
      reason: 'LEGAL_PROVISION_REQUIRED',
      rule: '24.7.a',
    });
  });

  it('[24.7.a] is reasoned', async () => {
    const { id } = await appeals.accepted();
    for (const reasoning of [undefined, null, ' \n ']) {
      await expect(refusal(id, { reasoning })).resolves.toMatchObject({ reason: 'REASONS_REQUIRED', rule: '24.7.a' });
    }
  });

  it.each([
    ['ru', 'ru'],
    ['ru', 'kk'],
    ['ru', 'ru-KZ'],
    ['uz-Latn', 'uz'],
    ['kk', 'kk'],
  ])('[24.7.b] to an appeal in %s may be in %s', async (language, reply) => {
    const { id } = await appeals.accepted({ language });
    await expect(answer(id, { language: reply })).resolves.toMatchObject({ state: 'ANSWERED' });
  });

  it.each([
    ['ru', 'en', ['kk', 'ru']],
    ['kk', 'ru', ['kk']],
    ['en', 'ru', ['kk', 'en']],
  ])('[24.7.b] to an appeal in %s may not be in %s', async (language, reply, allowed) => {
    const { id } = await appeals.accepted({ language });
    await expect(refusal(id, { language: reply })).resolves.toMatchObject({
      reason: 'REPLY_LANGUAGE_NOT_ALLOWED',
      rule: '24.7.b',
      details: { allowed },
    });
  });

  it('[24.7.b] is in the language of the appeal if none is stated', async () => {
    const { id } = await appeals.accepted({ language: 'kk' });
    await answer(id, { language: undefined });
    const query = `query ($id: ID!) { appeal(id: $id) { reply { language } } }`;
    await expect(appeals.ask(employee, query, { id })).resolves.toEqual({ appeal: { reply: { language: 'kk' } } });
  });

  it.each([
    ['nothing', undefined, ['superior', 'termMonths', 'court']],
    ['no superior', { superior: ' ' }, ['superior']],
    ['no way to court', { court: null }, ['court']],
    ['no term', { termMonths: null }, ['termMonths']],
    ['another term than three months', { termMonths: 6 }, ['termMonths']],
  ])('[24.7.c] is not signed with %s of the right to complain', async (_, change, missing) => {
    const { id } = await appeals.accepted();
    const complaintRight = change && { ...REPLY.complaintRight, ...change };
    await expect(refusal(id, { complaintRight })).resolves.toMatchObject({
      reason: 'COMPLAINT_RIGHT_REQUIRED',
      rule: '24.7.c',
      details: { missing },
    });
  });

  it.each([
    ['2026-04-14', false, []],
    ['2026-04-15', true, ['LATE']],
  ])('[24.3.a] given on %s to an appeal due on 14 April is late: %s', async (day, isLate, warnings) => {
    const { id } = await appeals.accepted();
    await appeals.setClock(day);
    const query = `query ($id: ID!) { appeal(id: $id) { isOverdue reply { isLate } terms { isOverdue metOn } } }`;
    await expect(appeals.ask(employee, query, { id })).resolves.toMatchObject({
      appeal: { isOverdue: isLate, reply: null, terms: [{ isOverdue: isLate, metOn: null }] },
    });
    await expect(answer(id)).resolves.toMatchObject({ warnings });
    await expect(appeals.ask(employee, query, { id })).resolves.toEqual({
      appeal: { isOverdue: false, reply: { isLate }, terms: [{ isOverdue: isLate, metOn: day }] },
    });
  });

  it.each([
    ['the head', head],
    ['a deputy', deputy],
  ])('[10.1.a] is signed by %s too', async (_, viewer) => {
    const { id } = await appeals.accepted();
    await expect(answer(id, {}, viewer)).resolves.toMatchObject({ state: 'ANSWERED' });
  });

  it('[10.1.a] is not signed by an employee', async () => {
    const { id } = await appeals.accepted();
    await expect(refusal(id, {}, employee)).resolves.toMatchObject({ reason: 'SIGNER_NOT_PROSECUTOR', rule: '10.1.a' });
  });
});

describe('findings', () => {
  const FINDINGS = 'The provider had no lawful reason to stop the heating.';
  const query = `query ($id: ID!) { appeal(id: $id) { number findings } }`;

  it('[32.2.e] are recorded by a prosecutor under consideration, and recorded anew', async () => {
    const { id } = await appeals.accepted();
    await expect(
      appeals.step(prosecutor, 'recordAppealFindings', { id, findings: 'A first look.' }),
    ).resolves.toMatchObject({
      state: 'UNDER_CONSIDERATION',
      version: 3,
    });
    await appeals.step(prosecutor, 'recordAppealFindings', { id, findings: FINDINGS });
    await expect(appeals.ask(employee, query, { id })).resolves.toMatchObject({ appeal: { findings: FINDINGS } });
    await answer(id);
    await expect(
      appeals.refusedStep(prosecutor, 'recordAppealFindings', { id, findings: 'Later' }),
    ).resolves.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
  });

  it('[32.2.e] say something, and are not recorded before acceptance or by an employee', async () => {
    const { id } = await appeals.accepted();
    await expect(appeals.refusedStep(prosecutor, 'recordAppealFindings', { id, findings: ' ' })).resolves.toMatchObject(
      {
        code: 'INVALID_INPUT',
      },
    );
    await expect(
      appeals.refusedStep(employee, 'recordAppealFindings', { id, findings: FINDINGS }),
    ).resolves.toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
    });
    const received = await appeals.register();
    await expect(
      appeals.refusedStep(prosecutor, 'recordAppealFindings', { id: received.id, findings: FINDINGS }),
    ).resolves.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('[26.6.a] are closed to the applicant, whether there are any or not, and the rest of the answer stays', async () => {
    const resident = applicant();
    const { id, number } = await appeals.register({ channel: 'PORTAL' }, resident);
    const seen = async () => appeals.execute(resident, query, { id });
    const before = await seen();
    await appeals.step(prosecutor, 'acceptAppeal', { id, ground: 'HARM_TO_LIFE_OR_HEALTH' });
    await appeals.step(prosecutor, 'recordAppealFindings', { id, findings: FINDINGS });
    for (const response of [before, await seen()]) {
      expect(response.data).toEqual({ appeal: { number, findings: null } });
      expect(response.errors).toMatchObject([
        { path: ['appeal', 'findings'], extensions: { code: 'FORBIDDEN', reason: 'FIELD_RESTRICTED', rule: '26.6.a' } },
      ]);
    }
  });
});
