import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, visit, type ASTNode, type DocumentNode } from 'graphql';
import { DomainError } from '../errors/domain-error';
import { isClean, UNCLEAN_PROBLEM } from '../text/clean-text';
import { requestError } from './request-error';
import { leavesOf } from './value-leaves';

/**
 * Refuses requests with a text that is not clean, wherever it stands in them, so that no input can forget to. `INVALID_INPUT`, with the way
 * to the text in `details.field` (`variables.input.text` for a variable, `registerAppeal.input.text` for a literal).
 */
export function refuseUncleanText(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, source }) {
          const field = uncleanVariable(request.variables) ?? uncleanLiteral(document, source);
          if (field !== null) {
            throw requestError(new DomainError('INVALID_INPUT', { details: { field, problem: UNCLEAN_PROBLEM } }));
          }
        },
      };
    },
  };
}

/** The way to a variable that is not clean; null if all are. */
export function uncleanVariable(variables: Readonly<Record<string, unknown>> | undefined): string | null {
  for (const { value, path } of leavesOf(variables, 'variables')) {
    if (typeof value === 'string' && !isClean(value)) return path();
  }
  return null;
}

/** By which a literal may come to hold what its document does not. */
const ESCAPE = /\\[ubf]/;

/** The way to a literal that is not clean; null if all are. */
export function uncleanLiteral(document: DocumentNode, source: string): string | null {
  if (isClean(source) && !ESCAPE.test(source)) return null;
  let found: string | null = null;
  visit(document, {
    StringValue(node, _key, parent, _path, ancestors) {
      if (!isClean(node.value)) found ??= namesOf(parent === undefined ? ancestors : [...ancestors, parent]).join('.');
    },
  });
  return found;
}

function namesOf(ancestors: readonly (ASTNode | readonly ASTNode[])[]): readonly string[] {
  return ancestors.flatMap((ancestor) => {
    if (!('kind' in ancestor)) return [];
    const isNamed =
      ancestor.kind === Kind.FIELD ||
      ancestor.kind === Kind.ARGUMENT ||
      ancestor.kind === Kind.OBJECT_FIELD ||
      ancestor.kind === Kind.DIRECTIVE;
    return isNamed ? [ancestor.name.value] : [];
  });
}
