import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
} from 'cockatiel';
import type { Logger } from '../platform/telemetry/logger';
import { openCircuits, subgraphRetries } from './resilience-meters';
import { hasTimedOut, isUnreachable, wasNotTaken } from './transport-failure';

/** When a circuit opens, and when it tries again; milliseconds. */
export interface CircuitOptions {
  /** So many failed connections or time-outs in a row open it. */
  readonly failuresToOpen: number;
  readonly probeAfter: number;
}

/** What a circuit stands before: a replica of a subgraph. */
export interface Replica {
  readonly subgraph: string;
  readonly address: string;
}

/** A circuit breaker. `execute` throws an error of which `isOpenCircuit` is true, without calling, while the replica counts as away. */
export interface Circuit {
  readonly execute: <T>(work: () => Promise<T>) => Promise<T>;
}

const RETRY_DELAY_MS = { initialDelay: 40, maxDelay: 400 };

/** Whether a call was not made at all because its circuit is open. */
export function isOpenCircuit(error: unknown): boolean {
  return error instanceof BrokenCircuitError;
}

/**
 * A circuit that opens after failures of the connection, never for what a subgraph answers. While open it lets one call through from time to
 * time; all others fail at once instead of waiting with it.
 */
export function createCircuit({ subgraph, address }: Replica, options: CircuitOptions, logger: Logger): Circuit {
  const policy = circuitBreaker(
    handleWhen((error) => isUnreachable(error) || hasTimedOut(error)),
    { halfOpenAfter: options.probeAfter, breaker: new ConsecutiveBreaker(options.failuresToOpen) },
  );
  const meter = openCircuits.labels({ subgraph, address });
  meter.set(0);
  policy.onBreak(() => {
    meter.set(1);
    logger.warn({ subgraph, address }, 'circuit opened: calls fail at once');
  });
  policy.onReset(() => {
    meter.set(0);
    logger.info({ subgraph, address }, 'circuit closed: calls go through again');
  });
  return {
    execute: async (work) => {
      if (policy.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
      return policy.execute(work);
    },
  };
}

/**
 * Repeats a call once, after a moment of random length: a read when its connection failed, anything else when it has certainly not been taken. A
 * time-out is not repeated: it has cost enough.
 */
export async function retryCall<T>(
  { subgraph, isRead }: { readonly subgraph: string; readonly isRead: boolean },
  call: () => Promise<T>,
): Promise<T> {
  const policy = retry(handleWhen(isRead ? isUnreachable : wasNotTaken), {
    maxAttempts: 1,
    backoff: new ExponentialBackoff(RETRY_DELAY_MS),
  });
  policy.onRetry(() => subgraphRetries.inc({ subgraph }));
  return policy.execute(call);
}
