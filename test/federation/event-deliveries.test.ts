import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../platform/database/subgraph-name';
import { officeIdOf } from '../../platform/directory/reference-directory';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
}, 120_000);
afterAll(() => platform.close());

const SECRET = 'Resident of Esil district';
const OTHERS = [
  'prosecutor-general',
  'head-kz-71-esil',
  'executor-akimat-kz-71',
  'analyst-1',
  'resident-1',
  null,
] as const;

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly type: string | null;
  readonly subject: string | null;
  readonly lastError: string | null;
}
const SEEN = 'id state eventId type subject version subscriber attempts mostAttempts lastError emittedAt nextAttemptAt';

/** Statements as the owner of the queue, in one transaction. */
async function asWorker(subgraph: SubgraphName, text: string, values: unknown[]): Promise<void> {
  const database = platform.databases.find(({ definition }) => definition.name === subgraph);
  const client = new Client({ connectionString: database?.urls.worker });
  await client.connect();
  try {
    await client.query(text, values);
  } finally {
    await client.end();
  }
}

/** An event of an appeal that was given up: it is in the queue with all its attempts used. */
async function deadLetter(changes: object = {}): Promise<string> {
  const subject = randomUUID();
  const audience = {
    ownerOfficeId: officeIdOf('district-kz-71-esil'),
    handlerIds: [],
    agencyIds: [],
    applicantId: null,
    classification: 'PERSONAL',
    isPublished: false,
  };
  const data = { version: 1, audience, number: `KZ-71-ESIL/A-${subject}`, state: 'RECEIVED', receivedOn: '2026-03-19' };
  const event = {
    specversion: '1.0',
    id: randomUUID(),
    source: 'appeals',
    type: 'appeal.changed',
    subject,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: { ...data, hasFindings: false, isAccepted: false, applicant: SECRET, ...changes },
  };
  await asWorker(
    'appeals',
    `WITH job AS (SELECT graphile_worker.add_job('deliver', json_build_object('event', $1::json, 'subscriber', 'supervision'),
       run_at => now() + interval '1 day', max_attempts => 20) AS added)
     SELECT added FROM job`,
    [JSON.stringify(event)],
  );
  await asWorker(
    'appeals',
    `UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'Error at reaction line 1' WHERE payload->'event'->>'subject' = $1`,
    [subject],
  );
  return subject;
}

async function ask<Data>(login: string | null, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await platform.client.ask<Data>(login, query, { ...variables });
  expect(errors).toBeUndefined();
  return data as Data;
}

async function listed(login: string | null, args = ''): Promise<readonly Seen[]> {
  const query = `{ appealsEventDeliveries(first: 100${args}) { nodes { ${SEEN} } } }`;
  const data = await ask<{ appealsEventDeliveries: { nodes: Seen[] } }>(login, query);
  expect(JSON.stringify(data)).not.toContain(SECRET);
  return data.appealsEventDeliveries.nodes;
}

async function letterOf(subject: string): Promise<Seen> {
  const letter = (await listed('operator')).find((each) => each.subject === subject);
  if (!letter) throw new Error('no such delivery');
  return letter;
}

