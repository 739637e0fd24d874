import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire to a server on which what is sent can be held back, and which can be cut. */
export interface HeldWire {
  /** The same address, by way of this wire. */
  readonly url: string;
  /** Resolves when somebody has sent the words, which the server does not get, nor anything after them on that connection. */
  readonly held: Promise<void>;
  /** Cuts the connections on which the words were sent. */
  cut(): void;
  close(): Promise<void>;
}

/** Opens a wire to the server of a URL, on which the words of one statement are held back. */
export async function holdOnTheWire(url: string, words: string): Promise<HeldWire> {
  const to = new URL(url);
  const held = Promise.withResolvers<void>();
  const holding = new Set<Socket>();
  const all = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const socket of [near, far]) {
      all.add(socket);
      socket.on('error', () => undefined);
    }
    near.on('data', (sent) => {
      if (sent.includes(words)) {
        holding.add(near);
        held.resolve();
      }
      if (!holding.has(near)) far.write(sent);
    });
    far.pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const wired = new URL(url);
  wired.hostname = '127.0.0.1';
  wired.port = String((server.address() as AddressInfo).port);
  return {
    url: wired.href,
    held: held.promise,
    cut: () => holding.forEach((socket) => socket.destroy()),
    close: async () => {
      all.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
