import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import type { PreparedDatabase } from '../../../embedded/prepare-databases';
import type { SubgraphName } from '../../../platform/database/subgraph-name';
import { officeIdOf } from '../../../platform/directory/reference-directory';
import { examinations, examinePlatform, type Finding, type Report } from '../../../platform/doctor/examine-platform';
import { openToldPlatform } from '../../access/told-platform';
import { writtenColumns } from '../../support/written-columns';
import { asOwner } from '../../support/as-owner';
import type { TestPlatform } from '../../support/open-test-platform';
import { type Damage, DAMAGES } from './damages';
import { callDoctor } from './run-doctor';

const REGISTER = `mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } } }`;

let platform: TestPlatform;

async function register(subject: string): Promise<void> {
  const applicant = { kind: 'PERSON', name: 'A. Resident', contact: 'resident@example.org' };
  const content = { applicant, channel: 'PAPER', language: 'kk', subject, text: 'The street is dark.' };
  const input = { requestId: randomUUID(), officeId: officeIdOf('district-kz-71-esil'), ...content };
  const { errors } = await platform.client.ask('head-kz-71-esil', REGISTER, { input });
  expect(errors).toBeUndefined();
}

beforeAll(async () => {
  ({ platform } = await openToldPlatform(true));
  await register('Kept request');
  await platform.settled();
}, 180_000);
afterAll(() => platform.close());

function databaseOf(name: SubgraphName): PreparedDatabase {
  const database = platform.databases.find(({ definition }) => definition.name === name);
  if (!database) throw new Error(`no database of ${name}`);
  return database;
}

const kindsOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ kind }) => kind))].sort();

/** Without triggers and foreign keys, as a superuser or a damaged disk could. */
async function unchecked(name: SubgraphName, work: (client: Client) => Promise<unknown>): Promise<void> {
  await asOwner(databaseOf(name), async (client) => {
    await client.query('SET session_replication_role = replica');
    await auditTrigger(client, 'DISABLE');
    await work(client).finally(() => auditTrigger(client, 'ENABLE ALWAYS'));
  });
}

/** The triggers of the audit fire always. */
const auditTrigger = (client: Client, state: 'DISABLE' | 'ENABLE ALWAYS'): Promise<unknown> =>
  client.query(`ALTER TABLE platform.audit ${state} TRIGGER audit_append_only`);

/** Damages the row, and returns what puts it back as it was. */
async function inflict({ database, table, where = 'true', set }: Damage): Promise<() => Promise<void>> {
  let before: unknown;
  let damaged: unknown = null;
  await unchecked(database, async (client) => {
    const chosen = `ctid = (SELECT ctid FROM ${table} r WHERE ${where} ORDER BY r::text LIMIT 1)`;
    const found = await client.query<{ row: unknown }>(`SELECT to_jsonb(r) AS row FROM ${table} r WHERE ${chosen}`);
    before = found.rows[0]?.row;
    expect(before).toBeDefined();
    if (set === null) await client.query(`DELETE FROM ${table} WHERE ${chosen}`);
    else {
      const updated = await client.query<{ row: unknown }>(
        `UPDATE ${table} AS r SET ${set} WHERE ${chosen} RETURNING to_jsonb(r) AS row`,
      );
      damaged = updated.rows[0]?.row;
    }
  });
  return () =>
    unchecked(database, async (client) => {
      await client.query(`DELETE FROM ${table} AS r WHERE to_jsonb(r) = $1::jsonb`, [JSON.stringify(damaged)]);
      const columns = (await writtenColumns(client, table)).join(', ');
      const row = `jsonb_populate_record(NULL::${table}, $1)`;
      await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${row}`, [JSON.stringify(before)]);
    });
}

describe('the doctor', () => {
  it('finds nothing on a sound platform at work, and has looked at something in every examination', async () => {
    const reports: Report[] = [];
    for await (const report of examinations(platform.databases)) reports.push(report);
    expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
    const looked = new Set(reports.filter(({ count }) => count > 0).map(({ examination }) => examination));
    const idle = reports.map(({ examination }) => examination).filter((examination) => !looked.has(examination));
    expect([...new Set(idle)].sort()).toEqual(['conflicts', 'outbox']);
  });

  it.each(DAMAGES)('finds $words, and nothing once it is mended', async (damage) => {
    const mend = await inflict(damage);
    const found = await examinePlatform(platform.databases);
    await mend();
    expect(kindsOf(found)).toEqual(damage.finds);
    expect(await examinePlatform(platform.databases)).toEqual([]);
  });

  it('finds a number that was given twice', async () => {
    await unchecked('appeals', async (client) => {
      await client.query('ALTER TABLE appeal DROP CONSTRAINT appeal_number_key');
      await client.query(`UPDATE appeal SET facts = to_jsonb(number) WHERE subject = 'Kept request'`);
      await client.query(`UPDATE appeal SET number = (SELECT min(number) FROM appeal) WHERE subject = 'Kept request'`);
    });
    const found = kindsOf(await examinePlatform(platform.databases));
    await unchecked('appeals', async (client) => {
      await client.query(`UPDATE appeal SET number = facts #>> '{}', facts = NULL WHERE subject = 'Kept request'`);
      await client.query('ALTER TABLE appeal ADD CONSTRAINT appeal_number_key UNIQUE (number)');
    });
    expect(found).toEqual(['PROJECTION_DIFFERS', 'REGISTER_WRONG']);
    expect(await examinePlatform(platform.databases)).toEqual([]);
  });

  it('finds an appeal that does not follow its check, unless people have been told of it', async () => {
    const appealId = `(SELECT id FROM appeal WHERE subject = 'Kept request')`;
    await unchecked('appeals', async (client) => {
      await client.query(
        `INSERT INTO known_check (id, version, state, appeal_id) SELECT gen_random_uuid(), 1, 'REGISTERED', ${appealId}`,
      );
      await client.query(
        `UPDATE appeal SET state = 'UNDER_CONSIDERATION', ground = 'PRESIDENT_ASSIGNMENT' WHERE id = ${appealId}`,
      );
    });
    const found = await examinePlatform(platform.databases.filter(({ definition }) => definition.name === 'appeals'));
    expect(kindsOf(found)).toEqual(['APPEAL_OFF_ITS_CHECK']);
    await unchecked('appeals', async (client) => {
      await client.query(`DELETE FROM known_check WHERE appeal_id = ${appealId}`);
      await client.query(`UPDATE appeal SET state = 'RECEIVED', ground = NULL WHERE id = ${appealId}`);
    });
    expect(await examinePlatform(platform.databases)).toEqual([]);
  });

  it('finds a conflict that is open past its day', async () => {
    await unchecked('appeals', (client) =>
      client.query(
        `INSERT INTO platform.conflict (id, record_type, record_id, other_type, other_id, event_id, explanation, opened_on, due_on)
         SELECT gen_random_uuid(), 'Appeal', gen_random_uuid(), 'Check', gen_random_uuid(), gen_random_uuid(), 'OVERTAKEN', '2026-01-05', '2026-01-12'`,
      ),
    );
    const found = kindsOf(await examinePlatform(platform.databases));
    await unchecked('appeals', (client) =>
      client.query(`UPDATE platform.conflict SET resolved_at = now(), resolution = 'settled'`),
    );
    expect(found).toEqual(['CONFLICT_OVERDUE']);
    expect(await examinePlatform(platform.databases)).toEqual([]);
  });
});

