import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { officer } from '../../support/viewers';
import { deputy, employee, FIRST_GROUND, head, openAppeals, prosecutor, type TestAppeals } from './open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
beforeEach(() => appeals.setClock('2024-09-02'));
afterAll(() => appeals.close());

const DECISION = {
  until: '2024-10-21',
  reason: 'OBTAIN_INFORMATION',
  reasoning: 'The meter readings are awaited from the provider.',
} as const;

/** Received on Monday 2 September 2024, due on Monday 23 September. */
async function considered(): Promise<string> {
  const { id } = await appeals.accepted({ receivedOn: '2024-09-02' });
  return id;
}

const extend = async (id: string, decision: object = {}, by = head) =>
  appeals.step(by, 'extendAppealTerm', { id, ...DECISION, ...decision });
const refusal = async (id: string, decision: object = {}, by = head) =>
  appeals.refusedStep(by, 'extendAppealTerm', { id, ...DECISION, ...decision });

describe('an extension', () => {
  it('[24.4.a] moves the due day, with the decision in the proof of the term', async () => {
    const id = await considered();
    await appeals.setClock('2024-09-20');
    await expect(extend(id)).resolves.toMatchObject({
      state: 'EXTENDED',
      dueOn: '2024-10-21',
      terms: [{ kind: 'APPEAL_CONSIDERATION', dueOn: '2024-10-21', metOn: null }],
      warnings: [],
    });
    const query = `query ($id: ID!) { appeal(id: $id) {
      terms { extensions { decidedOn reason rule } }
      extensions { decidedOn dueOn reason reasoning decidedBy { id } }
    } }`;
    await expect(appeals.ask(prosecutor, query, { id })).resolves.toEqual({
      appeal: {
        terms: [{ extensions: [{ decidedOn: '2024-09-20', reason: 'OBTAIN_INFORMATION', rule: '24.4.a' }] }],
        extensions: [
          {
            decidedOn: '2024-09-20',
            dueOn: '2024-10-21',
            reason: 'OBTAIN_INFORMATION',
            reasoning: DECISION.reasoning,
            decidedBy: { id: head.personId },
          },
        ],
      },
    });
  });

  it('[24.4.a] reaches two months beyond the first due day, to the next working day, and not a day more', async () => {
    const id = await considered();
    await expect(refusal(id, { until: '2024-11-26' })).resolves.toMatchObject({
      code: 'PRECONDITION_FAILED',
      reason: 'TERM_ABOVE_MAXIMUM',
      rule: '24.4.a',
      details: { maximum: '2024-11-25' },
    });
    await expect(extend(id, { until: '2024-11-23' })).resolves.toMatchObject({ dueOn: '2024-11-25' });
  });

  it('[24.4.a] shares the two months with all others', async () => {
    const id = await considered();
    await extend(id, { until: '2024-10-21' });
    await extend(id, { until: '2024-11-04' });
    await expect(refusal(id, { until: '2024-12-09' })).resolves.toMatchObject({ reason: 'TERM_ABOVE_MAXIMUM' });
    await expect(extend(id, { until: '2024-11-25' })).resolves.toMatchObject({ dueOn: '2024-11-25' });
  });

  it.each([
    ['2024-11-04', []],
    ['2024-11-05', ['OVER_TWO_MONTHS_FROM_RECEIPT']],
  ])('[24.4.a] until %s is marked %j', async (until, warnings) => {
    await expect(extend(await considered(), { until })).resolves.toMatchObject({ dueOn: until, warnings });
  });

  it('[24.4.a] is decided before the due day passes: on that day, not after it', async () => {
    const [first, second] = [await considered(), await considered()];
    await appeals.setClock('2024-09-23T23:00');
    await expect(extend(first)).resolves.toMatchObject({ state: 'EXTENDED' });
    await appeals.setClock('2024-09-24T00:30');
    await expect(refusal(second)).resolves.toMatchObject({
      code: 'TERM_EXPIRED',
      rule: '24.4.a',
      details: { dueOn: '2024-09-23', decidedOn: '2024-09-24' },
    });
  });

  it('[24.4.a] is no shortening', async () => {
    await expect(refusal(await considered(), { until: '2024-09-23' })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'until' },
    });
  });

  it('[24.4.a] is for an appeal under consideration', async () => {
    const { id } = await appeals.register({ receivedOn: '2024-09-02' });
    await expect(refusal(id)).resolves.toMatchObject({ code: 'ILLEGAL_TRANSITION', details: { state: 'RECEIVED' } });
  });
});

