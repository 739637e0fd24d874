import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { HeardClient } from '../platform/database/heard-client';
import { subgraphDefinitions } from '../embedded/subgraph-definitions';
import { parseConfig } from '../platform/config/config';
import { loadPlatform } from './load/load-platform';
import { openDatabases } from './reach-databases';

const USAGE = 'npm run load -- --appeals COUNT [--seed NUMBER]';

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`--${name} is a whole number: ${USAGE}`);
}

async function connect(url: string): Promise<Client> {
  const options = '-c statement_timeout=0 -c synchronous_commit=off';
  const client = new HeardClient({ connectionString: url, application_name: 'kenes-load', options });
  await client.connect();
  return client;
}

/** Loads made-up appeals, with all that belongs to them, into the databases of a platform that has been started once. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { appeals: { type: 'string' }, seed: { type: 'string', default: '1' } } });
  if (values.appeals === undefined) throw new Error(USAGE);
  const order = { appeals: wholeNumber('appeals', values.appeals), seed: wholeNumber('seed', values.seed) };
  const config = parseConfig(process.env);
  const databases = await openDatabases(config, resolve(config.process.dataFolder));
  try {
    // No key of the installation is needed: nobody has a loaded appeal's access code.
    const patients = subgraphDefinitions('a load makes no access codes').map((definition) => ({
      definition,
      urls: databases.urls[definition.name],
    }));
    const since = performance.now();
    await loadPlatform(patients, { connect, order, tell: (text) => console.log(`${seconds(since)}  ${text}`) });
  } finally {
    await databases.close();
  }
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1).padStart(7)} s`;

/** What PostgreSQL says of a key that is there already. */
const UNIQUE_VIOLATION = '23505';

function explanationOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isRepeated = 'code' in error && error.code === UNIQUE_VIOLATION;
  return isRepeated
    ? `${error.message}: what follows from this seed is there already, give another --seed`
    : error.message;
}

main().catch((error: unknown) => {
  console.error(`load: ${explanationOf(error)}`);
  process.exitCode = 1;
});
