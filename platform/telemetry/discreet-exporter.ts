import type { Attributes, SpanStatus } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import { SPAN_ATTRIBUTES } from './span-attributes';

const SHOWN: ReadonlySet<string> = new Set(SPAN_ATTRIBUTES);

/**
 * An exporter before which every span, also one of a library, is cut down to the attributes of the closed list: libraries add names that a
 * caller gave and the messages of errors. Events and messages of the status are left out as a whole.
 */
export function discreetExporter(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(discreet), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

/** The same span, whose other members are still its own. */
function discreet(span: ReadableSpan): ReadableSpan {
  const attributes: Attributes = Object.fromEntries(
    Object.entries(span.attributes).filter(([name]) => SHOWN.has(name)),
  );
  const status: SpanStatus = { code: span.status.code };
  return Object.create(span, {
    attributes: { value: attributes },
    status: { value: status },
    events: { value: [] },
  }) as ReadableSpan;
}
