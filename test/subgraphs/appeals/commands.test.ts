import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { applicant } from '../../support/viewers';
import {
  colleague,
  employee,
  FIRST_GROUND,
  head,
  openAppeals,
  PAPER_APPEAL,
  prosecutor,
  REGISTER,
  REPLY,
  type TestAppeals,
} from './open-appeals';

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
});
afterAll(() => appeals.close());

const NUL = String.fromCharCode(0);

/** Every mutation of an appeal, as it may be taken on one just accepted or just received, by the head. */
const CHANGES: readonly [mutation: string, isAccepted: boolean, input: object][] = [
  ['acceptAppeal', false, FIRST_GROUND],
  ['takeUpAppeal', false, {}],
  ['findAppealOutOfScope', false, { body: { name: 'A school' } }],
  ['classifyAppealOtherProcedure', false, { regime: 'CIVIL_PROCEDURE', norm: 'Art. 1' }],
  ['leaveAppealAnonymous', false, { concealment: 'Nobody of this name lives there.' }],
  ['extendAppealTerm', true, { until: '2026-05-04', reason: 'ESTABLISH_FACTS', reasoning: 'Doubts.' }],
  ['recordAppealFindings', true, { findings: 'A finding.' }],
  ['answerAppeal', true, REPLY],
];

async function appealFor(isAccepted: boolean): Promise<string> {
  const { id } = isAccepted ? await appeals.accepted() : await appeals.register();
  return id;
}

const auditOf = async (id: string) => {
  const { rows } = await appeals.db.pool.query<Record<string, unknown>>(
    `SELECT action, person_id AS "personId", post_id AS "postId", power, power_basis AS basis, rules, request_id AS "requestId",
       legal_on AS "legalOn", details FROM platform.audit WHERE record_type = 'Appeal' AND record_id = $1 ORDER BY record_seq`,
    [id],
  );
  return rows;
};

describe('a request', () => {
  it.each(CHANGES)(
    'to %s repeated with its id answers with the first result and changes nothing',
    async (mutation, isAccepted, change) => {
      const id = await appealFor(isAccepted);
      const input = { id, ...change, requestId: uuidv7() };
      const first = await appeals.step(head, mutation, input);
      const again = await appeals.step(head, mutation, input);
      expect(again).toEqual(first);
      expect(await auditOf(id)).toHaveLength(first.version);
    },
  );

  it.each(CHANGES)('to %s repeated with another body is a conflict', async (mutation, isAccepted, change) => {
    const requestId = uuidv7();
    await appeals.step(head, mutation, { id: await appealFor(isAccepted), ...change, requestId });
    await expect(
      appeals.refusedStep(head, mutation, { id: await appealFor(isAccepted), ...change, requestId }),
    ).resolves.toMatchObject({ code: 'CONFLICT', details: { noun: 'Request' } });
  });

  it('do a change once when equal requests come at the same time, and answer each with its result', async () => {
    const { id } = await appeals.register();
    const input = { id, ...FIRST_GROUND, requestId: uuidv7() };
    const all = await Promise.all(Array.from({ length: 6 }, () => appeals.step(prosecutor, 'acceptAppeal', input)));
    expect(new Set(all.map(({ version }) => version)).size).toBe(1);
  });

  it('to register repeated with another body or by another person is a conflict', async () => {
    const requestId = uuidv7();
    await appeals.register({ requestId });
    const again = { ...PAPER_APPEAL, requestId };
    await expect(appeals.refused(employee, REGISTER, { input: { ...again, subject: 'Other' } })).resolves.toMatchObject(
      { code: 'CONFLICT' },
    );
    await expect(appeals.refused(prosecutor, REGISTER, { input: again })).resolves.toMatchObject({ code: 'CONFLICT' });
  });

  it('sent eight times at once registers one appeal', async () => {
    const requestId = uuidv7();
    const all = await Promise.all(Array.from({ length: 8 }, () => appeals.register({ requestId })));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(new Set(all.map(({ accessCode }) => accessCode)).size).toBe(1);
  });
});

