import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { escapeIdentifier, Pool } from 'pg';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { withClient } from '../../../platform/database/heard-client';
import { migrate } from '../../../platform/database/migrate';
import { type Database, openDatabase } from '../../../platform/database/open-database';
import { asSuperuser, type Cluster, databaseUrls, provision } from '../../../platform/database/provision';
import { type DatabaseUrls, roleName, type SubgraphName } from '../../../platform/database/subgraph-name';
import { seedDirectory } from '../../../platform/directory/seed-directory';
import type { CloudEvent } from '../../../platform/events/cloud-event';
import { Conflict1790000000400 } from '../../../platform/conflicts/conflict.migration';
import { emit, type EmittedEvent } from '../../../platform/events/emit';
import { LegalTick1790000000500 } from '../../../platform/events/legal-tick.migration';
import { project } from '../../../platform/events/project';
import type { Reactions } from '../../../platform/events/receive-event';
import { testCluster } from '../../support/test-database';

/** The smallest owner of aggregates and the smallest projection of them. */
class Notes1790000009000 implements MigrationInterface {
  name = 'Notes1790000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE events_note (id uuid PRIMARY KEY, version integer NOT NULL, state text NOT NULL);
      CREATE TABLE events_known_note (id uuid PRIMARY KEY, version integer NOT NULL, state text NOT NULL);
      CREATE TABLE events_step (note_id uuid NOT NULL, version integer NOT NULL, place bigint GENERATED ALWAYS AS IDENTITY);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE events_note, events_known_note, events_step');
  }
}

const PROVISION_LOCK = 7_310_001;

/** A database with the platform's tables and the notes. */
export interface EventsDatabase {
  readonly name: string;
  readonly db: Database;
  readonly urls: DatabaseUrls;
  /** A connection as the worker role. */
  readonly worker: Pool;
  close(): Promise<void>;
}

/** The platform's migrations, those of the events also where the platform's list does not name them, and the notes. */
async function migrateAll(subgraph: SubgraphName, urls: DatabaseUrls): Promise<void> {
  await migrate(subgraph, urls, [Notes1790000009000]);
  const [row] = (await askAs(urls.migrator, `SELECT to_regclass('platform.conflict') AS conflict`)) as {
    conflict: unknown;
  }[];
  if (row?.conflict === null)
    await migrate(subgraph, urls, [Conflict1790000000400, LegalTick1790000000500, Notes1790000009000]);
}

/** Makes a database of its own, without a template, so that no other test file meets the notes. */
export async function openEventsDatabase(
  subgraph: SubgraphName,
  cluster: Cluster = testCluster(),
): Promise<EventsDatabase> {
  const name = `test_events_${randomBytes(6).toString('hex')}`;
  await asSuperuser(cluster, 'postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PROVISION_LOCK]);
    await provision(cluster, [subgraph]);
    await client.query(`CREATE DATABASE ${name} OWNER ${roleName(subgraph, 'migrator')}`);
    await client.query(`GRANT CREATE ON DATABASE ${name} TO ${roleName(subgraph, 'worker')}`);
  });
  const urls = databaseUrls(cluster, subgraph, name);
  await migrateAll(subgraph, urls);
  const db = await openDatabase(subgraph, urls, []);
  await db.source.transaction((manager) => seedDirectory(manager));
  const worker = new Pool({ connectionString: urls.worker, max: 2, application_name: 'test' });
  worker.on('error', () => undefined);
  const close = async (): Promise<void> => {
    await Promise.all([db.close(), worker.end()]);
    await asSuperuser(cluster, 'postgres', (client) =>
      client.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`),
    );
  };
  return { name, db, urls, worker, close };
}

/** The event of a note at a version; `appeal.changed` is as good as any unordered type. */
export function noteChanged(id: string, version: number, state = `state ${version}`): EmittedEvent {
  return { type: 'appeal.changed', subject: id, data: { version, audience: null, state } };
}

/** Brings a note to a version and emits its event, in one transaction as a command does. */
export async function changeNote({ db }: EventsDatabase, id: string, version: number): Promise<void> {
  await db.source.transaction(async (manager: EntityManager) => {
    await manager.query(
      `INSERT INTO events_note (id, version, state) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state`,
      [id, version, `state ${version}`],
    );
    await emit(manager, db.name, noteChanged(id, version));
  });
}

/** Keeps notes as a projection. */
export const noteReactions = {
  'appeal.changed': (manager, { subject, data }) =>
    project(manager, 'events_known_note', { id: subject, version: data.version, state: data['state'] }),
} satisfies Reactions;

/** An envelope as the worker hands it over. */
export function envelope(event: EmittedEvent, id: string = crypto.randomUUID()): CloudEvent {
  const time = new Date().toISOString();
  return { specversion: '1.0', id, source: 'appeals', time, datacontenttype: 'application/json', ...event };
}

/** Rows of one statement as the serving role. */
export async function rowsOf<Row extends object>(
  { db }: Pick<EventsDatabase, 'db'>,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await db.pool.query<Row>(text, values)).rows;
}

/** Runs one statement as a role of its own connection. */
export async function askAs(url: string, text: string): Promise<unknown[]> {
  return (await withClient({ connectionString: url }, (client) => client.query<object>(text))).rows;
}

const LONGEST_MS = 90_000;
const POLL_MS = 5;

/** Waits until a condition on the database holds. */
export async function until(condition: () => Promise<boolean> | boolean, words: string): Promise<void> {
  const deadline = performance.now() + LONGEST_MS;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not within ${LONGEST_MS / 1000} s: ${words}`);
    await pause(POLL_MS);
  }
}

/** Waits until nothing waits in the outbox. */
export async function drained(database: EventsDatabase): Promise<void> {
  await until(async () => {
    const [row] = await rowsOf<{ count: string }>(database, 'SELECT outbox.pending() AS count');
    return row?.count === '0';
  }, 'the outbox is empty');
}

/** Lets failed deliveries be tried at once instead of after their pause. */
export async function hasten({ worker }: EventsDatabase): Promise<void> {
  await worker.query(
    `WITH due AS (UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL AND run_at > now() AND attempts < max_attempts RETURNING id)
     SELECT pg_notify('jobs:insert', json_build_object('r', random(), 'count', count(*))::text) FROM due HAVING count(*) > 0`,
  );
}
