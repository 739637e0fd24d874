import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { agencyOfficial, analyst, applicant, officer, publicViewer } from '../../support/viewers';
import {
  akimat,
  akimatId,
  akimatReader,
  DRAFT,
  elsewhere,
  employee,
  ESIL,
  esilId,
  openSupervision,
  police,
  prosecutor,
  type SeenSubmission,
  type TestSupervision,
} from './open-supervision';

let subgraph: TestSupervision;
let appealId: string;
let draft: SeenSubmission;
let made: SeenSubmission;

const resident = applicant('resident-1');
const EVERYTHING = `query ($id: ID!, $number: String!, $office: _Any!, $agency: _Any!, $appeal: _Any!, $self: _Any!) {
  submission(id: $id) { id }
  submissionByNumber(number: $number) { id }
  submissions { totalCount nodes { id } }
  searched: submissions(filter: { search: "heat" }) { totalCount }
  own: _entities(representations: [$self]) { ... on Submission { id } }
  lists: _entities(representations: [$office, $agency, $appeal]) {
    ... on Office { submissions { totalCount nodes { id } } }
    ... on Agency { submissions { totalCount nodes { id } } }
    ... on Appeal { submissions { totalCount nodes { id } } }
  }
}`;

function everythingOf(viewer: Viewer, submission: SeenSubmission) {
  return subgraph.ask<Record<string, unknown>>(viewer, EVERYTHING, {
    id: submission.id,
    number: submission.number ?? 'none',
    self: { __typename: 'Submission', id: submission.id },
    office: { __typename: 'Office', id: esilId },
    agency: { __typename: 'Agency', id: akimatId },
    appeal: { __typename: 'Appeal', id: appealId },
  });
}

const NOTHING = { totalCount: 0, nodes: [] };
const UNSEEN = {
  submission: null,
  submissionByNumber: null,
  submissions: NOTHING,
  searched: { totalCount: 0 },
  own: [null],
  lists: [{ submissions: NOTHING }, { submissions: NOTHING }, { submissions: NOTHING }],
};

beforeAll(async () => {
  subgraph = await openSupervision('2024-09-02');
  appealId = await subgraph.knowAppeal({}, { applicantId: resident.personId });
  const bases = [{ type: 'APPEAL', appealId }];
  made = await subgraph.made({ bases });
  draft = await subgraph.drafted({ bases });
});
afterAll(() => subgraph.close());

describe('who sees a submission', () => {
  it.each<[string, Viewer]>([
    ['an officer of another region', elsewhere],
    ['an employee of a sister district', officer('district-kz-71-almaty', 'EMPLOYEE')],
    ['an official of another body', police],
    ['a citizen', applicant('somebody')],
    ['the applicant of the appeal behind it', resident],
    ['the public', publicViewer],
  ])('[42.2.e] [3.4] not %s: neither by id, nor by number, in lists, in counts, or as an entity', async (_, viewer) => {
    expect(await everythingOf(viewer, made)).toEqual(UNSEEN);
  });

  it.each<[string, Viewer]>([
    ['the office', prosecutor],
    ['its employees', employee],
    ['the office above', officer('region-kz-71', 'HEAD')],
    ["the General Prosecutor's Office", officer('gpo', 'PROSECUTOR_GENERAL')],
  ])('[42.2.e] %s, and its drafts too', async (_, viewer) => {
    const both = [{ id: draft.id }, { id: made.id }];
    expect(await everythingOf(viewer, made)).toMatchObject({
      submission: { id: made.id },
      submissionByNumber: { id: made.id },
      submissions: { totalCount: 2, nodes: both },
      searched: { totalCount: 2 },
      own: [{ id: made.id }],
      lists: [
        { submissions: { totalCount: 2, nodes: both } },
        { submissions: { totalCount: 2, nodes: both } },
        { submissions: { totalCount: 2, nodes: both } },
      ],
    });
  });

  it('[42.2.e] the addressee, once it is made, but not the appeal behind it: neither as a reference nor in its list', async () => {
    const one = { totalCount: 1, nodes: [{ id: made.id }] };
    for (const viewer of [akimat, akimatReader]) {
      expect(await everythingOf(viewer, made)).toMatchObject({
        submission: { id: made.id },
        submissions: one,
        lists: [{ submissions: one }, { submissions: one }, { submissions: NOTHING }],
      });
      expect(await subgraph.seenBy(viewer, made.id)).toMatchObject({
        appeal: null,
        bases: [{ type: 'APPEAL', appeal: null }],
      });
      expect(await subgraph.seenBy(viewer, draft.id)).toBeNull();
    }
  });

  it('[42.2.e] [32.2.i] the addressee is told who made it', async () => {
    expect((await subgraph.seenBy(akimat, made.id))?.author).toEqual({ id: prosecutor.personId });
  });

  it('[3.4] an analyst sees it, not the personal appeal behind it', async () => {
    expect(await subgraph.seenBy(analyst(), made.id)).toMatchObject({
      state: 'MADE',
      appeal: null,
      allowedActions: [],
    });
  });

  it('[32.2.e] a body to which an appeal is shared sees it as a reference', async () => {
    const id = await subgraph.knowAppeal({}, { agencyIds: [akimatId] });
    const shared = await subgraph.made({ bases: [{ type: 'APPEAL', appealId: id }] });
    expect((await subgraph.seenBy(akimat, shared.id))?.appeal).toEqual({ id });
  });
});