describe('who extends', () => {
  it.each([
    ['the head', head],
    ['a deputy', deputy],
  ])('[24.4.b] %s may', async (_, viewer) => {
    await expect(extend(await considered(), {}, viewer)).resolves.toMatchObject({ state: 'EXTENDED' });
  });

  it('[24.4.b] [5.2.3] the superior head may, stating why the power of the lower office is exercised', async () => {
    const superior = officer('region-kz-71', 'HEAD');
    const id = await considered();
    for (const necessityReason of [undefined, null, ' \n '])
      await expect(refusal(id, { necessityReason }, superior)).resolves.toMatchObject({
        code: 'PRECONDITION_FAILED',
        reason: 'REASONS_REQUIRED',
        rule: '5.2.3',
        details: { power: 'EXTEND_APPEALS', exercisedPowerOf: head.posts[0]?.officeId },
      });
    const extended = await extend(id, { necessityReason: 'The head and the deputy are on leave' }, superior);
    expect(extended).toMatchObject({ state: 'EXTENDED' });
    const { rows } = await appeals.db.pool.query(
      "SELECT power_basis, details FROM platform.audit WHERE record_id = $1 AND action = 'EXTEND'",
      [id],
    );
    expect(rows).toMatchObject([
      {
        power_basis: 'SUPERIOR',
        details: {
          exercisedPowerOf: head.posts[0]?.officeId,
          necessityReason: 'The head and the deputy are on leave',
        },
      },
    ]);
  });

  it.each([
    ['the prosecutor who handles it', prosecutor],
    ['an employee', employee],
    ['a line prosecutor of the superior office', officer('region-kz-71')],
  ])('[24.4.b] %s may not', async (_, viewer) => {
    await expect(refusal(await considered(), {}, viewer)).resolves.toMatchObject({
      code: 'FORBIDDEN',
      reason: 'POWER_NOT_HELD',
      rule: '24.4.b',
      details: { power: 'EXTEND_APPEALS' },
    });
  });

  it('[24.4.b] is told by the actions allowed', async () => {
    const id = await considered();
    const query = `query ($id: ID!) { appeal(id: $id) { allowedActions } }`;
    const allowedTo = async (viewer: typeof head) =>
      (await appeals.ask<{ appeal: { allowedActions: string[] } }>(viewer, query, { id })).appeal.allowedActions;
    await expect(allowedTo(head)).resolves.toContain('EXTEND');
    await expect(allowedTo(prosecutor)).resolves.not.toContain('EXTEND');
    await expect(allowedTo(employee)).resolves.not.toContain('EXTEND');
  });
});

