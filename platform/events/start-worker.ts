import { Logger, run, type Runner } from 'graphile-worker';
import { Pool } from 'pg';
import { z } from 'zod';
import type { SubgraphName } from '../database/subgraph-name';
import type { CloudEvent } from './cloud-event';

/** Hands an event to one subscriber; rejects when it was not taken, so that it is tried again. */
export type Deliver = (subscriber: SubgraphName, event: CloudEvent) => Promise<void>;

const deliverPayload = z.object({ event: z.custom<CloudEvent>(), subscriber: z.custom<SubgraphName>() });

/** How the queue works one database: parallel deliveries, and how often it looks without being told (it is told by NOTIFY). */
const WORKER_SETTINGS = { concurrency: 4, pollInterval: 2000, noHandleSignals: true } as const;

/** Starts the worker of one database; it delivers events within milliseconds of their commit. Stop it before the database. */
export async function startWorker(
  workerUrl: string,
  deliver: Deliver,
  report: (message: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const pgPool = new Pool({ connectionString: workerUrl, max: 4 });
  pgPool.on('error', () => undefined);
  const runner: Runner = await run({
    ...WORKER_SETTINGS,
    pgPool,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') report(message);
    }),
    taskList: {
      deliver: async (payload) => {
        const { event, subscriber } = deliverPayload.parse(payload);
        await deliver(subscriber, event);
      },
    },
  });
  return {
    stop: async () => {
      await runner.stop();
      await pgPool.end();
    },
  };
}
