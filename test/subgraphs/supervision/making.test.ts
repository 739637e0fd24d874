import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../platform/access/viewer';
import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { delegation, officer } from '../../support/viewers';
import {
  akimat,
  colleague,
  DRAFT,
  elsewhere,
  employee,
  ESIL_AUDIENCE,
  esilId,
  openSupervision,
  prosecutor,
  type TestSupervision,
} from './open-supervision';

let subgraph: TestSupervision;

beforeAll(async () => {
  subgraph = await openSupervision('2024-09-02');
});
afterAll(() => subgraph.close());

describe('the content of a submission', () => {
  it('[36.1.a] needs a ground', async () => {
    expect(await subgraph.refusedMaking({ grounds: [] })).toMatchObject({
      code: 'PRECONDITION_FAILED',
      reason: 'GROUND_REQUIRED',
      rule: '36.1.a',
    });
  });

  it('[36.1.b] needs at least one violation, cause or condition', async () => {
    expect(await subgraph.refusedMaking({ violations: [] })).toMatchObject({
      reason: 'VIOLATIONS_REQUIRED',
      rule: '36.1.b',
    });
  });

  it.each([null, '   ', 'as the law says'])(
    '[36.1.3.a] on a ground of another law needs its provision, which is not %p',
    async (provision) => {
      const refusal = await subgraph.refusedMaking({ grounds: ['OTHER_BY_LAW'], otherGroundProvision: provision });
      expect(refusal).toMatchObject({ reason: 'LEGAL_PROVISION_REQUIRED', rule: '36.1.3.a' });
    },
  );

  it('[36.1.3.a] on a ground of another law is made with its provision', async () => {
    const made = await subgraph.made({
      grounds: ['OTHER_BY_LAW'],
      otherGroundProvision: 'Law on access to information, Art. 18',
    });
    expect(made).toMatchObject({ state: 'MADE', grounds: ['OTHER_BY_LAW'] });
  });

  it('[32.2.k] needs an addressee', async () => {
    expect(await subgraph.refusedMaking({ addresseeId: null })).toMatchObject({
      reason: 'ADDRESSEE_REQUIRED',
      rule: '32.2.k',
    });
  });

  it.each([
    [officeIdOf('gpo'), 'NOT_YET_KNOWN'],
    ['nobody', 'NOT_FOUND'],
  ])('[32.2.k] is addressed to an agency of the directory only: %s is %s', async (addresseeId, code) => {
    const refusal = await subgraph.refusedStep(prosecutor, 'draftSubmission', { ...DRAFT, addresseeId });
    expect(refusal).toMatchObject({ code, details: { noun: 'Agency' } });
  });

  it('[32.1.1] has no category that a client could give', async () => {
    const query = `mutation { draftSubmission(input: { officeId: "${esilId}", text: "x", category: RESPONSE }) { id } }`;
    expect(await subgraph.refused(prosecutor, query)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});

describe('the bases of a submission', () => {
  it('[32.2.a] are at least one', async () => {
    expect(await subgraph.refusedMaking({ bases: [] })).toMatchObject({ reason: 'ACT_BASIS_REQUIRED', rule: '32.2.a' });
  });

  it.each([
    ['ANALYSIS', '32.2.c'],
    ['ASSESSMENT', '32.2.d'],
  ])('of type %s have no results while the platform has no completed record of it', async (type, rule) => {
    const refusal = await subgraph.refusedMaking({ bases: [...DRAFT.bases, { type }] });
    expect(refusal).toMatchObject({ reason: 'BASIS_WITHOUT_RESULTS', rule, details: { type } });
  });

  it.each([null, ' ', 'the general duty of the office'])(
    '[32.2.f] of type OTHER_FUNCTION cite a provision, which is not %p',
    async (provision) => {
      const refusal = await subgraph.refusedMaking({ bases: [{ type: 'OTHER_FUNCTION', provision }] });
      expect(refusal).toMatchObject({ reason: 'LEGAL_PROVISION_REQUIRED', rule: '32.2.f' });
    },
  );

  it.each([
    ['left as anonymous', { state: 'NOT_CONSIDERED_ANONYMOUS', isAccepted: false, hasFindings: false }],
    ['without findings', { hasFindings: false }],
    ['not accepted', { isAccepted: false }],
  ])('[32.2.e] are no appeal %s', async (_, known) => {
    const appealId = await subgraph.knowAppeal(known);
    const refusal = await subgraph.refusedMaking({ bases: [{ type: 'APPEAL', appealId }] });
    expect(refusal).toMatchObject({ reason: 'BASIS_WITHOUT_RESULTS', rule: '32.2.e', details: { appealId } });
  });

  it('[32.2.e] are an appeal once its findings are recorded; an older event changes nothing', async () => {
    const appealId = await subgraph.knowAppeal({ hasFindings: false });
    const { id } = await subgraph.drafted({ bases: [{ type: 'APPEAL', appealId: appealId.toUpperCase() }] });
    const tell = (version: number, hasFindings: boolean) =>
      subgraph.receive({
        type: 'appeal.changed',
        subject: appealId,
        data: {
          version,
          audience: ESIL_AUDIENCE,
          number: 'KZ-71-ESIL/A-2024-000001',
          state: 'UNDER_CONSIDERATION',
          receivedOn: '2024-08-20',
          isAccepted: true,
          hasFindings,
        },
      });
    await tell(3, true);
    await tell(2, false);
    expect(await subgraph.step(prosecutor, 'makeSubmission', { id })).toMatchObject({
      state: 'MADE',
      appeal: { id: appealId },
    });
  });

  it('[32.2.e] are not yet an appeal of which no event has come; the refusal may be retried', async () => {
    const appealId = crypto.randomUUID();
    const refusal = await subgraph.refusedStep(prosecutor, 'draftSubmission', {
      ...DRAFT,
      bases: [{ type: 'APPEAL', appealId }],
    });
    expect(refusal).toMatchObject({ code: 'NOT_YET_KNOWN', details: { noun: 'Appeal', id: appealId } });
  });

  it('[3.4] [32.2.e] are not an appeal that is hidden from whoever cites it, in drafting, amending or making', async () => {
    const hidden = await subgraph.knowAppeal({}, { ownerOfficeId: officeIdOf('district-kz-75-almaly') });
    // Word for word what is said of an id that does not exist (see above).
    const notFound = { code: 'NOT_YET_KNOWN', details: { noun: 'Appeal', id: hidden } };
    const bases = [{ type: 'APPEAL', appealId: hidden }];
    expect(await subgraph.refusedStep(prosecutor, 'draftSubmission', { ...DRAFT, bases })).toMatchObject(notFound);
    const { id } = await subgraph.drafted();
    expect(await subgraph.refusedStep(prosecutor, 'amendSubmissionDraft', { id, bases })).toMatchObject(notFound);

    const secret = await subgraph.knowAppeal(
      {},
      {
        handlerIds: [prosecutor.personId ?? ''],
        ownerOfficeId: ESIL_AUDIENCE.ownerOfficeId,
        classification: 'RESTRICTED',
      },
    );
    const drafted = await subgraph.drafted({ bases: [{ type: 'APPEAL', appealId: secret }] });
    const uncleared: Viewer = { ...colleague, clearance: 'PERSONAL' };
    expect(await subgraph.refusedStep(uncleared, 'makeSubmission', { id: drafted.id })).toMatchObject({
      ...notFound,
      details: { noun: 'Appeal', id: secret },
    });
  });

  it.each([
    ['an appeal without its id', { type: 'APPEAL' }],
    ['an appeal id for another type', { type: 'OTHER_FUNCTION', provision: 'Art. 6 §1', appealId: esilId }],
  ])('are refused as input for %s', async (_, basis) => {
    const refusal = await subgraph.refusedStep(prosecutor, 'draftSubmission', { ...DRAFT, bases: [basis] });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'bases.0.appealId' } });
  });

  it('[32.2.a] may be several, and one appeal may carry several acts: it lists them all', async () => {
    const appealId = await subgraph.knowAppeal();
    const bases = [{ type: 'APPEAL', appealId }, ...DRAFT.bases];
    const [first, second] = [await subgraph.made({ bases }), await subgraph.made({ bases })];
    const query = `query ($appeals: [_Any!]!) { _entities(representations: $appeals) { ... on Appeal { submissions { totalCount nodes { id } } } } }`;
    const data = await subgraph.ask<{ _entities: unknown }>(prosecutor, query, {
      appeals: [{ __typename: 'Appeal', id: appealId }],
    });
    expect(data._entities).toEqual([{ submissions: { totalCount: 2, nodes: [{ id: second.id }, { id: first.id }] } }]);
  });
});

