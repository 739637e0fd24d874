import { EventEmitter } from 'node:events';
import { type JobHelpers, Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { LOOK_FOR_ABANDONED_MS, newWorkerName, releaseAbandoned, releaseOwn } from './abandoned-jobs';
import { type Deliver, deliverJob, HeldBack } from './deliver-job';
import type { Outbox } from './emit';
import { describeFault, EventFault } from './event-fault';
import { QUEUE_SCHEMA } from './migrate-outbox';

/** What the worker of one database works with. */
export interface RunOptions {
  readonly workerUrl: string;
  readonly deliver: Deliver;
  /** The clock of the law: called once a minute by one of all workers of the database. */
  readonly tick: (() => Promise<void>) | null;
  readonly report: Report;
}

/** Takes what went wrong: a line without personal data, and the error itself where there is one. */
export type Report = (message: string, error?: unknown) => void;

/** One life of a worker, on connections of its own. */
export interface WorkerRun {
  /** Resolves when it has ended, by `stop` or by a fault it could not bear. */
  readonly ended: Promise<void>;
  /** Takes no more jobs, waits for those under way and closes the connections. */
  stop(): Promise<void>;
}

const CONCURRENCY = 4;
/** The deliveries' connections, the listening one and one for the rest. */
const CONNECTIONS = CONCURRENCY + 2;
/** Without it a worker on a machine that vanished would count as alive for two hours. */
const KEEPALIVE = '-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';
const EVERY_MINUTE = {
  task: 'tick',
  match: '* * * * *',
  identifier: 'clock of the law',
  options: { maxAttempts: 1, jobKey: 'tick' },
};

/**
 * How the queue works one database: parallel deliveries, and how often it looks without being told (it is told by NOTIFY). Finished jobs are
 * taken off in batches: only so does the queue survive a connection that is lost at that moment.
 */
const SETTINGS = {
  schema: QUEUE_SCHEMA,
  concurrency: CONCURRENCY,
  pollInterval: 2_000,
  noHandleSignals: true,
  preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
} as const;

function loggerOf(report: Report): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level !== 'error' && level !== 'warning') return;
    const error: unknown = meta['error'];
    if (error instanceof HeldBack) return;
    // The first line; a stack follows, which is the error's own.
    report(message.split('\n', 1)[0] ?? '', error instanceof EventFault ? error.cause : error);
  });
}

/** Events of the queue, on which its pool of workers takes the name that the connections bear. */
function namedPool(name: string): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = name;
  });
  return events;
}

function openConnections(workerUrl: string, name: string): Pool {
  const pool = new Pool({ connectionString: workerUrl, max: CONNECTIONS, options: KEEPALIVE, application_name: name });
  // Lost connections are replaced; without listeners they would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function queueOf(helpers: JobHelpers): Outbox {
  return { query: (statement, values) => helpers.query(statement, values) };
}

/** Starts one life of a worker; rejects when the database cannot be reached. */
export async function startRun({ workerUrl, deliver, tick, report }: RunOptions): Promise<WorkerRun> {
  const name = newWorkerName();
  const pgPool = openConnections(workerUrl, name);
  const taskList: TaskList = {
    deliver: (payload, helpers) => deliverJob(queueOf(helpers), { id: helpers.job.id, payload }, deliver),
    ...(tick
      ? { tick: () => tick().catch((error: unknown) => report(`clock of the law: ${describeFault(error)}`, error)) }
      : {}),
  };
  const parsedCronItems = parseCronItems(tick ? [EVERY_MINUTE] : []);
  const events = namedPool(name);
  const runner = await run({ ...SETTINGS, pgPool, events, logger: loggerOf(report), taskList, parsedCronItems }).catch(
    async (error: unknown) => {
      await pgPool.end();
      throw error;
    },
  );
  const release = (): Promise<void> => releaseAbandoned(pgPool).catch(() => undefined);
  const timer = setInterval(() => void release(), LOOK_FOR_ABANDONED_MS);
  void release();
  return {
    ended: runner.promise.catch((error: unknown) => report('the worker has ended and starts again', error)),
    stop: async () => {
      clearInterval(timer);
      // It rejects if the run has ended already.
      await runner.stop().catch(() => undefined);
      // A lost connection may have left locks of deliveries that have ended by now.
      await releaseOwn(pgPool, name).catch(() => undefined);
      await pgPool.end();
    },
  };
}
