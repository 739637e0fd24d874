import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Undo } from '../../platform/process/undo';
import { moveClock } from '../../platform/process/move-clock';
import { packageRoot } from '../../platform/config/package-root';
import { legalInstant } from '../../platform/database/legal-clock';
import { type Cluster, clusterUrl, databaseUrls } from '../../platform/database/provision';
import { type DatabaseUrls, SUBGRAPH_NAMES, type SubgraphName } from '../../platform/database/subgraph-name';
import { drawPort } from './draw-port';
import { keepDatabase } from './database-keeper';
import { DistributedProcess } from './distributed-process';
import { type Environment, processEnvironments } from './process-environments';
import { runMigration } from './run-migration';
import { untilSettled } from './until-settled';

/** What the distributed platform is started with; everything may be left out. */
export interface DistributedOptions {
  /** Folder of data and keys, kept at the end; a new one that is removed at the end if not given. */
  readonly folder?: string;
  /** A PostgreSQL that runs already, with its superuser; an embedded one in a process of its own if not given. */
  readonly cluster?: Cluster;
  /** Settings of the embedded PostgreSQL. */
  readonly settings?: Readonly<Record<string, string>>;
  /** More replicas than one, such as `{ appeals: 2 }`. */
  readonly replicas?: Partial<Record<SubgraphName, number>>;
  /** Subgraphs whose outbox is worked by a process of its own, such as `appeals-worker`, which serves nobody. */
  readonly workers?: readonly SubgraphName[];
  /** Processes that are not started, such as `gateway` where another stands over the subgraphs. */
  readonly without?: readonly string[];
  /** Port of the gateway; a free one if not given. */
  readonly port?: number;
  /** Variables for every process. */
  readonly environment?: Environment;
  /** Folder of the compiled code, `dist` if not given. */
  readonly compiled?: string;
}

/** The platform as processes of their own, all on this machine. */
export interface Distributed {
  /** Where the gateway answers. */
  readonly url: string;
  readonly issuer: string;
  readonly databases: Readonly<Record<SubgraphName, DatabaseUrls>>;
  readonly cluster: Cluster & { readonly pid?: number };
  readonly folder: string;
  /** `issuer`, `organisation`, `supervision`, `appeals`, `councils`, `gateway`; a second replica is `appeals-2`, a worker `appeals-worker`. */
  readonly processes: ReadonlyMap<string, DistributedProcess>;
  /** One of them; throws for an unknown name. */
  process(name: string): DistributedProcess;
  /** Sets the legal clock of all four databases and runs its tick in each, from a text such as `2026-03-19T10:00`. */
  setClock(text: string): Promise<void>;
  /** Waits until no event waits in any outbox. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Starts database, migration, issuer, four subgraphs and gateway. A failed start leaves nothing behind, nor does a parent that is killed. */
export async function startDistributed(options: DistributedOptions = {}): Promise<Distributed> {
  const undo = new Undo();
  try {
    return await startAll(options, undo);
  } catch (error) {
    await undo.run().catch(() => undefined);
    throw error;
  }
}

async function startAll(options: DistributedOptions, undo: Undo): Promise<Distributed> {
  const { compiled = join(packageRoot(), 'dist'), environment = {}, workers = [], without = [] } = options;
  const folder = options.folder ?? temporaryFolder(undo);
  const cluster = options.cluster ?? (await ownCluster(compiled, folder, options, undo));
  const places = await choosePlaces(options);
  const databases = mapNames((name) => databaseUrls(cluster, name));
  const issuer = `${places.issuer}/oidc`;
  const environments = processEnvironments({ ...places, databases, issuer, folder, environment });
  const superuser = clusterUrl(cluster, cluster.user, cluster.password, 'postgres');
  await runMigration(compiled, { ...environments.migrate, KENES_SUPERUSER_DATABASE_URL: superuser }, ['--provision']);
  const start = (name: string, url: string, words: readonly string[], values: Environment): DistributedProcess => {
    const [program = '', ...args] = words;
    const own = { ...values, PORT: new URL(url).port, KENES_HOST: HOST };
    return new DistributedProcess({ name, url, program: join(compiled, program), args, environment: own });
  };
  const all = [
    start('issuer', places.issuer, ['scripts/start-issuer.js'], environments.issuer),
    ...SUBGRAPH_NAMES.flatMap((name) => {
      const values = environments.subgraph(name);
      const serving = workers.includes(name) ? { ...values, KENES_WORKER: 'off' } : values;
      return places.subgraphs[name].map((url, index) =>
        start(index === 0 ? name : `${name}-${index + 1}`, url, ['scripts/start-subgraph.js', name], serving),
      );
    }),
    ...workers.map((name, index) =>
      start(
        `${name}-worker`,
        places.workers[index] ?? '',
        ['scripts/start-subgraph.js', name],
        environments.subgraph(name),
      ),
    ),
    start('gateway', places.gateway, ['gateway/main.js'], environments.gateway),
  ];
  undo.add(() => Promise.all(all.map((each) => each.kill('SIGTERM'))));
  await Promise.all(all.filter(({ name }) => !without.includes(name)).map((each) => each.start()));
  const processes = new Map(all.map((each) => [each.name, each]));
  return {
    url: places.gateway,
    issuer,
    databases,
    cluster,
    folder,
    processes,
    process: (name) => {
      const found = processes.get(name);
      if (!found) throw new Error(`no process ${name}`);
      return found;
    },
    setClock: async (text) => {
      await Promise.all(Object.values(databases).map((urls) => moveClock(urls, legalInstant(text))));
    },
    settled: () => untilSettled(Object.values(databases).map(({ server }) => server)),
    stop: () => undo.run(),
  };
}

function temporaryFolder(undo: Undo): string {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-distributed-'));
  // As root the server runs as another user, who has to reach its data.
  chmodSync(folder, 0o711);
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function ownCluster(
  compiled: string,
  folder: string,
  { settings = {} }: DistributedOptions,
  undo: Undo,
): Promise<Cluster> {
  const stateFolder = join(folder, 'postgresql');
  mkdirSync(stateFolder, { recursive: true, mode: 0o711 });
  const server = await keepDatabase(compiled, stateFolder, { max_connections: '200', ...settings });
  undo.add(() => server.stop());
  return server;
}

/** Where each process will answer. */
async function choosePlaces({ replicas = {}, workers = [], port }: DistributedOptions) {
  const drawn = new Set<number>();
  const place = async (chosen?: number): Promise<string> => `http://${HOST}:${chosen ?? (await drawPort(HOST, drawn))}`;
  const subgraphs = { organisation: [], supervision: [], appeals: [], councils: [] } as Record<SubgraphName, string[]>;
  for (const name of SUBGRAPH_NAMES) {
    for (let count = replicas[name] ?? 1; count > 0; count -= 1) subgraphs[name].push(await place());
  }
  const ofWorkers: string[] = [];
  while (ofWorkers.length < workers.length) ofWorkers.push(await place());
  return { issuer: await place(), gateway: await place(port), subgraphs, workers: ofWorkers };
}

function mapNames<T>(make: (name: SubgraphName) => T): Record<SubgraphName, T> {
  return Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, make(name)])) as Record<SubgraphName, T>;
}
