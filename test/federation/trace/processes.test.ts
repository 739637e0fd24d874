import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { receiveSpans, type SpanReceiver } from '../../../scripts/trace/span-receiver';
import { spansOf, treesOf } from '../../../scripts/trace/trace-tree';
import { type DistributedPlatform, openDistributedPlatform } from '../distributed/support/distributed-platform';
import { until } from '../distributed/support/until';
import { type Answer, ask, type Question } from '../gateway/support/ask';
import {
  CALLER,
  LIST,
  nodesNamed,
  REGISTRATION,
  SECRETS,
  treeOf,
  wayTo,
  workInSpans,
  workTold,
} from './support/traced-requests';

const START_MS = 240_000;
const [WRITE, READ] = ['a1'.repeat(16), 'b2'.repeat(16)];

let receiver: SpanReceiver;
let platform: DistributedPlatform;
beforeAll(async () => {
  receiver = await receiveSpans();
  platform = await openDistributedPlatform({
    environment: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_BSP_SCHEDULE_DELAY: '50' },
  });
}, START_MS);
afterAll(async () => {
  await platform.stop();
  await receiver.close();
}, START_MS);

async function send(question: Question, traceId: string): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${await platform.client.tokenOf('prosecutor-kz-71-esil')}`,
    'kenes-explain': '1',
    traceparent: `00-${traceId}-${CALLER}-01`,
  };
  return ask(platform.url, { ...question, headers });
}

/** The tree of a trace once these spans have come and hang together below the caller's. */
async function tree(traceId: string, ...names: readonly string[]) {
  const spans = () => receiver.spans().filter((span) => span.traceId === traceId);
  await until(
    () => treesOf(spans()).map(spansOf),
    (trees) => trees.length === 1 && names.every((name) => trees[0]?.some((span) => span.name === name)),
  );
  return treeOf(receiver.spans(), traceId);
}

const serviceOf = (node: Awaited<ReturnType<typeof tree>>, name: string): string | undefined =>
  nodesNamed(node, name)[0]?.span.service;

describe('gateway and subgraphs as processes of their own', () => {
  it('send one trace of a federated query, with the statements that the answer tells', async () => {
    const answer = await send(LIST, READ);
    expect(answer.errors).toBeUndefined();
    const found = await tree(READ, 'execute appeals', 'execute organisation', 'POST /graphql');
    expect(found.span).toMatchObject({ service: 'kenes-gateway', name: 'POST /graphql', parentSpanId: CALLER });
    expect(wayTo(found, 'execute appeals')).toEqual([
      'POST /graphql',
      'gateway.request',
      'gateway.execute',
      'gateway.fetch',
      'call appeals',
      'POST /graphql',
      'execute appeals',
    ]);
    expect(serviceOf(found, 'call appeals')).toBe('kenes-gateway');
    expect(serviceOf(found, 'execute appeals')).toBe('kenes-appeals');
    expect(workInSpans(found)).toEqual(workTold(answer));
  });

  it('send the reaction of another process in the trace of the command that caused it', async () => {
    const answer = await send(REGISTRATION, WRITE);
    expect(answer.errors).toBeUndefined();
    const found = await tree(WRITE, 'react appeal.changed', 'COMMIT');
    expect(wayTo(found, 'react appeal.changed').slice(-5)).toEqual([
      'command registerAppeal',
      'emit appeal.changed',
      'deliver appeal.changed',
      'POST /events',
      'react appeal.changed',
    ]);
    expect(serviceOf(found, 'deliver appeal.changed')).toBe('kenes-appeals');
    expect(serviceOf(found, 'react appeal.changed')).toBe('kenes-supervision');
  });

  it('send nothing of what a caller wrote', () => {
    const sent = receiver.bodies().join('\n');
    expect(SECRETS.filter((secret) => sent.includes(secret))).toEqual([]);
  });
});

describe('a process without a collector', () => {
  it('does not even load what would record spans', () => {
    const program = `
      const { startTracing } = require(${JSON.stringify(join(platform.compiled.folder, 'platform', 'telemetry', 'start-tracing.js'))});
      startTracing({ tracing: { endpoint: null }, service: 'it', logger: null }).then(() => {
        const loaded = Object.keys(require.cache).filter((file) => /@opentelemetry.(sdk|otlp|exporter|resources)/.test(file));
        console.log(JSON.stringify(loaded));
      });`;
    expect(JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }))).toEqual([]);
  });
});
