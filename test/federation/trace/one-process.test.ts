import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../../platform/config/config';
import { runTick } from '../../../platform/events/legal-tick';
import { SPAN_ATTRIBUTES } from '../../../platform/telemetry/span-attributes';
import { startTracing } from '../../../platform/telemetry/start-tracing';
import { createLogger } from '../../../platform/telemetry/logger';
import { type ReceivedSpan, receiveSpans, type SpanReceiver } from '../../../scripts/trace/span-receiver';
import { isStatement, printTrace, spansOf } from '../../../scripts/trace/trace-tree';
import { openTestPlatform } from '../../support/open-test-platform';
import { type Answer, ask, type Question } from '../gateway/support/ask';
import { signedIn } from '../http/support/register-appeal';
import {
  BAD,
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

const TRACES = {
  write: 'a1'.repeat(16),
  read: 'b2'.repeat(16),
  again: 'c3'.repeat(16),
  bad: 'd4'.repeat(16),
  unsampled: 'e5'.repeat(16),
};
const logger = createLogger({ service: 'test', level: 'silent' });

let receiver: SpanReceiver;
let spans: readonly ReceivedSpan[];
let answers: Readonly<Record<keyof typeof TRACES, Answer>>;

/** Everything happens first: the last spans leave when tracing stops. */
beforeAll(async () => {
  receiver = await receiveSpans();
  const { tracing } = parseConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_SERVICE_NAME: 'one process' });
  const stopTracing = await startTracing({ tracing, service: 'kenes', logger });
  const platform = await openTestPlatform();
  const headers = { ...(await signedIn(platform)), 'kenes-explain': '1' };
  const send = (question: Question, traceId: string, flags = '01'): Promise<Answer> =>
    ask(platform.url, { ...question, headers: { ...headers, traceparent: `00-${traceId}-${CALLER}-${flags}` } });
  answers = {
    write: await send(REGISTRATION, TRACES.write),
    read: await send(LIST, TRACES.read),
    again: await send(LIST, TRACES.again),
    bad: await send(BAD, TRACES.bad),
    unsampled: await send(LIST, TRACES.unsampled, '00'),
  };
  await platform.settled();
  const [database] = platform.databases;
  if (database) await runTick(database.db, { kind: 'of the test', run: async () => undefined });
  await fetch(`${platform.url}/readyz`);
  // Seals the audit a last time.
  await platform.close();
  await stopTracing();
  spans = receiver.spans();
}, 180_000);
afterAll(() => receiver.close());

describe('the trace of a federated query', () => {
  it('hangs below the span of the caller, as a whole', () => {
    expect(answers.read.errors).toBeUndefined();
    const { span } = treeOf(spans, TRACES.read);
    expect(span).toMatchObject({ name: 'POST /graphql', parentSpanId: CALLER, service: 'one process' });
    expect(span.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
    });
  });

  it('shows the plan being made, and not where it was known', () => {
    expect(wayTo(treeOf(spans, TRACES.read), 'gateway.plan')).toEqual([
      'POST /graphql',
      'gateway.request',
      'gateway.plan',
    ]);
    expect(wayTo(treeOf(spans, TRACES.again), 'gateway.plan')).toEqual([]);
  });

  it('leads from the gateway over the subgraph to the statement of a repository function', () => {
    expect(wayTo(treeOf(spans, TRACES.read), 'organisation.findOfficesByIds')).toEqual([
      'POST /graphql',
      'gateway.request',
      'gateway.execute',
      'gateway.fetch',
      'call organisation',
      'execute organisation',
      'organisation.findOfficesByIds',
    ]);
  });

  it('shows each subgraph asked and as many statements as the answer tells', () => {
    for (const name of ['read', 'again'] as const) {
      expect(workTold(answers[name]).join()).toMatch(/appeals \d.*organisation \d.*supervision \d/);
      expect(workInSpans(treeOf(spans, TRACES[name]))).toEqual(workTold(answers[name]));
    }
  });

  it('is not made where the caller records none', () => {
    expect(answers.unsampled.errors).toBeUndefined();
    expect(answers.unsampled.headers.get('kenes-trace-id')).toBe(TRACES.unsampled);
    expect(spans.filter(({ traceId }) => traceId === TRACES.unsampled)).toEqual([]);
  });
});

