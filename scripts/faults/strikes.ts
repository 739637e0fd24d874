import { setTimeout as pause } from 'node:timers/promises';
import { asSuperuser } from '../../platform/database/provision';
import { SUBGRAPH_NAMES } from '../../platform/database/subgraph-name';
import { rowsAt, backendPid, cutConnections, postmasterPid } from './superuser';
import type { FaultStage } from './fault-stage';
import type { WrittenSubgraph } from './journal';
import { playPoison } from './poison';
import type { Random } from './random';
import { emptyDisk, fillDisk } from './small-disk';

/** What is struck, and what becomes of it. */
export interface StrikeParts {
  readonly stage: FaultStage;
  readonly random: Random;
}

/** What a strike leaves to be said: the instant from which recovery counts, and whatever should not have happened. */
export interface Struck {
  readonly since: number;
  readonly findings: readonly string[];
}

/** One kind of fault. */
export interface Strike {
  readonly stage: 'distributed' | 'embedded' | 'disk';
  /** Recovered is who has acknowledged a write to each of these again. */
  readonly writes: readonly WrittenSubgraph[];
  readonly strike: (parts: StrikeParts) => Promise<Struck>;
}

const BOTH: readonly WrittenSubgraph[] = ['appeals', 'supervision'];
const NOTHING: readonly string[] = [];

/** Kills processes at the same moment, and starts them again as a supervisor would. */
function killed(...names: readonly string[]) {
  return async ({ stage }: StrikeParts): Promise<Struck> => {
    const since = performance.now();
    await Promise.all(names.map((name) => stage.process(name).kill('SIGKILL')));
    await Promise.all(names.map((name) => stage.process(name).start()));
    return { since, findings: NOTHING };
  };
}

/** Ends processes in order, one after the other, each started again before the next. */
function restarted(...names: readonly string[]) {
  return async ({ stage }: StrikeParts): Promise<Struck> => {
    const since = performance.now();
    for (const name of names) await stage.process(name).restart('SIGTERM');
    return { since, findings: NOTHING };
  };
}

async function killPostmaster({ stage }: StrikeParts): Promise<Struck> {
  const pid = await postmasterPid(stage);
  const since = performance.now();
  process.kill(pid, 'SIGKILL');
  return { since, findings: NOTHING };
}

/** PostgreSQL ends all sessions when one is killed, and recovers from its log. */
async function killBackend({ stage }: StrikeParts): Promise<Struck> {
  const pid = await backendPid(stage);
  const since = performance.now();
  process.kill(pid, 'SIGKILL');
  return { since, findings: NOTHING };
}

async function cut({ stage, random }: StrikeParts): Promise<Struck> {
  const since = performance.now();
  for (let times = random.between(1, 3); times > 0; times -= 1) {
    await cutConnections(stage);
    await pause(random.between(20, 200));
  }
  return { since, findings: NOTHING };
}

const WORKERS = ['appeals-worker', 'supervision-worker'] as const;

/** Holds the workers still while events gather, delays them all by chance and doubles some, and lets the workers go on. */
async function scrambleEvents({ stage, random }: StrikeParts): Promise<Struck> {
  const since = performance.now();
  for (const name of WORKERS) stage.process(name).signal('SIGSTOP');
  try {
    await pause(random.between(700, 1500));
    for (const name of BOTH) {
      await rowsAt(
        stage.databases()[name].worker,
        `WITH doubled AS (
           SELECT graphile_worker.add_job('deliver', payload, run_at => now() + random() * interval '2 seconds', max_attempts => 20)
           FROM graphile_worker._private_jobs WHERE payload->'event' IS NOT NULL AND random() < 0.5
         ), delayed AS (
           UPDATE graphile_worker._private_jobs SET run_at = now() + random() * interval '2 seconds'
           WHERE locked_at IS NULL RETURNING id
         ) SELECT (SELECT count(*) FROM doubled), (SELECT count(*) FROM delayed)`,
      );
    }
  } finally {
    for (const name of WORKERS) stage.process(name).signal('SIGCONT');
  }
  return { since, findings: NOTHING };
}

const FULL_MS = 2_500;

/** Fills the data folder's disk, makes PostgreSQL need more of its log as well, and makes room after a while. */
async function fill({ stage }: StrikeParts): Promise<Struck> {
  const folder = stage.dataFolder('appeals');
  const cluster = stage.cluster();
  const switchLog = (): Promise<unknown> =>
    asSuperuser(cluster, 'postgres', (client) => {
      client.on('error', () => undefined);
      return client.query('CHECKPOINT; SELECT pg_switch_wal()');
    }).catch(() => undefined);
  try {
    fillDisk(folder);
    await pause(FULL_MS);
    for (let times = 0; times < 4; times += 1) {
      await switchLog();
      fillDisk(folder);
    }
    await pause(FULL_MS);
  } finally {
    emptyDisk(folder);
  }
  const since = performance.now();
  const platform = stage.process('embedded');
  if (platform.isRunning) return { since, findings: NOTHING };
  await platform.start();
  return { since, findings: [`the process ended on a full disk: ${platform.output.slice(-3).join(' ')}`] };
}

/** The kinds of faults, by the names that `--only` takes. */
export const STRIKES = {
  organisation: { stage: 'distributed', writes: BOTH, strike: killed('organisation') },
  supervision: { stage: 'distributed', writes: ['supervision'], strike: killed('supervision') },
  appeals: { stage: 'distributed', writes: ['appeals'], strike: killed('appeals', 'appeals-2') },
  councils: { stage: 'distributed', writes: BOTH, strike: killed('councils') },
  subgraphs: { stage: 'distributed', writes: BOTH, strike: killed(...SUBGRAPH_NAMES, 'appeals-2') },
  replica: { stage: 'distributed', writes: ['appeals'], strike: killed('appeals-2') },
  gateway: { stage: 'distributed', writes: BOTH, strike: killed('gateway') },
  worker: { stage: 'distributed', writes: BOTH, strike: killed(...WORKERS) },
  postgres: { stage: 'distributed', writes: BOTH, strike: killPostmaster },
  backend: { stage: 'distributed', writes: BOTH, strike: killBackend },
  connections: { stage: 'distributed', writes: BOTH, strike: cut },
  events: { stage: 'distributed', writes: BOTH, strike: scrambleEvents },
  poison: { stage: 'distributed', writes: BOTH, strike: ({ stage }) => playPoison(stage) },
  'restart-one': { stage: 'distributed', writes: ['supervision'], strike: restarted('supervision') },
  'restart-two': { stage: 'distributed', writes: ['appeals'], strike: restarted('appeals', 'appeals-2') },
  'restart-gateway': { stage: 'distributed', writes: BOTH, strike: restarted('gateway') },
  embedded: { stage: 'embedded', writes: BOTH, strike: killed('embedded') },
  'embedded-postgres': { stage: 'embedded', writes: BOTH, strike: killPostmaster },
  disk: { stage: 'disk', writes: BOTH, strike: fill },
} as const satisfies Record<string, Strike>;

export type FaultKind = keyof typeof STRIKES;
export const FAULT_KINDS = Object.keys(STRIKES) as readonly FaultKind[];
