import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A connection that has come by way of a wire. */
export interface Passage {
  /** The client's end. */
  readonly near: Socket;
  /** The server's end; PostgreSQL knows its port as `client_port`. */
  readonly far: Socket;
}

/** What a wire does with what is sent; whatever a direction does not tell is passed on as it comes. */
export interface WireRules {
  readonly toServer?: (sent: Buffer, passage: Passage) => unknown;
  readonly toClient?: (sent: Buffer, passage: Passage) => unknown;
}

/** A wire to a server. */
export interface Wire {
  /** The same address, by way of this wire. */
  readonly url: string;
  close(): Promise<void>;
}

/** Opens a wire to the server of a URL, on which what is sent goes by rules. */
export async function openWire(url: string, rules: WireRules): Promise<Wire> {
  const { toServer = (sent, { far }) => far.write(sent), toClient = (sent, { near }) => near.write(sent) } = rules;
  const to = new URL(url);
  const all = new Set<Socket>();
  const server = createServer((near) => {
    const passage: Passage = { near, far: connect(Number(to.port), to.hostname) };
    const { far } = passage;
    for (const socket of [near, far]) {
      all.add(socket);
      socket.on('error', () => undefined);
    }
    near.on('data', (sent: Buffer) => toServer(sent, passage));
    far.on('data', (sent: Buffer) => toClient(sent, passage));
    near.on('close', () => far.destroy());
    far.on('close', () => near.end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const wired = new URL(url);
  wired.hostname = '127.0.0.1';
  wired.port = String((server.address() as AddressInfo).port);
  const close = async (): Promise<void> => {
    all.forEach((socket) => socket.destroy());
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: wired.href, close };
}
