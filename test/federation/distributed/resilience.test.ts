import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { httpReplicas, type HttpReplicas, type HttpReplicasOptions } from '../../../gateway/http-replicas';
import { answerAway } from '../../../platform/http/away';
import { meters } from '../../../platform/telemetry/meters';
import { createLogger } from '../../../platform/telemetry/logger';
import { testServer, type TestServer } from './support/test-server';
import { until } from './support/until';

const logger = createLogger({ service: 'test', level: 'silent' });
const READ = { isRead: true, headers: { 'content-type': 'application/json' }, body: '{}' };
const WRITE = { ...READ, isRead: false };

const answers: RequestListener = (_request, response) => response.end('{"data":{}}');
const hangsUp: RequestListener = (request) => request.socket.destroy();
const isMute: RequestListener = () => {};
/** Does one thing at the first request and another from then on. */
const first = (once: RequestListener, then: RequestListener): RequestListener => {
  let isFirst = true;
  return (request, response) => {
    const listener = isFirst ? once : then;
    isFirst = false;
    listener(request, response);
  };
};

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

async function serve(listener: RequestListener): Promise<TestServer> {
  const server = await testServer(listener);
  opened.push({ close: server.stop });
  return server;
}

function serviceAt(servers: readonly TestServer[], options: Partial<HttpReplicasOptions> = {}): HttpReplicas {
  const circuit = { failuresToOpen: 3, probeAfter: 60_000 };
  const urls = servers.map(({ url }) => `${url}/graphql`);
  const service = httpReplicas({ subgraph: 'appeals', urls, logger, circuit, ...options });
  opened.push(service);
  return service;
}

const outcome = (work: Promise<{ readonly text: string }>): Promise<string> =>
  work.then(
    ({ text }) => text,
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'Error'),
  );

describe('a lost connection', () => {
  it('makes a read be sent once more', async () => {
    const server = await serve(first(hangsUp, answers));
    expect(await outcome(serviceAt([server]).post(READ))).toBe('{"data":{}}');
    expect(server.requests()).toBe(2);
  });

  it('makes a read be sent no third time', async () => {
    const server = await serve(hangsUp);
    expect(await outcome(serviceAt([server]).post(READ))).toBe('UND_ERR_SOCKET');
    expect(server.requests()).toBe(2);
  });

  it('never makes a mutation be sent twice', async () => {
    const server = await serve(first(hangsUp, answers));
    expect(await outcome(serviceAt([server]).post(WRITE))).toBe('UND_ERR_SOCKET');
    expect(server.requests()).toBe(1);
  });

  it('counts the reads that were sent again', async () => {
    const server = await serve(first(hangsUp, answers));
    await serviceAt([server], { subgraph: 'councils' }).post(READ);
    expect(await meters.getSingleMetricAsString('kenes_subgraph_retries_total')).toContain('{subgraph="councils"} 1');
  });
});

describe('a process that starts or stops', () => {
  it('is asked once more by a read, and a mutation fails', async () => {
    const starting: RequestListener = (_request, response) => response.writeHead(503).end('{"status":"starting"}');
    const server = await serve(first(starting, answers));
    expect(await outcome(serviceAt([server]).post(READ))).toBe('{"data":{}}');
    expect(await outcome(serviceAt([await serve(starting)]).post(WRITE))).toBe('NOBODY_THERE');
  });
});

