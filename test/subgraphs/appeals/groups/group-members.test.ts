import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { agencyOfficial, analyst, applicant, officer, publicViewer } from '../../../support/viewers';
import { colleague, ELSEWHERE, employee, esilId, head, prosecutor, REPLY } from '../open-appeals';
import { openGroups, type TestGroups } from './open-groups';

let groups: TestGroups;
beforeAll(async () => {
  groups = await openGroups();
});
afterAll(() => groups.close());

const create = (appealIds: readonly string[]) => ({ officeId: esilId, subject: ' Heating is off ', appealIds });
const two = async (): Promise<readonly [string, string]> => [
  (await groups.accepted()).id,
  (await groups.register()).id,
];

describe('a group of mass appeals', () => {
  it('[24.7.a] holds open appeals of one office, each once, and is found by its members', async () => {
    const [first, second] = await two();
    const made = await groups.change('createAppealGroup', create([first, first.toUpperCase()]));
    expect(made).toMatchObject({ changedCount: 1, refusals: [], next: null, group: { version: 1 } });
    const { id } = made.group;
    const added = await groups.change('addAppealsToGroup', { id, expectedVersion: 1, appealIds: [first, second] });
    expect(added).toMatchObject({ changedCount: 1, refusals: [], group: { id, version: 2 } });
    await expect(groups.members(id)).resolves.toEqual([first, second].sort());
    const query = `query ($id: ID!) { appeal(id: $id) { version group { id subject createdOn office { id } createdBy { id } } } }`;
    await expect(groups.ask(prosecutor, query, { id: second })).resolves.toEqual({
      appeal: {
        version: 1,
        group: {
          ...{ id, subject: 'Heating is off', createdOn: '2026-03-19' },
          ...{ office: { id: esilId }, createdBy: { id: prosecutor.personId } },
        },
      },
    });
    const removed = await groups.change('removeAppealsFromGroup', { id, appealIds: [first, first, randomUUID()] });
    expect(removed).toMatchObject({ changedCount: 1, refusals: [{ code: 'NOT_FOUND', appeal: null }] });
    await expect(groups.members(id)).resolves.toEqual([second]);
  });

  it('[24.7.a] passes over what does not fit, with the reason, and keeps nobody else back', async () => {
    const fits = await groups.accepted();
    const answered = await groups.accepted();
    await groups.step(prosecutor, 'answerAppeal', { id: answered.id, ...REPLY });
    const elsewhere = await groups.register({}, employee);
    await groups.db.pool.query('UPDATE appeal SET owner_office_id = $2, handler_ids = $3 WHERE id = $1', [
      elsewhere.id,
      officer(ELSEWHERE).posts[0]?.officeId,
      [prosecutor.personId],
    ]);
    const taken = await groups.accepted();
    await groups.grouped([taken.id]);
    const ids = [answered.id, elsewhere.id, taken.id, randomUUID(), 'no id', fits.id];
    const made = await groups.change('createAppealGroup', create(ids));
    expect(made.changedCount).toBe(1);
    expect(made.refusals.map(({ appealId, code, rule }) => [appealId, code, rule])).toEqual([
      [answered.id, 'ILLEGAL_TRANSITION', '24.7.a'],
      [elsewhere.id, 'INVALID_INPUT', null],
      [ids[3], 'NOT_FOUND', null],
      [ids[4], 'NOT_FOUND', null],
      [taken.id, 'CONFLICT', null],
    ]);
    await expect(groups.members(made.group.id)).resolves.toEqual([fits.id]);
  });

  it('[24.3.c] has lost an appeal that went to another office, which may group it there', async () => {
    const [first, second] = await two();
    const id = await groups.grouped([first, second]);
    const other = officer(ELSEWHERE);
    const move = (officeId: string | undefined) =>
      groups.db.pool.query('UPDATE appeal SET owner_office_id = $2 WHERE id = $1', [first, officeId]);
    await move(other.posts[0]?.officeId);
    await expect(groups.members(id, officer('gpo', 'PROSECUTOR_GENERAL'))).resolves.toEqual([second]);
    const query = 'query ($id: ID!) { appeal(id: $id) { group { id } } }';
    await expect(groups.ask(other, query, { id: first })).resolves.toEqual({ appeal: { group: null } });
    const there = await groups.change(
      'createAppealGroup',
      { ...create([first]), officeId: other.posts[0]?.officeId },
      other,
    );
    expect(there).toMatchObject({ changedCount: 1, refusals: [] });
    await move(esilId);
    await expect(groups.members(id)).resolves.toEqual([second]);
  });

  it('[24.7.a] takes an appeal once, when two groups want it at once', async () => {
    const { id: wanted } = await groups.accepted();
    const [a, b] = [await groups.grouped([]), await groups.grouped([])];
    const add = (id: string) => groups.change('addAppealsToGroup', { id, appealIds: [wanted] });
    const counts = (await Promise.all([add(a), add(b)])).map(({ changedCount }) => changedCount);
    expect(counts.toSorted()).toEqual([0, 1]);
  });
});