describe('what those who see it may do', () => {
  it('[3.2] [42.2.e] others are told that there is none, whatever they try', async () => {
    const input = { id: made.id, deliveredOn: '2024-09-02' };
    for (const viewer of [elsewhere, police, resident, publicViewer]) {
      expect(await subgraph.refusedStep(viewer, 'confirmSubmissionDelivery', input)).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await subgraph.refusedStep(viewer, 'withdrawSubmission', { id: made.id })).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await subgraph.refusedStep(akimat, 'makeSubmission', { id: draft.id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('[36.2.a] a reader of the addressed body reads; an executor and a head act', async () => {
    const heads = agencyOfficial('akimat-kz-71', 'HEAD');
    expect((await subgraph.seenBy(akimatReader, made.id))?.allowedActions).toEqual([]);
    expect((await subgraph.seenBy(heads, made.id))?.allowedActions).toEqual(['CONFIRM_DELIVERY']);
    const input = { id: made.id, deliveredOn: '2024-09-02' };
    expect((await subgraph.refusedStep(akimatReader, 'confirmSubmissionDelivery', input)).code).toBe('FORBIDDEN');
    expect(await subgraph.step(heads, 'confirmSubmissionDelivery', input)).toMatchObject({ state: 'DELIVERED' });
  });
});

describe('the secrecy of a submission', () => {
  it('[3.4] may be raised: then who is not cleared does not see it, be it the addressee or the own office', async () => {
    const secret = await subgraph.made({ classification: 'PROTECTED_SECRET' });
    expect(secret.classification).toBe('PROTECTED_SECRET');
    expect(await subgraph.seenBy(akimat, secret.id)).toBeNull();
    expect(await subgraph.seenBy(employee, secret.id)).toBeNull();
    expect(await subgraph.seenBy({ ...akimat, clearance: 'PROTECTED_SECRET' }, secret.id)).toMatchObject({
      id: secret.id,
    });
  });

  it.each(['PUBLIC', 'STATE_SECRET'])(
    '[42.2.e] [3.4] is neither below OFFICIAL nor above the own clearance, so not %s',
    async (classification) => {
      const refusal = await subgraph.refusedStep(prosecutor, 'draftSubmission', { ...DRAFT, classification });
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'classification' } });
    },
  );
});

describe('references to what others own', () => {
  it('[42.2.e] cost the same number of statements for ten rows and for a hundred', async () => {
    const bases = [{ type: 'APPEAL', appealId }];
    for (let count = 0; count < 100; count += 5) {
      await Promise.all(Array.from({ length: 5 }, () => subgraph.delivered('2024-09-02', { bases })));
    }
    const query = (first: number) =>
      `{ submissions(first: ${first}) { nodes { number office { id } addressee { id } appeal { id } terms { dueOn } } } }`;
    const answers = await Promise.all([10, 100].map((first) => subgraph.execute(prosecutor, query(first))));
    const [ten, hundred] = answers.map(({ data, extensions }) => ({
      rows: (data as { submissions: { nodes: unknown[] } }).submissions.nodes.length,
      statements: extensions.kenes.statements,
    }));
    expect(ten).toEqual({ rows: 10, statements: 3 });
    expect(hundred).toEqual({ rows: 100, statements: 3 });
  }, 120_000);

  it('[42.2.e] cost one statement for the lists of many parents, and one more for all their counts', async () => {
    const offices = [esilId, officeIdOf('district-kz-71-almaty'), officeIdOf('region-kz-71'), officeIdOf('gpo')];
    const agencies = [akimatId, agencyIdOf('mia'), agencyIdOf('moe')];
    const representations = [
      ...offices.map((id) => ({ __typename: 'Office', id })),
      ...agencies.map((id) => ({ __typename: 'Agency', id })),
    ];
    const query = (
      fields: string,
    ) => `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Office { submissions(first: 2) { ${fields} } } ... on Agency { submissions(first: 2) { ${fields} } } } }`;
    const plain = await subgraph.execute(prosecutor, query('nodes { id }'), { representations });
    expect(plain.extensions.kenes.statements).toBe(2);
    const counted = await subgraph.execute(prosecutor, query('totalCount nodes { id }'), { representations });
    expect(counted.extensions.kenes.statements).toBe(4);
    const lists = (counted.data as { _entities: { submissions: { totalCount: number; nodes: unknown[] } }[] })
      ._entities;
    expect(lists.map(({ submissions }) => [submissions.totalCount > 100, submissions.nodes.length])).toEqual([
      [true, 2],
      [false, 0],
      [false, 0],
      [false, 0],
      [true, 2],
      [false, 0],
      [false, 0],
    ]);
  });

  it(`[42.2.e] of the office ${ESIL} take filters, orders and pages`, async () => {
    const query = `query ($office: [_Any!]!, $after: String) { _entities(representations: $office) { ... on Office {
      submissions(filter: { states: [DELIVERED], dueTo: "2024-10-02" }, orderBy: { field: DUE_ON, direction: ASC }, first: 60, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id } } } } }`;
    const office = [{ __typename: 'Office', id: esilId }];
    type Page = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string }[] };
    const page = async (after: string | null) => {
      const data = await subgraph.ask<{ _entities: [{ submissions: Page }] }>(prosecutor, query, { office, after });
      return data._entities[0].submissions;
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(first.totalCount);
    expect(ids).toHaveLength(first.totalCount);
  });
});
