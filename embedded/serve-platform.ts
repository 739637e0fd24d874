import type { RequestListener } from 'node:http';
import type { Config } from '../platform/config/config';
import { legalInstant, setLegalClock } from '../platform/database/legal-clock';
import { runTicks } from '../platform/events/legal-tick';
import { createApp } from '../platform/http/create-app';
import { createHealth } from '../platform/http/health';
import type { Listening } from '../platform/http/listen';
import { loadOrCreateKeys } from '../platform/identity/keys';
import type { Logger } from '../platform/telemetry/logger';
import { seedDemonstration } from '../subgraphs/organisation/demonstration/seed-demonstration';
import { mountPlatform } from './mount-platform';
import { type OpenGraph, openGraph } from './open-graph';
import type { PreparedDatabase } from './prepare-databases';
import { sealPeriodically } from '../platform/process/seal-periodically';
import type { Undo } from '../platform/process/undo';

/** What the platform is served with, once its databases are open. */
export interface ServeOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Folder of the keys. */
  readonly stateFolder: string;
  readonly databases: readonly PreparedDatabase[];
  readonly listening: Listening;
  /** Takes over the port's requests. */
  readonly serve: (listener: RequestListener) => void;
}

/** The platform as it answers. */
export interface ServedPlatform {
  /** Where it answers, such as `http://localhost:4000`. */
  readonly url: string;
  readonly issuer: string;
  readonly graph: OpenGraph;
  /** Sets the legal clock of all four databases and runs its tick in each, from a text such as `2026-03-19T10:00`. */
  setClock(text: string): Promise<void>;
}

async function checkDatabases(databases: readonly PreparedDatabase[]): Promise<void> {
  await Promise.all(databases.map(({ db }) => db.pool.query('SELECT 1')));
}

/** Opens graph, issuer and pages over open databases and takes over the port. What it starts is added to `undo`. */
export async function servePlatform(options: ServeOptions, undo: Undo): Promise<ServedPlatform> {
  const { config, logger, stateFolder, databases, listening, serve } = options;
  const keys = await loadOrCreateKeys(stateFolder);
  const url = config.process.publicUrl ?? `http://localhost:${listening.port}`;
  const issuer = config.identity.issuer ?? `${url}/oidc`;
  const graph = await openGraph({ config, databases, keys, issuer, stateFolder, logger }, undo);
  const organisation = graph.subgraphs.get('organisation');
  if (config.demonstration.isOn && organisation) await seedDemonstration(organisation.db);
  undo.add(sealPeriodically(databases, stateFolder, logger));
  const health = createHealth({ databases: () => checkDatabases(databases) }, logger);
  const parts = { config, logger, url, issuer, keys, graph, health };
  serve(createApp({ logger, proxies: config.load.proxies, mount: (app) => mountPlatform(app, parts) }));
  undo.add(async () => {
    health.stopAccepting();
    await listening.close(config.process.shutdownSeconds * 1000);
  });
  return {
    url,
    issuer,
    graph,
    setClock: async (text) => {
      const instant = legalInstant(text);
      await Promise.all(databases.map(({ urls }) => setLegalClock(urls.migrator, instant)));
      const report = (problem: string): void => logger.warn({ problem }, 'clock of the law');
      await Promise.all(databases.map(({ db, definition }) => runTicks(db, definition.ticks ?? [], report)));
    },
  };
}