describe('a mutation that has certainly not been taken', () => {
  const away = answerAway('stopping');

  it('goes to the next replica, or to the same again, when the process says that it did nothing', async () => {
    const [leaving, staying] = [await serve(away), await serve(answers)];
    expect(await outcome(serviceAt([leaving, staying]).post(WRITE))).toBe('{"data":{}}');
    expect([leaving.requests(), staying.requests()]).toEqual([1, 1]);
    expect(await outcome(serviceAt([await serve(first(away, answers))]).post(WRITE))).toBe('{"data":{}}');
  });

  it('goes to a replica that is back although its circuit is still open, when another leaves', async () => {
    const [back, leaving] = [await serve(first(hangsUp, answers)), await serve(away)];
    const service = serviceAt([back, leaving], { circuit: { failuresToOpen: 1, probeAfter: 60_000 } });
    expect(await outcome(service.post(WRITE))).toBe('UND_ERR_SOCKET');
    expect(await outcome(service.post(WRITE))).toBe('{"data":{}}');
  });

  it('goes to the next replica when nobody listens, and fails when that is so everywhere', async () => {
    const [gone, staying] = [await serve(answers), await serve(answers)];
    await gone.stop();
    expect(await outcome(serviceAt([gone, staying]).post(WRITE))).toBe('{"data":{}}');
    await expect(serviceAt([gone]).post(WRITE)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('an answer that does not come', () => {
  it('is waited for no longer than the time-out, and not asked for again', async () => {
    const server = await serve(isMute);
    expect(await outcome(serviceAt([server], { answerTimeout: 50 }).post(READ))).toBe('UND_ERR_HEADERS_TIMEOUT');
    expect(server.requests()).toBe(1);
  });

  it('is given up in the middle of its body, too', async () => {
    const server = await serve((_request, response) => void response.writeHead(200).write('{"data":'));
    expect(await outcome(serviceAt([server], { answerTimeout: 50 }).post(READ))).toBe('UND_ERR_BODY_TIMEOUT');
  });
});

describe('the circuit of a replica', () => {
  const openCircuit = async (service: HttpReplicas): Promise<void> => {
    for (let call = 0; call < 3; call += 1) await outcome(service.post(WRITE));
  };

  it('opens after so many failures in a row: calls then fail without reaching it', async () => {
    const server = await serve(hangsUp);
    const service = serviceAt([server], { subgraph: 'supervision' });
    await openCircuit(service);
    expect(server.requests()).toBe(3);
    expect(await outcome(service.post(READ))).toBe('Error');
    expect(server.requests()).toBe(3);
    const meter = await meters.getSingleMetricAsString('kenes_subgraph_circuit_open');
    expect(meter).toContain(`{subgraph="supervision",address="${server.url}/graphql"} 1`);
  });

  it('opens after time-outs as well', async () => {
    const server = await serve(isMute);
    const service = serviceAt([server], { answerTimeout: 50 });
    await openCircuit(service);
    await outcome(service.post(READ));
    expect(server.requests()).toBe(3);
  });

  it('stays closed when failures are not in a row', async () => {
    let count = 0;
    const server = await serve((request, response) => ((count += 1) % 3 === 0 ? answers : hangsUp)(request, response));
    const service = serviceAt([server]);
    for (let call = 0; call < 9; call += 1) await outcome(service.post(WRITE));
    expect(server.requests()).toBe(9);
  });

  it('stays closed whatever a subgraph answers', async () => {
    const server = await serve((_request, response) => response.writeHead(400).end('{"errors":[]}'));
    const service = serviceAt([server]);
    for (let call = 0; call < 5; call += 1)
      expect(await service.post(WRITE)).toEqual({ status: 400, text: '{"errors":[]}' });
    expect(server.requests()).toBe(5);
  });

  it('closes again by itself when the replica is back', async () => {
    const server = await serve(answers);
    await server.stop();
    const service = serviceAt([server], { circuit: { failuresToOpen: 3, probeAfter: 20 } });
    await openCircuit(service);
    await server.start();
    expect(
      await until(
        () => outcome(service.post(WRITE)),
        (text) => text !== 'Error',
      ),
    ).toBe('{"data":{}}');
  });

  it('lets one call try, while the others fail at once', async () => {
    const server = await serve(first(hangsUp, isMute));
    const service = serviceAt([server], { answerTimeout: 200, circuit: { failuresToOpen: 1, probeAfter: 0 } });
    await outcome(service.post(WRITE));
    const probe = outcome(service.post(WRITE));
    expect(await outcome(service.post(WRITE))).toBe('Error');
    expect(await probe).toBe('UND_ERR_HEADERS_TIMEOUT');
    expect(server.requests()).toBe(2);
  });
});

describe('several replicas', () => {
  it('are called in turn', async () => {
    const servers = [await serve(answers), await serve(answers)];
    const service = serviceAt(servers);
    for (let call = 0; call < 6; call += 1) await service.post(WRITE);
    expect(servers.map(({ requests }) => requests())).toEqual([3, 3]);
  });

  it('take over the reads of one that is gone', async () => {
    const [gone, there] = [await serve(answers), await serve(answers)];
    await gone.stop();
    const service = serviceAt([gone, there]);
    const texts = await Promise.all(Array.from({ length: 8 }, () => outcome(service.post(READ))));
    expect(new Set(texts)).toEqual(new Set(['{"data":{}}']));
  });

  it('take over mutations, too, once its circuit is open', async () => {
    const [gone, there] = [await serve(answers), await serve(answers)];
    await gone.stop();
    const service = serviceAt([gone, there]);
    for (let call = 0; call < 6; call += 1) await outcome(service.post(WRITE));
    for (let call = 0; call < 6; call += 1) expect(await outcome(service.post(WRITE))).toBe('{"data":{}}');
  });
});