describe('who groups appeals', () => {
  it('[10.1.a] [3.2] [5.2.3] is who decides on them: no employee, no stranger, and a superior with a reason alone', async () => {
    const [first] = await two();
    const id = await groups.grouped([first]);
    const region = officer('region-kz-71', 'HEAD');
    for (const [viewer, expected] of [
      [employee, { reason: 'SIGNER_NOT_PROSECUTOR', rule: '10.1.a' }],
      [officer(ELSEWHERE, 'HEAD'), { code: 'NOT_FOUND' }],
      [agencyOfficial('akimat-kz-71'), { code: 'NOT_FOUND' }],
      [applicant(), { code: 'NOT_FOUND' }],
      [publicViewer, { code: 'NOT_FOUND' }],
      [region, { reason: 'REASONS_REQUIRED', rule: '5.2.3' }],
    ] as const) {
      for (const mutation of ['addAppealsToGroup', 'removeAppealsFromGroup'] as const)
        await expect(groups.refusedChange(mutation, { id, appealIds: [first] }, viewer)).resolves.toMatchObject(
          expected,
        );
    }
    await expect(groups.refusedChange('createAppealGroup', create([first]), employee)).resolves.toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
    });
    await expect(groups.refusedChange('createAppealGroup', create([first]), applicant())).resolves.toMatchObject({
      reason: 'INTERFERENCE_FORBIDDEN',
    });
    const input = { id, appealIds: [first], necessityReason: 'Nobody is there.' };
    await expect(groups.change('removeAppealsFromGroup', input, region)).resolves.toMatchObject({ changedCount: 1 });
  });

  it('[24.7.a] sees what others have done meanwhile, and is not put in twice by a repeated request', async () => {
    const [first, second] = await two();
    const input = { ...create([first]), requestId: randomUUID() };
    const made = await groups.change('createAppealGroup', input);
    await expect(groups.change('createAppealGroup', input)).resolves.toEqual(made);
    const { id } = made.group;
    await groups.change('addAppealsToGroup', { id, appealIds: [second] });
    await expect(
      groups.refusedChange('addAppealsToGroup', { id, expectedVersion: 1, appealIds: [second] }),
    ).resolves.toMatchObject({ code: 'CONFLICT', details: { expected: 1, actual: 2 } });
    await expect(groups.refusedChange('addAppealsToGroup', { id: 'none', appealIds: [] })).resolves.toMatchObject({
      code: 'NOT_FOUND',
    });
    const subject = '  ';
    await expect(groups.refusedChange('createAppealGroup', { ...create([]), subject })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const many = Array.from({ length: 501 }, () => randomUUID());
    await expect(groups.refusedChange('addAppealsToGroup', { id, appealIds: many })).resolves.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('what is seen of a group', () => {
  it('[3.4] [26.6.a] is the office’s own: applicants, agencies, analysts and other offices learn nothing of it', async () => {
    const resident = applicant();
    const { id: own } = await groups.register({ channel: 'PORTAL' }, resident);
    const id = await groups.grouped([own]);
    const query = `query ($id: ID!, $appeal: ID!) { appealGroup(id: $id) { id } appealGroups { nodes { id } totalCount } appeal(id: $appeal) { group { id } } }`;
    const ask = (viewer: Parameters<typeof groups.ask>[0]) => groups.ask<object>(viewer, query, { id, appeal: own });
    await expect(ask(resident)).resolves.toEqual({
      appealGroup: null,
      appealGroups: { nodes: [], totalCount: 0 },
      appeal: { group: null },
    });
    for (const viewer of [
      officer('district-kz-71-nura', 'HEAD'),
      agencyOfficial('akimat-kz-71'),
      analyst(),
      publicViewer,
    ])
      await expect(ask(viewer)).resolves.toEqual({
        appealGroup: null,
        appealGroups: { nodes: [], totalCount: 0 },
        appeal: null,
      });
    for (const viewer of [employee, head, officer('region-kz-71', 'HEAD')])
      await expect(ask(viewer)).resolves.toMatchObject({ appealGroup: { id }, appeal: { group: { id } } });
  });

  it('[26.6.a] is not told to an officer of the office on the own appeal', async () => {
    const { id } = await groups.accepted();
    await groups.grouped([id]);
    await groups.db.pool.query('UPDATE appeal SET applicant_id = $2 WHERE id = $1', [id, colleague.personId]);
    const query = 'query ($id: ID!) { appeal(id: $id) { group { id } } }';
    await expect(groups.ask(colleague, query, { id })).resolves.toEqual({ appeal: { group: null } });
  });

  it('[3.4] [26.3.d] of its members are those alone that the viewer may see: a secret one is neither listed nor counted', async () => {
    const [open, secret] = await two();
    const id = await groups.grouped([open, secret]);
    await groups.db.pool.query(`UPDATE appeal SET classification = 'STATE_SECRET' WHERE id = $1`, [secret]);
    await expect(groups.members(id)).resolves.toEqual([open]);
    await expect(groups.members(id, { ...prosecutor, clearance: 'STATE_SECRET' })).resolves.toEqual(
      [open, secret].sort(),
    );
    await expect(groups.change('removeAppealsFromGroup', { id, appealIds: [secret] })).resolves.toMatchObject({
      changedCount: 0,
      refusals: [{ code: 'NOT_FOUND', appeal: null }],
    });
  });

  it('[3.4] in a list is the groups of an office, newest first', async () => {
    const [older, newer] = [await groups.grouped([]), await groups.grouped([])];
    const query = 'query ($officeId: ID) { appealGroups(officeId: $officeId, first: 2) { nodes { id } } }';
    const list = (officeId?: string | null) => groups.ask<object>(head, query, { officeId });
    const expected = { appealGroups: { nodes: [{ id: newer }, { id: older }] } };
    await expect(list(esilId)).resolves.toEqual(expected);
    for (const all of [null, undefined]) await expect(list(all)).resolves.toEqual(expected);
    for (const other of [officer(ELSEWHERE).posts[0]?.officeId ?? '', 'no id'])
      await expect(list(other)).resolves.toEqual({ appealGroups: { nodes: [] } });
  });
});

describe('what is suggested for a group', () => {
  const SUGGESTED = `query ($id: ID!) { appealGroup(id: $id) { suggestedAppeals { score reasons appeal { id } } } }`;

  it('[3.4] [24.7.a] are open appeals of the office with texts alike and in no group, for whoever decides on them', async () => {
    const text = { subject: 'Жылу жоқ', text: 'Алматы көшесіндегі тоғызыншы үйде дүйсенбіден бері жылу берілмейді.' };
    const alike = async (input: object = {}) => (await groups.register({ ...text, ...input })).id;
    const [member, grouped, suggested, secret, answered] = [
      await alike(),
      await alike(),
      await alike({ applicant: { kind: 'PERSON', name: 'Another resident' } }),
      await alike(),
      await alike(),
    ];
    await groups.grouped([grouped]);
    await groups.db.pool.query(`UPDATE appeal SET classification = 'STATE_SECRET' WHERE id = $1`, [secret]);
    await groups.db.pool.query(
      `UPDATE appeal SET state = 'OTHER_PROCEDURE', closed_on = '2026-03-19', regime = 'CIVIL_PROCEDURE', regime_norm = 'Art. 1', due_on = NULL WHERE id = $1`,
      [answered],
    );
    const id = await groups.grouped([member]);
    await expect(groups.ask(prosecutor, SUGGESTED, { id })).resolves.toEqual({
      appealGroup: {
        suggestedAppeals: [{ score: 0.65, reasons: ['SIMILAR_TEXT', 'SAME_ADDRESSEE'], appeal: { id: suggested } }],
      },
    });
    await expect(groups.ask(employee, SUGGESTED, { id })).resolves.toEqual({ appealGroup: { suggestedAppeals: null } });
  });
});
