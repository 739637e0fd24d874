import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { PreparedDatabase } from '../../embedded/prepare-databases';
import { subgraphDefinitions } from '../../embedded/subgraph-definitions';
import { officeIdOf } from '../../platform/directory/reference-directory';
import { type EventType, SUBSCRIPTIONS, type Subscription } from '../../platform/events/cloud-event';
import { reactionsOf } from '../../platform/graphql/reactions-of';
import { requestProjections, typesFor } from '../../platform/events/re-emit';
import { openToldPlatform } from '../access/told-platform';
import { asOwner } from '../support/as-owner';
import type { TestPlatform } from '../support/open-test-platform';
import { storedState, type StoredState } from './http/support/stored-state';

const definitions = subgraphDefinitions('test installation');
const subscriptions = Object.entries(SUBSCRIPTIONS) as [EventType, Subscription][];

describe('every type of event that crosses between subgraphs', () => {
  it('can be emitted again by its owner', () => {
    const missing = subscriptions.flatMap(([type, { from }]) => {
      const owner = definitions.find(({ name }) => name === from);
      return from === null || owner?.reEmitters?.[type] ? [] : [`${from}: ${type}`];
    });
    expect(missing).toEqual([]);
  });

  it('has a reaction and a projection at each of its subscribers', () => {
    const missing = definitions.flatMap((definition) => {
      const [{ name, projections }, reactions] = [definition, reactionsOf(definition)];
      return typesFor(name)
        .filter((type) => !reactions[type] || !projections?.[type])
        .map((type) => `${name}: ${type}`);
    });
    expect(missing).toEqual([]);
  });
});

interface KeptTable {
  readonly database: PreparedDatabase;
  readonly table: string;
}

/** The projections' tables in every subscriber. */
const keptTables = (platform: TestPlatform): KeptTable[] =>
  platform.databases.flatMap((database) =>
    typesFor(database.definition.name).map((type) => ({
      database,
      table: database.definition.projections?.[type]?.table ?? type,
    })),
  );

const OTHER_CONTENT: Readonly<Record<string, string>> = {
  'platform.calendar': `source = 'damaged', exceptions = '[]'`,
  'platform.known_office': `kind = 'GENERAL', superior_ids = '{}', head_person_id = gen_random_uuid(), state = 'ACTIVE', successor_id = NULL, name = NULL`,
  'platform.known_agency': `kind = 'COURT', region = 'damaged', state = 'ACTIVE'`,
  'platform.known_calendar_change': `state = 'DISCARDED', source = 'damaged', days = '[]'`,
  'platform.known_data_policy': `dataset = 'damaged', roles = '{}', retention_years = 1, effective_from = '2020-01-01'`,
  known_submission_of_appeal: `state = 'DRAFT', appeal_ids = '{}'`,
  known_officer: `office_ids = '{}', posts = '{"held": []}'`,
  known_check: `state = 'DRAFT', appeal_id = NULL, due_on = NULL, certificate_id = NULL`,
  known_complaint: `state = 'damaged', is_granted = true, submission_id = NULL, suspended_on = '2020-01-01'`,
  known_appeal: `state = 'damaged', classification = 'PUBLIC', handler_ids = '{}'`,
  known_submission: `state = 'damaged', agency_ids = '{}'`,
};

/** Kinds of damage: all rows gone, of an older version, and of the same version with other content. */
const DAMAGES: readonly (readonly [words: string, statement: (table: string) => string])[] = [
  ['lost', (table) => `DELETE FROM ${table}`],
  ['behind', (table) => (table === 'platform.calendar' ? 'SELECT' : `UPDATE ${table} SET version = 0`)],
  ['damaged', (table) => `UPDATE ${table} SET ${OTHER_CONTENT[table]}`],
];

let platform: TestPlatform;

/** What the story does not tell: a decree is prepared. */
async function draftCalendarChange(): Promise<void> {
  const query = 'mutation ($input: DraftCalendarChangeInput!) { draftCalendarChange(input: $input) { id } }';
  const decree = { title: 'Resolution of the Government', number: '1', on: '2026-03-02' };
  const days = [{ day: '2027-06-04', effect: 'DAY_OFF', reason: 'Moved' }];
  const { errors } = await platform.client.ask('employee-gpo', query, { input: { decree, days } });
  expect(errors).toBeUndefined();
  await platform.settled();
}

/** Nor that the Prosecutor General sets the policy of a dataset. */
async function setDataPolicy(): Promise<void> {
  const query = 'mutation ($input: SetDataPolicyInput!) { setDataPolicy(input: $input) { id } }';
  const act = { actNumber: '7', actOn: '2026-03-18', effectiveFrom: '2027-01-01', retentionYears: 3 };
  const input = { dataset: 'vehicles', roles: ['PROSECUTOR'], ...act };
  const { errors } = await platform.client.ask('prosecutor-general', query, { input });
  expect(errors).toBeUndefined();
  await platform.settled();
}

