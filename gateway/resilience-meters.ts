import { Counter, Gauge } from 'prom-client';
import { meters } from '../platform/telemetry/meters';

/** 1 while the gateway calls a replica of a subgraph no more, by subgraph and address. */
export const openCircuits = new Gauge({
  name: 'kenes_subgraph_circuit_open',
  help: '1 while the gateway does not call this replica of a subgraph.',
  labelNames: ['subgraph', 'address'],
  registers: [meters],
});

/** Reads that were sent a second time because their connection failed, by subgraph. */
export const subgraphRetries = new Counter({
  name: 'kenes_subgraph_retries_total',
  help: 'Reads sent to a subgraph a second time because their connection failed.',
  labelNames: ['subgraph'],
  registers: [meters],
});
