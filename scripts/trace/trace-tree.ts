import type { ReceivedSpan } from './span-receiver';

/** A span with those that it caused, in the order of their beginnings. */
export interface TraceNode {
  readonly span: ReceivedSpan;
  readonly children: readonly TraceNode[];
}

const NAME_WIDTH = 76;
const NUMBER_WIDTH = 9;

/** The trees of the spans of one trace; more than one where the caller's own span, or one that is on its way, is missing. */
export function treesOf(spans: readonly ReceivedSpan[]): readonly TraceNode[] {
  const known = new Set(spans.map(({ spanId }) => spanId));
  const children = Map.groupBy(spans, ({ parentSpanId }) =>
    parentSpanId !== null && known.has(parentSpanId) ? parentSpanId : null,
  );
  const below = (parent: string | null): readonly TraceNode[] =>
    [...(children.get(parent) ?? [])]
      .sort((one, other) => one.startedAt - other.startedAt)
      .map((span) => ({ span, children: below(span.spanId) }));
  return below(null);
}

/** All spans of a tree, its root first. */
export function spansOf({ span, children }: TraceNode): readonly ReceivedSpan[] {
  return [span, ...children.flatMap(spansOf)];
}

/** Whether a span is a SQL statement. */
export function isStatement({ attributes }: ReceivedSpan): boolean {
  return attributes['db.system.name'] !== undefined;
}

/** A trace for a reader: a line a span, with when it began, how long it took (milliseconds), the process and the SQL statements below it. */
export function printTrace(spans: readonly ReceivedSpan[]): readonly string[] {
  const trees = treesOf(spans);
  const zero = Math.min(...spans.map(({ startedAt }) => startedAt));
  const title = `trace ${spans[0]?.traceId ?? ''}: ${spans.length} spans, ${spans.filter(isStatement).length} SQL statements`;
  const header = `${''.padEnd(NAME_WIDTH)}${'from ms'.padStart(NUMBER_WIDTH)}${'took ms'.padStart(NUMBER_WIDTH)}  process`;
  return [title, header, ...trees.flatMap((tree) => linesOf(tree, zero, ''))];
}

function linesOf(node: TraceNode, zero: number, indent: string): readonly string[] {
  const { span, children } = node;
  const statements = spansOf(node).filter(isStatement).length;
  const counted = isStatement(span) || statements === 0 ? '' : ` (${statements} SQL)`;
  const database = isStatement(span) ? `SQL ${String(span.attributes['db.namespace'])}: ` : '';
  const name = `${indent}${database}${span.name}${counted}${span.hasFailed ? ' FAILED' : ''}`;
  const [from, took] = [span.startedAt - zero, span.endedAt - span.startedAt].map((ms) =>
    ms.toFixed(1).padStart(NUMBER_WIDTH),
  );
  const line = `${name.slice(0, NAME_WIDTH - 1).padEnd(NAME_WIDTH)}${from}${took}  ${span.service}`;
  return [line, ...children.flatMap((child) => linesOf(child, zero, `${indent}  `))];
}
