import type { Client } from 'pg';
import { withClient } from '../database/heard-client';
import { setLegalClock } from '../database/legal-clock';
import { migrate } from '../database/migrate';
import { type Database, openDatabase } from '../database/open-database';
import type { DatabaseUrls } from '../database/subgraph-name';
import { seedDirectory } from '../directory/seed-directory';
import type { SubgraphDefinition } from '../graphql/define-subgraph';
import { grantMigrationTable } from './migration-state';

/** Whoever migrates a database holds this lock of it, so that of two jobs the second finds everything done. */
const LOCK = 'kenes: migrations and reference data';

/**
 * Brings a database to this release's schema and loads its reference data once; safe to repeat and to run twice at the same time. `isReal`
 * returns its legal clock to real time. `more` runs at the end, on the database open as the serving role.
 */
export async function prepareDatabase(
  definition: SubgraphDefinition,
  urls: DatabaseUrls,
  { isReal, more }: { readonly isReal: boolean; readonly more?: ((db: Database) => Promise<void>) | undefined },
): Promise<void> {
  await underLock(urls.migrator, async (client) => {
    await migrate(definition.name, urls, definition.migrations);
    await client.query(grantMigrationTable(definition.name));
    if (isReal) await setLegalClock(urls.migrator, null);
    await seedOnce(definition, urls, more);
  });
}

function underLock(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  return withClient({ connectionString: url }, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [LOCK]);
    await work(client);
  });
}

async function seedOnce(
  definition: SubgraphDefinition,
  urls: DatabaseUrls,
  more: ((db: Database) => Promise<void>) | undefined,
): Promise<void> {
  const db = await openDatabase(definition.name, urls, definition.entities, { reads: 1, writes: 2 });
  try {
    const found = await db.pool.query('SELECT FROM platform.known_office LIMIT 1');
    if (found.rowCount === 0) {
      await definition.seed?.(db);
      // Last, since its rows are the sign that all reference data is there.
      await db.source.transaction((manager) => seedDirectory(manager));
    }
    await more?.(db);
  } finally {
    await db.close();
  }
}
