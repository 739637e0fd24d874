import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartFailure } from './start-failure';

/** A port that nobody listens on just now: the one asked for, or one that the system chooses. */
export async function freePort(host: string, wanted = 0): Promise<number> {
  const server = createServer();
  try {
    server.listen(wanted, host);
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no address');
    return address.port;
  } catch (error) {
    throw new StartFailure(`no free port can be had on ${host}: ${String(error)}`, {
      cause: error,
    });
  } finally {
    server.close();
  }
}
