import type { GraphQLFormattedError } from 'graphql';
import { DomainError } from '../../platform/errors/domain-error';

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/;

/** What parser and validator say when they stop at a bound; nothing but the words tells these errors from others of theirs. */
const BOUNDS: Readonly<Record<string, string>> = {
  'Maximum call stack size exceeded': 'DEPTH',
  'Validation aborted.': 'BREADTH',
};

/** The `TOO_EXPENSIVE` error that an error of the GraphQL libraries stands for; null where it stands for something else. */
export function libraryLimit({ message, extensions }: GraphQLFormattedError): DomainError | null {
  const tokens = TOO_MANY_TOKENS.exec(message)?.[1];
  if (tokens !== undefined) return tooExpensive({ limit: 'TOKENS', allowed: Number(tokens) });
  const isOfRequest = String(extensions?.['code']).startsWith('GRAPHQL_');
  const limit = isOfRequest ? BOUNDS[message] : undefined;
  return limit === undefined ? null : tooExpensive({ limit });
}

function tooExpensive(details: Readonly<Record<string, unknown>>): DomainError {
  return new DomainError('TOO_EXPENSIVE', { details });
}