describe('two officers at once', () => {
  it.each(
    CHANGES.filter(([mutation]) => !['takeUpAppeal', 'extendAppealTerm', 'recordAppealFindings'].includes(mutation)),
  )('cannot both %s', async (mutation, isAccepted, change) => {
    const id = await appealFor(isAccepted);
    const both = [prosecutor, colleague].map((officer) =>
      appeals.execute(
        officer,
        `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { step: ${mutation}(input: $input) { state } }`,
        {
          input: { id, ...change },
        },
      ),
    );
    const codes = (await Promise.all(both)).map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'DONE');
    expect(codes.sort()).toEqual(['DONE', 'ILLEGAL_TRANSITION']);
  });

  it.each(CHANGES)('who have seen the same version cannot both %s', async (mutation, isAccepted, change) => {
    const id = await appealFor(isAccepted);
    const expectedVersion = isAccepted ? 2 : 1;
    const stepQuery = `mutation ($input: ${mutation === 'takeUpAppeal' ? 'ChangeAppeal' : mutation.charAt(0).toUpperCase() + mutation.slice(1)}Input!) {
      step: ${mutation}(input: $input) { version }
    }`;
    const both = [head, head].map((officer) =>
      appeals.execute(officer, stepQuery, { input: { id, ...change, expectedVersion } }),
    );
    const answers = await Promise.all(both);
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'DONE');
    expect(codes.sort()).toEqual(['CONFLICT', 'DONE']);
    const lost = answers.find(({ errors }) => errors)?.errors?.[0]?.extensions;
    expect(lost?.['details']).toEqual({ noun: 'Appeal', expected: expectedVersion, actual: expectedVersion + 1 });
  });
});

describe('two mutations of one operation', () => {
  it('each answer with what they have left', async () => {
    const { id } = await appeals.register();
    const data = await appeals.ask(
      head,
      `mutation ($accept: AcceptAppealInput!, $extend: ExtendAppealTermInput!) {
        acceptAppeal(input: $accept) { version state dueOn terms { dueOn } notices { kind } }
        extendAppealTerm(input: $extend) { version state dueOn terms { dueOn } notices { kind } }
      }`,
      {
        accept: { id, ...FIRST_GROUND },
        extend: { id, until: '2026-05-04', reason: 'ESTABLISH_FACTS', reasoning: 'Doubts.' },
      },
    );
    expect(data).toEqual({
      acceptAppeal: {
        version: 2,
        state: 'UNDER_CONSIDERATION',
        dueOn: '2026-04-14',
        terms: [{ dueOn: '2026-04-14' }],
        notices: [],
      },
      extendAppealTerm: {
        version: 3,
        state: 'EXTENDED',
        dueOn: '2026-05-04',
        terms: [{ dueOn: '2026-05-04' }],
        notices: [{ kind: 'EXTENSION' }],
      },
    });
  });
});

describe('the audit of a step', () => {
  it('[27.1] names person, post, power and rules, and holds neither texts nor personal data', async () => {
    const requestId = uuidv7();
    const { id } = await appeals.register({ requestId });
    await appeals.step(prosecutor, 'acceptAppeal', { id, ...FIRST_GROUND });
    await appeals.step(head, 'extendAppealTerm', {
      id,
      until: '2026-05-04',
      reason: 'ESTABLISH_FACTS',
      reasoning: 'Doubts.',
    });
    await appeals.step(prosecutor, 'recordAppealFindings', { id, findings: 'A finding.' });
    const entries = await auditOf(id);
    expect(entries).toMatchObject([
      {
        action: 'RECEIVE',
        personId: employee.personId,
        power: 'PREPARE_RECORDS',
        basis: 'OWN',
        requestId,
        legalOn: '2026-03-19',
      },
      {
        action: 'ACCEPT',
        personId: prosecutor.personId,
        postId: prosecutor.posts[0]?.postId,
        power: 'CONSIDER_APPEALS',
        basis: 'OWN',
      },
      {
        action: 'EXTEND',
        personId: head.personId,
        power: 'EXTEND_APPEALS',
        rules: ['24.4.a', '24.4.b', '24.4.c', '24.5'],
      },
      { action: 'RECORD_FINDINGS', details: { state: 'EXTENDED', version: 4 } },
    ]);
    const text = JSON.stringify(entries);
    const { name, contact } = PAPER_APPEAL.applicant;
    for (const secret of [name, contact, PAPER_APPEAL.text, PAPER_APPEAL.subject, 'Doubts.', 'A finding.']) {
      expect(text).not.toContain(secret);
    }
  });

  it('[27.1] names the applicant as the party that registered', async () => {
    const resident = applicant();
    const { id } = await appeals.register({ channel: 'PORTAL' }, resident);
    expect(await auditOf(id)).toMatchObject([
      { action: 'RECEIVE', personId: resident.personId, power: 'APPLICANT', basis: 'PARTY' },
    ]);
  });

  it('[3.2] has the attempt of an applicant to decide', async () => {
    const resident = applicant('meddling');
    const { id } = await appeals.register({ channel: 'PORTAL' }, resident);
    await appeals.refusedStep(resident, 'leaveAppealAnonymous', { id });
    const { rows } = await appeals.db.pool.query(
      `SELECT details->>'command' AS command FROM platform.audit WHERE action = 'INTERFERENCE_ATTEMPT' AND person_id = $1`,
      [resident.personId],
    );
    expect(rows).toEqual([{ command: 'leaveAppealAnonymous' }]);
  });

  it('is not there after a refusal', async () => {
    const { id } = await appeals.register();
    await appeals.refusedStep(prosecutor, 'acceptAppeal', { id });
    expect(await auditOf(id)).toHaveLength(1);
  });
});

