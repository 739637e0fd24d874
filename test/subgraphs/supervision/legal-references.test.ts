import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSupervision, prosecutor, type TestSupervision } from './open-supervision';

let subgraph: TestSupervision;
beforeAll(async () => {
  subgraph = await openSupervision('2024-09-02');
});
afterAll(() => subgraph.close());

const TREATY = { source: 'RATIFIED_TREATY', act: 'Convention on legal assistance', article: '4' };
const FORMER = { source: 'LEGAL_ACT', act: 'О прокуратуре', number: '81-VI', adoptedOn: '2017-06-30', article: '31' };

const refusedCiting = (...legalReferences: readonly object[]) => subgraph.refusedMaking({ legalReferences });

describe('what a submission rests on', () => {
  it('[2.1] is at least one place in legislation', async () => {
    expect(await refusedCiting()).toMatchObject({
      code: 'PRECONDITION_FAILED',
      reason: 'LEGAL_BASIS_INVALID',
      rule: '2.1',
    });
  });

  it('[2.1] is not only a treaty that was never ratified', async () => {
    expect(await refusedCiting(TREATY)).toMatchObject({
      reason: 'LEGAL_BASIS_INVALID',
      rule: '2.1',
      details: { source: 'RATIFIED_TREATY', fields: ['ratifiedOn'] },
    });
  });

  it('[48.3] is not the law of 2017, which lost its force', async () => {
    expect(await refusedCiting(FORMER)).toMatchObject({
      reason: 'NORM_NOT_IN_FORCE',
      rule: '48.3',
      details: { inForceTo: '2022-11-17' },
    });
  });

  it('[2.1] [1.1] is shown with it, and its function is supreme supervision', async () => {
    const { id } = await subgraph.made({
      legalReferences: [
        { ...TREATY, ratifiedOn: '1993-03-31' },
        { source: 'CONSTITUTIONAL_LAW', article: ' 36 ', paragraph: '1', item: ' ' },
      ],
    });
    const query = `query ($id: ID!) { submission(id: $id) {
      function legalReferences { source act number adoptedOn ratifiedOn article paragraph item wording } } }`;
    const none = { act: null, number: null, adoptedOn: null, ratifiedOn: null, paragraph: null, item: null };
    expect(await subgraph.ask(prosecutor, query, { id })).toEqual({
      submission: {
        function: 'SUPREME_SUPERVISION',
        legalReferences: [
          { ...none, ...TREATY, ratifiedOn: '1993-03-31', wording: null },
          { ...none, source: 'CONSTITUTIONAL_LAW', article: '36', paragraph: '1', wording: 'KNOWN' },
        ],
      },
    });
  });

  it.each([
    [{ source: 'ORDER', article: '1' }],
    [{ source: 'CONSTITUTION', article: ' ' }],
    [{ source: 'CONSTITUTION', article: '1'.repeat(51) }],
    [{ ...FORMER, act: 'ғ'.repeat(10_000) }],
    [{ ...FORMER, adoptedOn: '2017-06-31' }],
  ])('is a reference in order: not %j', async (reference) => {
    const input = { legalReferences: [reference] };
    const response = await subgraph.refusedStep(prosecutor, 'draftSubmission', input);
    expect(response.code).toMatch(/INVALID_INPUT|BAD_USER_INPUT/);
  });
});

describe('a submission of a day before a norm has force', () => {
  let early: TestSupervision;
  beforeAll(async () => {
    early = await openSupervision('2022-12-31');
  });
  afterAll(() => early.close());

  it('[48.1.b] the power to apply to the Constitutional Court is no basis before 2023', async () => {
    const legalReferences = [{ source: 'CONSTITUTIONAL_LAW', article: '9', item: '16' }];
    expect(await early.refusedMaking({ legalReferences })).toMatchObject({
      reason: 'NORM_NOT_IN_FORCE',
      rule: '9.16',
      details: { day: '2022-12-31', inForceFrom: '2023-01-01' },
    });
  });
});
