import { randomBytes } from 'node:crypto';
import { context, isSpanContextValid, trace, TraceFlags } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';

/** Where a request stands in a distributed trace (W3C Trace Context): 32 and 16 hexadecimal digits, and whether it is recorded. */
export interface Trace {
  readonly traceId: string;
  readonly spanId: string;
  readonly isSampled: boolean;
}

const VERSION_00 = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const LATER_VERSION = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;
const ALL_ZERO = /^0+$/;
const SAMPLED = 1;

// The one place that knows the running trace, for logs and errors as for spans, and also while no span is recorded.
context.setGlobalContextManager(new AsyncLocalStorageContextManager());

/** Reads a `traceparent` header; null when it is missing or not one. */
export function parseTraceparent(header: string | undefined): Trace | null {
  if (header === undefined) return null;
  const match = header.startsWith('00') ? VERSION_00.exec(header) : LATER_VERSION.exec(header);
  const [, traceId = '', spanId = '', flags = ''] = match ?? [];
  if (match === null || ALL_ZERO.test(traceId) || ALL_ZERO.test(spanId)) return null;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED };
}

/** A new place in a trace: in that of `parent`, or the first of a trace of its own. */
export function startTrace(parent: Trace | null): Trace {
  return {
    traceId: parent?.traceId ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    isSampled: parent?.isSampled ?? false,
  };
}

/** The `traceparent` header by which the next process continues the trace. */
export function formatTraceparent({ traceId, spanId, isSampled }: Trace): string {
  return `00-${traceId}-${spanId}-${isSampled ? '01' : '00'}`;
}

/** The headers by which a request to another process continues the running trace; none outside of one. */
export function traceHeaders(): { readonly traceparent?: string } {
  const running = currentTrace();
  return running === null ? {} : { traceparent: formatTraceparent(running) };
}

/** Runs `work` inside a trace; log lines and error answers that it causes carry the trace's id. */
export function runWithTrace<T>({ traceId, spanId, isSampled }: Trace, work: () => T): T {
  const traceFlags = isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return context.with(trace.setSpanContext(context.active(), { traceId, spanId, traceFlags }), work);
}

/** The trace of the request being served; null outside of one. */
export function currentTrace(): Trace | null {
  const found = trace.getSpanContext(context.active());
  if (found === undefined || !isSpanContextValid(found)) return null;
  const { traceId, spanId, traceFlags } = found;
  return { traceId, spanId, isSampled: (traceFlags & SAMPLED) === SAMPLED };
}
