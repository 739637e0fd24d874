import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf, officeIdOf } from '../../platform/directory/reference-directory';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';
import { appealInput, REGISTER } from './http/support/register-appeal';

const [HERE, THERE] = [officeIdOf('district-kz-71-esil'), officeIdOf('district-kz-71-nura')];
const [PROSECUTOR_HERE, HEAD_THERE, REGION, ELSEWHERE] = ['prosecutor-kz-71-esil', 'head-kz-71-nura', 'head-kz-71', 'head-kz-75-almaly']; // prettier-ignore

let platform: TestPlatform;
let appealId: string;
let draftId: string;

interface Refused {
  readonly code: unknown;
  readonly details: unknown;
}

/** An answer that must succeed. */
async function done<Data>(login: string, query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
  const { data, errors } = await platform.client.ask<Data>(login, query, variables);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

/** The first refusal of what must not succeed. */
async function refused(login: string, query: string, variables: Readonly<Record<string, unknown>>): Promise<Refused> {
  const { errors } = await platform.client.ask(login, query, variables);
  return { code: errors?.[0]?.extensions?.['code'], details: errors?.[0]?.extensions?.['details'] };
}

const step = (mutation: string, type: string): string =>
  `mutation ($input: ${type}!) { step: ${mutation}(input: $input) { id } }`;
const DRAFT = step('draftSubmission', 'DraftSubmissionInput');
const MAKE = step('makeSubmission', 'ChangeSubmissionInput');
const draftOf = (officeId: string) => ({
  input: {
    officeId,
    addresseeId: agencyIdOf('akimat-kz-71'),
    grounds: ['ELIMINATE_VIOLATIONS'],
    text: 'Eliminate the violations in the supply of heat.',
    violations: [{ text: 'No tender was held' }],
    legalReferences: [{ source: 'CONSTITUTIONAL_LAW', article: '36', paragraph: '1' }],
    bases: [{ type: 'APPEAL', appealId }],
  },
});

beforeAll(async () => {
  platform = await openTestPlatform();
  const registered = await done<{ registerAppeal: { appeal: { id: string } } }>(PROSECUTOR_HERE, REGISTER, {
    input: appealInput(),
  });
  appealId = registered.registerAppeal.appeal.id;
  const accepted = { id: appealId, ground: 'VULNERABLE_OR_INDEFINITE', facts: { protectedGroup: 'MINORS' } };
  await done(PROSECUTOR_HERE, step('acceptAppeal', 'AcceptAppealInput'), { input: accepted });
  const findings = { id: appealId, findings: 'The heating was off for nine days.' };
  await done(PROSECUTOR_HERE, step('recordAppealFindings', 'RecordAppealFindingsInput'), { input: findings });
  await platform.settled();
  draftId = (await done<{ step: { id: string } }>(PROSECUTOR_HERE, DRAFT, draftOf(HERE))).step.id;
  const forward = 'mutation ($input: ForwardAppealInput!) { forwardAppeal(input: $input) { id } }';
  await done(PROSECUTOR_HERE, forward, { input: { id: appealId, officeId: THERE, reason: 'It happened in Nura.' } });
  await platform.settled();
}, 120_000);
afterAll(() => platform.close());

describe('what supervision knows of an appeal that has been forwarded', () => {
  const unknown = () => ({ code: 'NOT_YET_KNOWN', details: expect.objectContaining({ noun: 'Appeal', id: appealId }) });

  it('[24.3.c] follows the owner: the new office, with what was found before', async () => {
    const supervision = platform.databases.find(({ definition }) => definition.name === 'supervision');
    const known = await supervision?.db.pool.query(
      'SELECT owner_office_id AS owner, handler_ids AS handlers, has_findings AS findings FROM known_appeal WHERE id = $1',
      [appealId],
    );
    expect(known?.rows).toEqual([{ owner: THERE, handlers: [], findings: true }]);
  });

  it('[3.4] [32.2.e] is cited by the former office no more: neither anew nor by making what it had drafted', async () => {
    expect(await refused(PROSECUTOR_HERE, DRAFT, draftOf(HERE))).toEqual(unknown());
    expect(await refused(PROSECUTOR_HERE, MAKE, { input: { id: draftId } })).toEqual(unknown());
    expect(await refused(ELSEWHERE, DRAFT, draftOf(officeIdOf('district-kz-75-almaly')))).toEqual(unknown());
  });

  it('[32.2.e] is cited by the new office and by the superior of both', async () => {
    const { step: made } = await done<{ step: { id: string } }>(HEAD_THERE, DRAFT, draftOf(THERE));
    await done(HEAD_THERE, MAKE, { input: { id: made.id } });
    await done(REGION, DRAFT, draftOf(officeIdOf('region-kz-71')));
  });

  it('[3.4] [24.3.c] shows its acts to the new office with the appeal, and the former office its own draft without it', async () => {
    const query = `query ($appeal: ID!, $draft: ID!) {
      appeal(id: $appeal) { submissions(first: 10) { nodes { office { id } } } } submission(id: $draft) { id appeal { id } } }`;
    const variables = { appeal: appealId, draft: draftId };
    expect(await done(HEAD_THERE, query, variables)).toMatchObject({ appeal: { submissions: { nodes: [{ office: { id: THERE } }] } } }); // prettier-ignore
    expect(await done(PROSECUTOR_HERE, query, variables)).toEqual({
      appeal: null,
      submission: { id: draftId, appeal: null },
    });
  });
});
