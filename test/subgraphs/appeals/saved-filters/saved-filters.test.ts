import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../../../../platform/access/viewer';
import { refusalOf, type SeenRefusal } from '../../../support/responses';
import { applicant, officer, publicViewer } from '../../../support/viewers';
import { colleague, employee, ESIL, esilId, head, openAppeals, prosecutor, type TestAppeals } from '../open-appeals';

interface Saved {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly filter: object;
  readonly orderBy: object | null;
  readonly problem: string | null;
}

const FIELDS = 'id version name filter orderBy problem';
const SAVE = `mutation ($input: SaveAppealFilterInput!) { saved: saveAppealFilter(input: $input) { ${FIELDS} } }`;
const DELETE = `mutation ($input: DeleteSavedAppealFilterInput!) { saved: deleteSavedAppealFilter(input: $input) { ${FIELDS} } }`;
const MINE = `{ saved: savedAppealFilters { ${FIELDS} } }`;
const LIST = `query ($savedFilter: ID, $filter: AppealFilter, $orderBy: AppealOrder) {
  appeals(savedFilter: $savedFilter, filter: $filter, orderBy: $orderBy) { totalCount nodes { subject } } }`;
const EVERYTHING = { name: 'All', filter: {} };
const OLDEST_FIRST = { field: 'RECEIVED_ON', direction: 'ASC' };

let appeals: TestAppeals;
beforeAll(async () => {
  appeals = await openAppeals();
  await appeals.register({ subject: 'Roads', channel: 'POST', receivedOn: '2026-03-16' });
  await appeals.register({ subject: 'Heating', channel: 'POST', receivedOn: '2026-03-17' });
  await appeals.register({ subject: 'Water', receivedOn: '2026-03-18' });
});
beforeEach(() => appeals.db.pool.query('DELETE FROM platform.saved_filter'));
afterAll(() => appeals.close());

const save = async (viewer: Viewer, input: object): Promise<Saved> =>
  (await appeals.ask<{ saved: Saved }>(viewer, SAVE, { input })).saved;
const refusedSave = (viewer: Viewer, input: object): Promise<SeenRefusal> => appeals.refused(viewer, SAVE, { input });
const mine = async (viewer: Viewer): Promise<Saved[]> => (await appeals.ask<{ saved: Saved[] }>(viewer, MINE)).saved;
const subjectsOf = async (viewer: Viewer, asked: Readonly<Record<string, unknown>>): Promise<string[]> => {
  type Listed = { appeals: { totalCount: number; nodes: { subject: string }[] } };
  const { totalCount, nodes } = (await appeals.ask<Listed>(viewer, LIST, asked)).appeals;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ subject }) => subject);
};
/** What becomes of filters that the head keeps at the same moment. */
async function codesAtOnce(inputs: readonly object[]): Promise<unknown[]> {
  const answers = await Promise.all(inputs.map((input) => appeals.execute(head, SAVE, { input })));
  return answers.map(({ errors }) => (errors ? refusalOf({ errors }).code : 'kept')).sort();
}
/** Keeps so many by hand, as if they had been kept before. */
const keep = (count: number, filter: object = {}): Promise<{ rows: { id: string }[] }> =>
  appeals.db.pool.query(
    `INSERT INTO platform.saved_filter (id, owner_id, list, name, filter)
     SELECT gen_random_uuid(), $1, 'Appeal', 'Filter ' || n, $3 FROM generate_series(1, $2) n RETURNING id`,
    [head.personId, count, JSON.stringify(filter)],
  );

