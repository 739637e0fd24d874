import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { applicant, officer } from '../../../support/viewers';
import { checkTold } from '../check-told';
import { colleague, employee, prosecutor, REPLY } from '../open-appeals';
import { COMMON_REPLY, IN_KAZAKH, IN_RUSSIAN, openGroups, type SeenChange, type TestGroups } from './open-groups';

let groups: TestGroups;
beforeAll(async () => {
  groups = await openGroups();
});
afterAll(() => groups.close());

const answer = (id: string, input: object = {}, viewer = prosecutor): Promise<SeenChange> =>
  groups.change('answerAppealGroup', { id, ...COMMON_REPLY, ...input }, viewer);

interface SeenReply {
  readonly state: string;
  readonly warnings: readonly string[];
  readonly terms: readonly { readonly metOn: string | null }[];
  readonly reply: {
    readonly language: string;
    readonly reasoning: string;
    readonly isLate: boolean;
    readonly certificateId: string | null;
  } | null;
}
const REPLY_OF = `query ($id: ID!) { appeal(id: $id) { state warnings terms { metOn } reply { language reasoning isLate certificateId } } }`;
const replyOf = async (id: string): Promise<SeenReply> =>
  (await groups.ask<{ appeal: SeenReply }>({ ...prosecutor, clearance: 'STATE_SECRET' }, REPLY_OF, { id })).appeal;

