import type { EmbeddedServer } from '../platform/database/embedded/start-embedded-server';
import { migrate } from '../platform/database/migrate';
import { type Database, openDatabase } from '../platform/database/open-database';
import { type Cluster, databaseUrls, provision } from '../platform/database/provision';
import type { DatabaseUrls, SubgraphName } from '../platform/database/subgraph-name';
import { seedDirectory } from '../platform/directory/seed-directory';
import type { SubgraphDefinition } from '../platform/graphql/define-subgraph';

/** A subgraph's database, migrated, seeded and open. */
export interface PreparedDatabase {
  readonly definition: SubgraphDefinition;
  readonly urls: DatabaseUrls;
  readonly db: Database;
}

async function isSeeded(db: Database): Promise<boolean> {
  const found = await db.pool.query('SELECT FROM platform.known_office LIMIT 1');
  return (found.rowCount ?? 0) > 0;
}

async function prepare(definition: SubgraphDefinition, urls: DatabaseUrls): Promise<PreparedDatabase> {
  await migrate(definition.name, urls, definition.migrations);
  const db = await openDatabase(definition.name, urls, definition.entities);
  if (!(await isSeeded(db))) {
    await definition.seed?.(db);
    // Last, since its rows are the sign that all reference data is there.
    await db.source.transaction((manager) => seedDirectory(manager));
  }
  return { definition, urls, db };
}

/** Creates, migrates and seeds the databases of all subgraphs on one server; at a later start it only opens them. */
export async function prepareDatabases(
  server: Pick<EmbeddedServer, 'host' | 'port' | 'user' | 'password'>,
  definitions: readonly SubgraphDefinition[],
): Promise<readonly PreparedDatabase[]> {
  const cluster: Cluster = server;
  await provision(
    cluster,
    definitions.map((definition): SubgraphName => definition.name),
  );
  return Promise.all(definitions.map((definition) => prepare(definition, databaseUrls(cluster, definition.name))));
}
