import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { PreparedDatabase } from '../../embedded/prepare-databases';
import { subgraphDefinitions } from '../../embedded/subgraph-definitions';
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
  'platform.known_calendar_change': `state = 'DISCARDED', source = 'damaged', days = '[]'`,
  'platform.known_office': `kind = 'GENERAL', superior_ids = '{}', head_person_id = gen_random_uuid()`,
  'platform.known_agency': `kind = 'COURT', region = 'damaged'`,
  known_submission_of_appeal: `state = 'DRAFT', appeal_ids = '{}'`,
  known_check: `state = 'DRAFT', appeal_id = NULL, due_on = NULL, certificate_id = NULL`,
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

beforeAll(async () => {
  ({ platform } = await openToldPlatform(true));
  await draftCalendarChange();
}, 180_000);
afterAll(() => platform.close());

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
