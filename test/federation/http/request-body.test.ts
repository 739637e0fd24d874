import { type ClientRequest, request as send } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { createApp } from '../../../platform/http/create-app';
import { listen, type Listening } from '../../../platform/http/listen';
import { requestBody } from '../../../platform/http/request-body';
import { createLogger } from '../../../platform/telemetry/logger';

const logger = createLogger({ service: 'test', level: 'silent' });
let listening: Listening;
afterEach(() => listening.close(0));

/** How a body is taken: it resolves when it has been taken whole. */
type Take = (request: Request, cut: () => Promise<void>) => Promise<void>;

/** Sends the beginning of a body, or all of it, to who takes it and may cut the connection; resolves with how that ended. */
async function taken(
  take: Take,
  { stated, sent }: { readonly stated: number; readonly sent: number },
): Promise<unknown> {
  const ended = Promise.withResolvers<unknown>();
  const sending = Promise.withResolvers<ClientRequest>();
  const cut = async (response: Response): Promise<void> => {
    const gone = new Promise((resolve) => response.once('close', resolve));
    (await sending.promise).destroy();
    await gone;
    // The request learns of it in the same turn.
    await turn();
  };
  listening = await listen(
    createApp({
      logger,
      mount: (app) =>
        app.put('/', (request, response) => {
          take(request, () => cut(response)).then(() => ended.resolve('taken'), ended.resolve);
        }),
    }),
    { host: '127.0.0.1', port: 0 },
  );
  const client = send(listening.url, { method: 'PUT', headers: { 'content-length': stated } });
  client.on('error', () => undefined).write(Buffer.alloc(sent, 'a'));
  sending.resolve(client);
  return ended.promise;
}

/** Reads a body as whoever keeps it does. */
const keep = (body: Readable): Promise<void> =>
  pipeline(body, async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) piece.fill(0);
  });

const HALF = { stated: 2_000, sent: 1_000 };
/** More than the stream that is read holds, so that the rest waits in the request. */
const WHOLE = { stated: 150_000, sent: 150_000 };
const CUT = { code: 'INVALID_INPUT', details: { field: 'body', problem: 'was cut before its end' } };

describe('the body of a request that is cut', () => {
  it('before it is taken is told to whoever takes it', async () => {
    const take: Take = async (request, cut) => {
      await cut();
      await keep(requestBody(request));
    };
    await expect(taken(take, HALF)).resolves.toMatchObject(CUT);
  });

  it('between its taking and its reading is told to whoever reads it, and to nobody before', async () => {
    const take: Take = async (request, cut) => {
      const body = requestBody(request);
      await cut();
      await keep(body);
    };
    await expect(taken(take, HALF)).resolves.toMatchObject(CUT);
  });

  it('in the middle of its reading is told to whoever reads it', async () => {
    const take: Take = async (request, cut) => {
      const reading = keep(requestBody(request));
      await Promise.all([reading, cut()]);
    };
    await expect(taken(take, HALF)).resolves.toMatchObject(CUT);
  });

  it('when it has come whole, but has not been read, is told to whoever reads it', async () => {
    const take: Take = async (request, cut) => {
      const body = requestBody(request);
      while (!request.complete) await turn();
      expect(request.readableEnded).toBe(false);
      await cut();
      await keep(body);
    };
    await expect(taken(take, WHOLE)).resolves.toMatchObject(CUT);
  });

  it('after it was read is nobody’s trouble', async () => {
    const take: Take = async (request, cut) => {
      await keep(requestBody(request));
      await cut();
    };
    await expect(taken(take, WHOLE)).resolves.toBe('taken');
  });
});
