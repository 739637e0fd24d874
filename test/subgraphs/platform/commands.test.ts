import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { bareSubgraph } from '../../support/bare-subgraph';
import { openTestSubgraph, type TestSubgraph } from '../../support/open-test-subgraph';
import { dataOf, refusalOf } from '../../support/responses';
import { agencyOfficial, officer } from '../../support/viewers';

const WRITE = 'mutation ($input: WriteNoteInput!) { writeNote(input: $input) }';
const esil = officeIdOf('district-kz-71-esil');
const head = officer('district-kz-71-esil', 'HEAD');

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openTestSubgraph(bareSubgraph);
});
afterAll(() => subgraph.close());

async function rows<Row extends object>(text: string): Promise<Row[]> {
  return (await subgraph.db.pool.query<Row>(text)).rows;
}

const write = (input: Readonly<Record<string, unknown>>, viewer = head) =>
  subgraph.execute(viewer, WRITE, { input: { officeId: esil, text: 'a note', ...input } });

const numbered = async (input: Readonly<Record<string, unknown>> = {}) =>
  dataOf<{ writeNote: string }>(await write(input)).writeNote;

describe('commands', () => {
  it('answer a repeated request with its first result', async () => {
    const requestId = randomUUID();
    const first = await numbered({ requestId });
    expect(await numbered({ requestId })).toBe(first);
  });

  it('refuse a request id that comes again with another body, person or command', async () => {
    const requestId = randomUUID();
    await numbered({ requestId });
    expect(refusalOf(await write({ requestId, text: 'another note' })).code).toBe('CONFLICT');
    const other = officer('district-kz-71-esil', 'PROSECUTOR');
    expect(refusalOf(await write({ requestId }, other)).code).toBe('CONFLICT');
  });

  it('do a request once when it comes ten times at once', async () => {
    const requestId = randomUUID();
    const before = await rows('SELECT FROM platform.audit');
    const numbers = await Promise.all(Array.from({ length: 10 }, () => numbered({ requestId })));
    expect(new Set(numbers).size).toBe(1);
    expect(await rows('SELECT FROM platform.audit')).toHaveLength(before.length + 1);
  });

  it('refuse a request id that is no UUID', async () => {
    expect(refusalOf(await write({ requestId: 'mine-1' }))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('number without gaps or doubles under concurrency, also when some fail at the end', async () => {
    const last = async (): Promise<number> => Number((await numbered()).slice(-6));
    const before = await last();
    const attempts = Array.from({ length: 40 }, (_, index) => write({ isFailing: index % 4 === 0 }));
    const given = (await Promise.all(attempts)).flatMap(({ data }) =>
      data ? [String(data['writeNote']).slice(-6)] : [],
    );
    const expected = Array.from({ length: 30 }, (_, index) => String(before + 1 + index).padStart(6, '0'));
    expect(given.sort()).toEqual(expected);
  });

  it('keep nothing of a command that fails: no number, audit row, event or request', async () => {
    const count = async (): Promise<unknown> => [
      (await rows('SELECT FROM platform.audit')).length,
      (await rows('SELECT FROM platform.request')).length,
      (await subgraph.emitted()).length,
    ];
    const before = await count();
    expect(refusalOf(await write({ isFailing: true, requestId: randomUUID() })).code).toBe('INTERNAL');
    expect(await count()).toEqual(before);
  });

  it('mask faults and never show what is inside them', async () => {
    const response = await subgraph.execute(head, '{ fault }');
    expect(refusalOf(response)).toMatchObject({ code: 'INTERNAL' });
    expect(JSON.stringify(response)).not.toContain('secret');
  });

  it('[27.1] attribute every change to a person, a post and the basis of the power', async () => {
    await numbered();
    const superior = officer('region-kz-71', 'HEAD');
    dataOf(await write({ necessityReason: 'The office has no head' }, superior));
    const entries = await rows<Record<string, unknown>>(
      'SELECT person_id, post_id, power, power_basis FROM platform.audit ORDER BY seq DESC LIMIT 2',
    );
    expect(entries).toEqual([
      {
        person_id: superior.personId,
        post_id: superior.posts[0]?.postId,
        power: 'CONSIDER_APPEALS',
        power_basis: 'SUPERIOR',
      },
      { person_id: head.personId, post_id: head.posts[0]?.postId, power: 'CONSIDER_APPEALS', power_basis: 'OWN' },
    ]);
  });

  it('[3.2] refuse an outsider as interference and put the attempt on record', async () => {
    const outsider = agencyOfficial('akimat-kz-71', 'HEAD');
    expect(refusalOf(await write({}, outsider))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'INTERFERENCE_FORBIDDEN',
      rule: '3.2',
    });
    const [entry] = await rows<Record<string, unknown>>(
      "SELECT person_id, at FROM platform.audit WHERE action = 'INTERFERENCE_ATTEMPT' ORDER BY seq DESC LIMIT 1",
    );
    expect(entry).toMatchObject({ person_id: outsider.personId, at: expect.any(Date) });
  });

  it('[10.1.a] refuse the signature of an employee', async () => {
    expect(refusalOf(await write({}, officer('district-kz-71-esil', 'EMPLOYEE')))).toMatchObject({
      reason: 'SIGNER_NOT_PROSECUTOR',
      rule: '10.1.a',
    });
  });

  it('refuse every call without a valid assertion', async () => {
    for (const assertion of ['', 'garbage', 'eyJhbGciOiJub25lIn0.e30.']) {
      expect(refusalOf(await subgraph.executeWith(assertion, '{ hello }')).code).toBe('UNAUTHENTICATED');
    }
  });

  it('speak the language of the request', async () => {
    const messages = await Promise.all(
      (['kk', 'ru', 'en'] as const).map(
        async (language) =>
          refusalOf(
            await subgraph.execute(
              officer('district-kz-71-esil', 'EMPLOYEE'),
              WRITE,
              { input: { officeId: esil, text: 'x' } },
              language,
            ),
          ).message,
      ),
    );
    expect(new Set(messages).size).toBe(3);
  });
});
