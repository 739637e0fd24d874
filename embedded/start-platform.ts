import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import type { Express } from 'express';
import { graphiqlRoutes } from '../gateway/graphiql-routes';
import { sealAudit } from '../platform/audit/seal';
import { loadOrCreateSealKey, sealFolder } from '../platform/audit/seal-key';
import type { Config } from '../platform/config/config';
import { type EmbeddedServer, startEmbeddedServer } from '../platform/database/embedded/start-embedded-server';
import { legalInstant, setLegalClock } from '../platform/database/legal-clock';
import { createApp } from '../platform/http/create-app';
import { createHealth, type Health } from '../platform/http/health';
import { listen, type Listening } from '../platform/http/listen';
import { metricsRoutes } from '../platform/http/metrics';
import { createDemoOidc } from '../platform/identity/demo-oidc/create-demo-oidc';
import { type InstallationKeys, loadOrCreateKeys } from '../platform/identity/keys';
import type { Logger } from '../platform/telemetry/logger';
import { demonstrationUsers } from '../subgraphs/organisation/demonstration/demonstration-users';
import { seedDemonstration } from '../subgraphs/organisation/demonstration/seed-demonstration';
import { EXAMPLE_QUERIES } from './example-queries';
import { type OpenGraph, openGraph } from './open-graph';
import { type PreparedDatabase, prepareDatabases } from './prepare-databases';
import { removeRuntime, writeRuntime } from './runtime-file';
import { subgraphDefinitions } from './subgraph-definitions';

/** How often rows of the audit are sealed, in milliseconds. */
const SEAL_INTERVAL_MS = 10_000;

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
export interface Platform {
  /** Where it answers, such as `http://localhost:4000`. */
  readonly url: string;
  readonly issuer: string;
  readonly graph: OpenGraph;
  readonly databases: readonly PreparedDatabase[];
  readonly server: EmbeddedServer;
  /** Sets the legal clock of all four databases, from a text such as `2026-03-19T10:00`. */
  setClock(text: string): Promise<void>;
  stop(): Promise<void>;
}

/** Steps undone in reverse order when the platform stops, or when its start fails half-way. */
class Undo {
  private readonly steps: (() => Promise<unknown> | void)[] = [];

  add(step: () => Promise<unknown> | void): void {
    this.steps.push(step);
  }

  async run(): Promise<void> {
    for (const step of this.steps.splice(0).reverse()) await step();
  }
}

const STARTING: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' });
  response.end(JSON.stringify({ status: 'starting' }));
};

function startSealing(databases: readonly PreparedDatabase[], stateFolder: string, logger: Logger): () => Promise<void> {
  const signer = loadOrCreateSealKey(sealFolder(stateFolder));
  const sealAll = async (): Promise<void> => {
    await Promise.all(databases.map(({ db }) => sealAudit(db.pool, signer)));
  };
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(sealAll).catch((error: unknown) => logger.error({ err: error }, 'audit not sealed'));
  }, SEAL_INTERVAL_MS);
  return async () => {
    clearInterval(timer);
    await running;
    await sealAll();
  };
}

function mountApp(app: Express, parts: { options: StartOptions; issuer: string; url: string; keys: InstallationKeys; graph: OpenGraph; health: Health }): void {
  const { options, issuer, url, keys, graph, health } = parts;
  const { demonstration, identity } = options.config;
  app.use(health.routes, metricsRoutes());
  if (demonstration.isOn && identity.issuer === null) {
    const oidc = createDemoOidc({
      issuer,
      audience: identity.audience,
      users: demonstrationUsers,
      clientSecret: demonstration.clientSecret,
      signingKeys: [keys.oidc],
      cookieKeys: [keys.cookie],
      tokenTtlSeconds: demonstration.tokenTtlSeconds,
      graphiqlRedirectUris: [`${url}/graphiql/`, `${url.replace('localhost', '127.0.0.1')}/graphiql/`],
      onError: (error) => options.logger.error({ err: error }, 'demonstration issuer'),
    });
    app.use('/oidc', oidc.callback);
  }
  app.use(graphiqlRoutes({ issuer, audience: identity.audience, examples: EXAMPLE_QUERIES }));
  app.use(graph.gateway.routes);
}

async function checkDatabases(databases: readonly PreparedDatabase[]): Promise<void> {
  await Promise.all(databases.map(({ db }) => db.pool.query('SELECT 1')));
}

async function openEverything(options: StartOptions, listening: Listening, serve: (listener: RequestListener) => void, undo: Undo): Promise<Platform> {
  const { config, logger, tell, settings } = options;
  const stateFolder = resolve(config.process.dataFolder);
  const server = await startEmbeddedServer({ stateFolder, log: tell, ...(settings ? { settings } : {}) });
  undo.add(() => server.stop());
  const keys = await loadOrCreateKeys(stateFolder);
  const databases = await prepareDatabases(server, subgraphDefinitions(keys.cookie));
  const setClocks = async (instant: Date | null): Promise<void> => {
    await Promise.all(databases.map(({ urls }) => setLegalClock(urls.migrator, instant)));
  };
  if (config.process.clock === 'real') await setClocks(null);
  const url = config.process.publicUrl ?? `http://localhost:${listening.port}`;
  const issuer = config.identity.issuer ?? `${url}/oidc`;
  const graph = await openGraph({ config, databases, keys, issuer, logger });
  undo.add(() => graph.close());
  const organisation = graph.subgraphs.get('organisation');
  if (config.demonstration.isOn && organisation) await seedDemonstration(organisation.db);
  undo.add(startSealing(databases, stateFolder, logger));
  const health = createHealth({ databases: () => checkDatabases(databases) }, logger);
  serve(createApp({ logger, mount: (app) => mountApp(app, { options, issuer, url, keys, graph, health }) }));
  const { host, port, user, password } = server;
  writeRuntime(stateFolder, { host, port, user, password, url, clock: config.process.clock });
  undo.add(() => removeRuntime(stateFolder));
  undo.add(async () => {
    health.stopAccepting();
    await listening.close(config.process.shutdownSeconds * 1000);
  });
  return { url, issuer, graph, databases, server, setClock: (text) => setClocks(legalInstant(text)), stop: () => undo.run() };
}

/**
 * Starts the whole platform in this process: it takes its port first (so that a taken one is told at once), then PostgreSQL, the four
 * subgraphs and the gateway. If a step fails, what was started before it is stopped again and the failure is thrown.
 */
export async function startPlatform(options: StartOptions): Promise<Platform> {
  const { host, port } = options.config.process;
  const undo = new Undo();
  let listener = STARTING;
  const listening = await listen((request, response) => listener(request, response), { host, port });
  try {
    return await openEverything(options, listening, (ready) => (listener = ready), undo);
  } catch (error) {
    await undo.run();
    await listening.close(0);
    throw error;
  }
}
