import { Router } from 'express';
import { collectDefaultMetrics } from 'prom-client';
import { meters } from '../telemetry/meters';

const PROCESS_METER = 'process_cpu_seconds_total';

/** `GET /metrics`: all meters of this process, with those of Node itself, in the text format of Prometheus. */
export function metricsRoutes(): Router {
  if (meters.getSingleMetric(PROCESS_METER) === undefined) collectDefaultMetrics({ register: meters });
  const routes = Router();
  routes.get('/metrics', async (_request, response) => {
    response.type(meters.contentType).send(await meters.metrics());
  });
  return routes;
}
