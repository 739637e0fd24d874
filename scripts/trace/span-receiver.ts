import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** A span as it arrived; times in milliseconds since 1970. */
export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Null for the first of a trace. */
  readonly parentSpanId: string | null;
  readonly name: string;
  /** The process that sent it. */
  readonly service: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly hasFailed: boolean;
}

/** A receiver of spans on loopback, in place of a collector. */
export interface SpanReceiver {
  /** What `OTEL_EXPORTER_OTLP_ENDPOINT` is set to. */
  readonly url: string;
  /** Everything that has arrived so far. */
  readonly spans: () => readonly ReceivedSpan[];
  /** The bodies as they came. */
  readonly bodies: () => readonly string[];
  close(): Promise<void>;
}

const attributes = z.array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })).default([]);
const NANOSECONDS = 1_000_000;
const instant = z.string().transform((nanoseconds) => Number(nanoseconds) / NANOSECONDS);
const ERROR = 2;

const spanSchema = z.object({
  traceId: z.string().length(32),
  spanId: z.string().length(16),
  parentSpanId: z.string().default(''),
  name: z.string(),
  startTimeUnixNano: instant,
  endTimeUnixNano: instant,
  attributes,
  status: z.object({ code: z.number().default(0) }).default({ code: 0 }),
});

/** OTLP in JSON, as far as it is looked at. */
const otlpSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })),
    }),
  ),
});

const valuesOf = (list: z.infer<typeof attributes>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(list.map(({ key, value }) => [key, Object.values(value)[0]]));

/** The spans of one OTLP message in JSON; throws for anything else. */
function readSpans(body: string): readonly ReceivedSpan[] {
  return otlpSchema.parse(JSON.parse(body)).resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(valuesOf(resource.attributes)['service.name']);
    return scopeSpans.flatMap(({ spans }) => spans.map((span) => receivedSpan(span, service)));
  });
}

function receivedSpan(span: z.infer<typeof spanSchema>, service: string): ReceivedSpan {
  const { traceId, spanId, parentSpanId, name, startTimeUnixNano: startedAt, endTimeUnixNano: endedAt } = span;
  const known = { traceId, spanId, name, service, startedAt, endedAt, attributes: valuesOf(span.attributes) };
  return { ...known, parentSpanId: parentSpanId === '' ? null : parentSpanId, hasFailed: span.status.code === ERROR };
}

/** Receives spans at `/v1/traces` of a free port, until it is closed. */
export async function receiveSpans(): Promise<SpanReceiver> {
  const spans: ReceivedSpan[] = [];
  const bodies: string[] = [];
  const take = async (request: IncomingMessage): Promise<number> => {
    if (request.method !== 'POST' || request.url !== '/v1/traces') return 404;
    const body = await text(request);
    bodies.push(body);
    spans.push(...readSpans(body));
    return 200;
  };
  const server = createServer((request, response) => {
    void take(request)
      .catch(() => 400)
      .then((status) => response.writeHead(status, { 'content-type': 'application/json' }).end('{}'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () => spans,
    bodies: () => bodies,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
