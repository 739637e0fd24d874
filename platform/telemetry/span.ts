import {
  type AttributeValue,
  context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
} from '@opentelemetry/api';
import type { SpanAttribute } from './span-attributes';
import { runWithTrace, startTrace, type Trace } from './trace-id';

/** Attributes of a span, from the closed list of those that hold no personal data. */
export type SpanAttributes = Readonly<Partial<Record<SpanAttribute, AttributeValue>>>;

/** What a span is opened with. Its name is fixed text, or made of names in the code: never of what a caller wrote. */
export interface SpanStart {
  readonly name: string;
  /** Which side of a call or a message it is; `internal` unless given. */
  readonly kind?: keyof typeof KINDS;
  readonly attributes?: SpanAttributes;
}

/** The first span of a process in a trace, while it lasts. */
export interface EnteredTrace {
  readonly traceId: string;
  run<T>(work: () => T): T;
  end(outcome?: SpanOutcome): void;
}

/** What is known of a span at its end only. */
export interface SpanOutcome {
  readonly name?: string;
  readonly attributes?: SpanAttributes;
  readonly hasFailed?: boolean;
}

const KINDS = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};

const TRACER = 'kenes';
/** Codes of ours, of PostgreSQL and of Node; anything else could be text. */
const CODE = /^[A-Z0-9_]{3,40}$/;

let isOn = false;

/** Whether spans are recorded in this process. */
export function isTracing(): boolean {
  return isOn;
}

/** Has spans made (`startTracing`), or nothing at all. */
export function switchSpans(on: boolean): void {
  isOn = on;
}

/** Opens a span within the running one; it is its owner's to end. */
export function openSpan({ name, kind = 'internal', attributes = {} }: SpanStart, parent = context.active()): Span {
  return trace.getTracer(TRACER).startSpan(name, { kind: KINDS[kind], attributes }, parent);
}

/** Runs `work` in a span of its own within the running one; while nothing is recorded it only runs it. */
export async function inSpan<T>(start: SpanStart, work: () => Promise<T>): Promise<T> {
  if (!isOn) return work();
  const span = openSpan(start);
  return ending(span, () => context.with(trace.setSpan(context.active(), span), work));
}

/** Marks the running span as failed, by a code where there is one. */
export function markFailed(code: unknown): void {
  const span = isOn ? trace.getActiveSpan() : undefined;
  if (span !== undefined) fail(span, code);
}

/** Enters a trace: that of `parent`, or a new one. It has an id whether or not anything is recorded. */
export function enterTrace(parent: Trace | null, start: SpanStart): EnteredTrace {
  if (!isOn) return enterUnrecorded(parent);
  const span = openSpan(start, contextOf(parent));
  return {
    traceId: span.spanContext().traceId,
    run: (work) => context.with(trace.setSpan(ROOT_CONTEXT, span), work),
    end: ({ name, attributes = {}, hasFailed = false } = {}) => {
      if (name !== undefined) span.updateName(name);
      span.setAttributes(attributes);
      if (hasFailed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** Enters a trace of which this process records nothing. */
export function enterUnrecorded(parent: Trace | null): EnteredTrace {
  const entered = startTrace(parent);
  return { traceId: entered.traceId, run: (work) => runWithTrace(entered, work), end: () => undefined };
}

/** Enters a trace for the time of `work`. */
export async function withinTrace<T>(parent: Trace | null, start: SpanStart, work: () => Promise<T>): Promise<T> {
  const entered = enterTrace(parent, start);
  try {
    return await entered.run(() => work());
  } catch (error) {
    entered.run(() => markFailed(codeOf(error)));
    throw error;
  } finally {
    entered.end();
  }
}

async function ending<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    fail(span, codeOf(error));
    throw error;
  } finally {
    span.end();
  }
}

/** Marks a span as failed, by the code of its error: never by a message, which may quote what somebody wrote. */
export function fail(span: Span, code: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  const type = typeof code === 'string' && CODE.test(code) ? code : 'other';
  span.setAttribute('error.type' satisfies SpanAttribute, type);
}

export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function contextOf(parent: Trace | null) {
  if (parent === null) return ROOT_CONTEXT;
  const { traceId, spanId, isSampled } = parent;
  const traceFlags = isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
