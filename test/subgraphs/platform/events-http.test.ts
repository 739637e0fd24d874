import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { CLOUD_EVENT_TYPE, LARGEST_EVENT_BYTES } from '../../../platform/events/cloud-event-schema';
import { eventRoutes } from '../../../platform/events/event-routes';
import { type HttpDeliver, httpDeliver } from '../../../platform/events/http-deliver';
import { type Reactions, receiveEvent } from '../../../platform/events/receive-event';
import { startWorker } from '../../../platform/events/start-worker';
import { createApp } from '../../../platform/http/create-app';
import { listen, type Listening } from '../../../platform/http/listen';
import { createLogger } from '../../../platform/telemetry/logger';
import {
  changeNote,
  drained,
  envelope,
  type EventsDatabase,
  noteChanged,
  noteReactions,
  openEventsDatabase,
  rowsOf,
} from './events-testbed';

const SECRET = 'secret-between-subgraphs';
const POISON = '00000000-0000-4000-8000-00000000dead';
const logger = createLogger({ service: 'test', level: 'silent' });

let owner: EventsDatabase;
let reader: EventsDatabase;
let listening: Listening;
let http: HttpDeliver;

const reactions: Reactions = {
  'appeal.changed': async (manager, event) => {
    if (event.subject === POISON) throw new Error('fault');
    await noteReactions['appeal.changed'](manager, event);
  },
};

const deliverer = (secret: string, url = listening.url): HttpDeliver =>
  httpDeliver({ urls: { organisation: url, supervision: url, appeals: url, councils: `${url}/none/` }, secret });

beforeAll(async () => {
  [owner, reader] = await Promise.all([openEventsDatabase('appeals'), openEventsDatabase('supervision')]);
  const routes = eventRoutes({ receive: (event) => receiveEvent(reader.db, reactions, event), secret: SECRET });
  listening = await listen(createApp({ logger, mount: (app) => app.use(routes) }), { host: '127.0.0.1', port: 0 });
  http = deliverer(SECRET);
});
afterAll(async () => {
  await http.close();
  await listening.close(0);
  await Promise.all([owner.close(), reader.close()]);
});

const known = async (id: string) =>
  (await rowsOf<{ version: number }>(reader, 'SELECT version FROM events_known_note WHERE id = $1', [id]))[0]?.version;

interface Post {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function post({ body, headers = {} }: Post): Promise<{ status: number; code: unknown; challenge: unknown }> {
  const answer = await request(`${listening.url}/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET}`, 'content-type': CLOUD_EVENT_TYPE, ...headers },
    body,
  });
  const text = await answer.body.text();
  const parsed = (text === '' ? {} : JSON.parse(text)) as { errors?: { extensions: { code: unknown } }[] };
  return {
    status: answer.statusCode,
    code: parsed.errors?.[0]?.extensions.code,
    challenge: answer.headers['www-authenticate'],
  };
}

describe('events between processes', () => {
  it('go from the outbox of one to the projection of another', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const worker = await startWorker(owner.urls.worker, http.deliver, () => undefined);
    await Promise.all(ids.map((id) => changeNote(owner, id, 1)));
    await drained(owner);
    await worker.stop();
    expect(await Promise.all(ids.map(known))).toEqual(ids.map(() => 1));
  });

  it('are applied once when delivered twice', async () => {
    const event = envelope(noteChanged(randomUUID(), 7));
    await http.deliver('supervision', event);
    await http.deliver('supervision', event);
    expect(await known(event.subject)).toBe(7);
  });

  it('stay with the sender when the receiver fails, is not there, or does not know it', async () => {
    const stranger = deliverer('another-secret');
    const nobody = deliverer(SECRET, 'http://127.0.0.1:9');
    const event = envelope(noteChanged(POISON, 1));
    await expect(http.deliver('supervision', event)).rejects.toThrow('supervision answered HTTP 500');
    await expect(http.deliver('councils', event)).rejects.toThrow('councils answered HTTP 404');
    await expect(stranger.deliver('supervision', event)).rejects.toThrow('supervision answered HTTP 401');
    await expect(nobody.deliver('supervision', event)).rejects.toThrow();
    await Promise.all([stranger.close(), nobody.close()]);
  });
});

describe('POST /events', () => {
  const body = JSON.stringify(envelope(noteChanged(randomUUID(), 1)));

  it('answers 202 to an event, also the second time', async () => {
    expect(await post({ body })).toMatchObject({ status: 202 });
    expect(await post({ body, headers: { 'content-type': `${CLOUD_EVENT_TYPE}; charset=utf-8` } })).toMatchObject({
      status: 202,
    });
  });

  it.each(['', 'Bearer', 'Bearer wrong', `Basic ${SECRET}`, `Bearer ${SECRET} `.repeat(2)])(
    'answers 401 to the authorization "%s", before reading the body',
    async (authorization) => {
      const answer = await post({ body: 'no JSON', headers: { authorization } });
      expect(answer).toEqual({ status: 401, code: 'UNAUTHENTICATED', challenge: 'Bearer' });
    },
  );

  it('answers 400 to what is no event', async () => {
    const bodies = [
      '',
      'no JSON',
      '{}',
      '[]',
      '"text"',
      JSON.stringify({ ...envelope(noteChanged(randomUUID(), 1)), type: 'x' }),
    ];
    for (const each of bodies) expect(await post({ body: each })).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect(await post({ body, headers: { 'content-type': 'application/json' } })).toMatchObject({ status: 400 });
  });

  it('answers 413 to an event that is too large', async () => {
    expect(await post({ body: JSON.stringify({ text: 'x'.repeat(LARGEST_EVENT_BYTES) }) })).toMatchObject({
      status: 413,
    });
  });

  it.each(['', 'with spaces', 'құпия'])('takes no secret that a header cannot carry: "%s"', (secret) => {
    expect(() => eventRoutes({ receive: () => Promise.resolve(), secret })).toThrow('visible ASCII');
  });
});
