import { GraphQLError } from 'graphql';
import { HeaderMap } from '@apollo/server';
import type { DomainError } from '../errors/domain-error';
import { httpStatusOf } from './http-status';

/**
 * A refusal of a GraphQL request as a whole, before any of it is executed: Apollo Server answers it without data, with the
 * HTTP status of the error's code and these headers.
 */
export function requestError(error: DomainError, headers: Readonly<Record<string, string>> = {}): GraphQLError {
  const { code, reason, rule, details } = error;
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: {
      code,
      ...(reason === undefined ? {} : { reason }),
      ...(rule === undefined ? {} : { rule }),
      details,
      http: { status: httpStatusOf(code), headers: new HeaderMap(Object.entries(headers)) },
    },
  });
}
