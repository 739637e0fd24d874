import type { SpanStart } from '../telemetry/span';
import type { SubgraphName } from './subgraph-name';

const COMMENTS_AND_TEXTS = /\/\*.*?\*\/|'(?:[^']|'')*'/gs;
const VERB = /^\s*(START TRANSACTION|[a-z]+)/i;
const TABLE = /\b(?:INTO|UPDATE|FROM)\s+(?:ONLY\s+)?("?[a-z_]\w*"?(?:\."?[a-z_]\w*"?)?)/i;
const CALLED = /\bSELECT\s+([a-z_]\w*(?:\.[a-z_]\w*)?)\(/i;

/**
 * The span of a statement, under the name of the repository function that sends it or, without one, under its verb and its table (or
 * the function that it calls). Neither its values nor its text are kept.
 */
export function statementSpan(database: SubgraphName, name: string | null, text: string): SpanStart {
  const bare = text.replace(COMMENTS_AND_TEXTS, '');
  const verb = VERB.exec(bare)?.[1]?.toUpperCase() ?? 'SQL';
  const called = name === null ? CALLED.exec(bare)?.[1] : undefined;
  const table = called ?? TABLE.exec(bare)?.[1]?.replaceAll('"', '');
  const summary = name ?? [verb, table].filter(Boolean).join(' ');
  return {
    name: summary,
    kind: 'client',
    attributes: {
      'db.system.name': 'postgresql',
      'db.namespace': database,
      'db.operation.name': verb,
      'db.query.summary': summary,
      ...(table === undefined ? {} : { 'db.collection.name': table }),
    },
  };
}
