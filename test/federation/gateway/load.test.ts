import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Express } from 'express';
import { Admission } from '../../../platform/http/admission';
import { admissionSteps } from '../../../platform/http/admit';
import { createApp } from '../../../platform/http/create-app';
import { listen } from '../../../platform/http/listen';
import { ListenFailure } from '../../../platform/http/listen-failure';
import { cutSlowClients } from '../../../platform/http/slow-clients';
import { createLogger } from '../../../platform/telemetry/logger';
import { startGateway, type TestGateway, type TestGatewayOptions } from './support/start-gateway';

const QUERY = '{ office(id: "1") { name appeals { id } } }';
/** A request whose body is still to come. */
const HEAD =
  'POST /graphql HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"query":';
const logger = createLogger({ service: 'test', level: 'silent' });
const open: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

interface Held {
  readonly gateway: TestGateway;
  /** Lets all requests go on. */
  readonly release: () => void;
  /** Resolves when so many requests have reached the subgraph. */
  reached(count: number): Promise<void>;
}

/** A gateway whose subgraph answers only once it is let. */
async function heldGateway(options: TestGatewayOptions): Promise<Held> {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  let seen = 0;
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const gateway = await startGateway({
    ...options,
    appeals: async () => {
      seen += 1;
      waiting.filter(({ count }) => seen >= count).forEach(({ resolve }) => resolve());
      await gate;
      return { data: { _entities: [{ appeals: [] }] } };
    },
  });
  open.push(() => gateway.close(), release);
  const reached = (count: number): Promise<void> =>
    new Promise((resolve) => {
      if (seen >= count) resolve();
      else waiting.push({ count, resolve });
    });
  return { gateway, release, reached };
}

function ask(gateway: TestGateway, caller?: string): Promise<Response> {
  return fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(caller === undefined ? {} : { authorization: `Bearer ${caller}` }),
    },
    body: JSON.stringify({ query: QUERY }),
  });
}

async function refusal(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors: { extensions: unknown }[] };
  return errors[0]?.extensions;
}

async function socketTo({ url }: { readonly url: string }): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  open.push(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

describe('too much load', () => {
  it('is refused at once with 503, Retry-After and OVERLOADED; what was taken on is answered', async () => {
    const load = { concurrent: 2, waiting: 1, perCaller: 10 };
    const { gateway, release, reached } = await heldGateway({ load });
    const taken = [ask(gateway, 'good'), ask(gateway, 'good')];
    await reached(2);
    const waiting = ask(gateway);
    let refused = await ask(gateway);
    // The waiting one may come second.
    if (refused.status !== 503) refused = await waiting;
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refusal(refused)).toMatchObject({ code: 'OVERLOADED', details: { retryAfterSeconds: 1 } });
    release();
    expect((await Promise.all([...taken, waiting])).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await (await fetch(`${gateway.url}/metrics`)).text()).toContain(
      'kenes_requests_turned_away_total{reason="FULL"}',
    );
  });

  it('is told before the body of a request has come', async () => {
    const { gateway, release, reached } = await heldGateway({ load: { concurrent: 1, waiting: 0 } });
    const taken = ask(gateway);
    await reached(1);
    const socket = await socketTo(gateway);
    socket.write(HEAD);
    const [answer] = (await once(socket.setEncoding('utf8'), 'data')) as [string];
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    release();
    expect((await taken).status).toBe(200);
  });

  it('of one caller is refused with 429 and RATE_LIMITED, while another caller is answered', async () => {
    const { gateway, release, reached } = await heldGateway({ load: { perCaller: 2 } });
    const taken = [ask(gateway, 'good'), ask(gateway, 'good')];
    await reached(2);
    const refused = await ask(gateway, 'good');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await refusal(refused)).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterSeconds: 1 } });
    const other = ask(gateway);
    await reached(3);
    release();
    expect((await Promise.all([...taken, other])).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('lets nobody wait longer than allowed', async () => {
    const load = { concurrent: 1, waiting: 5, longestWaitMs: 20 };
    const { gateway, release, reached } = await heldGateway({ load });
    const taken = ask(gateway);
    await reached(1);
    expect((await ask(gateway)).status).toBe(503);
    release();
    expect((await taken).status).toBe(200);
  });

  it('of connections is cut off: one more than allowed is closed as it comes', async () => {
    const { gateway } = await heldGateway({ connections: 2 });
    const kept = [await socketTo(gateway), await socketTo(gateway)];
    const surplus = await socketTo(gateway);
    await once(surplus, 'close');
    expect(kept.map(({ destroyed }) => destroyed)).toEqual([false, false]);
  });
});

describe('a port that faces callers', () => {
  it('is never shared with another process, though its own sockets share it', async () => {
    const { gateway } = await heldGateway({ connections: 10 });
    const wanted = { host: '127.0.0.1', port: Number(new URL(gateway.url).port) };
    for (const bound of [{}, { connections: 10 }]) {
      const second = listen(() => undefined, { ...wanted, ...bound });
      second.then(
        (listening) => open.push(() => listening.close(0)),
        () => undefined,
      );
      await expect(second).rejects.toThrow(ListenFailure);
    }
  });

  it('is free again once it is closed', async () => {
    const first = await listen(() => undefined, { host: '127.0.0.1', port: 0, connections: 10 });
    await first.close(0);
    const second = await listen(() => undefined, { host: '127.0.0.1', port: first.port, connections: 10 });
    await second.close(0);
    expect(second.port).toBe(first.port);
  });
});

