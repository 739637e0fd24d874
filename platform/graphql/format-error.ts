import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ValidationError } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';
import { isDatabaseAway, wasTooLong } from '../database/is-away';
import type { ErrorCode } from '../errors/codes';
import { DomainError } from '../errors/domain-error';
import { legalBasisOf } from '../law/ledger';
import type { Language } from '../law/language';
import { message } from '../law/messages';
import { currentCall } from './call-scope';

/** GraphQL's own codes for a request that does not fit, as the platform names them. */
const CODES_OF_GRAPHQL: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'INVALID_INPUT',
  BAD_REQUEST: 'INVALID_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'INVALID_INPUT',
};

/** A domain error as every caller sees it: the sentence in the language, code, reason, rule, article and details. */
export function shownError(
  error: DomainError,
  language: Language,
): GraphQLFormattedError & {
  readonly extensions: {
    readonly code: string;
    readonly reason?: string;
    readonly rule?: string;
    readonly legalBasis?: string;
  };
} {
  const { code, reason, rule, details } = error;
  const law = rule === undefined ? {} : { rule, legalBasis: legalBasisOf(rule) };
  return {
    message: message(reason ?? code, language, details),
    extensions: { code, ...(reason === undefined ? {} : { reason }), ...law, details },
  };
}

/** One value that does not fit; `field` is its path in the input, such as `applicant.name`. */
interface Problem {
  readonly field: string;
  readonly problem: string;
}

function problemsOf(errors: readonly ValidationError[], path: readonly string[]): Problem[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const here = [...path, property];
    const own = Object.values(constraints ?? {}).map((problem) => ({ field: here.join('.'), problem }));
    return [...own, ...problemsOf(children ?? [], here)];
  });
}

function ofValidation(error: ArgumentValidationError): GraphQLFormattedError {
  const problems = problemsOf(error.extensions.validationErrors, []);
  const text = problems.map(({ problem }) => problem).join('; ');
  return { message: text, extensions: { code: 'INVALID_INPUT', details: { problems } } };
}

/** A refusal as the caller sees it: of the law or of an argument that does not fit; null for whatever else was thrown. */
export function shownRefusal(cause: unknown, language: Language): GraphQLFormattedError | null {
  if (cause instanceof DomainError) return shownError(cause, language);
  return cause instanceof ArgumentValidationError ? ofValidation(cause) : null;
}

/** A fault that is nobody's input: reported under the trace id, shown without detail. */
export type ReportFault = (error: unknown, traceId: string) => void;

function refusalOfDatabase(cause: unknown): DomainError | null {
  if (wasTooLong(cause)) return new DomainError('TOO_EXPENSIVE', { details: { limit: 'STATEMENT_TIME' } });
  return isDatabaseAway(cause) ? new DomainError('UNAVAILABLE') : null;
}

/**
 * The one place where errors become GraphQL errors: domain errors in the caller's language with reason, rule and article; GraphQL's own
 * with the platform's codes; a statement that took too long as TOO_EXPENSIVE, a database that is away as UNAVAILABLE; everything else masked as INTERNAL with the trace id.
 */
export function createErrorFormatter(report: ReportFault) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const scope = currentCall();
    const place = {
      ...(formatted.path ? { path: formatted.path } : {}),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
    };
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const refused = shownRefusal(cause, scope.language);
    if (refused) return { ...refused, ...place };
    const code = CODES_OF_GRAPHQL[String(formatted.extensions?.['code'])];
    if (code) return { message: formatted.message, extensions: { code }, ...place };
    report(cause, scope.traceId);
    const refusal = refusalOfDatabase(cause);
    if (refusal) return { ...shownError(refusal, scope.language), ...place };
    const text = message('INTERNAL', scope.language, { traceId: scope.traceId });
    return { message: text, extensions: { code: 'INTERNAL', traceId: scope.traceId }, ...place };
  };
}
