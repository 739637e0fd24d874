import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, visit, type ASTNode, type DocumentNode } from 'graphql';
import { DomainError } from '../errors/domain-error';
import { requestError } from './request-error';
import { leavesOf } from './value-leaves';

const NUL = '\u0000';
const PROBLEM = 'must not contain the character U+0000 or half of a surrogate pair';

/**
 * Refuses requests with a string that PostgreSQL cannot store as it is: one with the character U+0000, which it does not know, or with half
 * of a surrogate pair, which would be replaced on the way. `INVALID_INPUT`, with the way to the string in `details.field` (`variables.input.text` for a variable, `registerAppeal.input.text` for a literal).
 */
export function rejectNul(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, source }) {
          const field = findInVariables(request.variables) ?? findInDocument(document, source);
          if (field !== null) {
            throw requestError(new DomainError('INVALID_INPUT', { details: { field, problem: PROBLEM } }));
          }
        },
      };
    },
  };
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes(NUL);
}

function findInVariables(variables: Readonly<Record<string, unknown>> | undefined): string | null {
  for (const { value, path } of leavesOf(variables, 'variables')) {
    if (typeof value === 'string' && !isStorable(value)) return path();
  }
  return null;
}

function findInDocument(document: DocumentNode, source: string): string | null {
  if (!source.includes('\\u') && !source.includes(NUL)) return null;
  let found: string | null = null;
  visit(document, {
    StringValue(node, _key, parent, _path, ancestors) {
      if (!isStorable(node.value))
        found ??= namesOf(parent === undefined ? ancestors : [...ancestors, parent]).join('.');
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
