import { Pool, type PoolClient } from 'pg';

/** Without it a worker on a machine that vanished would count as alive for two hours. */
const KEEPALIVE = '-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';
/** Beside those of the deliveries: the listening one and one for the rest. */
const OTHERS = 2;

type Release = (error?: Error | boolean) => void;
type Taken = (error: Error | undefined, client: PoolClient | undefined, release: Release) => void;

function atMostOnce(release: Release): Release {
  let isReleased = false;
  return (error) => {
    if (isReleased) return;
    isReleased = true;
    release(error);
  };
}

/**
 * A pool that takes a listening connection back once, however often it is given back: the queue does so twice when the connection is lost while
 * the queue stops and has not begun to listen yet, and the refusal of the second time would end the process as nobody catches it.
 */
class QueuePool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<PoolClient> | undefined {
    if (!taken) return super.connect();
    // Once it is closed the pool gives no `release`, whatever its type says.
    super.connect((error, client, release?: Release) => taken(error, client, atMostOnce(release ?? (() => undefined))));
    return undefined;
  }
}

/** The connections of one life of a worker that makes so many deliveries at once, or of whoever looks after its queue; they bear its name. */
export function openConnections(workerUrl: string, name: string, deliveries = 0): Pool {
  const max = deliveries + OTHERS;
  const pool = new QueuePool({ connectionString: workerUrl, max, options: KEEPALIVE, application_name: name });
  // Lost connections are replaced; without listeners they would end the process. The queue adds its own where there are none, and removes them.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
