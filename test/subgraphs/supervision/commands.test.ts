import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf } from '../../../platform/directory/reference-directory';
import {
  akimat,
  akimatId,
  colleague,
  DRAFT,
  esilId,
  openSupervision,
  prosecutor,
  type SeenSubmission,
  type TestSupervision,
} from './open-supervision';

let subgraph: TestSupervision;

beforeAll(async () => {
  subgraph = await openSupervision('2024-09-02');
});
afterAll(() => subgraph.close());

const MAKE = `mutation ($input: ChangeSubmissionInput!) { step: makeSubmission(input: $input) { number } }`;

const numberOf = ({ number }: SeenSubmission) => Number(number?.slice(-6));

describe('a request', () => {
  it('[32.2.a] sent again answers with its first result; with another body it is a conflict', async () => {
    const requestId = randomUUID();
    const first = await subgraph.step(prosecutor, 'draftSubmission', { ...DRAFT, requestId });
    const again = await subgraph.step(prosecutor, 'draftSubmission', { ...DRAFT, requestId });
    expect(again.id).toBe(first.id);
    const other = { ...DRAFT, requestId, text: 'Another text' };
    expect((await subgraph.refusedStep(prosecutor, 'draftSubmission', other)).code).toBe('CONFLICT');
    expect((await subgraph.refusedStep(colleague, 'draftSubmission', { ...DRAFT, requestId })).code).toBe('CONFLICT');
  });

  it('[10.1.a] sent twice at once makes one draft', async () => {
    const input = { ...DRAFT, requestId: randomUUID() };
    const both = await Promise.all([1, 2].map(() => subgraph.step(prosecutor, 'draftSubmission', input)));
    expect(both[0]?.id).toBe(both[1]?.id);
  });

  it('[32.2.a] to make, sent again, makes one submission with one number', async () => {
    const { id } = await subgraph.drafted();
    const input = { id, requestId: randomUUID() };
    const first = await subgraph.step(prosecutor, 'makeSubmission', input);
    expect(await subgraph.step(prosecutor, 'makeSubmission', input)).toMatchObject({
      number: first.number,
      version: 2,
    });
  });

  it('is made by a UUID only', async () => {
    const refusal = await subgraph.refusedStep(prosecutor, 'draftSubmission', { ...DRAFT, requestId: 'mine' });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'requestId' } });
  });
});

describe('two officers at once', () => {
  it('[32.2.a] make the same draft: one does, the other is told; no number is lost', async () => {
    const before = numberOf(await subgraph.made());
    const { id } = await subgraph.drafted();
    const answers = await Promise.all(
      [prosecutor, colleague].map((viewer) => subgraph.execute(viewer, MAKE, { input: { id } })),
    );
    const failed = answers.filter(({ errors }) => errors);
    expect(failed).toHaveLength(1);
    expect(failed[0]?.errors?.[0]?.extensions).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      details: { state: 'MADE' },
    });
    expect(numberOf(await subgraph.made())).toBe(before + 2);
  });

  it('[32.2.a] make different drafts: the numbers are different and without a gap', async () => {
    const before = numberOf(await subgraph.made());
    const drafts = await Promise.all(Array.from({ length: 8 }, () => subgraph.drafted()));
    const all = await Promise.all(
      drafts.map(({ id }, index) => subgraph.step(index % 2 ? prosecutor : colleague, 'makeSubmission', { id })),
    );
    expect(all.map(numberOf).sort((a, b) => a - b)).toEqual(drafts.map((_, index) => before + 1 + index));
  });

  it('[32.2.a] and a refused making gives its number back', async () => {
    const before = numberOf(await subgraph.made());
    await subgraph.refusedMaking({ bases: [] });
    await subgraph.refusedMaking({ urgentTerm: { until: '2024-09-05' } });
    expect(numberOf(await subgraph.made())).toBe(before + 1);
  });

  it('change only the version they have seen', async () => {
    const { id } = await subgraph.drafted();
    await subgraph.step(prosecutor, 'amendSubmissionDraft', { id, expectedVersion: 1, text: 'New text' });
    expect(
      await subgraph.refusedStep(colleague, 'amendSubmissionDraft', { id, expectedVersion: 1, text: 'Other' }),
    ).toMatchObject({
      code: 'CONFLICT',
      details: { noun: 'Submission', expected: 1, actual: 2 },
    });
    expect((await subgraph.refusedStep(colleague, 'makeSubmission', { id, expectedVersion: 1 })).code).toBe('CONFLICT');
  });
});