describe('the reply to a group', () => {
  it('[24.7.a] [24.7.b] gives each member its own, in its language, and ends its term', async () => {
    const russian = await groups.accepted();
    const kazakh = await groups.accepted({ language: 'kk-KZ' });
    const english = await groups.accepted({ language: 'en' });
    const id = await groups.grouped([russian.id, kazakh.id, english.id]);
    await expect(answer(id)).resolves.toMatchObject({ changedCount: 3, refusals: [], next: null });
    for (const [appeal, language, { reasoning }] of [
      [russian, 'ru', IN_RUSSIAN],
      [kazakh, 'kk', IN_KAZAKH],
      [english, 'kk', IN_KAZAKH],
    ] as const)
      await expect(replyOf(appeal.id)).resolves.toEqual({
        state: 'ANSWERED',
        warnings: [],
        terms: [{ metOn: '2026-03-19' }],
        reply: { language, reasoning, isLate: false, certificateId: null },
      });
    const ids = await groups.db.pool.query(
      'SELECT count(DISTINCT id)::int AS count FROM appeal_reply WHERE appeal_id = ANY ($1)',
      [[russian.id, kazakh.id, english.id]],
    );
    expect(ids.rows).toEqual([{ count: 3 }]);
  });

  it('[24.7.b] is given in no third language: such a member is passed over, and the others are answered', async () => {
    const russian = await groups.accepted();
    const uzbek = await groups.accepted({ language: 'uz-Latn' });
    const id = await groups.grouped([russian.id, uzbek.id]);
    const change = await answer(id, { texts: [IN_RUSSIAN] });
    expect(change).toMatchObject({
      changedCount: 1,
      refusals: [
        {
          ...{ appealId: uzbek.id, appeal: { id: uzbek.id }, code: 'PRECONDITION_FAILED' },
          ...{ reason: 'REPLY_LANGUAGE_NOT_ALLOWED', rule: '24.7.b', legalBasis: 'Art. 24 §7' },
        },
      ],
    });
    expect(change.refusals[0]?.message).not.toBe('');
    await expect(replyOf(uzbek.id)).resolves.toMatchObject({ state: 'UNDER_CONSIDERATION', reply: null });
    await expect(replyOf(russian.id)).resolves.toMatchObject({ state: 'ANSWERED' });
  });

  it.each([
    ['LEGAL_PROVISION_REQUIRED', '24.7.a', { legalReferences: [] }],
    ['REASONS_REQUIRED', '24.7.a', { texts: [IN_RUSSIAN, { ...IN_KAZAKH, reasoning: ' ' }] }],
    ['REASONS_REQUIRED', '24.7.a', { texts: [] }],
    ['COMPLAINT_RIGHT_REQUIRED', '24.7.c', { texts: [IN_RUSSIAN, { ...IN_KAZAKH, complaintRight: null }] }],
  ])('[24.7.a] [24.7.c] that is not whole is given to nobody: %s (%s)', async (reason, rule, input) => {
    const { id: member } = await groups.accepted();
    const id = await groups.grouped([member]);
    await expect(groups.refusedChange('answerAppealGroup', { id, ...COMMON_REPLY, ...input })).resolves.toMatchObject({
      reason,
      rule,
    });
    await expect(replyOf(member)).resolves.toMatchObject({ state: 'UNDER_CONSIDERATION', reply: null });
  });

  it('[24.7.b] has one text for each language, and goes on from a place alone', async () => {
    const id = await groups.grouped([]);
    const texts = [IN_RUSSIAN, { ...IN_RUSSIAN, language: 'ru-KZ' }];
    for (const input of [{ texts }, { after: 'nowhere' }])
      await expect(groups.refusedChange('answerAppealGroup', { id, ...COMMON_REPLY, ...input })).resolves.toMatchObject(
        { code: 'INVALID_INPUT' },
      );
    await expect(answer(id)).resolves.toMatchObject({ changedCount: 0, refusals: [], next: null });
  });

  it('[24.1.a] [24.4.f] passes over a member not accepted, and one whose check has a certificate that is not linked', async () => {
    const received = await groups.register();
    const { id: checked } = await groups.accepted();
    const { tell } = checkTold(groups, checked);
    const certificateId = randomUUID();
    await tell('REGISTERED', { dueOn: '2026-04-20', startedOn: '2026-03-19' });
    await tell('COMPLETED', { completedOn: '2026-03-19', certificateId });
    const id = await groups.grouped([received.id, checked]);
    const first = await answer(id, { certificateIds: [randomUUID()] });
    expect(first.changedCount).toBe(0);
    expect(first.refusals.map(({ appealId, code, rule, reason }) => [appealId, code, rule, reason])).toEqual([
      [received.id, 'ILLEGAL_TRANSITION', '24.7.a', null],
      [checked, 'PRECONDITION_FAILED', '24.4.f', 'MANDATORY_CONTENT_MISSING'],
    ]);
    await expect(answer(id, { certificateIds: [certificateId.toUpperCase()] })).resolves.toMatchObject({
      changedCount: 1,
    });
    const { terms, reply } = await replyOf(checked);
    expect(reply).toMatchObject({ certificateId });
    expect(terms.map(({ metOn }) => metOn)).not.toContain(null);
  });

  it('[24.3.a] is late for the members whose due day has passed', async () => {
    const late = await groups.accepted({ receivedOn: '2026-02-02' });
    const timely = await groups.accepted();
    const id = await groups.grouped([late.id, timely.id]);
    await answer(id);
    await expect(replyOf(late.id)).resolves.toMatchObject({ warnings: ['LATE'], reply: { isLate: true } });
    await expect(replyOf(timely.id)).resolves.toMatchObject({ warnings: [], reply: { isLate: false } });
  });

  it('[24.7.a] goes to the representatives of those members whose representatives are to have it', async () => {
    const basis = { kind: 'POWER_OF_ATTORNEY', number: 'N-17', issuedOn: '2026-03-02' };
    const representative = { name: 'Attorney', isAddressed: true, basis };
    const represented = await groups.accepted({ applicant: { kind: 'PERSON', name: 'Resident', representative } });
    const alone = await groups.accepted();
    const id = await groups.grouped([represented.id, alone.id]);
    await answer(id);
    const query = 'query ($id: ID!) { appeal(id: $id) { reply { addressees } } }';
    for (const [appeal, addressees] of [
      [represented, ['APPLICANT', 'REPRESENTATIVE']],
      [alone, ['APPLICANT']],
    ] as const)
      await expect(groups.ask(prosecutor, query, { id: appeal.id })).resolves.toEqual({
        appeal: { reply: { addressees } },
      });
  });

  it('[24.6.b] stays on file for an anonymous member', async () => {
    const { id: member } = await groups.register({ applicant: { kind: 'ANONYMOUS' } });
    const facts = { anonymousException: 'CRIME_PREPARED' };
    await groups.step(prosecutor, 'acceptAppeal', { id: member, ground: 'HARM_TO_LIFE_OR_HEALTH', facts });
    const id = await groups.grouped([member]);
    await expect(answer(id)).resolves.toMatchObject({ changedCount: 1 });
  });

  it('[24.7.a] is on record for each appeal as a single one is, with its event', async () => {
    const single = await groups.accepted();
    await groups.step(prosecutor, 'answerAppeal', { id: single.id, ...REPLY });
    const member = await groups.accepted();
    const id = await groups.grouped([member.id]);
    await answer(id);
    const entry = `SELECT action, person_id, post_id, office_id, power, power_basis, rules, legal_on, details - 'groupId' AS details
      FROM platform.audit WHERE record_id = $1 AND action = 'ANSWER'`;
    const entriesOf = async (record: string) => (await groups.db.pool.query<object>(entry, [record])).rows;
    await expect(entriesOf(member.id)).resolves.toEqual(await entriesOf(single.id));
    await expect(entriesOf(id)).resolves.toMatchObject([{ details: { answered: 1, refused: 0 }, rules: ['24.7.a'] }]);
    const told = (await groups.emitted()).filter(({ subject }) => subject === member.id);
    expect(told.at(-1)).toMatchObject({ type: 'appeal.changed', data: { version: 3, state: 'ANSWERED' } });
  });
});

