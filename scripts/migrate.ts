import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { subgraphDefinitions } from '../embedded/subgraph-definitions';
import { type Config, parseConfig } from '../platform/config/config';
import { databaseUrls } from '../platform/config/database-urls';
import { SETTINGS } from '../platform/config/settings';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/database/subgraph-name';
import type { SubgraphDefinition } from '../platform/graphql/define-subgraph';
import { prepareDatabase } from '../platform/process/prepare-database';
import { provisionDatabase } from '../platform/process/provision-databases';
import { required } from '../platform/process/required';
import { seedDemonstration } from '../subgraphs/organisation/demonstration/seed-demonstration';

const PROVISION = '--provision';
const USAGE = `usage: npm run migrate -- [${PROVISION}] [${SUBGRAPH_NAMES.join('] [')}]`;

interface Order {
  readonly names: readonly SubgraphName[];
  readonly provisions: boolean;
}

function orderOf(words: readonly string[]): Order {
  const wanted = words.filter((word) => word !== PROVISION);
  const names = SUBGRAPH_NAMES.filter((name) => wanted.includes(name));
  if (names.length !== new Set(wanted).size) throw new Error(USAGE);
  return { names: wanted.length === 0 ? SUBGRAPH_NAMES : names, provisions: words.includes(PROVISION) };
}

async function migrateOne(definition: SubgraphDefinition, config: Config, provisions: boolean): Promise<void> {
  const { name } = definition;
  const urls = databaseUrls(config, name);
  if (urls === null) {
    throw new Error(
      `KENES_${name.toUpperCase()}_{MIGRATOR,SERVER,WORKER}_DATABASE_URL must be set; the embedded PostgreSQL is migrated by npm start`,
    );
  }
  if (provisions) {
    const superuser = required(SETTINGS.distributed.superuserUrl, config.distributed.superuserUrl);
    await provisionDatabase(superuser, { name, urls });
  }
  const isDemonstration = name === 'organisation' && config.demonstration.isOn;
  await prepareDatabase(definition, urls, {
    isReal: config.process.clock === 'real',
    more: isDemonstration ? seedDemonstration : undefined,
  });
  console.log(`migrate: ${name} is at this release`);
}

/** Migrates databases and loads their reference data, all four or those named; safe to repeat. With `--provision` it makes them first. */
async function main(words: readonly string[]): Promise<void> {
  const { names, provisions } = orderOf(words);
  const config = parseConfig(process.env);
  // The key of access codes plays no part in a schema.
  const definitions = subgraphDefinitions(randomBytes(32).toString('hex'));
  for (const definition of definitions.filter(({ name }) => names.includes(name))) {
    await migrateOne(definition, config, provisions);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`migrate: ${error instanceof Error ? error.message || error.name : String(error)}`);
  process.exitCode = 1;
});
