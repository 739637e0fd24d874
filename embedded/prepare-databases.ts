import { type Database, openDatabase } from '../platform/database/open-database';
import { type Cluster, databaseUrls, provision } from '../platform/database/provision';
import type { DatabaseUrls, SubgraphName } from '../platform/database/subgraph-name';
import type { SubgraphDefinition } from '../platform/graphql/define-subgraph';
import { openAll } from '../platform/process/open-all';
import { prepareDatabase } from '../platform/process/prepare-database';

/** A subgraph's database, migrated, seeded and open. */
export interface PreparedDatabase {
  readonly definition: SubgraphDefinition;
  readonly urls: DatabaseUrls;
  readonly db: Database;
}

/**
 * Creates, migrates and seeds the databases of all subgraphs on one server; at a later start it only opens them. `isReal` returns their
 * legal clocks to real time.
 */
export async function prepareDatabases(
  cluster: Cluster,
  definitions: readonly SubgraphDefinition[],
  { isReal, statementMs }: { readonly isReal: boolean; readonly statementMs: number },
): Promise<readonly PreparedDatabase[]> {
  await provision(
    cluster,
    definitions.map((definition): SubgraphName => definition.name),
  );
  const opening = definitions.map(async (definition): Promise<PreparedDatabase> => {
    const urls = databaseUrls(cluster, definition.name);
    await prepareDatabase(definition, urls, { isReal });
    return { definition, urls, db: await openDatabase(definition.name, urls, definition.entities, { statementMs }) };
  });
  return openAll(opening, ({ db }) => db.close());
}