describe('a saved filter', () => {
  it('is kept with its order, listed by name and used by its id alone', async () => {
    const post = await save(head, { name: ' Post ', filter: { channels: ['POST'] }, orderBy: OLDEST_FIRST });
    expect(post).toMatchObject({ version: 1, name: 'Post', filter: { channels: ['POST'] }, orderBy: OLDEST_FIRST });
    const all = await save(head, EVERYTHING);
    expect(await mine(head)).toEqual([all, post]);
    expect(post.problem).toBeNull();
    expect(await subjectsOf(head, { savedFilter: post.id })).toEqual(['Roads', 'Heating']);
    expect(await subjectsOf(head, { savedFilter: all.id })).toEqual(['Water', 'Heating', 'Roads']);
  });

  it('gives way to what is asked for beside it, and a null lifts what it has', async () => {
    const { id } = await save(head, { name: 'Post', filter: { channels: ['POST'], text: 'r' }, orderBy: OLDEST_FIRST });
    expect(await subjectsOf(head, { savedFilter: id })).toEqual(['Roads']);
    expect(await subjectsOf(head, { savedFilter: id, filter: { text: 'ea' } })).toEqual(['Heating']);
    expect(await subjectsOf(head, { savedFilter: id, filter: { text: null } })).toEqual(['Roads', 'Heating']);
    const newestFirst = { field: 'RECEIVED_ON', direction: 'DESC' };
    expect(await subjectsOf(head, { savedFilter: id, filter: { text: null }, orderBy: newestFirst })).toEqual([
      'Heating',
      'Roads',
    ]);
  });

  it('is renamed, overwritten and deleted by its id', async () => {
    const { id } = await save(head, { name: 'Post', filter: { channels: ['POST'] }, orderBy: OLDEST_FIRST });
    const changed = await save(head, {
      id: id.toUpperCase(),
      name: 'POST',
      filter: { text: 'Water' },
      expectedVersion: 1,
    });
    expect(changed).toMatchObject({ id, version: 2, name: 'POST', filter: { text: 'Water' }, orderBy: null });
    const late = { id, ...EVERYTHING, expectedVersion: 1 };
    expect(await refusedSave(head, late)).toMatchObject({ code: 'CONFLICT', details: { expected: 1, actual: 2 } });
    expect(await appeals.refused(head, DELETE, { input: { id, expectedVersion: 1 } })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await appeals.ask(head, DELETE, { input: { id } })).toEqual({ saved: changed });
    expect(await mine(head)).toEqual([]);
    expect(await appeals.refused(head, DELETE, { input: { id } })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await appeals.refused(head, LIST, { savedFilter: id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('has a name that no other of its owner has for the list, in either case of letters', async () => {
    await save(head, { ...EVERYTHING, name: 'Мерзімі өткендер' });
    const second = await save(head, { ...EVERYTHING, name: 'Others' });
    const taken = { code: 'CONFLICT', details: { noun: 'SavedFilter', name: 'МЕРЗІМІ ӨТКЕНДЕР' } };
    expect(await refusedSave(head, { ...EVERYTHING, name: 'МЕРЗІМІ ӨТКЕНДЕР' })).toMatchObject(taken);
    expect(await refusedSave(head, { ...EVERYTHING, id: second.id, name: 'МЕРЗІМІ ӨТКЕНДЕР' })).toMatchObject(taken);
    await save(colleague, { ...EVERYTHING, name: 'Мерзімі өткендер' });
    const other = `mutation ($input: SaveComplaintFilterInput!) { saveComplaintFilter(input: $input) { name } }`;
    await appeals.ask(head, other, { input: { name: 'Мерзімі өткендер', filter: { isOverdue: true } } });
    expect(await mine(head)).toHaveLength(2);
  });

  it('is kept once by a request sent twice, and once by two at the same moment', async () => {
    const input = { ...EVERYTHING, requestId: uuidv7() };
    expect(await save(head, input)).toEqual(await save(head, input));
    expect(await refusedSave(head, { ...input, name: 'Else' })).toMatchObject({ code: 'CONFLICT' });
    const twins = { name: 'Twin', filter: {} };
    const codes = await codesAtOnce([twins, twins, twins, twins, twins, twins]);
    expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'kept']);
    expect((await mine(head)).map(({ name }) => name)).toEqual(['All', 'Twin']);
  });

  it('answers the same when its deletion is sent twice', async () => {
    const { id } = await save(head, EVERYTHING);
    const input = { id, requestId: uuidv7() };
    const first = await appeals.ask(head, DELETE, { input });
    expect(await appeals.ask(head, DELETE, { input })).toEqual(first);
  });
});

describe('the filters of a person', () => {
  it('[3.4] are nobody else’s: not seen, not used, not changed and not deleted, not by the superior either', async () => {
    const { id } = await save(prosecutor, EVERYTHING);
    for (const other of [head, employee, colleague, officer('region-kz-71', 'HEAD'), applicant(), publicViewer]) {
      expect(await mine(other)).toEqual([]);
      expect(await appeals.refused(other, LIST, { savedFilter: id })).toMatchObject({ code: 'NOT_FOUND' });
      const code = other === publicViewer ? 'UNAUTHENTICATED' : 'NOT_FOUND';
      expect(await refusedSave(other, { ...EVERYTHING, id })).toMatchObject({ code });
      expect(await appeals.refused(other, DELETE, { input: { id } })).toMatchObject({ code });
    }
    expect(await mine(prosecutor)).toMatchObject([{ id, version: 1 }]);
  });

  it('[3.4] show whoever uses them no more than the list does', async () => {
    const stranger = officer('district-kz-75-almaly');
    const { id } = await save(stranger, { name: 'Esil', filter: { officeIds: [esilId] } });
    expect(await subjectsOf(stranger, { savedFilter: id })).toEqual([]);
  });

  it('are those of one list', async () => {
    const { id } = await save(head, EVERYTHING);
    const complaints = `query ($id: ID) { complaints(savedFilter: $id) { totalCount } }`;
    expect(await appeals.refused(head, complaints, { id })).toMatchObject({ code: 'NOT_FOUND' });
    type Kept = { saved: { id: string } };
    const keepOne = `mutation ($input: SaveComplaintFilterInput!) { saved: saveComplaintFilter(input: $input) { id } }`;
    const { saved } = await appeals.ask<Kept>(head, keepOne, { input: { name: 'Late', filter: { isOverdue: true } } });
    expect(await appeals.ask(head, complaints, saved)).toEqual({ complaints: { totalCount: 0 } });
    expect(await appeals.refused(head, LIST, { savedFilter: saved.id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are a hundred of one list at most, also when two come at the same moment', async () => {
    await keep(99);
    const codes = await codesAtOnce(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, filter: {} })));
    expect(codes).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT', 'kept']);
    expect(await refusedSave(head, EVERYTHING)).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'name' } });
    const [first] = await mine(head);
    await save(head, { id: first?.id, name: 'Changed', filter: {} });
    await appeals.ask(head, DELETE, { input: { id: first?.id } });
    await save(head, EVERYTHING);
    expect(await mine(head)).toHaveLength(100);
  });
});

