import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isErrorCode, type ErrorCode } from '../platform/errors/codes';
import { DomainError } from '../platform/errors/domain-error';
import { currentCall } from '../platform/graphql/call-scope';
import { message, messageOf } from '../platform/law/messages';
import type { Logger } from '../platform/telemetry/logger';
import { libraryLimit } from './limits/library-limit';

/** The platform's names for what Apollo's libraries call a request that does not fit. */
const CODES_OF_APOLLO: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'INVALID_INPUT',
  BAD_USER_INPUT: 'INVALID_INPUT',
  INVALID_GRAPHQL: 'GRAPHQL_VALIDATION_FAILED',
  PERSISTED_QUERY_NOT_SUPPORTED: 'INVALID_INPUT',
};

const SHOWN_EXTENSIONS = ['code', 'reason', 'rule', 'legalBasis', 'details'] as const;

/**
 * The last look at each error before it leaves: those with a code of the platform pass, cut down to code, reason, rule, legal
 * basis and details; everything else becomes `INTERNAL` with the trace id under which the log has the cause.
 */
export function createErrorMask(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted;
    const place = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
    const cause = libraryLimit(formatted) ?? causeOf(error);
    if (cause instanceof DomainError && cause.code !== 'INTERNAL') return { ...ownError(cause), ...place };
    const code = codeOf(formatted);
    if (code !== 'INTERNAL') {
      return { message: formatted.message, ...place, extensions: shownExtensions(formatted, code) };
    }
    const subgraph = formatted.extensions?.['serviceName'];
    logger.error({ err: cause, ...(subgraph === undefined ? {} : { subgraph }) }, 'request failed');
    return { ...internalError(), ...place };
  };
}

function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.originalError !== undefined ? cause.originalError : cause;
}

function ownError(error: DomainError): GraphQLFormattedError {
  const { code, details } = error;
  return { message: messageOf(error, currentCall().language), extensions: { code, details } };
}

function internalError(): GraphQLFormattedError {
  const { language, traceId } = currentCall();
  return { message: message('INTERNAL', language, { traceId }), extensions: { code: 'INTERNAL', traceId } };
}

function codeOf({ extensions }: GraphQLFormattedError): ErrorCode {
  const code = String(extensions?.['code']);
  if (isErrorCode(code))
    return isFromSubgraph(extensions) && code === 'GRAPHQL_VALIDATION_FAILED' ? 'INVALID_INPUT' : code;
  return CODES_OF_APOLLO[code] ?? 'INTERNAL';
}

/** A subgraph finds a query of the gateway invalid only where the caller wrote a value that its scalar refuses. */
function isFromSubgraph(extensions: GraphQLFormattedError['extensions']): boolean {
  return extensions !== undefined && 'serviceName' in extensions;
}

function shownExtensions({ extensions }: GraphQLFormattedError, code: ErrorCode): Record<string, unknown> {
  const shown = SHOWN_EXTENSIONS.flatMap((name) => {
    const value = extensions?.[name];
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(shown), code };
}
