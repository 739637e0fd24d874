import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestPlatform, type TestPlatform } from '../../support/open-test-platform';
import { type Answer, ask, refusalOf } from '../gateway/support/ask';
import { expectRefusal } from './support/expect-refusal';
import { HEAD, PROSECUTOR, registration, signedIn } from './support/register-appeal';
import { rowsOf, storedState } from './support/stored-state';

const AT_ONCE = 8;
const TAKE_UP = 'mutation ($input: ChangeAppealInput!) { takeUpAppeal(input: $input) { id version } }';
const ACCEPT = 'mutation ($input: AcceptAppealInput!) { acceptAppeal(input: $input) { id state version } }';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
}, 120_000);
afterAll(() => platform.close());

const register = async (changes: Readonly<Record<string, unknown>>, login = PROSECUTOR): Promise<Answer> =>
  ask(platform.url, { ...registration(changes), headers: await signedIn(platform, login) });
const change = async (login: string, query: string, input: Readonly<Record<string, unknown>>): Promise<Answer> =>
  ask(platform.url, { query, variables: { input }, headers: await signedIn(platform, login) });

function appealOf({ data }: Answer): { readonly id: string; readonly number: string } {
  return (data?.['registerAppeal'] as { appeal: { id: string; number: string } }).appeal;
}

describe('a request id that was used before', () => {
  it('is a conflict with another input, of another person and for another command, and nothing is kept of it', async () => {
    const requestId = crypto.randomUUID();
    const { id } = appealOf(await register({ requestId }));
    const before = await storedState(platform);
    expectRefusal(await register({ requestId, subject: 'Another subject' }), 'CONFLICT');
    expectRefusal(await register({ requestId }, HEAD), 'CONFLICT');
    expectRefusal(await change(PROSECUTOR, TAKE_UP, { id, requestId }), 'CONFLICT');
    expect(await storedState(platform)).toEqual(before);
  });

  it('answers with the first result for the same input, and nothing is done twice', async () => {
    const requestId = crypto.randomUUID();
    const first = await register({ requestId });
    const before = await storedState(platform);
    const again = await register({ requestId });
    expect(appealOf(again)).toEqual(appealOf(first));
    expect(await storedState(platform)).toEqual(before);
  });

  it('registers one appeal when it comes many times at once', async () => {
    const [appeals, requests] = [await rowsOf(platform, 'public.appeal'), await rowsOf(platform, 'platform.request')];
    const requestId = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => register({ requestId })));
    expect(new Set(answers.map((answer) => appealOf(answer).number)).size).toBe(1);
    expect(await rowsOf(platform, 'public.appeal')).toBe(appeals + 1);
    expect(await rowsOf(platform, 'platform.request')).toBe(requests + 1);
  });
});

describe('two officers who act on one record at once', () => {
  /** Both at once; who came first is served, the other is refused. */
  async function both(query: string, input: Readonly<Record<string, unknown>>) {
    const answers = await Promise.all([PROSECUTOR, HEAD].map((login) => change(login, query, input)));
    const [served, refused] = answers.sort((one, other) => (one.errors?.length ?? 0) - (other.errors?.length ?? 0));
    if (served === undefined || refused === undefined) throw new Error('two answers were expected');
    expect(served.errors).toBeUndefined();
    return { served, refused };
  }

  it.each([
    ['take it up', TAKE_UP, {}],
    ['accept it', ACCEPT, { ground: 'VULNERABLE_OR_INDEFINITE', facts: { protectedGroup: 'MINORS' } }],
  ])(
    'and both say which version they have seen: %s once, the other learns that it has changed',
    async (_, query, changes) => {
      const { id } = appealOf(await register({}));
      const audited = await rowsOf(platform, 'platform.audit');
      const { refused } = await both(query, { id, expectedVersion: 1, ...changes });
      expectRefusal(refused, 'CONFLICT');
      expect(refusalOf(refused).details).toEqual({ noun: 'Appeal', expected: 1, actual: 2 });
      expect(await rowsOf(platform, 'platform.audit')).toBe(audited + 1);
    },
  );

  it('and accept it without saying what they have seen: once, the other is told what is still possible', async () => {
    const { id } = appealOf(await register({}));
    const audited = await rowsOf(platform, 'platform.audit');
    const { refused } = await both(ACCEPT, {
      id,
      ground: 'VULNERABLE_OR_INDEFINITE',
      facts: { protectedGroup: 'MINORS' },
    });
    expectRefusal(refused, 'ILLEGAL_TRANSITION');
    expect(refusalOf(refused).details?.['allowed']).toEqual(expect.arrayContaining([expect.any(String)]));
    expect(await rowsOf(platform, 'platform.audit')).toBe(audited + 1);
  });
});

describe('text in any script', () => {
  it.each([
    ['the Arabic script of Kazakhs abroad', 'قازاق تىلى'],
    ['letters beyond the basic plane', 'a𐰴😀'],
    ['a letter with a diacritic that no single character stands for', 'х\u0306'],
  ])('is kept to the letter: %s', async (_, subject) => {
    const { data } = await register({ subject, text: subject });
    expect(data?.['registerAppeal']).toMatchObject({ appeal: { subject, text: subject } });
  });
});