describe('the trace of a command', () => {
  it('shows its transaction, with verb and table of each statement', () => {
    const [command] = nodesNamed(treeOf(spans, TRACES.write), 'command registerAppeal');
    const statements = command?.children.map(({ span }) => span).filter(isStatement);
    expect(statements?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['START TRANSACTION', 'INSERT appeal', 'INSERT platform.register', 'COMMIT']),
    );
    expect(workInSpans(treeOf(spans, TRACES.write))).toEqual(workTold(answers.write));
  });

  it('goes on with its event to the subgraph that reacts', () => {
    const tree = treeOf(spans, TRACES.write);
    expect(wayTo(tree, 'react appeal.changed')).toEqual([
      'POST /graphql',
      'gateway.request',
      'gateway.execute',
      'gateway.fetch',
      'call appeals',
      'execute appeals',
      'command registerAppeal',
      'emit appeal.changed',
      'deliver appeal.changed',
      'react appeal.changed',
    ]);
    const [reaction] = nodesNamed(tree, 'react appeal.changed');
    expect(reaction?.span.attributes).toMatchObject({
      'kenes.subgraph': 'supervision',
      'cloudevents.event_source': 'appeals',
    });
    expect(reaction?.children.every(({ span }) => span.attributes['db.namespace'] === 'supervision')).toBe(true);
    expect(reaction?.children.map(({ span }) => span.name)).toContain('INSERT known_appeal');
  });
});

describe('what nobody asked for', () => {
  it('has traces of its own: the tick of the legal clock, and the sealing of each database', () => {
    const roots = spans.filter(({ parentSpanId }) => parentSpanId === null);
    const ticks = roots.filter(({ name }) => name === 'tick of the legal clock');
    const ways = ticks.map(({ traceId }) => wayTo(treeOf(spans, traceId), 'command tick: of the test'));
    expect(ways.filter((way) => way.length > 0)).toEqual([['tick of the legal clock', 'command tick: of the test']]);
    const sealed = roots.filter(({ name }) => name === 'seal the audit');
    expect(new Set(sealed.map(({ attributes }) => attributes['kenes.subgraph'])).size).toBe(4);
  });

  it('leaves questions after health out', () => {
    expect(spans.filter(({ name }) => /livez|readyz|metrics/.test(name))).toEqual([]);
  });
});

describe('what a span says', () => {
  it('is nothing of what a caller wrote, also where the document is refused with a quotation of it', () => {
    expect(answers.bad.text).toContain('secretAlias');
    expect(treeOf(spans, TRACES.bad).span.name).toBe('POST /graphql');
    const sent = receiver.bodies().join('\n');
    expect(SECRETS.filter((secret) => sent.includes(secret))).toEqual([]);
    expect(sent).not.toMatch(/kz-71-esil|Bearer|eyJ/);
  });

  it('comes from a closed list of attributes, without events and messages', () => {
    const named = new Set(spans.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...named].filter((name) => !SPAN_ATTRIBUTES.some((known) => known === name))).toEqual([]);
    expect(receiver.bodies().join('\n')).not.toMatch(/"message"|"timeUnixNano"/);
  });

  it('can be read as a tree with its milliseconds and its statements', () => {
    const trace = spansOf(treeOf(spans, TRACES.read));
    const lines = printTrace(trace);
    expect(lines).toHaveLength(trace.length + 2);
    expect(lines.join('\n')).toMatch(/^ +SQL appeals: appeals\.\S+ +\d+\.\d +\d+\.\d +one process$/m);
  });
});
