import { Router } from 'express';
import type { Logger } from '../telemetry/logger';

/** Checks of what a process needs, by name; a check that rejects, or takes too long, has failed. */
export type HealthChecks = Readonly<Record<string, () => Promise<unknown>>>;

/** Health of a process: its routes, and the switch that takes it out of service before it stops. */
export interface Health {
  readonly routes: Router;
  readonly stopAccepting: () => void;
}

type Outcome = readonly [name: string, result: 'ok' | 'failed'];

const LONGEST_CHECK_MS = 2_000;

/**
 * `GET /livez` answers 200 while the process runs. `GET /readyz` answers 200 `{ status: "ready", checks }` when every check
 * passes and the process is not stopping, else 503; why a check failed is in the log only.
 */
export function createHealth(checks: HealthChecks, logger: Logger): Health {
  let isAccepting = true;
  const routes = Router();
  routes.get('/livez', (_request, response) => void response.json({ status: 'alive' }));
  routes.get('/readyz', async (_request, response) => {
    const outcomes = await Promise.all(Object.entries(checks).map(([name, check]) => runCheck(name, check, logger)));
    const isReady = isAccepting && outcomes.every(([, result]) => result === 'ok');
    const status = isAccepting ? (isReady ? 'ready' : 'not ready') : 'stopping';
    response.status(isReady ? 200 : 503).json({ status, checks: Object.fromEntries(outcomes) });
  });
  return {
    routes,
    stopAccepting: () => {
      isAccepting = false;
    },
  };
}

async function runCheck(name: string, check: () => Promise<unknown>, logger: Logger): Promise<Outcome> {
  const timeout = AbortSignal.timeout(LONGEST_CHECK_MS);
  const late = new Promise<never>((_resolve, reject) => {
    timeout.addEventListener('abort', () => reject(new Error(`no answer within ${LONGEST_CHECK_MS} ms`)));
  });
  try {
    await Promise.race([check(), late]);
    return [name, 'ok'];
  } catch (error) {
    logger.warn({ check: name, err: error }, 'health check failed');
    return [name, 'failed'];
  }
}
