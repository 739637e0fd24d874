import { Counter, Histogram, Registry } from 'prom-client';

/** Every meter of this process. */
export const meters = new Registry();

/** SQL statements sent, by database. */
export const sqlStatements = new Counter({
  name: 'kenes_sql_statements_total',
  help: 'SQL statements sent to a database.',
  labelNames: ['database'],
  registers: [meters],
});

/** Calls of the gateway to subgraphs, by subgraph. */
export const subgraphCalls = new Counter({
  name: 'kenes_subgraph_calls_total',
  help: 'Calls of the gateway to a subgraph.',
  labelNames: ['subgraph'],
  registers: [meters],
});

/** Requests turned away before anything of them was done, by reason. */
export const requestsTurned = new Counter({
  name: 'kenes_requests_turned_away_total',
  help: 'Requests turned away because of load.',
  labelNames: ['reason'],
  registers: [meters],
});

/** Seconds from the arrival of an HTTP request to the end of its answer, by method, route and status. */
export const httpDuration = new Histogram({
  name: 'kenes_http_request_duration_seconds',
  help: 'Seconds from the arrival of an HTTP request to the end of its answer.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [meters],
});
