/**
 * All that a span says beside its name, its times and whether it failed. None holds what a caller wrote or what a record says: no variables,
 * arguments, literals, names of operations or persons. By the semantic conventions of OpenTelemetry where these have a name.
 */
export const SPAN_ATTRIBUTES = [
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'graphql.operation.type',
  'db.system.name',
  'db.namespace',
  'db.operation.name',
  'db.collection.name',
  'db.query.summary',
  'cloudevents.event_id',
  'cloudevents.event_type',
  'cloudevents.event_source',
  'error.type',
  /** The subgraph asked, or that works. */
  'kenes.subgraph',
  /** SQL statements of a subgraph's call. */
  'kenes.statements',
  'kenes.command',
] as const;

export type SpanAttribute = (typeof SPAN_ATTRIBUTES)[number];
