import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import type { Config } from '../platform/config/config';
import { type EmbeddedServer, startEmbeddedServer } from '../platform/database/embedded/start-embedded-server';
import { answerAway } from '../platform/http/away';
import { listen, type Listening } from '../platform/http/listen';
import { loadOrCreateKeys } from '../platform/identity/keys';
import { configuredMail } from '../platform/mail/configured-mail';
import { startTracing } from '../platform/telemetry/start-tracing';
import type { Logger } from '../platform/telemetry/logger';
import { type PreparedDatabase, prepareDatabases } from './prepare-databases';
import { removeRuntime, writeRuntime } from './runtime-file';
import { type ServedPlatform, servePlatform } from './serve-platform';
import { subgraphDefinitions } from './subgraph-definitions';
import { Undo } from '../platform/process/undo';

/** What the platform is started with besides its configuration. */
export interface StartOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Tells a person what happens, a line at a time. */
  readonly tell: (line: string) => void;
  /** Settings of the embedded PostgreSQL, for tests and benchmarks. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The whole platform, running in this process. */
export interface Platform extends ServedPlatform {
  readonly databases: readonly PreparedDatabase[];
  readonly server: EmbeddedServer;
  stop(): Promise<void>;
}

type Serve = (listener: RequestListener) => void;

async function startAll(options: StartOptions, listening: Listening, serve: Serve, undo: Undo): Promise<Platform> {
  const { config, logger, tell, settings } = options;
  undo.add(await startTracing({ tracing: config.tracing, service: 'kenes', logger }));
  const stateFolder = resolve(config.process.dataFolder);
  const server = await startEmbeddedServer({ stateFolder, log: tell, ...(settings ? { settings } : {}) });
  undo.add(() => server.stop());
  const { cookie } = await loadOrCreateKeys(stateFolder);
  const databases = await prepareDatabases(server, subgraphDefinitions(cookie, configuredMail(config)), {
    isReal: config.process.clock === 'real',
    statementMs: config.load.statementMs,
  });
  undo.add(() => Promise.all(databases.map(({ db }) => db.close())));
  const served = await servePlatform({ config, logger, stateFolder, databases, listening, serve }, undo);
  const { host, port, user, password } = server;
  writeRuntime(stateFolder, { host, port, user, password, url: served.url, clock: config.process.clock });
  undo.add(() => removeRuntime(stateFolder));
  return { ...served, databases, server, stop: () => undo.run() };
}

/**
 * Starts the whole platform in this process: it takes its port first (so that a taken one is told at once), then PostgreSQL, the four
 * subgraphs and the gateway. If a step fails, what was started before it is stopped again and the failure is thrown.
 */
export async function startPlatform(options: StartOptions): Promise<Platform> {
  const {
    process: { host, port },
    load: { connections },
  } = options.config;
  const undo = new Undo();
  let listener = answerAway('starting');
  const listening = await listen((request, response) => listener(request, response), { host, port, connections });
  undo.add(() => listening.close(0));
  try {
    return await startAll(options, listening, (ready) => (listener = ready), undo);
  } catch (error) {
    await undo.run().catch(() => undefined);
    throw error;
  }
}