describe('the input of a draft', () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['the character U+0000', { text: 'a\u0000b' }],
    ['an overlong text', { text: 'x'.repeat(50_001) }],
    ['a blank text', { text: ' \n ' }],
    ['a blank violation', { violations: [{ text: ' ' }] }],
    ['an overlong violation', { violations: [{ text: 'x'.repeat(50_001) }] }],
    ['too many violations', { violations: Array.from({ length: 201 }, () => ({ text: 'x' })) }],
    ['too many bases', { bases: Array.from({ length: 51 }, () => DRAFT.bases[0]) }],
    ['an overlong provision', { bases: [{ type: 'OTHER_FUNCTION', provision: 'x'.repeat(301) }] }],
    ['overlong reasons', { urgentTerm: { until: '2024-09-05', reasons: 'x'.repeat(50_001) } }],
    ['a day that does not exist', { urgentTerm: { until: '2024-09-31' } }],
    ['an unknown ground', { grounds: ['BECAUSE'] }],
  ])('does not take %s', async (_, changes) => {
    expect((await subgraph.refusedStep(prosecutor, 'draftSubmission', { ...DRAFT, ...changes })).code).toBe(
      'INVALID_INPUT',
    );
  });

  it('takes texts of every script up to their length', async () => {
    const text = '«ұсыну»🙂'.repeat(5_000);
    const { id } = await subgraph.drafted({ text });
    const data = await subgraph.ask<{ submission: { text: string } }>(
      prosecutor,
      'query ($id: ID!) { submission(id: $id) { text } }',
      { id },
    );
    expect(data.submission.text).toBe(text);
  });

  it('is changed by an amendment only where it says so; null clears the addressee, not a list', async () => {
    const { id } = await subgraph.drafted();
    const amended = await subgraph.step(prosecutor, 'amendSubmissionDraft', {
      id,
      addresseeId: null,
      grounds: null,
      violations: [{ text: 'One' }],
    });
    expect(amended).toMatchObject({
      addressee: null,
      grounds: ['ELIMINATE_VIOLATIONS'],
      bases: [{ type: 'OTHER_FUNCTION' }],
    });
    expect(amended.violations.map(({ text }) => text)).toEqual(['One']);
  });
});

describe('look-ups and lists', () => {
  it('find nothing under an id that is none, or another number', async () => {
    const query = `{ submission(id: "1 OR 1=1") { id } submissionByNumber(number: "%") { id } }`;
    expect(await subgraph.ask(prosecutor, query)).toEqual({ submission: null, submissionByNumber: null });
    expect((await subgraph.refusedStep(prosecutor, 'makeSubmission', { id: 'none' })).code).toBe('NOT_FOUND');
  });

  it('narrow by states, offices, addressees, due days and words, which are meant literally', async () => {
    const marker = `50%_${randomUUID()}`;
    const seen = await subgraph.delivered('2024-09-02', { text: `Кенес ${marker} ҰСЫНУ` });
    const query = `query ($filter: SubmissionFilter) { submissions(filter: $filter) { totalCount nodes { id } } }`;
    const count = async (filter: object) => {
      const { submissions } = await subgraph.ask<{ submissions: { totalCount: number } }>(prosecutor, query, {
        filter,
      });
      return submissions.totalCount;
    };
    expect(await count({ search: marker })).toBe(1);
    expect(await count({ search: marker.replace('%', 'x') })).toBe(0);
    expect(await count({ search: `${marker} ұсыну` })).toBe(1);
    expect(await count({ search: seen.number })).toBe(1);
    const one = {
      search: marker,
      states: ['DELIVERED'],
      officeIds: [esilId],
      addresseeIds: [akimatId],
      dueFrom: '2024-10-02',
      dueTo: '2024-10-02',
    };
    expect(await count(one)).toBe(1);
    expect(await count({ ...one, states: ['DRAFT'] })).toBe(0);
    expect(await count({ ...one, officeIds: [randomUUID()] })).toBe(0);
    expect(await count({ ...one, addresseeIds: [agencyIdOf('mia'), 'none'] })).toBe(0);
    expect(await count({ ...one, dueFrom: '2024-10-03' })).toBe(0);
    expect(await count({ ...one, dueTo: '2024-10-01' })).toBe(0);
  });

  it('page in either order without losing a row, drafts without a due day last', async () => {
    await subgraph.drafted();
    for (const orderBy of [
      { field: 'DUE_ON', direction: 'ASC' },
      { field: 'DUE_ON', direction: 'DESC' },
      { field: 'CREATED_AT', direction: 'ASC' },
    ]) {
      const query = `query ($after: String, $orderBy: SubmissionOrder) { submissions(first: 7, after: $after, orderBy: $orderBy) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id dueOn } } }`;
      type Page = {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        nodes: { id: string; dueOn: string | null }[];
      };
      const nodes: Page['nodes'] = [];
      let after: string | null = null;
      let total = -1;
      for (let hasNextPage = true; hasNextPage;) {
        const { submissions }: { submissions: Page } = await subgraph.ask(prosecutor, query, { after, orderBy });
        nodes.push(...submissions.nodes);
        ({ hasNextPage, endCursor: after } = submissions.pageInfo);
        total = submissions.totalCount;
      }
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(total);
      if (orderBy.field === 'DUE_ON') {
        const days = nodes.map(({ dueOn }) => dueOn ?? '9999');
        expect(days).toEqual(days.toSorted((a, b) => (orderBy.direction === 'ASC' ? 1 : -1) * a.localeCompare(b)));
      }
    }
  });
});

describe('one operation with several steps', () => {
  it('[36.2.a] shows after each step what that step has left', async () => {
    const { id } = await subgraph.made();
    const mutation = `mutation ($id: ID!) {
      a: confirmSubmissionDelivery(input: { id: $id, deliveredOn: "2024-09-02" }) { state version terms { kind } }
      b: scheduleSubmissionConsideration(input: { id: $id, scheduledFor: "2024-09-20", time: "10:00", place: "x" }) { state version terms { kind } }
    }`;
    expect(await subgraph.ask(akimat, mutation, { id })).toEqual({
      a: { state: 'DELIVERED', version: 3, terms: [{ kind: 'SUBMISSION_CONSIDERATION' }] },
      b: {
        state: 'SCHEDULED',
        version: 4,
        terms: [{ kind: 'SUBMISSION_HEARING_NOTICE' }, { kind: 'SUBMISSION_CONSIDERATION' }],
      },
    });
  });
});