describe('the reason of an extension', () => {
  it('[24.4.c] is one of two', async () => {
    const id = await considered();
    for (const reason of ['WORKLOAD', 'establish_facts', '']) {
      await expect(refusal(id, { reason })).resolves.toMatchObject({
        reason: 'REASON_NOT_IN_LIST',
        rule: '24.4.c',
        details: { allowed: ['ESTABLISH_FACTS', 'OBTAIN_INFORMATION'] },
      });
    }
    await expect(extend(id, { reason: 'ESTABLISH_FACTS' })).resolves.toMatchObject({ state: 'EXTENDED' });
  });

  it('[24.4.c] is explained', async () => {
    const id = await considered();
    for (const reasoning of ['', '   ']) {
      await expect(refusal(id, { reasoning })).resolves.toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});

describe('the notice of an extension', () => {
  async function extended(language = 'ru') {
    const { id } = await appeals.register({ receivedOn: '2024-09-02', language });
    await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    await appeals.setClock('2024-09-20');
    return extend(id);
  }

  it('[24.5] is due three working days after a decision of Friday 20 September 2024, on Wednesday 25', async () => {
    const { id, notices } = await extended();
    expect(notices).toMatchObject([{ kind: 'EXTENSION', dueOn: '2024-09-25', sentOn: null, isLate: false }]);
    const query = `query ($id: ID!) { appeal(id: $id) { notices { isSent term { rule dueOn explanation { day counted } } } } }`;
    const data = await appeals.ask<{ appeal: { notices: { term: { explanation: object[] } }[] } }>(employee, query, {
      id,
    });
    expect(data.appeal.notices).toMatchObject([{ isSent: false, term: { rule: '24.5', dueOn: '2024-09-25' } }]);
    expect(data.appeal.notices[0]?.term.explanation.at(-1)).toEqual({ day: '2024-09-25', counted: 3 });
  });

  it.each([
    ['kk', '2024 ж. 21 қазан'],
    ['ru', '21 октября 2024 г.'],
    ['en', '21 October 2024'],
  ])('[24.5] is written in the language of the appeal, %s', async (language, day) => {
    const { notices, number } = await extended(language);
    expect(notices[0]).toMatchObject({ language, text: expect.stringContaining(day) });
    expect(notices[0]?.text).toContain(number);
  });

  it('[24.5] is sent by whoever keeps the records, in time', async () => {
    const { id, notices } = await extended();
    await appeals.setClock('2024-09-25');
    const appeal = await appeals.step(employee, 'sendAppealNotice', { id, noticeId: notices[0]?.id });
    expect(appeal).toMatchObject({ state: 'EXTENDED', notices: [{ sentOn: '2024-09-25', isLate: false }] });
    const query = `query ($id: ID!) { appeal(id: $id) { notices { isSent term { metOn isOverdue } } } }`;
    await expect(appeals.ask(employee, query, { id })).resolves.toEqual({
      appeal: { notices: [{ isSent: true, term: { metOn: '2024-09-25', isOverdue: false } }] },
    });
  });

  it('[24.5] sent late, or not at all, is marked late', async () => {
    const { id, notices } = await extended();
    await appeals.setClock('2024-09-26');
    const query = `query ($id: ID!) { appeal(id: $id) { notices { sentOn isLate term { isOverdue } } } }`;
    const seen = () => appeals.ask(employee, query, { id });
    await expect(seen()).resolves.toEqual({
      appeal: { notices: [{ sentOn: null, isLate: true, term: { isOverdue: true } }] },
    });
    await appeals.step(employee, 'sendAppealNotice', { id, noticeId: notices[0]?.id });
    await expect(seen()).resolves.toEqual({
      appeal: { notices: [{ sentOn: '2024-09-26', isLate: true, term: { isOverdue: true } }] },
    });
  });

  it('[24.5] is sent once, and only with its own appeal', async () => {
    const { id, notices } = await extended();
    const noticeId = notices[0]?.id;
    await appeals.step(employee, 'sendAppealNotice', { id, noticeId });
    await expect(appeals.refusedStep(employee, 'sendAppealNotice', { id, noticeId })).resolves.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      rule: '24.5',
    });
    const { id: other } = await appeals.register();
    for (const input of [
      { id: other, noticeId },
      { id, noticeId: 'no id' },
    ]) {
      await expect(appeals.refusedStep(employee, 'sendAppealNotice', input)).resolves.toMatchObject({
        code: 'NOT_FOUND',
        details: { noun: 'AppealNotice' },
      });
    }
  });

  it('[24.5] is owed anew for each extension', async () => {
    const { id } = await extended();
    await appeals.setClock('2024-10-21');
    const { notices } = await extend(id, { until: '2024-11-04' });
    expect(notices.map(({ dueOn }) => dueOn)).toEqual(['2024-09-25', '2024-10-24']);
  });

  it('[24.5] [24.6.b] is not owed to an anonymous author', async () => {
    const facts = { anonymousException: 'CRIME_COMMITTED', protectedGroup: 'MINORS' };
    const { id } = await appeals.register({ receivedOn: '2024-09-02', applicant: { kind: 'ANONYMOUS' } });
    await appeals.step(prosecutor, 'acceptAppeal', { id, ground: 'VULNERABLE_OR_INDEFINITE', facts });
    await expect(extend(id)).resolves.toMatchObject({ state: 'EXTENDED', notices: [] });
  });

  it('[10.1.a] is not sent by somebody without a post in the office', async () => {
    const { id, notices } = await extended();
    const superiorEmployee = { ...officer('region-kz-71', 'EMPLOYEE'), visibleOfficeIds: [] };
    await expect(
      appeals.refusedStep(superiorEmployee, 'sendAppealNotice', { id, noticeId: notices[0]?.id }),
    ).resolves.toMatchObject({ code: 'NOT_FOUND' });
    const handlerElsewhere = { ...prosecutor, posts: [], visibleOfficeIds: [] };
    await expect(
      appeals.refusedStep(handlerElsewhere, 'sendAppealNotice', { id, noticeId: notices[0]?.id }),
    ).resolves.toMatchObject({ reason: 'POWER_NOT_HELD', details: { power: 'PREPARE_RECORDS' } });
  });
});