describe('a text', () => {
  it.each([
    ['subject', { subject: 'x'.repeat(301) }],
    ['subject', { subject: '' }],
    ['text', { text: 'x'.repeat(50_001) }],
    ['language', { language: 'Russian, please' }],
    ['name', { applicant: { kind: 'PERSON', name: 'x'.repeat(301) } }],
    ['contact', { applicant: { kind: 'PERSON', name: 'x', contact: 'x'.repeat(301) } }],
    ['norm', { otherTerm: { length: 1, unit: 'MONTH', norm: 'x'.repeat(301) } }],
  ])('that is too long or no such text is refused in %s', async (_, input) => {
    await expect(appeals.refused(employee, REGISTER, { input: { ...PAPER_APPEAL, ...input } })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('of full length is kept', async () => {
    const text = 'ұ'.repeat(50_000);
    const { id } = await appeals.register({ text, subject: 'ө'.repeat(300) });
    const data = await appeals.ask<{ appeal: { text: string } }>(
      employee,
      `query ($id: ID!) { appeal(id: $id) { text } }`,
      { id },
    );
    expect(data.appeal.text).toBe(text);
  });

  it('with the character U+0000 is refused, in values and look-ups', async () => {
    await expect(
      appeals.refused(employee, REGISTER, { input: { ...PAPER_APPEAL, text: `a${NUL}b` } }),
    ).resolves.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(
      appeals.refused(employee, `query ($n: String!) { appealByNumber(number: $n) { id } }`, { n: NUL }),
    ).resolves.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('of a step is bounded too', async () => {
    const { id } = await appeals.accepted();
    const long = 'x'.repeat(50_001);
    const inputs: readonly [string, object][] = [
      ['recordAppealFindings', { findings: long }],
      ['answerAppeal', { ...REPLY, reasoning: long }],
      ['answerAppeal', { ...REPLY, legalReferences: Array(101).fill({ source: 'CONSTITUTION', article: '1' }) }],
      ['answerAppeal', { ...REPLY, legalReferences: [{ source: 'CONSTITUTION', article: ' ' }] }],
      ['extendAppealTerm', { until: '2026-05-04', reason: 'ESTABLISH_FACTS', reasoning: long }],
      ['extendAppealTerm', { until: '2026-05-04', reason: 'x'.repeat(101), reasoning: 'x' }],
      ['findAppealOutOfScope', { body: { name: 'x'.repeat(301) } }],
      ['findAppealOutOfScope', { body: { name: ' ' } }],
    ];
    const fresh = await appeals.register();
    for (const [mutation, input] of inputs) {
      const target = mutation === 'findAppealOutOfScope' ? fresh.id : id;
      await expect(appeals.refusedStep(head, mutation, { id: target, ...input })).resolves.toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
  });
});
