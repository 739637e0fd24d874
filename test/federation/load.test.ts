import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { SubgraphName } from '../../platform/database/subgraph-name';
import { officeIdOf } from '../../platform/directory/reference-directory';
import { examinePlatform } from '../../platform/doctor/examine-platform';
import { loadPlatform } from '../../scripts/load/load-platform';
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform';

const APPEALS = 1_500;
const ESIL = officeIdOf('district-kz-71-esil');
const REGISTER =
  'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { number receivedOn } } }';
const DESK = `query ($office: ID!) {
  appeals(first: 50, filter: { officeIds: [$office] }) {
    totalCount
    nodes { number state language office { code } submissions(first: 5) { nodes { number } } checks(first: 5) { nodes { number state } } }
  }
}`;

let platform: TestPlatform;
let again: TestPlatform;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

const load = ({ databases }: TestPlatform, seed: number): Promise<void> =>
  loadPlatform(databases, { connect, order: { appeals: APPEALS, seed }, tell: () => undefined });

async function rowsOf<Row extends object>(from: TestPlatform, name: SubgraphName, statement: string): Promise<Row[]> {
  const database = from.databases.find(({ definition }) => definition.name === name);
  if (!database) throw new Error(`no database of ${name}`);
  return (await database.db.pool.query<Row>(statement)).rows;
}

const countOf = async (name: SubgraphName, table: string): Promise<number> =>
  (await rowsOf<{ count: number }>(platform, name, `SELECT count(*)::integer AS count FROM ${table}`))[0]?.count ?? 0;

async function registerInEsil(): Promise<string> {
  const content = { channel: 'PAPER', language: 'ru', subject: 'Lighting', text: 'The street is dark.' };
  const input = {
    requestId: randomUUID(),
    officeId: ESIL,
    applicant: { kind: 'PERSON', name: 'A resident' },
    ...content,
  };
  const { data, errors } = await platform.client.ask('head-kz-71-esil', REGISTER, { input });
  expect(errors).toBeUndefined();
  return (data as { registerAppeal: { appeal: { number: string } } }).registerAppeal.appeal.number;
}

beforeAll(async () => {
  platform = await openTestPlatform();
  await load(platform, 7);
}, 180_000);
afterAll(async () => {
  await platform.close();
  await again.close();
});

describe('a load', () => {
  it('holds appeals in every state, with terms, notices, decisions, checks, submissions and one entry of the audit for each record', async () => {
    const states = await rowsOf<{ state: string }>(platform, 'appeals', 'SELECT DISTINCT state FROM appeal');
    expect(states.map(({ state }) => state)).toEqual(
      expect.arrayContaining([
        ...['RECEIVED', 'UNDER_CONSIDERATION', 'EXTENDED', 'ANSWERED', 'OUT_OF_SCOPE'],
        ...['OTHER_PROCEDURE', 'NOT_CONSIDERED_ANONYMOUS', 'TERMINATED_REPEATED'],
      ]),
    );
    for (const table of [
      'appeal_notice',
      'appeal_extension',
      'appeal_reply',
      'known_check',
      'known_submission_of_appeal',
    ]) {
      expect(await countOf('appeals', table)).toBeGreaterThan(0);
    }
    expect(await countOf('appeals', 'platform.audit')).toBe(APPEALS);
    expect(await countOf('supervision', 'known_appeal')).toBe(APPEALS);
    const acts = (await countOf('supervision', 'submission')) + (await countOf('supervision', 'legality_check'));
    expect(await countOf('supervision', 'platform.audit')).toBe(acts);
  });

  it('[24.3.b] leaves a platform in which the doctor finds nothing: terms, registers, projections, versions and audit agree', async () => {
    expect(await examinePlatform(platform.databases)).toEqual([]);
  });

  it('is read through the graph with its offices and acts', async () => {
    const { data, errors } = await platform.client.ask('head-kz-71-esil', DESK, { office: ESIL });
    expect(errors).toBeUndefined();
    const { appeals } = data as { appeals: { totalCount: number; nodes: { office: { code: string } }[] } };
    expect(appeals.totalCount).toBeGreaterThan(0);
    expect(new Set(appeals.nodes.map(({ office }) => office.code))).toEqual(new Set(['district-kz-71-esil']));
  });

  it('[27.1] leaves registers from which the next appeal takes the next number', async () => {
    const [before] = await rowsOf<{ last: number }>(
      platform,
      'appeals',
      `SELECT last_number AS last FROM platform.register WHERE office_id = '${ESIL}' AND kind = 'APPEAL' AND year = 2026`,
    );
    const number = await registerInEsil();
    expect(number).toBe(`KZ-71-ESIL/A-2026-${String((before?.last ?? 0) + 1).padStart(6, '0')}`);
  });

  it('gives the same rows for the same seed on the same day', async () => {
    again = await openTestPlatform();
    await load(again, 7);
    const digest = (from: TestPlatform): Promise<object[]> =>
      rowsOf(
        from,
        'appeals',
        `SELECT md5(string_agg(concat_ws('|', id, number, state, subject, text, due_on, closed_on, handler_ids), '' ORDER BY id)) AS digest
         FROM appeal WHERE subject <> 'Lighting'`,
      );
    expect(await digest(again)).toEqual(await digest(platform));
  });

  it('refuses a seed whose rows are there already and leaves nothing behind; another seed adds to what is there', async () => {
    await expect(load(again, 7)).rejects.toThrow('duplicate key');
    expect(await examinePlatform(again.databases)).toEqual([]);
    await load(again, 8);
    const [appeals] = await rowsOf<{ count: number }>(
      again,
      'appeals',
      'SELECT count(*)::integer AS count FROM appeal',
    );
    expect(appeals?.count).toBe(2 * APPEALS);
    expect(await examinePlatform(again.databases)).toEqual([]);
  });
});
