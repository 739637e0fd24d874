import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { escapeIdentifier } from 'pg';
import { migrate } from '../../platform/database/migrate';
import { openDatabase, type Database, type PoolSizes } from '../../platform/database/open-database';
import { asSuperuser, type Cluster, databaseUrls, provision } from '../../platform/database/provision';
import { type DatabaseUrls, roleName } from '../../platform/database/subgraph-name';
import { seedDirectory } from '../../platform/directory/seed-directory';
import type { SubgraphDefinition } from '../../platform/graphql/define-subgraph';

/** The server that the global set-up has started. */
export function testCluster(): Cluster {
  const text = process.env['KENES_TEST_CLUSTER'];
  if (!text) throw new Error("no test server: run this file with the project's Jest configuration");
  return JSON.parse(text) as Cluster;
}

const TEMPLATE_LOCK = 7_310_001;

async function buildTemplate(cluster: Cluster, definition: SubgraphDefinition, template: string): Promise<void> {
  await provision(cluster, [definition.name]);
  await asSuperuser(cluster, 'postgres', async (client) => {
    const owner = escapeIdentifier(roleName(definition.name, 'migrator'));
    await client.query(`CREATE DATABASE ${escapeIdentifier(template)} OWNER ${owner}`);
    await client.query(
      `GRANT CREATE ON DATABASE ${escapeIdentifier(template)} TO ${roleName(definition.name, 'worker')}`,
    );
  });
  const urls = databaseUrls(cluster, definition.name, template);
  await migrate(definition.name, urls, definition.migrations);
  const db = await openDatabase(definition.name, urls, definition.entities);
  try {
    await db.source.transaction((manager: EntityManager) => seedDirectory(manager));
    await definition.seed?.(db);
  } finally {
    await db.close();
  }
  await asSuperuser(cluster, 'postgres', (client) =>
    client.query(`ALTER DATABASE ${escapeIdentifier(template)} IS_TEMPLATE true`),
  );
}

/** A template's name: two definitions of one name, the real one and a test's, have templates of their own. */
function templateName({ name, migrations }: SubgraphDefinition): string {
  const shape = createHash('sha256')
    .update(migrations.map((migration) => migration.name).join())
    .digest('hex')
    .slice(0, 8);
  return `template_${name}_${shape}`;
}

/** The migrated and seeded template of a subgraph, built once per test run by whoever needs it first. */
async function ensureTemplate(cluster: Cluster, definition: SubgraphDefinition): Promise<string> {
  const template = templateName(definition);
  await asSuperuser(cluster, 'postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await client.query<{ datistemplate: boolean }>(
      'SELECT datistemplate FROM pg_database WHERE datname = $1',
      [template],
    );
    if (found.rows[0]?.datistemplate) return;
    if (found.rowCount) await client.query(`DROP DATABASE ${escapeIdentifier(template)} WITH (FORCE)`);
    await buildTemplate(cluster, definition, template);
  });
  return template;
}

/** A database of a test file's own, copied from the subgraph's template. */
export interface TestDatabase {
  readonly db: Database;
  readonly urls: DatabaseUrls;
  /** Closes and drops it. */
  close(): Promise<void>;
}

/** Copies a subgraph's template and opens the copy as the serving role. */
export async function createTestDatabase(definition: SubgraphDefinition, sizes: PoolSizes = {}): Promise<TestDatabase> {
  const cluster = testCluster();
  const template = await ensureTemplate(cluster, definition);
  const database = `test_${definition.name}_${randomBytes(6).toString('hex')}`;
  await asSuperuser(cluster, 'postgres', async (client) => {
    const owner = escapeIdentifier(roleName(definition.name, 'migrator'));
    await client.query(
      `CREATE DATABASE ${database} TEMPLATE ${escapeIdentifier(template)} OWNER ${owner} STRATEGY FILE_COPY`,
    );
  });
  const urls = databaseUrls(cluster, definition.name, database);
  const db = await openDatabase(definition.name, urls, definition.entities, sizes);
  return {
    db,
    urls,
    close: async () => {
      await db.close();
      await asSuperuser(cluster, 'postgres', (client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`));
    },
  };
}