const codeOf = async (login: string | null, mutation: string, type: string, input: object): Promise<unknown> => {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) ${type.includes('EventDelivery') ? '{ id }' : ''} }`;
  const { errors } = await platform.client.ask(login, query, { input });
  return errors?.[0]?.extensions?.['code'];
};

describe('an operator', () => {
  it('is known as one, with no power and no record', async () => {
    const query =
      '{ viewer { kind clearance visibleOfficeCount powers { power } posts { kind } } appeals { totalCount } }';
    expect(await ask('operator', query)).toEqual({
      viewer: { kind: 'OPERATOR', clearance: 'PUBLIC', visibleOfficeCount: 0, powers: [], posts: [] },
      appeals: { totalCount: 0 },
    });
  });

  it('sees the deliveries of each subgraph with their counts, page by page, and nothing that an event carries', async () => {
    const subjects = [await deadLetter(), await deadLetter(), await deadLetter()];
    const states = ', states: [DEAD]';
    expect((await listed('operator', states)).map(({ subject }) => subject)).toEqual(subjects);
    expect(await letterOf(subjects[0] ?? '')).toMatchObject({
      state: 'DEAD',
      type: 'appeal.changed',
      subscriber: 'supervision',
      version: 1,
      attempts: 20,
      mostAttempts: 20,
      lastError: 'Error at reaction line 1',
      nextAttemptAt: null,
    });
    type Page = { nodes: Seen[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
    const query = `query ($after: String) { page: appealsEventDeliveries(first: 2, after: $after, states: [DEAD]) {
      nodes { subject } totalCount pageInfo { endCursor hasNextPage } } }`;
    const first = (await ask<{ page: Page }>('operator', query)).page;
    const next = (await ask<{ page: Page }>('operator', query, { after: first.pageInfo.endCursor })).page;
    expect([...first.nodes, ...next.nodes].map(({ subject }) => subject)).toEqual(subjects);
    expect([first.totalCount, first.pageInfo.hasNextPage, next.pageInfo.hasNextPage]).toEqual([3, true, false]);
    for (const name of SUBGRAPH_NAMES) {
      const dead = name === 'appeals' ? 3 : 0;
      const counts = await ask(`operator`, `{ counts: ${name}EventDeliveryCounts { waiting failing dead } }`);
      expect([name, counts]).toEqual([name, { counts: { waiting: 0, failing: 0, dead } }]);
    }
  });

  it('tries one again, which then arrives; all dead ones; and discards one that cannot', async () => {
    const [good, better, bad] = [await deadLetter(), await deadLetter(), await deadLetter({ audience: null })];
    const known = async (subject: string): Promise<number | null> => {
      const supervision = platform.databases.find(({ definition }) => definition.name === 'supervision');
      const found = await supervision?.db.pool.query('SELECT FROM known_appeal WHERE id = $1', [subject]);
      return found?.rowCount ?? null;
    };
    const input = { id: (await letterOf(good)).id, requestId: randomUUID() };
    const replay = `mutation ($input: ReplayEventDeliveryInput!) { replayAppealsEventDelivery(input: $input) { id } }`;
    await ask('operator', replay, { input });
    await ask('operator', replay, { input });
    await platform.settled();
    expect([await known(good), await known(better)]).toEqual([1, 0]);
    expect(await codeOf('operator', 'replayAppealsEventDelivery', 'ReplayEventDeliveryInput', { id: input.id })).toBe(
      'NOT_FOUND',
    );

    const all = `mutation { count: replayDeadAppealsEventDeliveries(input: {}) }`;
    expect((await ask<{ count: number }>('operator', all)).count).toBeGreaterThanOrEqual(2);
    const deadline = Date.now() + 30_000;
    // As it was seen to fail: soon after it is on its way again.
    let letter = await letterOf(bad);
    while ((await known(better)) === 0 || letter.state !== 'FAILING') {
      if (Date.now() > deadline) throw new Error('the deliveries were not tried again');
      letter = await letterOf(bad);
    }
    expect(letter).toMatchObject({ state: 'FAILING', lastError: expect.stringContaining('Error') });

    const discard = { id: letter.id, reason: 'The record was never made' };
    const type = 'DiscardEventDeliveryInput';
    expect(await codeOf('operator', 'discardAppealsEventDelivery', type, { ...discard, reason: ' ' })).toBe(
      'INVALID_INPUT',
    );
    expect(await codeOf('operator', 'discardAppealsEventDelivery', type, discard)).toBeUndefined();
    expect((await listed('operator')).filter(({ subject }) => subject === bad)).toEqual([]);
    const appeals = platform.databases.find(({ definition }) => definition.name === 'appeals');
    const audit = await appeals?.db.pool.query<{ action: string; kind: string; details: object }>(
      `SELECT action, viewer_kind AS kind, details FROM platform.audit WHERE record_type IN ('EventDelivery', 'Outbox') ORDER BY seq`,
    );
    expect(audit?.rows.map(({ action, kind }) => [action, kind])).toEqual([
      ['REPLAY', 'OPERATOR'],
      ['REPLAY_DEAD', 'OPERATOR'],
      ['DISCARD', 'OPERATOR'],
    ]);
    expect(JSON.stringify(audit?.rows)).not.toContain(discard.reason);
  });

  it('has what a subgraph knows of others sent again', async () => {
    const rebuild = `mutation { types: rebuildSupervisionProjections(input: {}) }`;
    const { types } = await ask<{ types: string[] }>('operator', rebuild);
    expect(types).toEqual(expect.arrayContaining(['appeal.changed', 'office.changed']));
    expect(await ask('operator', `mutation { types: rebuildOrganisationProjections(input: {}) }`)).toEqual({
      types: [],
    });
  });
});

describe('everyone else', () => {
  it('[3.4] finds no deliveries, whatever they ask or try', async () => {
    const subject = await deadLetter();
    const { id } = await letterOf(subject);
    for (const login of OTHERS) {
      expect(await listed(login)).toEqual([]);
      const query = `{ one: appealsEventDelivery(id: "${id}") { id } counts: appealsEventDeliveryCounts { dead }
        list: appealsEventDeliveries { totalCount } }`;
      expect(await ask(login, query)).toEqual({ one: null, counts: null, list: { totalCount: 0 } });
      const tries = [
        ['replayAppealsEventDelivery', 'ReplayEventDeliveryInput', { id }],
        ['discardAppealsEventDelivery', 'DiscardEventDeliveryInput', { id, reason: 'Mine' }],
        ['replayDeadAppealsEventDeliveries', 'OperateOutboxInput', {}],
        ['rebuildAppealsProjections', 'OperateOutboxInput', {}],
      ] as const;
      for (const [mutation, type, input] of tries) {
        expect([login, mutation, await codeOf(login, mutation, type, input)]).toEqual([login, mutation, 'NOT_FOUND']);
      }
    }
    expect(await letterOf(subject)).toMatchObject({ state: 'DEAD' });
  });
});
