import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRuntime } from '../../embedded/runtime-file';
import { packageRoot } from '../../platform/config/package-root';
import { drawPort } from '../distributed/draw-port';
import { legalInstant, setLegalClock } from '../../platform/database/legal-clock';
import { type Cluster, databaseUrls } from '../../platform/database/provision';
import { type DatabaseUrls, SUBGRAPH_NAMES, type SubgraphName } from '../../platform/database/subgraph-name';
import { Undo } from '../../platform/process/undo';
import { DistributedProcess } from '../distributed/distributed-process';
import { inherited } from '../distributed/process-environments';
import { startDistributed } from '../distributed/start-distributed';
import { WORKLOAD_DAY } from './case';

/** A platform to be struck: its processes by name, its databases, and where the proofs of its audit lie. */
export interface FaultStage {
  /** Where the graph answers. */
  readonly url: string;
  readonly issuer: string;
  /** The database server as it runs now. */
  cluster(): Cluster;
  databases(): Readonly<Record<SubgraphName, DatabaseUrls>>;
  /** The folder of keys and seals of a subgraph's process. */
  dataFolder(name: SubgraphName): string;
  process(name: string): DistributedProcess;
  /** Processes that do not run, with their last words; a supervisor would start them again. */
  ended(): readonly DistributedProcess[];
  /** What the processes have logged under a trace, with the fault. */
  logOf(traceId: string): readonly string[];
  stop(): Promise<void>;
}

/** What a stage is opened with. */
export interface StageOptions {
  /** Folder of the compiled code; `dist` if not given. */
  readonly compiled?: string;
  /** Settings of PostgreSQL, where it is not the embedded platform's own. */
  readonly settings?: Readonly<Record<string, string>>;
}

const HOST = '127.0.0.1';

/** Gateway, issuer and subgraphs as processes of their own: appeals twice, and workers of their own where the writes are. */
export async function openDistributedStage({ compiled, settings }: StageOptions = {}): Promise<FaultStage> {
  const platform = await startDistributed({
    replicas: { appeals: 2 },
    workers: ['appeals', 'supervision'],
    ...(settings ? { settings } : {}),
    ...(compiled ? { compiled } : {}),
  });
  await platform.setClock(WORKLOAD_DAY);
  const { url, issuer, folder } = platform;
  return {
    url,
    issuer,
    cluster: () => platform.cluster,
    databases: () => platform.databases,
    dataFolder: (name) => join(folder, name),
    process: (name) => platform.process(name),
    ended: () => [...platform.processes.values()].filter(({ isRunning }) => !isRunning),
    logOf: (traceId) => [...platform.processes.values()].flatMap((each) => faultsIn(each, traceId)),
    stop: () => platform.stop(),
  };
}

/** The embedded platform as a process of its own, as `npm start` runs it, over a folder that is kept when it is killed. */
export async function openEmbeddedStage(
  { compiled = join(packageRoot(), 'dist') }: StageOptions = {},
  prepare: (folder: string, undo: Undo) => Promise<void> = async () => undefined,
): Promise<FaultStage> {
  const undo = new Undo();
  try {
    const folder = mkdtempSync(join(tmpdir(), 'kenes-faults-'));
    undo.add(() => rmSync(folder, { recursive: true, force: true }));
    // As root the database runs as another user, who has to reach its data.
    chmodSync(folder, 0o711);
    const data = join(folder, 'data');
    mkdirSync(data, { mode: 0o711 });
    await prepare(data, undo);
    const started = await startEmbedded(compiled, data, undo);
    return { ...started, stop: () => undo.run() };
  } catch (error) {
    await undo.run().catch(() => undefined);
    throw error;
  }
}

const LONGEST_LOG = 600;

function faultsIn({ output }: DistributedProcess, traceId: string): readonly string[] {
  const lines = output.filter((line) => line.includes(traceId) && line.includes('"err"'));
  return lines.map((line) => line.slice(line.indexOf('"err"')).slice(0, LONGEST_LOG));
}

async function startEmbedded(compiled: string, data: string, undo: Undo): Promise<Omit<FaultStage, 'stop'>> {
  const port = await drawPort(HOST);
  const url = `http://${HOST}:${port}`;
  const platform = new DistributedProcess({
    name: 'embedded',
    program: join(compiled, 'start.js'),
    args: [],
    environment: {
      ...inherited(),
      PORT: String(port),
      KENES_DATA: data,
      KENES_CLOCK: 'operator',
      KENES_PUBLIC_URL: url,
    },
    url,
  });
  undo.add(() => platform.kill('SIGTERM'));
  await platform.start();
  const cluster = (): Cluster => {
    const runtime = readRuntime(data);
    if (!runtime) throw new Error('the embedded platform does not say where its database is');
    return runtime;
  };
  const databases = (): Record<SubgraphName, DatabaseUrls> => {
    const entries = SUBGRAPH_NAMES.map((name) => [name, databaseUrls(cluster(), name)]);
    return Object.fromEntries(entries) as Record<SubgraphName, DatabaseUrls>;
  };
  const moved = Object.values(databases()).map(({ migrator }) => setLegalClock(migrator, legalInstant(WORKLOAD_DAY)));
  await Promise.all(moved);
  return {
    url,
    issuer: `${url}/oidc`,
    cluster,
    databases,
    dataFolder: () => data,
    process: () => platform,
    ended: () => (platform.isRunning ? [] : [platform]),
    logOf: (traceId) => faultsIn(platform, traceId),
  };
}
