import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../platform/directory/reference-directory';
import { openToldPlatform } from '../access/told-platform';
import type { TestPlatform } from '../support/open-test-platform';

const ESIL = officeIdOf('district-kz-71-esil');
const AKIMAT = 'executor-akimat-kz-71';
const SUPERIOR = 'head-kz-71';
const SUBMISSION = `query ($id: ID!) { submission(id: $id) { state executionSuspensions { from to } } }`;
const SUSPENSION = `query ($id: ID!) { complaint(id: $id) { suspension { on reasons courtRuling endedOn by { id } } notices { kind } } }`;
const DECISION = { outcome: 'REFUSED', reasons: 'It rests on a violation.', courtRoute: 'Administrative court' };

let platform: TestPlatform;
let submissionId: string;
let today: string;
beforeAll(async () => {
  const opened = await openToldPlatform();
  platform = opened.platform;
  submissionId = opened.told.submission.id;
  today = '2026-04-20';
}, 180_000);
afterAll(() => platform.close());

async function ask<Data>(login: string, query: string, variables: object): Promise<Data> {
  const { data, errors } = await platform.client.ask<Data>(login, query, { ...variables });
  if (!data || errors) throw new Error(JSON.stringify(errors));
  await platform.settled();
  return data;
}

interface SeenSubmission {
  readonly state: string;
  readonly executionSuspensions: readonly object[];
}
const see = async (login = AKIMAT) =>
  (await ask<{ submission: SeenSubmission }>(login, SUBMISSION, { id: submissionId })).submission;