describe('a slow client', () => {
  it('that does not send its body in time is refused with 408 and cut off, and holds no place meanwhile', async () => {
    const { gateway, release } = await heldGateway({ load: { bodyMs: 100, concurrent: 1, waiting: 0 } });
    release();
    const socket = await socketTo(gateway);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const closed = once(socket, 'close');
    socket.write(HEAD);
    expect((await ask(gateway)).status).toBe(200);
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*INVALID_INPUT/);
  });

  it('that sends no body of a request that was answered already, and whose answer waits for another, is left alone', async () => {
    const held = new EventEmitter();
    const mount = (app: Express): void => {
      app.use(cutSlowClients({ bodyMs: 50, answerMs: 10_000 }));
      app.get('/', (_request, response) => void held.once('release', () => response.end('first')));
      app.post('/', (_request, response) => void response.end('second'));
      app.put('/', (request) => void request.resume());
    };
    const listening = await listen(createApp({ logger, mount }), { host: '127.0.0.1', port: 0 });
    open.push(() => listening.close(0));
    const [socket, later] = [await socketTo(listening), await socketTo(listening)];
    let answers = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answers += text));
    socket.write('GET / HTTP/1.1\r\nhost: test\r\n\r\nPOST / HTTP/1.1\r\nhost: test\r\ncontent-length: 5\r\n\r\n');
    // One that begins later, and is cut off, shows that the time of this one is over.
    const cut = once(later, 'close');
    later.resume().write('PUT / HTTP/1.1\r\nhost: test\r\ncontent-length: 5\r\n\r\n');
    await cut;
    held.emit('release');
    while (!answers.includes('second')) await once(socket, 'data');
    expect(answers.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  });

  it('is not whoever waits for an answer, also to a request without a body', async () => {
    const { gateway, release, reached } = await heldGateway({ load: { bodyMs: 100 } });
    const asked = fetch(`${gateway.url}/graphql?query=${encodeURIComponent(QUERY)}`, {
      headers: { accept: 'application/graphql-response+json', 'apollo-require-preflight': 'yes' },
    });
    await reached(1);
    // A slow one that came later is cut off first.
    const socket = await socketTo(gateway);
    socket.resume().write(HEAD);
    await once(socket, 'close');
    release();
    expect((await asked).status).toBe(200);
  });

  it('that leaves while answers wait for their turn on its connection holds no place any more', async () => {
    const admission = new Admission({ concurrent: 2, waiting: 0, perCaller: 2, longestWaitMs: 0 });
    const { early, admit } = admissionSteps(admission);
    const seen = new EventEmitter();
    const mount = (app: Express): void => {
      app.get('/held', early, admit, (_request, response) => void response.once('close', () => seen.emit('held gone')));
      app.get('/', early, admit, (_request, response) => {
        response.once('close', () => seen.emit('second gone')).end('second');
        seen.emit('answered');
      });
    };
    const listening = await listen(createApp({ logger, mount }), { host: '127.0.0.1', port: 0 });
    open.push(() => listening.close(0));
    const socket = await socketTo(listening);
    const [answered, ...gone] = ['answered', 'held gone', 'second gone'].map((event) => once(seen, event));
    socket.write('GET /held HTTP/1.1\r\nhost: test\r\n\r\nGET / HTTP/1.1\r\nhost: test\r\n\r\n');
    await answered;
    expect(admission.size).toEqual({ running: 2, waiting: 0 });
    socket.destroy();
    await Promise.all(gone);
    expect(admission.size).toEqual({ running: 0, waiting: 0 });
  });

  it('that does not take its answer is cut off, and holds no place meanwhile', async () => {
    const admission = new Admission({ concurrent: 1, waiting: 0, perCaller: 1, longestWaitMs: 0 });
    const { early, admit } = admissionSteps(admission);
    // More than the buffers of the system between the two hold.
    const answer = Buffer.alloc(64 * 1_024 * 1_024);
    const written = new EventEmitter();
    const mount = (app: Express): void => {
      app.get('/', early, cutSlowClients({ bodyMs: 10_000, answerMs: 100 }), admit, (_request, response) => {
        response.once('close', () => written.emit('cut', response.writableFinished));
        response.end(answer);
        written.emit('written');
      });
    };
    const listening = await listen(createApp({ logger, mount }), { host: '127.0.0.1', port: 0 });
    open.push(() => listening.close(0));
    const socket = await socketTo(listening);
    socket.pause();
    const [isWritten, isCut] = [once(written, 'written'), once(written, 'cut')];
    socket.write('GET / HTTP/1.1\r\nhost: test\r\n\r\n');
    await isWritten;
    expect(admission.size).toEqual({ running: 0, waiting: 0 });
    expect(await isCut).toEqual([false]);
  });
});
