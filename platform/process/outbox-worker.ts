import { resolve } from 'node:path';
import type { Router } from 'express';
import type { Config } from '../config/config';
import { SETTINGS } from '../config/settings';
import { eventRoutes } from '../events/event-routes';
import { runTicks } from '../events/legal-tick';
import { prunableTypes } from '../events/prune-inbox';
import { startWorker } from '../events/start-worker';
import type { OpenSubgraph } from '../graphql/open-subgraph';
import { deliverToReplicas } from './deliver-to-replicas';
import { internalSecretOf } from './internal-secret';
import { unreachableDatabase } from './process-failure';
import { required } from './required';
import type { ProcessParts } from './run-process';
import { sealPeriodically } from './seal-periodically';

/** `POST /events` of a subgraph, for the workers of the others. */
export function eventRoutesOf({ receive }: OpenSubgraph, config: Config): Router {
  return eventRoutes({ receive, secret: internalSecretOf(config) });
}

/** Starts what works in the background of a subgraph, unless `KENES_WORKER=off`: the outbox's worker and the sealing of the audit. */
export async function startOutboxWorker(subgraph: OpenSubgraph, { config, logger, undo }: ProcessParts): Promise<void> {
  if (!config.distributed.runsWorker) return;
  const { name } = subgraph.definition;
  const url = required(SETTINGS.databases[`${name}_worker`], config.databases[`${name}_worker`]);
  const { deliver, close } = deliverToReplicas(config, internalSecretOf(config));
  undo.add(close);
  const report = (problem: string, error?: unknown): void =>
    logger.warn({ problem, ...(error === undefined ? {} : { err: error }) }, 'event delivery');
  const tick = (): Promise<void> => runTicks(subgraph.db, subgraph.definition.ticks ?? [], report);
  const prunable = prunableTypes(subgraph.definition.projections);
  const worker = await startWorker(url, deliver, report, tick, prunable).catch((error: unknown) => {
    throw unreachableDatabase(url, error);
  });
  undo.add(() => worker.stop());
  undo.add(sealPeriodically([subgraph], resolve(config.process.dataFolder), logger));
}
