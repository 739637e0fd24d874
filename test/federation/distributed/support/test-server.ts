import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A bare HTTP server of a test, which may go and come back under its address. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** How many requests it has got. */
  readonly requests: () => number;
  stop(): Promise<void>;
  /** Listens again on the same port. */
  start(): Promise<void>;
}

/** Serves `listener` on a free loopback port. */
export async function testServer(listener: RequestListener): Promise<TestServer> {
  let requests = 0;
  let server: Server;
  const serve = async (port: number): Promise<number> => {
    server = createServer((request, response) => {
      requests += 1;
      listener(request, response);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await serve(0);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests: () => requests,
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
    start: async () => {
      await serve(port);
    },
  };
}