describe('the signer of a submission', () => {
  it('[32.2.i] [10.1.a] is a prosecutor: an employee may draft, not make', async () => {
    const { id } = await subgraph.step(employee, 'draftSubmission', DRAFT);
    expect(await subgraph.refusedStep(employee, 'makeSubmission', { id })).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'SIGNER_NOT_PROSECUTOR',
      rule: '32.2.i',
    });
    expect((await subgraph.seenBy(employee, id))?.state).toBe('DRAFT');
  });

  it('[32.2.i] is not an employee even with the power delegated', async () => {
    const delegated: Viewer = { ...employee, delegations: [delegation('INTRODUCE_ACTS', [esilId])] };
    const { id } = await subgraph.drafted();
    expect(await subgraph.refusedStep(delegated, 'makeSubmission', { id })).toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
      rule: '32.2.i',
    });
  });

  it('[32.2.i] is kept as its author, with the post in which he or she signs', async () => {
    const { id, author } = await subgraph.step(employee, 'draftSubmission', DRAFT);
    expect(author).toEqual({ id: employee.personId });
    const made = await subgraph.step(colleague, 'makeSubmission', { id });
    expect(made.author).toEqual({ id: colleague.personId });
    const { rows } = await subgraph.db.pool.query('SELECT author_post_id FROM submission WHERE id = $1', [id]);
    expect(rows).toEqual([{ author_post_id: colleague.posts[0]?.postId }]);
  });

  it('[10.1.a] drafts in an office where he or she has the power, and nowhere else', async () => {
    expect(await subgraph.refusedStep(elsewhere, 'draftSubmission', DRAFT)).toMatchObject({
      reason: 'POWER_NOT_HELD',
      rule: '10.1.a',
    });
    expect(
      await subgraph.refusedStep(prosecutor, 'draftSubmission', { ...DRAFT, officeId: crypto.randomUUID() }),
    ).toMatchObject({
      code: 'NOT_YET_KNOWN',
      details: { noun: 'Office' },
    });
  });

  it('[3.2] is nobody outside the office: an official of a body is refused, and the attempt is on record', async () => {
    expect(await subgraph.refusedStep(akimat, 'draftSubmission', DRAFT)).toMatchObject({
      reason: 'INTERFERENCE_FORBIDDEN',
      rule: '3.2',
    });
    const { id } = await subgraph.made();
    expect(await subgraph.refusedStep(akimat, 'withdrawSubmission', { id })).toMatchObject({
      reason: 'INTERFERENCE_FORBIDDEN',
      rule: '3.2',
    });
    const { rows } = await subgraph.db.pool.query<{ command: string; target: string }>(
      `SELECT details->>'command' AS command, record_id AS target FROM platform.audit
       WHERE action = 'INTERFERENCE_ATTEMPT' AND person_id = $1 ORDER BY seq`,
      [akimat.personId],
    );
    expect(rows.map(({ command }) => command)).toEqual(['draftSubmission', 'withdrawSubmission']);
    expect(rows[1]?.target).toBe(id);
  });
});

