import { setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import { parseConfig, type Config } from '../config/config';
import { answerAway } from '../http/away';
import { createApp } from '../http/create-app';
import { createHealth, type HealthChecks } from '../http/health';
import { listen } from '../http/listen';
import { metricsRoutes } from '../http/metrics';
import { createLogger, type Logger } from '../telemetry/logger';
import { startTracing } from '../telemetry/start-tracing';
import { boundHeap } from './bound-heap';
import { logRequests } from './log-requests';
import { endWithFailure } from './end-with-failure';
import { outliveOutput } from './outlive-output';
import { stopOnRequest } from './stop-on-request';
import { Undo } from './undo';

/** What a process is started with. What it opens it adds to `undo`, whose steps run in reverse when it stops. */
export interface ProcessParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly undo: Undo;
}

/** What a started process serves beside health and metrics, and what must hold for it to be ready. */
export interface Serving {
  readonly checks: HealthChecks;
  readonly mount: (app: Express) => void;
}

/** Opens what the process works with and says what it serves. */
export type StartProcess = (parts: ProcessParts) => Promise<Serving>;

/**
 * How long a process that stops still answers that it takes nothing. Whoever calls it meanwhile goes elsewhere, so that nobody's request is on
 * its way when the port closes.
 */
const FAREWELL_MS = 500;

/**
 * Runs a process of the platform: configuration from the environment, its port, health and metrics, what `start` opens, and an orderly end
 * on SIGINT, SIGTERM or the loss of the parent that forked it. A start that fails ends it with exit code 1 and a line that says why.
 */
export function runProcess(service: string, start: StartProcess): void {
  run(service, start).catch((error: unknown) => endWithFailure(service, error));
}

async function run(service: string, start: StartProcess): Promise<void> {
  boundHeap();
  outliveOutput();
  const config = parseConfig(process.env);
  const { host, port, logLevel, shutdownSeconds } = config.process;
  const logger = createLogger({ service, level: logLevel });
  const undo = new Undo();
  undo.add(await startTracing({ tracing: config.tracing, service: `kenes-${service}`, logger }));
  let listener = answerAway('starting');
  const listening = await listen((request, response) => listener(request, response), {
    host,
    port,
    connections: config.load.connections,
  });
  stopOnRequest(() => undo.run(), shutdownSeconds, logger);
  const serving = await start({ config, logger, undo }).catch(async (error: unknown) => {
    await undo.run().catch(() => undefined);
    throw error;
  });
  const health = createHealth(serving.checks, logger);
  undo.add(async () => {
    health.stopAccepting();
    listener = answerAway('stopping');
    await pause(FAREWELL_MS);
    await listening.close(shutdownSeconds * 1000);
  });
  listener = createApp({
    logger,
    proxies: config.load.proxies,
    mount: (app) => {
      app.use(logRequests(logger), health.routes, metricsRoutes());
      serving.mount(app);
    },
  });
  logger.info({ port: listening.port }, 'ready');
}