/** Nor that somebody complains about the submission. */
async function complain(): Promise<void> {
  const office = officeIdOf('district-kz-71-esil');
  const { data } = await platform.client.ask<{ submissions: { nodes: { id: string }[] } }>(
    'head-kz-71',
    '{ submissions(first: 1) { nodes { id } } }',
  );
  const contested = { kind: 'ACT', recordType: 'Submission', recordId: data?.submissions.nodes[0]?.id };
  const complainant = { kind: 'STATE_BODY', name: 'Akimat of Astana' };
  const input = { officeId: office, complainant, language: 'kk', text: 'Text.', contested, knownOn: '2026-03-19' };
  const query = 'mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { id } }';
  const { errors } = await platform.client.ask('executor-akimat-kz-71', query, {
    input: { ...input, respondent: { officeId: office } },
  });
  expect(errors).toBeUndefined();
  await platform.settled();
}

beforeAll(async () => {
  ({ platform } = await openToldPlatform(true));
  await endBodies();
  await draftCalendarChange();
  await complain();
  await setDataPolicy();
}, 180_000);
afterAll(() => platform.close());

interface Changed {
  readonly body: { readonly id: string };
}

async function done(login: string, mutation: string, input: Readonly<Record<string, unknown>>): Promise<Changed> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { body: ${mutation}(input: $input) { id } }`;
  const { data, errors } = await platform.client.ask<Changed>(login, query, {
    input: { requestId: randomUUID(), ...input },
  });
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** One office is liquidated and one agency ceases: a rebuild must not bring them back. */
async function endBodies(): Promise<void> {
  const act = { number: '5-K', adoptedOn: '2026-03-18', issuedBy: 'PROSECUTOR_GENERAL' };
  const name = { kk: 'Уақытша', ru: 'Временная', en: 'Temporary' };
  const place = { kind: 'DISTRICT', parentId: officeIdOf('region-kz-71'), regionCode: 'KZ-71' };
  const office = { code: 'district-kz-71-temporary', name, act, ...place };
  const { body } = await done('prosecutor-general', 'createOffice', office);
  await done('prosecutor-general', 'liquidateOffice', { officeId: body.id, act });
  const agency = { code: 'temporary', kind: 'STATE_BODY', isProtestable: false, regionCode: 'KZ-71', name };
  const registered = await done('head-kz-71', 'registerAgency', agency);
  await done('head-kz-71', 'ceaseAgency', { agencyId: registered.body.id, actReference: 'Act 1' });
  await platform.settled();
}

/** What stands in all tables but those that tell what has arrived, and when, and what the clock of the law works out each minute. */
async function state(): Promise<StoredState> {
  const all = Object.entries(await storedState(platform));
  const kept = all.filter(([table]) => !/\.(inbox|legal_tick|calendar|alert)$/.test(table));
  const calendars = platform.databases.map(async ({ definition, db }) => {
    const { rows } = await db.pool.query('SELECT version, source, exceptions FROM platform.calendar ORDER BY version');
    return [`${definition.name}.calendar`, JSON.stringify(rows)] as const;
  });
  return Object.fromEntries([...kept, ...(await Promise.all(calendars))]);
}

async function rebuild(): Promise<void> {
  for (const { urls, definition } of platform.databases) {
    const queue = new Client({ connectionString: urls.worker });
    await queue.connect();
    await requestProjections(queue, definition.name).finally(() => queue.end());
  }
  await platform.settled();
}

describe('the projections of the whole platform', () => {
  it('hold something of every kind before they are damaged', async () => {
    for (const { database, table } of keptTables(platform)) {
      const { rowCount } = await database.db.pool.query(`SELECT FROM ${table}`);
      expect([database.definition.name, table, rowCount ?? 0]).not.toContain(0);
    }
  });

  it('[5.5] know one office that is liquidated and one agency that has ceased', async () => {
    const ended = platform.databases.map(async ({ db }) => {
      const { rows } = await db.pool.query<{
        body: string;
      }>(`SELECT 'Office' AS body FROM platform.known_office WHERE state = 'LIQUIDATED'
          AND successor_id IS NOT NULL UNION ALL SELECT 'Agency' FROM platform.known_agency WHERE state = 'CEASED'`);
      return rows;
    });
    expect(await Promise.all(ended)).toEqual(platform.databases.map(() => [{ body: 'Office' }, { body: 'Agency' }]));
  });

  it.each(DAMAGES)(
    'are equal to what they were after a rebuild when rows are %s, and reactions act once',
    async (_, damage) => {
      const before = await state();
      for (const { database, table } of keptTables(platform)) {
        await asOwner(database, (client) => client.query(damage(table)));
      }
      await rebuild();
      expect(await state()).toEqual(before);
    },
    120_000,
  );
});