describe('the competence of the office', () => {
  async function make(officeCode: string, addresseeCode: string) {
    const viewer = officer(officeCode, 'HEAD');
    const [officeId, addresseeId] = [officeIdOf(officeCode), agencyIdOf(addresseeCode)];
    const { id } = await subgraph.step(viewer, 'draftSubmission', { ...DRAFT, officeId, addresseeId });
    return { viewer, id };
  }

  it.each([
    ['transport', 'akimat-kz-71', 'a transport body outside transport'],
    ['transport-kz-71', 'mod', 'a transport body in the military sphere'],
    ['military', 'moe', 'a military body outside its sphere'],
    ['military-garrison-astana', 'ktz', 'a military body in transport'],
    ['district-kz-71-esil', 'akimat-kz-75', 'a district in another region'],
    ['region-kz-75', 'maslikhat-kz-71', 'a region in another region'],
  ])('[32.2.j] of %s does not reach %s: %s', async (officeCode, addresseeCode) => {
    const { viewer, id } = await make(officeCode, addresseeCode);
    const refusal = await subgraph.refusedStep(viewer, 'makeSubmission', { id });
    expect(refusal).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'OUT_OF_COMPETENCE',
      rule: '32.2.j',
      details: { addressee: addresseeCode },
    });
  });

  it.each([
    ['transport', 'ktz', []],
    ['transport-kz-71', 'mot', []],
    ['military', 'mod', []],
    ['military-garrison-astana', 'national-guard', []],
    ['district-kz-71-esil', 'moe', []],
    ['region-kz-71', 'akimat-kz-71', []],
    ['district-kz-71-esil', 'ktz', ['WRONG_JURISDICTION']],
    ['region-kz-71', 'military-police', ['WRONG_JURISDICTION']],
  ])('[32.2.j] of %s reaches %s with the warnings %j', async (officeCode, addresseeCode, warnings) => {
    const { viewer, id } = await make(officeCode, addresseeCode);
    expect(await subgraph.step(viewer, 'makeSubmission', { id })).toMatchObject({ state: 'MADE', warnings });
  });

  it.each(['mod', 'ktz', 'akimat-kz-75'])(
    "[32.2.j] of the General Prosecutor's Office reaches all, %s too",
    async (addresseeCode) => {
      const viewer = officer('gpo', 'PROSECUTOR_GENERAL');
      const draft = { ...DRAFT, officeId: officeIdOf('gpo'), addresseeId: agencyIdOf(addresseeCode) };
      const { id } = await subgraph.step(viewer, 'draftSubmission', draft);
      expect(await subgraph.step(viewer, 'makeSubmission', { id })).toMatchObject({ state: 'MADE', warnings: [] });
    },
  );
});

describe('after a submission is made', () => {
  it('[36.2.i] its author cannot withdraw it, in whatever state', async () => {
    const draft = await subgraph.drafted();
    const { id } = await subgraph.delivered('2024-09-02');
    for (const each of [draft.id, id]) {
      expect(await subgraph.refusedStep(prosecutor, 'withdrawSubmission', { id: each })).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        reason: 'WITHDRAWAL_NOT_PROVIDED',
        rule: '36.2.i',
      });
    }
    expect((await subgraph.seenBy(prosecutor, id))?.state).toBe('DELIVERED');
  });

  it('[10.1.a] it can be neither amended nor made again', async () => {
    const { id } = await subgraph.made();
    for (const mutation of ['amendSubmissionDraft', 'makeSubmission']) {
      expect(await subgraph.refusedStep(prosecutor, mutation, { id })).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        details: { state: 'MADE', allowed: ['CONFIRM_DELIVERY'] },
      });
    }
  });
});
