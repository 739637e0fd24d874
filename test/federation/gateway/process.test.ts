import { describe, expect, it } from '@jest/globals';
import type { SendToSubgraph } from '../../../gateway/call-subgraph';
import { ListenFailure } from '../../../platform/http/listen-failure';
import { listen } from '../../../platform/http/listen';
import { ask } from './support/ask';
import { startGateway } from './support/start-gateway';

/** A subgraph that answers when it is told to. */
function heldSubgraph() {
  const asked = Promise.withResolvers<null>();
  const answer = Promise.withResolvers<null>();
  const execute: SendToSubgraph = async () => {
    asked.resolve(null);
    await answer.promise;
    return { data: { refusal: 'late' } };
  };
  return {
    execute,
    asked: asked.promise,
    release: () => {
      answer.resolve(null);
    },
  };
}

describe('the gateway as a process', () => {
  it('is alive at /livez and ready at /readyz while its checks pass and it is not stopping', async () => {
    let isUp = true;
    const gateway = await startGateway({ ready: async () => (isUp ? 'up' : Promise.reject(new Error('host db-1'))) });
    const readiness = async () => {
      const response = await fetch(`${gateway.url}/readyz`);
      return [response.status, await response.json()];
    };
    expect((await fetch(`${gateway.url}/livez`)).status).toBe(200);
    expect(await readiness()).toEqual([200, { status: 'ready', checks: { database: 'ok' } }]);
    isUp = false;
    expect(await readiness()).toEqual([503, { status: 'not ready', checks: { database: 'failed' } }]);
    isUp = true;
    gateway.stopAccepting();
    expect(await readiness()).toEqual([503, { status: 'stopping', checks: { database: 'ok' } }]);
    await gateway.close();
  });

  it('counts subgraph calls, SQL statements and HTTP requests at /metrics', async () => {
    const gateway = await startGateway();
    await ask(gateway.url, { query: '{ office(id: "1") { name appeals { id } } }' });
    await fetch(`${gateway.url}/made-up/path`);
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(text).toMatch(/^kenes_subgraph_calls_total\{subgraph="appeals"\} 1$/m);
    expect(text).toMatch(/^kenes_sql_statements_total\{database="organisation"\} 1$/m);
    expect(text).toMatch(/^kenes_sql_statements_total\{database="appeals"\} 2$/m);
    expect(text).toMatch(
      /^kenes_http_request_duration_seconds_count\{method="POST",route="\/graphql",status="200"\} 1$/m,
    );
    expect(text).toMatch(/route="other",status="404"/);
    expect(text).not.toContain('made-up');
    expect(text).toMatch(/^process_resident_memory_bytes /m);
    await gateway.close();
  });

  it('ends what it is doing before it stops, and takes nothing new', async () => {
    const { execute, asked, release } = heldSubgraph();
    const gateway = await startGateway({ appeals: execute });
    const underWay = ask(gateway.url, { query: '{ refusal }' });
    await asked;
    const closed = gateway.close(60_000);
    await expect(fetch(`${gateway.url}/livez`)).rejects.toThrow();
    release();
    expect((await underWay).data).toEqual({ refusal: 'late' });
    await closed;
  });

  it('cuts off what does not end within the bound', async () => {
    const { execute, asked, release } = heldSubgraph();
    const gateway = await startGateway({ appeals: execute });
    const underWay = ask(gateway.url, { query: '{ refusal }' });
    const cutOff = expect(underWay).rejects.toThrow();
    await asked;
    await gateway.close(0);
    await cutOff;
    release();
  });

  it('says in one line that a port is taken', async () => {
    const first = await listen(() => {}, { host: '127.0.0.1', port: 0 });
    const second = listen(() => {}, { host: '127.0.0.1', port: first.port });
    await expect(second).rejects.toThrow(ListenFailure);
    await expect(second).rejects.toThrow(
      `cannot listen on port ${first.port} of 127.0.0.1: it is taken by another process`,
    );
    await first.close(0);
  });
});
