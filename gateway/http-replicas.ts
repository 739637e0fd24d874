import { Pool } from 'undici';
import type { Logger } from '../platform/telemetry/logger';
import { type Circuit, type CircuitOptions, createCircuit, isOpenCircuit, retryCall } from './subgraph-resilience';
import { refuseStatus, wasNotTaken } from './transport-failure';

/** A route of a subgraph in one or more replicas, and how long the gateway waits for it; milliseconds. */
export interface HttpReplicasOptions {
  readonly subgraph: string;
  /** The route's address at each replica. */
  readonly urls: readonly string[];
  readonly logger: Logger;
  /** Most connections to one replica. */
  readonly connections?: number;
  readonly connectTimeout?: number;
  /** For the head of an answer, and then for each next piece of its body. */
  readonly answerTimeout?: number;
  readonly circuit?: CircuitOptions;
}

/** A `POST`. A read may be sent twice; anything else only if it has certainly not been taken. */
export interface ServiceRequest {
  readonly isRead: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer, whatever its status but those that say that nobody is there. */
export interface ServiceAnswer {
  readonly status: number;
  readonly text: string;
}

/** A way to a service that holds connections until it is closed. */
export interface HttpReplicas {
  readonly post: (request: ServiceRequest) => Promise<ServiceAnswer>;
  readonly close: () => Promise<void>;
}

interface Replica {
  readonly pool: Pool;
  readonly path: string;
  readonly circuit: Circuit;
}

const DEFAULT_CIRCUIT: CircuitOptions = { failuresToOpen: 5, probeAfter: 2_000 };

/**
 * Calls a service over connections that are kept alive, its replicas in turn. A replica whose circuit is open, or that has certainly not taken
 * the call, is passed over; when all are, the call fails. A read whose connection failed is sent once more, to the next replica if there is one;
 * anything else only if no replica has taken it. When a replica leaves, those that have rested are tried once more.
 */
export function httpReplicas(options: HttpReplicasOptions): HttpReplicas {
  const replicas = options.urls.map((url) => openReplica(url, options));
  let turn = 0;

  async function send(request: ServiceRequest): Promise<ServiceAnswer> {
    const start = turn++ % replicas.length;
    const inTurn = [...replicas.slice(start), ...replicas.slice(0, start)];
    const resting: Replica[] = [];
    let passedOver: unknown = new Error(`${options.subgraph} has no address`);
    for (const replica of inTurn) {
      try {
        return await replica.circuit.execute(() => postTo(replica, request));
      } catch (error) {
        if (isOpenCircuit(error)) resting.push(replica);
        else if (!wasNotTaken(error)) throw error;
        passedOver = error;
      }
    }
    if (resting.length === inTurn.length) throw passedOver;
    // One has just left. Another whose circuit is still open may be back: replicas are restarted one after the other.
    for (const replica of resting) {
      try {
        return await postTo(replica, request);
      } catch (error) {
        if (!wasNotTaken(error)) throw error;
        passedOver = error;
      }
    }
    throw passedOver;
  }

  return {
    post: (request) => retryCall({ subgraph: options.subgraph, isRead: request.isRead }, () => send(request)),
    close: async () => {
      await Promise.all(replicas.map(({ pool }) => pool.close()));
    },
  };
}

function openReplica(url: string, options: HttpReplicasOptions): Replica {
  const { subgraph, logger, connections = 64, connectTimeout = 2_000, answerTimeout = 15_000 } = options;
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    connect: { timeout: connectTimeout },
    headersTimeout: answerTimeout,
    bodyTimeout: answerTimeout,
  });
  return {
    pool,
    path: pathname,
    circuit: createCircuit({ subgraph, address: url }, options.circuit ?? DEFAULT_CIRCUIT, logger),
  };
}

async function postTo({ pool, path }: Replica, { headers, body }: ServiceRequest): Promise<ServiceAnswer> {
  const answer = await pool.request({ path, method: 'POST', headers: { ...headers }, body });
  const text = await answer.body.text();
  refuseStatus(answer.statusCode, answer.headers);
  return { status: answer.statusCode, text };
}
