import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf, officeIdOf } from '../../platform/directory/reference-directory';
import { personIdOf } from '../../subgraphs/organisation/demonstration/person-id';
import { SEEN_CONFLICT, type SeenConflict } from '../support/conflicts';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
}, 120_000);
afterAll(() => platform.close());

const [PROSECUTOR, HEAD] = ['prosecutor-kz-71-esil', 'head-kz-71-esil'] as const;

type Input = Readonly<Record<string, unknown>>;

async function ask<Data>(login: string, query: string, variables: Input = {}): Promise<Data> {
  const { data, errors } = await platform.client.ask<Data>(login, query, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

/** Takes a step that answers with an id; most input types are named after their mutation. */
async function step(login: string, mutation: string, input: Input, inputType?: string): Promise<string> {
  const type = inputType ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { step: ${mutation}(input: $input) { id } }`;
  return (await ask<{ step: { id: string } }>(login, query, { input })).step.id;
}

async function register(office = 'district-kz-71-esil', login: string = PROSECUTOR, name: string | null = 'Resident') {
  const query = 'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } } }';
  const { registerAppeal } = await ask<{ registerAppeal: { appeal: { id: string } } }>(login, query, {
    input: {
      officeId: officeIdOf(office),
      channel: 'PAPER',
      applicant: name === null ? { kind: 'ANONYMOUS' } : { kind: 'PERSON', name },
      language: 'ru',
      subject: 'Heating',
      text: 'The heating has been off since Monday.',
    },
  });
  return registerAppeal.appeal.id;
}

const accept = (id: string): Promise<string> =>
  step(PROSECUTOR, 'acceptAppeal', {
    id,
    ground: 'VULNERABLE_OR_INDEFINITE',
    facts: { protectedGroup: 'INDEFINITE_CIRCLE' },
  });

async function draftOn(appealId: string): Promise<string> {
  await platform.settled();
  return step(PROSECUTOR, 'draftSubmission', {
    officeId: officeIdOf('district-kz-71-esil'),
    addresseeId: agencyIdOf('akimat-kz-71'),
    grounds: ['ELIMINATE_VIOLATIONS'],
    text: 'Eliminate the violations.',
    violations: [{ text: 'No tender was held' }],
    bases: [{ type: 'APPEAL', appealId }],
    legalReferences: [{ source: 'CONSTITUTIONAL_LAW', article: '36', paragraph: '1' }],
  });
}

const SEEN = `${SEEN_CONFLICT} submission { id } appeal { id number }`;

/** Both sides of the conflict, each by its own way through the gateway. */
async function bothSides(login: string, submissionId: string, appealId: string) {
  await platform.settled();
  type Seen = SeenConflict & { readonly submission: { id: string } | null; readonly appeal: { id: string } | null };
  const query = `query ($s: ID!, $a: ID!) { submission(id: $s) { conflicts { ${SEEN} } } appeal(id: $a) { supervisionConflicts { ${SEEN} } } }`;
  const answer = await ask<{
    submission: { conflicts: Seen[] } | null;
    appeal: { supervisionConflicts: Seen[] } | null;
  }>(login, query, { s: submissionId, a: appealId });
  return { ofSubmission: answer.submission?.conflicts ?? [], ofAppeal: answer.appeal?.supervisionConflicts ?? [] };
}

describe('a submission whose appeal is closed by the appeals subgraph', () => {
  const CLOSINGS = [
    ['24.1.b', 'OUT_OF_SCOPE', 'findAppealOutOfScope', { body: { name: 'Akimat' } }],
    ['24.9', 'OF_OTHER_PROCEDURE', 'classifyAppealOtherProcedure', { regime: 'CIVIL_PROCEDURE', norm: 'Art. 1' }],
  ] as const;

  it.each(CLOSINGS)('[%s] opens a conflict, seen from both: %s', async (rule, name, mutation, input) => {
    const appealId = await register();
    const submissionId = await draftOn(appealId);
    await step(PROSECUTOR, mutation, { id: appealId, ...input });
    const { ofSubmission, ofAppeal } = await bothSides(PROSECUTOR, submissionId, appealId);
    expect(ofSubmission).toMatchObject([
      { explanation: `SUBMISSION_ON_APPEAL_${name}`, rule, submission: { id: submissionId }, appeal: { id: appealId } },
    ]);
    expect(ofAppeal).toEqual(ofSubmission);
  });

  it('[24.6.a] opens a conflict: anonymous', async () => {
    const appealId = await register('district-kz-71-esil', PROSECUTOR, null);
    const submissionId = await draftOn(appealId);
    await step(PROSECUTOR, 'leaveAppealAnonymous', { id: appealId });
    const { ofSubmission } = await bothSides(PROSECUTOR, submissionId, appealId);
    expect(ofSubmission).toMatchObject([{ explanation: 'SUBMISSION_ON_ANONYMOUS_APPEAL' }]);
  });

  it('[24.8] opens a conflict though the act is made; it is resolved once, and others know nothing of it', async () => {
    const earlier = await accept(await register());
    await step(PROSECUTOR, 'answerAppeal', {
      id: earlier,
      language: 'ru',
      legalReferences: [
        { source: 'LEGAL_ACT', act: 'Law on housing relations', number: '94', adoptedOn: '1997-04-16', article: '50' },
      ],
      reasoning: 'The heating was restored.',
      complaintRight: { superior: 'Prosecutor of Astana', termMonths: 3, court: 'Administrative court' },
    });
    const appealId = await accept(await register());
    await step(PROSECUTOR, 'recordAppealFindings', { id: appealId, findings: 'No tender was held.' });
    const submissionId = await draftOn(appealId);
    await step(PROSECUTOR, 'makeSubmission', { id: submissionId }, 'ChangeSubmissionInput');
    await step(PROSECUTOR, 'terminateRepeatedAppeal', {
      id: appealId,
      earlierAppealId: earlier,
      hasNewArguments: false,
    });
    const { ofSubmission, ofAppeal } = await bothSides(HEAD, submissionId, appealId);
    // 19 March 2026 is a Thursday before Nauryz: five working days later is the 31st.
    const [open] = ofSubmission;
    expect(open).toMatchObject({ explanation: 'SUBMISSION_ON_TERMINATED_APPEAL', dueOn: '2026-03-31', state: 'OPEN' });
    expect(ofAppeal).toEqual(ofSubmission);

    const list = '{ supervisionConflicts { nodes { id } } }';
    const listedTo = async (login: string): Promise<string[]> =>
      (await ask<{ supervisionConflicts: { nodes: { id: string }[] } }>(login, list)).supervisionConflicts.nodes.map(
        ({ id }) => id,
      );
    expect(await listedTo(HEAD)).toContain(open?.id);
    for (const login of ['executor-akimat-kz-71', 'prosecutor-kz-75', 'resident-1']) {
      expect(await listedTo(login)).toEqual([]);
      const seen = await bothSides(login, submissionId, appealId);
      expect([...seen.ofSubmission, ...seen.ofAppeal]).toEqual([]);
    }

    const resolution = { id: open?.id, resolution: 'The act was left to the addressee to consider' };
    await step(HEAD, 'resolveSupervisionConflict', resolution, 'ResolveConflictInput');
    const again = await platform.client.ask(
      PROSECUTOR,
      'mutation ($input: ResolveConflictInput!) { resolveSupervisionConflict(input: $input) { id } }',
      { input: resolution },
    );
    expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect((await bothSides(HEAD, submissionId, appealId)).ofAppeal).toMatchObject([{ state: 'RESOLVED' }]);
  });
});

describe('an open appeal in the hands of the head of an office', () => {
  it('[27.1] opens a conflict when organisation tells of another head', async () => {
    const head = 'head-kz-71-nura';
    const appealId = await register('district-kz-71-nura', head);
    await step(head, 'takeUpAppeal', { id: appealId }, 'ChangeAppealInput');
    await step('prosecutor-general', 'dismissOfficer', {
      officerId: personIdOf(head),
      actReference: 'Order 7',
      reason: 'Own wish',
      lastDayOn: '2026-03-18',
    });
    await platform.settled();
    const query = `query ($id: ID!) { appeal(id: $id) { conflicts { ${SEEN_CONFLICT} office { code } } } }`;
    const { appeal } = await ask<{ appeal: { conflicts: SeenConflict[] } }>('head-kz-71', query, { id: appealId });
    expect(appeal.conflicts).toMatchObject([
      { explanation: 'HANDLER_HEADS_NO_MORE', rule: '27.1', office: { code: 'district-kz-71-nura' } },
    ]);
  });
});
