import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { openTestPlatform, type TestPlatform } from '../../support/open-test-platform';

/** Audits of what a server may do and ours does not, each with the reason. There is no reason for a warning or an error. */
const NOTICES: Readonly<Record<string, string>> = {
  '5A70':
    'A GET without a header of its own is what a link or an image of a foreign page sends; it is refused as possible forgery.',
  D6D5: 'The same GET, with variables: served to whoever shows by a header that no page has sent it.',
  '6A70': 'As D6D5, for the older media type.',
};

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
}, 120_000);
afterAll(() => platform.close());

const url = (): string => `${platform.url}/graphql`;

/** Sends what a browser sends for a script of the own origin only, after asking for permission. */
const fetchFn = (address: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', '1');
  return fetch(address, { ...init, headers });
};

const plain = serverAudits({ url });
const withHeader = serverAudits({ url, fetchFn });

/** What came of an audit: `ok`, or its grade with the reason. */
async function outcomeOf(audit: (typeof plain)[number]): Promise<string> {
  const result = await audit.fn();
  return result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`;
}

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  it.each(plain.filter(({ id }) => !(id in NOTICES)).map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      expect(await outcomeOf(audit)).toBe('ok');
    },
  );

  it.each(Object.entries(NOTICES))('%s is left at a notice: %s', async (id) => {
    const audit = plain.find((each) => each.id === id);
    expect(audit && (await outcomeOf(audit))).toMatch(/^notice: /);
  });

  it.each(withHeader.filter(({ id }) => id in NOTICES).map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s, for a caller who shows that no foreign page sends it',
    async (_id, _name, audit) => {
      expect(await outcomeOf(audit)).toBe('ok');
    },
  );
});