describe('who and what a group’s reply reaches', () => {
  it('[10.1.a] [3.4] is signed by whoever decides on the office’s appeals, and reaches no member that he or she does not see', async () => {
    const { id: open } = await groups.accepted();
    const { id: secret } = await groups.accepted();
    const id = await groups.grouped([open, secret]);
    await groups.db.pool.query(`UPDATE appeal SET classification = 'STATE_SECRET' WHERE id = $1`, [secret]);
    const input = { id, ...COMMON_REPLY };
    await expect(groups.refusedChange('answerAppealGroup', input, employee)).resolves.toMatchObject({ rule: '10.1.a' });
    for (const stranger of [officer('district-kz-75-almaly', 'HEAD'), applicant()])
      await expect(groups.refusedChange('answerAppealGroup', input, stranger)).resolves.toMatchObject({
        code: 'NOT_FOUND',
      });
    await expect(answer(id)).resolves.toMatchObject({ changedCount: 1, refusals: [], next: null });
    await expect(replyOf(secret)).resolves.toMatchObject({ state: 'UNDER_CONSIDERATION' });
  });

  it('[24.7.a] leaves a member that was answered before with its own reply, and one that went to another office alone', async () => {
    const { id: answered } = await groups.accepted();
    const { id: moved } = await groups.accepted();
    const id = await groups.grouped([answered, moved]);
    await groups.step(prosecutor, 'answerAppeal', { id: answered, ...REPLY, reasoning: 'On its own.' });
    const other = officer('district-kz-75-almaly').posts[0]?.officeId;
    await groups.db.pool.query('UPDATE appeal SET owner_office_id = $2, handler_ids = $3 WHERE id = $1', [
      moved,
      other,
      [prosecutor.personId],
    ]);
    await expect(answer(id)).resolves.toMatchObject({ changedCount: 0, refusals: [] });
    await expect(replyOf(answered)).resolves.toMatchObject({ reply: { reasoning: 'On its own.' } });
    await expect(replyOf(moved)).resolves.toMatchObject({ state: 'UNDER_CONSIDERATION' });
  });

  it('[24.7.a] is given once, by two at once and beside a single reply, and again to a repeated request', async () => {
    const members = [await groups.accepted(), await groups.accepted(), await groups.accepted()].map(({ id }) => id);
    const id = await groups.grouped(members);
    const requestId = randomUUID();
    const single = { id: members[1], ...REPLY };
    const [one, two, alone] = await Promise.all([
      answer(id, { requestId }),
      answer(id, {}, colleague),
      groups.execute(prosecutor, 'mutation ($input: AnswerAppealInput!) { answerAppeal(input: $input) { id } }', {
        input: single,
      }),
    ]);
    expect(one.changedCount + two.changedCount + (alone.errors ? 0 : 1)).toBe(3);
    const { group: _, ...first } = one;
    await expect(answer(id, { requestId })).resolves.toMatchObject(first);
    const { rows } = await groups.db.pool.query<object>(
      `SELECT count(*)::int AS replies FROM appeal_reply WHERE appeal_id = ANY ($1)`,
      [members],
    );
    expect(rows).toEqual([{ replies: 3 }]);
  });

  it('[24.7.a] takes as many statements for many members as for one', async () => {
    const { id: model } = await groups.accepted();
    const statements = async (count: number): Promise<number> => {
      const id = await groups.grouped(await groups.copies(model, count));
      const query = 'mutation ($input: AnswerAppealGroupInput!) { answerAppealGroup(input: $input) { changedCount } }';
      const { data, extensions } = await groups.execute(prosecutor, query, { input: { id, ...COMMON_REPLY } });
      expect(data).toEqual({ answerAppealGroup: { changedCount: count } });
      return extensions.kenes.statements;
    };
    expect(await statements(20)).toBe(await statements(1));
  });

  it('[24.7.a] reaches a thousand members at a time, and goes on behind them', async () => {
    const { id: model } = await groups.accepted();
    const copies = [...(await groups.copies(model, 1_002))].sort();
    const id = await groups.grouped([]);
    await groups.db.pool.query('INSERT INTO appeal_group_member SELECT unnest($1::uuid[]), $2', [copies, id]);
    const first = await answer(id);
    expect(first).toMatchObject({ changedCount: 1_000, refusals: [], next: copies[999] });
    const rest = await answer(id, { after: first.next });
    expect(rest).toMatchObject({ changedCount: 2, refusals: [], next: null });
    const { rows } = await groups.db.pool.query<object>(
      `SELECT count(*)::int AS count FROM appeal a JOIN appeal_reply r ON r.appeal_id = a.id
       WHERE a.id = ANY ($1) AND a.state = 'ANSWERED' AND a.version = 3`,
      [copies],
    );
    expect(rows).toEqual([{ count: 1_002 }]);
  });
});