const mutation = (name: string, selection = 'id') =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} } }`;

async function file(): Promise<string> {
  const input = {
    officeId: ESIL,
    complainant: { kind: 'STATE_BODY', name: 'Akimat of Astana' },
    language: 'kk',
    text: 'The submission rests on no violation.',
    contested: { kind: 'ACT', recordType: 'Submission', recordId: submissionId },
    respondent: { officeId: ESIL },
    knownOn: '2026-04-01',
  };
  const data = await ask<{ fileComplaint: { id: string } }>(AKIMAT, mutation('fileComplaint'), { input });
  return data.fileComplaint.id;
}

describe('a submission that is complained of', () => {
  it('[43.2.a] [43.2.b] [43.2.c] goes on until the superior suspends it, and again from the decision', async () => {
    const { state } = await see();
    const id = await file();
    expect(await see()).toEqual({ state, executionSuspensions: [] });

    const suspend = { id, reasons: 'Execution could not be undone.' };
    await ask(SUPERIOR, mutation('suspendExecutionOnComplaint'), { input: suspend });
    expect(await see()).toEqual({ state: 'SUSPENDED', executionSuspensions: [{ from: today, to: null }] });
    expect(await see('head-kz-71-esil')).toMatchObject({ state: 'SUSPENDED' });
    await expect(ask(AKIMAT, SUSPENSION, { id })).resolves.toMatchObject({
      complaint: {
        suspension: { on: today, courtRuling: null, endedOn: null },
        notices: [{ kind: 'EXECUTION_SUSPENDED' }],
      },
    });
    const report = { id: submissionId, text: 'Done.', measures: [] };
    const refused = await platform.client.ask(AKIMAT, mutation('reportSubmissionMeasures'), { input: report });
    expect(refused.errors).toBeDefined();

    await ask(SUPERIOR, mutation('decideComplaint'), { input: { id, ...DECISION } });
    expect(await see()).toEqual({ state, executionSuspensions: [{ from: today, to: today }] });
    await expect(ask(SUPERIOR, SUSPENSION, { id })).resolves.toMatchObject({
      complaint: { suspension: { endedOn: today } },
    });
  });

  it('[43.2.b] is suspended by nobody below the superior, unless a court has ruled', async () => {
    const id = await file();
    const suspend = (login: string, input: object) =>
      platform.client.ask(login, mutation('suspendExecutionOnComplaint'), {
        input: { id, reasons: 'Reasons.', ...input },
      });
    const codeOf = async (login: string, input: object = {}) => (await suspend(login, input)).errors?.[0]?.extensions;
    expect(await codeOf('head-kz-71-esil')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await codeOf(AKIMAT)).toMatchObject({ reason: 'INTERFERENCE_FORBIDDEN' });
    expect(await codeOf('deputy-kz-71')).toMatchObject({ reason: 'NOT_SUPERIOR', rule: '43.2.b' });
    expect(await codeOf(SUPERIOR, { reasons: ' ' })).toMatchObject({ reason: 'REASONS_REQUIRED' });
    const ruling = { courtRuling: 'Ruling 3-12 of the administrative court of Astana' };
    expect(await codeOf('deputy-kz-71', ruling)).toBeUndefined();
    await platform.settled();
    expect(await see()).toMatchObject({ state: 'SUSPENDED' });
    await expect(ask(SUPERIOR, SUSPENSION, { id })).resolves.toMatchObject({
      complaint: { suspension: { ...ruling, by: null } },
    });
    expect(await codeOf(SUPERIOR)).toMatchObject({ code: 'ILLEGAL_TRANSITION', rule: '43.2.b' });
  });

  it('[43.3.a] [43.3.b] [43.3.d] [43.3.e] [43.2.c] ends with a decision that cancels it, also while another complaint suspends it', async () => {
    const id = await file();
    const decide = (input: object) =>
      platform.client.ask(SUPERIOR, mutation('decideComplaint'), { input: { id, ...DECISION, ...input } });
    const cancel = { outcome: 'SATISFIED', effect: 'CANCEL_ACT' };
    expect((await decide({ effect: 'CANCEL_ACT' })).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await decide(cancel)).errors).toBeUndefined();
    await platform.settled();
    const query = `query ($id: ID!) { submission(id: $id) {
      state isOverdue allowedActions intervention { action on office { id } decidedBy { id } } terms { metOn }
    } }`;
    const ended = {
      state: 'CANCELLED',
      isOverdue: false,
      allowedActions: [],
      intervention: { action: 'CANCEL_ACT', on: today, office: { id: officeIdOf('region-kz-71') } },
    };
    for (const login of [AKIMAT, 'head-kz-71-esil'])
      await expect(ask(login, query, { id: submissionId })).resolves.toMatchObject({ submission: ended });
    const seen = await ask<{ submission: { terms: { metOn: string | null }[]; intervention: { decidedBy: object } } }>(
      'head-kz-71-esil',
      query,
      { id: submissionId },
    );
    expect(seen.submission.terms.map(({ metOn }) => metOn)).not.toContain(null);
    expect(seen.submission.intervention.decidedBy).toEqual({ id: expect.any(String) });
    const complaint = 'query ($id: ID!) { complaint(id: $id) { decision { effect } } }';
    await expect(ask(AKIMAT, complaint, { id })).resolves.toEqual({
      complaint: { decision: { effect: 'CANCEL_ACT' } },
    });
    // [43.3.e] The complainant is told of what supervision has done, beside the decision.
    const notices = 'query ($id: ID!) { complaint(id: $id) { notices { kind } } }';
    await expect(ask(AKIMAT, notices, { id })).resolves.toEqual({
      complaint: { notices: [{ kind: 'DECIDED' }, { kind: 'ACT_CANCELLED' }] },
    });
    const another = await file();
    await ask(SUPERIOR, mutation('suspendExecutionOnComplaint'), { input: { id: another, reasons: 'Reasons.' } });
    await ask(SUPERIOR, mutation('decideComplaint'), {
      input: { id: another, ...DECISION, outcome: 'SATISFIED', effect: 'REVOKE_ACT' },
    });
    expect(await see()).toMatchObject({ state: 'CANCELLED' });
  });
});
