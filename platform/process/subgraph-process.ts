import { resolve } from 'node:path';
import type { Router } from 'express';
import type { Config } from '../config/config';
import { SETTINGS } from '../config/settings';
import { type Database, openDatabase } from '../database/open-database';
import type { SubgraphName } from '../database/subgraph-name';
import type { SubgraphDefinition } from '../graphql/define-subgraph';
import { openSubgraph } from '../graphql/open-subgraph';
import { subgraphRoutes } from '../graphql/subgraph-routes';
import { createAssertionVerifier } from '../identity/viewer-assertion';
import { assertionKeyOf } from './assertion-keys';
import { fileOptions } from './file-options';
import { requireMigrated } from './migration-state';
import { eventRoutesOf, startOutboxWorker } from './outbox-worker';
import { unreachableDatabase } from './process-failure';
import { required } from './required';
import { type ProcessParts, runProcess, type Serving } from './run-process';

/** One subgraph as a process. `define` makes it of the configuration; `routes` adds what this one serves beside the graph. */
export interface SubgraphProcess {
  readonly name: SubgraphName;
  readonly define: (config: Config) => SubgraphDefinition;
  readonly routes?: (config: Config, db: Database) => Promise<Router>;
}

/**
 * Runs a subgraph on a port of its own: `POST /graphql` for whoever brings a viewer assertion, `POST /events` for the workers of the others,
 * health and metrics; and its own worker unless `KENES_WORKER=off`. It keeps no state, so that any number of them may run.
 */
export function runSubgraphProcess(subgraph: SubgraphProcess): void {
  runProcess(subgraph.name, (parts) => startSubgraph(subgraph, parts));
}

async function startSubgraph(options: SubgraphProcess, parts: ProcessParts): Promise<Serving> {
  const { config, logger, undo } = parts;
  const definition = options.define(config);
  const verifier = createAssertionVerifier(await assertionKeyOf(config));
  const db = await open(definition, config);
  undo.add(() => db.close());
  await requireMigrated(db, definition);
  const subgraph = await openSubgraph(definition, {
    db,
    verifyAssertion: verifier.verify,
    files: fileOptions(options.name, config, resolve(config.process.dataFolder)),
    report: (error, traceId) => logger.error({ err: error, traceId }, 'fault in a subgraph'),
  });
  undo.add(() => subgraph.close());
  const own = await options.routes?.(config, db);
  const events = eventRoutesOf(subgraph, config);
  await startOutboxWorker(subgraph, parts);
  return {
    checks: { database: () => db.pool.query('SELECT 1') },
    mount: (app) => {
      app.use(subgraphRoutes(subgraph), events);
      app.use('/files', subgraph.files);
      if (own) app.use(own);
    },
  };
}

async function open(
  { name, entities }: SubgraphDefinition,
  { databases, distributed, load }: Config,
): Promise<Database> {
  const server = required(SETTINGS.databases[`${name}_server`], databases[`${name}_server`]);
  const sizes = { reads: distributed.poolReads, writes: distributed.poolWrites, statementMs: load.statementMs };
  return openDatabase(name, { server }, entities, sizes).catch((error: unknown) => {
    throw unreachableDatabase(server, error);
  });
}
