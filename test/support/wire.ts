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
  readonly toServer?: (sent: Buffer, passage: Passage) => void;
  readonly toClient?: (sent: Buffer, passage: Passage) => void;
}

/** A wire to a server. */
export interface Wire {
  /** The same address, by way of this wire. */
  readonly url: string;
  close(): Promise<void>;
}

/** Opens a wire to the server of a URL, on which what is sent goes by rules. */
export async function openWire(url: string, rules: WireRules): Promise<Wire> {
  const to = new URL(url);
  const all = new Set<Socket>();
  const server = createServer((near) => {
    const passage: Passage = { near, far: connect(Number(to.port), to.hostname) };
    const { far } = passage;
    for (const socket of [near, far]) {
      all.add(socket);
      socket.on('error', () => undefined);
    }
    const { toServer = () => undefined, toClient = () => undefined } = rules;
    near.on('data', rules.toServer ? (sent) => toServer(sent, passage) : (sent) => far.write(sent));
    far.on('data', rules.toClient ? (sent) => toClient(sent, passage) : (sent) => near.write(sent));
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
