import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { ListenFailure } from './listen-failure';

/** Where to listen; port 0 takes a free one. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Most connections at once; more are closed as they come. */
  readonly connections?: number;
}

/** A listening server. `close` stops it: see `listen`. */
export interface Listening {
  readonly port: number;
  readonly url: string;
  readonly close: (longestMilliseconds: number) => Promise<void>;
}

const DRAIN_POLL_MS = 25;
/** A viewer assertion names up to a few hundred offices. */
const LARGEST_HEADERS_BYTES = 64 * 1024;
/** For bodies alone; what reads one waits for less where it can (`cutSlowClients`), and an upload takes its time. */
const LONGEST_REQUEST_MS = 3_600_000;
const LONGEST_HEADERS_MS = 10_000;
/** How often connections are looked at whose headers are late. */
const CHECK_MS = 2_000;
/** A connection on which nothing moves for so long is closed, and one whose other end has vanished. */
const LONGEST_SILENCE_MS = 120_000;
const KEEPALIVE_MS = 30_000;
const ANY_HOST = new Set(['0.0.0.0', '::']);

const SERVER = {
  maxHeaderSize: LARGEST_HEADERS_BYTES,
  headersTimeout: LONGEST_HEADERS_MS,
  requestTimeout: LONGEST_REQUEST_MS,
  connectionsCheckingInterval: CHECK_MS,
  keepAlive: true,
  keepAliveInitialDelay: KEEPALIVE_MS,
} as const;

/**
 * Serves HTTP; resolves once connections are accepted and throws `ListenFailure` when they cannot be. `close` accepts no more,
 * lets requests under way end, cuts off those that last longer than the given time, and resolves when nothing is open.
 */
export async function listen(handler: RequestListener, { host, port, connections }: ListenOptions): Promise<Listening> {
  const server = createServer(SERVER, handler);
  server.timeout = LONGEST_SILENCE_MS;
  if (connections !== undefined) server.maxConnections = connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new ListenFailure(host, port, error));
    });
    server.listen({ host, port }, resolve);
  });
  const boundPort = portOf(server);
  let closing: Promise<void> | undefined;
  return {
    port: boundPort,
    url: `http://${urlHost(host)}:${boundPort}`,
    close: (longestMilliseconds) => (closing ??= drain(server, longestMilliseconds)),
  };
}

async function drain(server: Server, longestMilliseconds: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // Connections that clients keep alive fall idle one by one as their requests end.
  const idle = setInterval(() => server.closeIdleConnections(), DRAIN_POLL_MS);
  const bound = setTimeout(() => server.closeAllConnections(), longestMilliseconds);
  await closed;
  clearInterval(idle);
  clearTimeout(bound);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function urlHost(host: string): string {
  if (ANY_HOST.has(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
