import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personIdOf } from '../../subgraphs/organisation/demonstration/person-id';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';
import { appealInput, HEAD, PROSECUTOR, REGISTER } from './http/support/register-appeal';

let platform: TestPlatform;
let appealId: string;

const step = (mutation: string, type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`): string =>
  `mutation ($input: ${type}!) { step: ${mutation}(input: $input) { __typename } }`;
const ask = (login: string, query: string, input: object) => platform.client.ask(login, query, { input });

const ANSWER = step('answerAppeal');
const reply = () => ({
  id: appealId,
  language: 'kk',
  legalReferences: [{ source: 'CONSTITUTIONAL_LAW', article: '24', paragraph: '7' }],
  reasoning: 'Жылу қалпына келтірілді.',
  complaintRight: { superior: 'Астана прокуроры', termMonths: 3, court: 'Мамандандырылған ауданаралық әкімшілік сот' },
});

async function seesAppeal(login: string): Promise<boolean> {
  const query = 'query ($id: ID!) { appeal(id: $id) { id } }';
  const { data } = await platform.client.ask<{ appeal: object | null }>(login, query, { id: appealId });
  return (data?.appeal ?? null) !== null;
}

beforeAll(async () => {
  platform = await openTestPlatform();
  const registered = await platform.client.ask<{ registerAppeal: { appeal: { id: string } } }>(PROSECUTOR, REGISTER, {
    input: appealInput(),
  });
  appealId = registered.data?.registerAppeal.appeal.id ?? '';
  const ground = { id: appealId, ground: 'VULNERABLE_OR_INDEFINITE', facts: { protectedGroup: 'MINORS' } };
  for (const [query, input] of [
    [step('takeUpAppeal', 'ChangeAppealInput'), { id: appealId }],
    [step('acceptAppeal'), ground],
  ] as const)
    expect((await ask(PROSECUTOR, query, input)).errors).toBeUndefined();
}, 120_000);
afterAll(() => platform.close());

describe('a reply by an officer who has been dismissed', () => {
  it('[44.2.b] [24.7.a] is refused, though the appeal is in the own hands, and is given by another', async () => {
    const officerId = personIdOf(PROSECUTOR);
    const dismissal = { officerId, actReference: 'Order 7', reason: 'Own wish', lastDayOn: '2026-03-18' };
    expect((await ask(HEAD, step('dismissOfficer'), dismissal)).errors).toBeUndefined();
    // What the gateway knows of the officer holds for two seconds at most (44.2.b); until then it is asked again.
    while (await seesAppeal(PROSECUTOR)) await platform.settled();
    const refused = await ask(PROSECUTOR, ANSWER, reply());
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    const query = 'query ($id: ID!) { appeal(id: $id) { state reply { reasoning } } }';
    const { data } = await platform.client.ask(HEAD, query, { id: appealId });
    expect(data).toEqual({ appeal: { state: 'UNDER_CONSIDERATION', reply: null } });
    expect((await ask(HEAD, ANSWER, reply())).errors).toBeUndefined();
  });
});
