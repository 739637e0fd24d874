import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';
import { type Answer, ask, refusalOf } from './gateway/support/ask';
import { BAD_BODIES } from './http/support/bad-bodies';
import { expectRefusal } from './http/support/expect-refusal';
import { appealInput, OFFICE_ID, PROSECUTOR, REGISTER, registration, signedIn } from './http/support/register-appeal';
import { storedState, type StoredState } from './http/support/stored-state';

const MEBIBYTE = 1_048_576;
const LISTS = ['appeals', 'submissions', 'agencies', 'offices', 'coordinatingCouncils', 'councilMeasures'];
const RECORDS =
  'appeal submission office agency officer coordinatingCouncil councilSession councilDecision councilMeasure'.split(
    ' ',
  );

let platform: TestPlatform;
let headers: Record<string, string>;
let before: StoredState;
beforeAll(async () => {
  platform = await openTestPlatform();
  headers = await signedIn(platform);
  await platform.client.ask(PROSECUTOR, REGISTER, { input: appealInput() });
  before = await storedState(platform);
}, 120_000);
afterEach(async () => {
  const [earlier, now] = [before, await storedState(platform)];
  // The next test is held to what this one has left.
  before = now;
  expect(now).toEqual(earlier);
});
afterAll(() => platform.close());

const send = (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
  ask(platform.url, { query, variables, headers });
const register = (changes: Readonly<Record<string, unknown>>): Promise<Answer> =>
  ask(platform.url, { ...registration(changes), headers });

/** Sends bytes as they are; the answer's status and code. */
async function sendBytes(
  bytes: Uint8Array<ArrayBuffer>,
  more: Readonly<Record<string, string>> = {},
): Promise<readonly unknown[]> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers, ...more }, body: bytes };
  const response = await fetch(`${platform.url}/graphql`, init);
  const { errors } = (await response.json()) as { errors?: readonly { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
}

describe('a request that is none', () => {
  it.each(BAD_BODIES)('is refused: %s', async (_, body, code) => {
    const answer = await ask(platform.url, { body, headers });
    expectRefusal(answer, code);
    expect(answer.status).toBe(400);
  });

  it('is refused when it is larger than a mebibyte, also when it only becomes so on unpacking', async () => {
    const answer = await register({ text: 'a'.repeat(MEBIBYTE) });
    expectRefusal(answer, 'TOO_EXPENSIVE');
    expect(refusalOf(answer)).toMatchObject({ status: 413, details: { limit: 'BODY_BYTES' } });
    const bomb = gzipSync(`{"query":"{ viewer { kind } }"${' '.repeat(20 * MEBIBYTE)}}`);
    expect(await sendBytes(new Uint8Array(bomb), { 'content-encoding': 'gzip' })).toEqual([413, 'TOO_EXPENSIVE']);
  });
});

describe('text that cannot be kept as it was sent', () => {
  it('is refused when its bytes are not UTF-8', async () => {
    const bytes = Buffer.from(JSON.stringify(registration({ subject: 'a@b' })));
    bytes[bytes.indexOf('@')] = 0xff;
    expect(await sendBytes(new Uint8Array(bytes))).toEqual([400, 'INVALID_INPUT']);
  });

  it.each([
    ['half of a surrogate pair', 'a\ud800b'],
    ['the other half', 'a\udc00b'],
    ['U+0000', 'a\u0000b'],
  ])('is refused with its place for %s in a variable', async (_, subject) => {
    const answer = await register({ subject });
    expectRefusal(answer, 'INVALID_INPUT');
    expect(refusalOf(answer)).toMatchObject({ status: 400, details: { field: 'variables.input.subject' } });
  });

  it.each(['"a\\u0000"', '"a\\uD800"', '"""a\u0000"""', '"""a\ud800"""'])(
    'is refused in a literal: %j',
    async (literal) => {
      const answer = await send(`{ appealByNumber(number: ${literal}) { id } }`);
      expect(answer.status).toBe(400);
      expect(['INVALID_INPUT', 'GRAPHQL_PARSE_FAILED']).toContain(refusalOf(answer).code);
    },
  );
});

describe('values out of their range', () => {
  it.each([
    ['a subject of ten thousand characters', { subject: 'а'.repeat(10_000) }, 'subject'],
    ['a text over fifty thousand characters', { text: 'а'.repeat(50_001) }, 'text'],
    ['a text of a million characters', { text: 'a'.repeat(1_000_000) }, 'text'],
    [
      'a name of ten thousand characters',
      { applicant: { kind: 'PERSON', name: 'а'.repeat(10_000) } },
      'applicant.name',
    ],
    ['an unknown language', { language: 'x'.repeat(300) }, 'language'],
  ])('are refused with their field: %s', async (_, changes, field) => {
    const answer = await register(changes);
    expectRefusal(answer, 'INVALID_INPUT');
    expect(refusalOf(answer).details?.['problems']).toEqual([
      { field, problem: expect.stringContaining(field.split('.').at(-1) ?? '') },
    ]);
  });

  it.each([
    ['a number for a text', { subject: 5 }],
    ['a text for an object', { applicant: 'An applicant' }],
    ['a value that the enumeration lacks', { channel: 'PIGEON' }],
    ['null for what must be there', { officeId: null }],
    ['a field that the input lacks', { colour: 'red' }],
    ['a day that does not exist', { receivedOn: '2026-02-30' }],
    ['a day of the year 0', { receivedOn: '0000-01-01' }],
    ['a day to come', { receivedOn: '9999-12-31' }],
  ])('are refused: %s', async (_, changes) => {
    expectRefusal(await register(changes), 'INVALID_INPUT');
  });

  it('are refused where a filter takes them', async () => {
    const byDay = 'query ($day: LocalDate) { appeals(filter: { dueFrom: $day }) { totalCount } }';
    for (const day of ['0000-01-01', '2026-13-01', 'yesterday', ''])
      expectRefusal(await send(byDay, { day }), 'INVALID_INPUT');
    const byOffices = 'query ($ids: [ID!]) { appeals(filter: { officeIds: $ids }) { totalCount } }';
    expectRefusal(await send(byOffices, { ids: Array.from({ length: 5_000 }, () => OFFICE_ID) }), 'INVALID_INPUT');
  });

  it('are refused for a variable that the operation does not declare', async () => {
    const answer = await send('query ($id: ID!) { appeal(id: $id) { id } }', { id: OFFICE_ID, officeld: OFFICE_ID });
    expectRefusal(answer, 'INVALID_INPUT');
  });
});

describe.each(LISTS)('pages of %s', (list) => {
  const query = `query ($first: Int, $after: String) { ${list}(first: $first, after: $after) { pageInfo { endCursor } } }`;

  it('are refused for a size below 1 or beyond any page', async () => {
    for (const first of [0, -1, -2_147_483_648, 1_001]) expectRefusal(await send(query, { first }), 'INVALID_INPUT');
    for (const first of [2_147_483_647, 1e10]) expectRefusal(await send(query, { first }), 'INVALID_INPUT');
    const whole = query.replace('pageInfo', 'nodes { __typename id } pageInfo');
    expectRefusal(await send(whole, { first: 2_147_483_647 }), 'TOO_EXPENSIVE');
    expectRefusal(await send(query, { first: 1.5 }), 'INVALID_INPUT');
  });

  const cursor = (value: string, id = OFFICE_ID): string =>
    Buffer.from(JSON.stringify([value, id])).toString('base64url');

  it('are refused after what is no cursor', async () => {
    for (const after of ['nonsense', '1', cursor('2026-03-19', 'no uuid'), cursor('a\u0000'), 'WyJhIl0']) {
      expectRefusal(await send(query, { first: 2, after }), 'INVALID_INPUT');
    }
  });

  it('never fail after the cursor of another list', async () => {
    for (const value of [
      'akimat-kz-71',
      '2026-03-19',
      '2026-03-19 05:00:00+00',
      '0000-01-01',
      '7',
      'x 1',
      '9'.repeat(40),
      'infinity',
    ]) {
      const answer = await send(query, { first: 2, after: cursor(value) });
      if (answer.errors !== undefined) expectRefusal(answer, 'INVALID_INPUT');
    }
  });
});

describe('ids that are none', () => {
  it.each([
    ['a number', 5],
    ['nothing', ''],
    ['five thousand letters', 'x'.repeat(5_000)],
    ['a statement', `'; DROP TABLE appeal; --`],
    ['a UUID in braces', `{${OFFICE_ID}}`],
    ['a sign of any', '%'],
  ])('name no record: %s', async (_, id) => {
    const answer = await send(`query ($id: ID!) { ${RECORDS.map((field) => `${field}(id: $id) { id }`).join(' ')} }`, {
      id,
    });
    expect(answer.errors).toBeUndefined();
    expect(Object.values(answer.data ?? {})).toEqual(RECORDS.map(() => null));
  });

  it('are refused where a command needs the record or the id of the request', async () => {
    const takeUp = 'mutation ($input: ChangeAppealInput!) { takeUpAppeal(input: $input) { id } }';
    for (const id of ['1', '', crypto.randomUUID()]) expectRefusal(await send(takeUp, { input: { id } }), 'NOT_FOUND');
    expectRefusal(await register({ officeId: 'no uuid' }), 'NOT_FOUND');
    expectRefusal(await register({ requestId: 'no uuid' }), 'INVALID_INPUT');
  });
});
