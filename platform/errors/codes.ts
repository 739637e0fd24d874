/**
 * Every code an error of the platform can carry, each with its meaning. The list is closed: a program branches on these,
 * while the law's own name of a refusal is the error's `reason`.
 */
export const ERROR_CODES = {
  UNAUTHENTICATED: 'The caller is not known: no token, or one that does not verify.',
  FORBIDDEN: 'The caller may see the record but does not hold the right to do this.',
  NOT_FOUND: 'The record does not exist for this caller.',
  INVALID_INPUT: 'A value of the request is malformed or outside its range.',
  ILLEGAL_TRANSITION: 'The life cycle of the record has no such step from its present state.',
  PRECONDITION_FAILED: 'A condition that the law sets for this step is not met.',
  TERM_EXPIRED: 'The term within which the step could be taken is over.',
  CONFLICT: 'The record has changed meanwhile, or the request id was used for another request.',
  NOT_YET_KNOWN: 'A record of another subgraph has not arrived here yet; the same request may be repeated shortly.',
  TOO_EXPENSIVE: 'The query is deeper, wider or costlier than the limits allow.',
  RATE_LIMITED: 'The caller has too many requests under way, or has tried too often in the current interval.',
  OVERLOADED: 'The platform has as many requests as it can answer; nothing was done, the same request may be repeated.',
  UNAVAILABLE: 'A part of the platform does not answer at present; the same request may be repeated.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  INTERNAL: 'A fault of the platform; details are in its log under the trace id.',
} as const;

/** A general error code. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** Whether a text is one of the general codes. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERROR_CODES, text);
}
