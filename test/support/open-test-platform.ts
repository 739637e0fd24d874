import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeIdentifier } from 'pg';
import type { PreparedDatabase } from '../../embedded/prepare-databases';
import { servePlatform, type ServedPlatform } from '../../embedded/serve-platform';
import { subgraphDefinitions } from '../../embedded/subgraph-definitions';
import { Undo } from '../../platform/process/undo';
import { parseConfig } from '../../platform/config/config';
import { openDatabase } from '../../platform/database/open-database';
import { asSuperuser, type Cluster, databaseUrls } from '../../platform/database/provision';
import { roleName, type SubgraphName } from '../../platform/database/subgraph-name';
import type { SubgraphDefinition } from '../../platform/graphql/define-subgraph';
import { listen } from '../../platform/http/listen';
import { createLogger } from '../../platform/telemetry/logger';
import { createGraphClient, type GraphClient } from '../../scripts/story/graph-client';
import { createTestDatabase, testCluster } from './test-database';
import { settle } from './settle';

const PLATFORM_LOCK = 7_310_002;
const ACCESS_CODE_SECRET = 'test installation';

/** The whole platform for one test file: four databases of its own, the real gateway on a free port, demonstration users. */
export interface TestPlatform extends ServedPlatform {
  readonly client: GraphClient;
  readonly databases: readonly PreparedDatabase[];
  /** Where the installation keeps its keys and seals. */
  readonly stateFolder: string;
  /** Waits until every event has been delivered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Serves the platform over open databases, as `npm start` does, on a free port. */
async function serve(databases: readonly PreparedDatabase[], environment: Readonly<Record<string, string>>) {
  const undo = new Undo();
  const stateFolder = mkdtempSync(join(tmpdir(), 'kenes-state-'));
  undo.add(() => rmSync(stateFolder, { recursive: true, force: true }));
  undo.add(() => Promise.all(databases.map(({ db }) => db.close())));
  const config = parseConfig({ KENES_CLOCK: 'operator', KENES_LOG_LEVEL: 'fatal', PORT: '0', ...environment });
  const logger = createLogger({ service: 'test', level: config.process.logLevel });
  let listener: RequestListener = (_request, response) => response.end();
  const listening = await listen((request, response) => listener(request, response), { host: '127.0.0.1', port: 0 });
  undo.add(() => listening.close(0));
  const take = (ready: RequestListener): void => void (listener = ready);
  const served = await servePlatform({ config, logger, stateFolder, databases, listening, serve: take }, undo);
  return { served, undo, stateFolder };
}

const templateOf = (name: SubgraphName): string => `platform_${name}`;

/** Builds the four templates with reference data and demonstration users, events delivered. */
async function buildTemplates(cluster: Cluster, definitions: readonly SubgraphDefinition[]): Promise<void> {
  const made = await Promise.all(definitions.map((definition) => createTestDatabase(definition)));
  const databases = made.map(({ db, urls }, index) => ({
    db,
    urls,
    definition: definitions[index] as SubgraphDefinition,
  }));
  const { undo } = await serve(databases, {});
  await settle(databases);
  await undo.run();
  await asSuperuser(cluster, 'postgres', async (client) => {
    for (const { urls, definition } of databases) {
      const name = escapeIdentifier(new URL(urls.server).pathname.slice(1));
      await client.query(`ALTER DATABASE ${name} RENAME TO ${templateOf(definition.name)}`);
    }
    // The last one's mark tells that all four are there.
    for (const { definition } of databases) {
      await client.query(`ALTER DATABASE ${templateOf(definition.name)} IS_TEMPLATE true`);
    }
  });
}

async function ensureTemplates(cluster: Cluster, definitions: readonly SubgraphDefinition[]): Promise<void> {
  await asSuperuser(cluster, 'postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PLATFORM_LOCK]);
    const names = definitions.map(({ name }) => templateOf(name));
    const found = await client.query('SELECT FROM pg_database WHERE datname = ANY ($1) AND datistemplate', [names]);
    if (found.rowCount !== names.length) await buildTemplates(cluster, definitions);
  });
}

async function copyDatabase(cluster: Cluster, definition: SubgraphDefinition): Promise<PreparedDatabase> {
  const database = `test_${definition.name}_${randomBytes(6).toString('hex')}`;
  await asSuperuser(cluster, 'postgres', (client) =>
    client.query(
      `CREATE DATABASE ${database} TEMPLATE ${templateOf(definition.name)} OWNER ${roleName(definition.name, 'migrator')} STRATEGY FILE_COPY`,
    ),
  );
  const urls = databaseUrls(cluster, definition.name, database);
  const db = await openDatabase(definition.name, urls, definition.entities, { reads: 4, writes: 4 });
  return { definition, urls, db };
}

/** Opens the platform for a test file, with the legal clock at `today`. */
export async function openTestPlatform(
  today = '2026-03-19',
  environment: Readonly<Record<string, string>> = {},
): Promise<TestPlatform> {
  const cluster = testCluster();
  const definitions = subgraphDefinitions(ACCESS_CODE_SECRET);
  await ensureTemplates(cluster, definitions);
  const databases: PreparedDatabase[] = [];
  for (const definition of definitions) databases.push(await copyDatabase(cluster, definition));
  const { served, undo, stateFolder } = await serve(databases, environment);
  await served.setClock(today);
  const settled = (): Promise<void> => settle(databases);
  return {
    ...served,
    databases,
    stateFolder,
    settled,
    client: createGraphClient(served),
    close: async () => {
      await undo.run();
      await asSuperuser(cluster, 'postgres', async (client) => {
        for (const { urls } of databases) {
          await client.query(`DROP DATABASE ${escapeIdentifier(new URL(urls.server).pathname.slice(1))} WITH (FORCE)`);
        }
      });
    },
  };
}