describe('bad input', () => {
  const codes = (letter: string): string[] => Array.from({ length: 50 }, (_, index) => `${letter.repeat(98)}${index}`);

  it.each([
    ['a blank name', { name: ' ' }],
    ['a name of 101 characters', { name: 'ә'.repeat(101) }],
    ['a name of two lines', { name: 'a\nb' }],
    ['no filter', { filter: null }],
    ['a field that the list lacks', { filter: { colour: 'red' } }],
    ['more states than the list takes', { filter: { states: Array.from({ length: 21 }, () => 'RECEIVED') } }],
    ['an order that the list lacks', { orderBy: { field: 'COLOUR', direction: 'ASC' } }],
    ['a request id that is none', { requestId: 'x' }],
    [
      'a filter beyond 32,768 characters',
      {
        filter: {
          officeIds: Array.from({ length: 500 }, () => uuidv7()),
          regions: codes('r'),
          languages: codes('l'),
          subjectCategories: codes('s'),
        },
      },
    ],
  ])('%s is refused', async (_, changes) => {
    expect(await refusedSave(head, { ...EVERYTHING, ...changes })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await mine(head)).toEqual([]);
  });

  it('takes five hundred offices', async () => {
    const officeIds = Array.from({ length: 500 }, () => uuidv7());
    expect((await save(head, { name: ESIL, filter: { officeIds } })).filter).toEqual({ officeIds });
  });

  it.each(['x', '', uuidv7()])('%j is no saved filter', async (id) => {
    expect(await refusedSave(head, { ...EVERYTHING, id: id || ' ' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await appeals.refused(head, DELETE, { input: { id } })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('[10.1.11] an applicant’s number is not kept', async () => {
    const filter = { applicantIdentity: { iin: '900101300017' } };
    expect(await refusedSave(head, { name: 'One', filter })).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'filter.applicantIdentity' },
    });
    expect((await save(head, { name: 'One', filter: { applicantIdentity: null } })).filter).toEqual({});
  });

  it.each([
    ['a field', { colour: 'red' }, /colour/],
    ['a value', { states: ['ASLEEP'] }, /ASLEEP/],
    ['so many values', { states: Array.from({ length: 21 }, () => 'RECEIVED') }, /states/],
  ])('a filter kept when the list still took %s says so, and is refused clearly', async (_, filter, problem) => {
    const { rows } = await keep(1, filter);
    expect(await mine(head)).toMatchObject([{ problem: expect.stringMatching(problem) }]);
    const refusal = await appeals.refused(head, LIST, { savedFilter: rows[0]?.id });
    expect(refusal).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'savedFilter', problem: expect.stringMatching(problem) },
    });
  });
});
