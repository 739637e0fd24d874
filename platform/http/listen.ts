import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
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

/** How many connections wait at a socket until the process takes them. */
const BACKLOG = 4_096;
/**
 * A socket gives one connection in each turn of the event loop, however many wait; turns are long when there is much to do, and new callers would
 * wait for tens of seconds while those connected are served. So a port that faces callers has several sockets, where the system shares connections
 * out among them.
 */
const SOCKETS = process.platform === 'linux' ? 8 : 1;

/**
 * Serves HTTP; resolves once connections are accepted and throws `ListenFailure` when they cannot be. `close` accepts no more,
 * lets requests under way end, cuts off those that last longer than the given time, and resolves when nothing is open. With a bound of
 * `connections` it faces callers, who may be many.
 */
export async function listen(handler: RequestListener, { host, port, connections }: ListenOptions): Promise<Listening> {
  const count = connections === undefined ? 1 : SOCKETS;
  const servers = Array.from({ length: count }, () => createServer(SERVER, handler));
  for (const server of servers) server.timeout = LONGEST_SILENCE_MS;
  if (connections !== undefined) boundConnections(servers, connections);
  const boundPort = await bindAll(servers, { host, port });
  let closing: Promise<unknown> | undefined;
  return {
    port: boundPort,
    url: `http://${urlHost(host)}:${boundPort}`,
    close: async (longestMilliseconds) => {
      closing ??= Promise.all(servers.map((server) => drain(server, longestMilliseconds)));
      await closing;
    },
  };
}

/** Binds a server, for itself alone unless others may share the port; resolves with the port. */
async function bind(server: Server, { host, port }: ListenOptions, reusePort: boolean): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new ListenFailure(host, port, error));
    });
    server.listen({ host, port, backlog: BACKLOG, reusePort }, resolve);
  });
  return portOf(server);
}

/** Binds the servers to one port, all or none. Sockets that share it would let another process share it in silence, so that is found out first. */
async function bindAll(servers: readonly Server[], wanted: ListenOptions): Promise<number> {
  const isShared = servers.length > 1;
  let { port } = isShared ? { port: await freePort(wanted) } : wanted;
  try {
    for (const server of servers) port = await bind(server, { ...wanted, port }, isShared);
    return port;
  } catch (error) {
    for (const server of servers) server.close();
    throw error;
  }
}

/** The port wanted, or a free one for 0; throws `ListenFailure` if somebody has it. */
async function freePort(wanted: ListenOptions): Promise<number> {
  const probe = createServer();
  const port = await bind(probe, wanted, false);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Closes connections beyond a bound as they come. */
function boundConnections(servers: readonly Server[], most: number): void {
  let open = 0;
  const take = (socket: Socket): void => {
    if (open >= most) {
      socket.destroy();
      return;
    }
    open += 1;
    socket.once('close', () => (open -= 1));
  };
  for (const server of servers) server.on('connection', take);
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
