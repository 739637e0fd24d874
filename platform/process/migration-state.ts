import type { Database } from '../database/open-database';
import { roleName } from '../database/subgraph-name';
import type { SubgraphDefinition } from '../graphql/define-subgraph';
import { ProcessFailure } from './process-failure';

/** TypeORM's record of what has run; the serving role may read it, see `prepareDatabase`. */
export const MIGRATION_TABLE = 'public.migration';

const UNDEFINED_TABLE = '42P01';
const NO_PRIVILEGE = '42501';

/**
 * Throws unless every migration that this release brings has run: a process of a newer release never serves on an older schema. A schema
 * newer than the process is right, since changes that would break the release before are made in two releases.
 */
export async function requireMigrated(db: Database, { name, migrations }: SubgraphDefinition): Promise<void> {
  const missing = await missingMigrations(
    db,
    migrations.map((migration) => migration.name),
  );
  if (missing.length === 0) return;
  throw new ProcessFailure(`database of ${name} lacks ${missing.join(', ')}: run "npm run migrate -- ${name}" first`);
}

async function missingMigrations(db: Database, wanted: readonly string[]): Promise<readonly string[]> {
  const done = await db.pool.query<{ name: string }>(`SELECT name FROM ${MIGRATION_TABLE}`).catch((error: unknown) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    if (code === UNDEFINED_TABLE || code === NO_PRIVILEGE) return { rows: [] };
    throw error;
  });
  const names = new Set(done.rows.map((row) => row.name));
  return wanted.filter((name) => !names.has(name));
}

/** Lets the serving role see what has run. */
export const grantMigrationTable = (name: SubgraphDefinition['name']): string =>
  `GRANT SELECT ON ${MIGRATION_TABLE} TO ${roleName(name, 'server')}`;