describe('npm run doctor', () => {
  it('says in lines what it found, and ends with 1 on findings', async () => {
    const { visit, remove } = await callDoctor(platform);
    try {
      const sound = await visit('--wait');
      expect(sound.lines.at(-1)).toMatch(/^doctor: \d+ examined, 0 findings$/);
      expect([sound.code, sound.lines.filter((line) => !/examined, (sound|0 findings)$/.test(line))]).toEqual([0, []]);

      await unchecked('supervision', (client) => client.query('UPDATE known_appeal SET version = version - 1'));
      const damaged = await visit();
      await unchecked('supervision', (client) => client.query('UPDATE known_appeal SET version = version + 1'));
      expect(damaged.code).toBe(1);
      expect(damaged.lines.at(-1)).toMatch(/^doctor: \d+ examined, 3 findings$/);
      const found = damaged.lines.filter((line) => line.startsWith('  '));
      expect(found).toHaveLength(3);
      expect(found[0]).toMatch(
        /^ {2}PROJECTION_BEHIND {2}known_appeal [0-9a-f-]{36}: appeal\.changed: version \d+, while the owner has \d+$/,
      );
    } finally {
      remove();
    }
  });
});

/** A delivery of an appeal's present event to supervision that nobody takes before tomorrow. */
const DELIVERY = `
  SELECT graphile_worker.add_job('deliver', json_build_object('subscriber', 'supervision', 'isOrdered', false, 'event', $1::json),
    run_at => now() + interval '1 day', max_attempts => 3)`;

describe('what is under way', () => {
  it('is told apart from what is wrong, and becomes wrong when its delivery is given up', async () => {
    const appeals = databaseOf('appeals');
    const supervision = databaseOf('supervision');
    const reEmitter = appeals.definition.reEmitters?.['appeal.changed'];
    const [event] = (await reEmitter?.(appeals.db.source.manager, null, 1)) ?? [];
    const time = new Date().toISOString();
    const envelope = {
      specversion: '1.0',
      id: randomUUID(),
      source: 'appeals',
      time,
      datacontenttype: 'application/json',
    };
    await asOwner(supervision, (client) => client.query('DELETE FROM known_appeal WHERE id = $1', [event?.subject]));
    await asOwner(appeals, (client) => client.query(DELIVERY, [JSON.stringify({ ...envelope, ...event })]));

    const reports: Report[] = [];
    for await (const report of examinations(platform.databases)) reports.push(report);
    expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
    const late = reports.filter(({ underWay }) => underWay > 0);
    expect(late.map(({ database, examination, underWay }) => [database, examination, underWay])).toEqual([
      ['supervision', 'projections', 1],
      ['appeals', 'outbox', 1],
    ]);

    const jobs = 'graphile_worker._private_jobs';
    await asOwner(appeals, (client) => client.query(`UPDATE ${jobs} SET attempts = max_attempts`));
    expect(kindsOf(await examinePlatform(platform.databases))).toEqual(['DEAD_LETTER', 'PROJECTION_MISSING']);

    await asOwner(appeals, async (client) => {
      await client.query(`UPDATE ${jobs} SET attempts = 0, run_at = now()`);
      await client.query(`SELECT pg_notify('jobs:insert', '{"r":0,"count":1}')`);
    });
    await platform.settled();
    expect(await examinePlatform(platform.databases)).toEqual([]);
  });
});

describe('a platform at work', () => {
  it('is sound at every instant', async () => {
    const work = { isDone: false };
    const doWork = async (): Promise<void> => {
      for (let appeal = 0; appeal < 60; appeal += 1) await register('Registered meanwhile');
    };
    const working = doWork().finally(() => (work.isDone = true));
    const found: Finding[] = [];
    for (let isLast = false; !isLast;) {
      isLast = work.isDone;
      found.push(...(await examinePlatform(platform.databases)));
    }
    await working;
    expect(found).toEqual([]);
  });
});
