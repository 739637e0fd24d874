import type { DatabaseUrls, SubgraphName } from '../database/subgraph-name';
import type { Config } from './config';
import { ConfigFailure } from './config-failure';

/**
 * The addresses of a subgraph's database in its three roles; null when none is configured and the embedded server is meant.
 * Throws `ConfigFailure` when only some are: a database half here and half there is never meant.
 */
export function databaseUrls({ databases }: Config, subgraph: SubgraphName): DatabaseUrls | null {
  const migrator = databases[`${subgraph}_migrator`];
  const server = databases[`${subgraph}_server`];
  const worker = databases[`${subgraph}_worker`];
  if (migrator === null && server === null && worker === null) return null;
  if (migrator !== null && server !== null && worker !== null) return { migrator, server, worker };
  const prefix = `KENES_${subgraph.toUpperCase()}_`;
  throw new ConfigFailure([`${prefix}{MIGRATOR,SERVER,WORKER}_DATABASE_URL must be set together or not at all`]);
}
