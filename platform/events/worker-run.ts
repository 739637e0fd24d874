import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type JobHelpers, Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { LOOK_FOR_ABANDONED_MS, newWorkerName, releaseAbandoned, releaseOwn } from './abandoned-jobs';
import { type Deliver, deliverJob, HeldBack } from './deliver-job';
import type { Outbox } from './emit';
import { describeFault, EventFault } from './event-fault';
import { JobsInHand } from './jobs-in-hand';
import { QUEUE_SCHEMA } from './migrate-outbox';
import { pruneInbox } from './prune-inbox';
import { openConnections } from './worker-connections';

/** What the worker of one database works with. */
export interface RunOptions {
  readonly workerUrl: string;
  readonly deliver: Deliver;
  /** The clock of the law: called once a minute by one of all workers of the database. */
  readonly tick: (() => Promise<void>) | null;
  /** The types of events whose old receipts are removed, once an hour by one of all workers of the database. */
  readonly prunable: readonly string[];
  readonly report: Report;
}

/** Takes what went wrong: a line without personal data, and the error itself where there is one. */
export type Report = (message: string, error?: unknown) => void;

/** One life of a worker, on connections of its own. */
export interface WorkerRun {
  /** Resolves when it takes no more jobs, by `stop` or by a fault it could not bear; `stop` is to be called then. */
  readonly ended: Promise<unknown>;
  /** Takes no more jobs, waits for those under way and closes the connections. */
  stop(): Promise<void>;
}

const CONCURRENCY = 4;
/** How long the queue may take to put down the last jobs, in milliseconds. */
const PUT_DOWN_MS = 1_000;
const EVERY_MINUTE = {
  task: 'tick',
  match: '* * * * *',
  identifier: 'clock of the law',
  options: { maxAttempts: 1, jobKey: 'tick' },
};

const EVERY_HOUR = {
  task: 'prune',
  match: '17 * * * *',
  identifier: 'receipts of events',
  options: { maxAttempts: 1, jobKey: 'prune' },
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
    report(message.split(/:?\n/, 1)[0] ?? '', error instanceof EventFault ? error.cause : error);
  });
}

interface QueueEvents {
  readonly events: WorkerEvents;
  /** Resolves when the queue begins to shut down, for whatever reason, or could not be asked for a job. */
  readonly isEnding: Promise<unknown>;
}

/**
 * Gives the queue's pool of workers the name that its connections bear, and tells when it ends. A failed look for a job counts as the end: the
 * queue keeps the failure of its first look, and would answer every later one with it though the database is back.
 */
function queueEvents(name: string, report: Report): QueueEvents {
  const emitter = new EventEmitter();
  const events: WorkerEvents = emitter;
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = name;
  });
  events.once('worker:getJob:error', ({ error }) => report('the queue gives no jobs', error));
  return {
    events,
    isEnding: Promise.race([once(emitter, 'pool:gracefulShutdown'), once(emitter, 'worker:getJob:error')]),
  };
}

function queueOf(helpers: JobHelpers): Outbox {
  return { query: (statement, values) => helpers.query(statement, values) };
}

/** The tasks of the queue: deliveries, the pruning of receipts and, if asked for, the clock of the law; the latters' failures are reported, not kept. */
function tasksOf({ deliver, tick, prunable, report }: RunOptions, inHand: JobsInHand, queue: Pool): TaskList {
  const reported =
    (what: string) =>
    (error: unknown): void =>
      report(`${what}: ${describeFault(error)}`, error);
  const deliveries: TaskList = {
    deliver: (payload, helpers) =>
      inHand.hold(helpers.job.id, () => deliverJob(queueOf(helpers), { id: helpers.job.id, payload }, deliver)),
    prune: async (_, { job }) => {
      await inHand.hold(job.id, () => pruneInbox(queue, prunable).catch(reported('receipts of events')));
    },
  };
  if (!tick) return deliveries;
  return { ...deliveries, tick: (_, { job }) => inHand.hold(job.id, () => tick().catch(reported('clock of the law'))) };
}

/** Waits for the jobs in hand, then for the queue to put them down; not for long, as it does not end if it has lost connections meanwhile. */
async function putDown(stopping: Promise<boolean>, inHand: JobsInHand): Promise<void> {
  for (let isDown = false; !isDown;) {
    await inHand.ended();
    isDown = (await Promise.race([stopping, pause(PUT_DOWN_MS, false)])) || inHand.underWay.length === 0;
  }
}

/** Starts one life of a worker; rejects when the database cannot be reached. */
export async function startRun(options: RunOptions): Promise<WorkerRun> {
  const { workerUrl, tick, report } = options;
  const inHand = new JobsInHand();
  const name = newWorkerName();
  const pgPool = openConnections(workerUrl, name, CONCURRENCY);
  const { events, isEnding } = queueEvents(name, report);
  const parsedCronItems = parseCronItems(tick ? [EVERY_HOUR, EVERY_MINUTE] : [EVERY_HOUR]);
  const taskList = tasksOf(options, inHand, pgPool);
  const runner = await run({ ...SETTINGS, pgPool, events, logger: loggerOf(report), taskList, parsedCronItems }).catch(
    async (error: unknown) => {
      await pgPool.end();
      throw error;
    },
  );
  const ended = runner.promise.catch((error: unknown) => report('the worker has ended', error));
  const release = (): Promise<void> => releaseAbandoned(pgPool, name, inHand.ids).catch(() => undefined);
  const timer = setInterval(() => void release(), LOOK_FOR_ABANDONED_MS);
  void release();
  return {
    ended: Promise.race([ended, isEnding]),
    stop: async () => {
      clearInterval(timer);
      const stopping = runner.stop().then(
        () => true,
        // It is stopping already.
        () => ended.then(() => true),
      );
      await putDown(stopping, inHand);
      await releaseOwn(pgPool, name, inHand.underWay).catch(() => undefined);
      await pgPool.end();
    },
  };
}
