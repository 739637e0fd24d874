import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { ask } from '../gateway/support/ask';
import { type LoggedPlatform, openLoggedPlatform } from './support/logged-platform';
import { registration, signedIn } from './support/register-appeal';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const ID = /^[0-9a-f]{32}$/;
const LIST = '{ appeals(first: 1) { totalCount } }';

let platform: LoggedPlatform;
beforeAll(async () => {
  platform = await openLoggedPlatform();
}, 120_000);
afterAll(() => platform.close());

const idOf = ({ headers }: { readonly headers: Headers }): string | null => headers.get('kenes-trace-id');
const appealsDatabase = () => platform.databases.find(({ definition }) => definition.name === 'appeals');

/** Runs work while the table of appeals is away, so that its subgraph fails. */
async function withoutAppeals<T>(work: () => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: appealsDatabase()?.urls.migrator });
  await owner.connect();
  try {
    await owner.query('ALTER TABLE public.appeal RENAME TO appeal_away');
    return await work();
  } finally {
    await owner.query('ALTER TABLE public.appeal_away RENAME TO appeal');
    await owner.end();
  }
}

describe('the trace of a request', () => {
  it('is named by every answer, and is another for each', async () => {
    const answers = [
      await ask(platform.url, { query: LIST, headers: await signedIn(platform) }),
      await ask(platform.url, { query: '{' }),
      await ask(platform.url, { query: LIST, headers: { authorization: 'Bearer nonsense' } }),
      await fetch(`${platform.url}/nowhere`),
      await fetch(`${platform.url}/livez`),
      await fetch(`${platform.url}/graphiql/config.json`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 401, 404, 200, 200]);
    for (const answer of answers) expect(idOf(answer)).toMatch(ID);
    expect(new Set(answers.map(idOf)).size).toBe(answers.length);
  });

  it("continues the caller's, down to the audit entry of what a subgraph has done", async () => {
    const headers = { ...(await signedIn(platform)), traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
    const answer = await ask(platform.url, { ...registration(), headers });
    expect(answer.errors).toBeUndefined();
    expect(idOf(answer)).toBe(TRACE);
    const entries = await appealsDatabase()?.db.pool.query(
      'SELECT record_type FROM platform.audit WHERE trace_id = $1',
      [TRACE],
    );
    expect(entries?.rows).toEqual([{ record_type: 'Appeal' }]);
  });

  it.each(['nonsense', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `00-${TRACE}-00f067aa0ba902b7`, 'x'.repeat(20_000)])(
    'begins anew after a traceparent that is none',
    async (traceparent) => {
      const answer = await ask(platform.url, { query: LIST, headers: { ...(await signedIn(platform)), traceparent } });
      expect(answer.errors).toBeUndefined();
      expect(idOf(answer)).toMatch(ID);
      expect(idOf(answer)).not.toBe(TRACE);
    },
  );
});

describe('the trace of a fault', () => {
  it('is one in the answer, in the log of the subgraph and in that of the gateway, also when requests run side by side', async () => {
    const headers = await signedIn(platform);
    const answers = await withoutAppeals(() =>
      Promise.all(Array.from({ length: 4 }, () => ask(platform.url, { query: LIST, headers }))),
    );
    expect(new Set(answers.map(idOf)).size).toBe(answers.length);
    for (const answer of answers) {
      const traceId = idOf(answer);
      expect(answer.errors).toEqual([
        {
          message: expect.stringContaining(String(traceId)),
          path: ['appeals'],
          extensions: { code: 'INTERNAL', traceId },
        },
      ]);
      expect(answer.text).not.toMatch(/relation|appeal_away|select/i);
      expect(platform.linesOf(traceId).map(({ level, msg }) => [level, msg])).toEqual([
        ['error', 'fault in a subgraph'],
        ['error', 'request failed'],
      ]);
      expect(platform.linesOf(traceId)[0]?.['err']).toMatchObject({
        message: expect.stringContaining('does not exist'),
      });
    }
    expect((await ask(platform.url, { query: LIST, headers })).errors).toBeUndefined();
  });
});
