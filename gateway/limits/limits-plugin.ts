import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import { DomainError } from '../../platform/errors/domain-error';
import { requestError } from '../../platform/http/request-error';
import { measureOperation } from './measure-operation';
import type { OperationSize } from './query-limits';

const SIZES = ['depth', 'aliases', 'breadth', 'cost'] as const satisfies readonly (keyof OperationSize)[];

/**
 * Refuses operations over the limits before anything of them is planned: `TOO_EXPENSIVE`, with the limit's name and its allowed
 * and found value in the details. The page sizes of variables count as those of literals do.
 */
export function limitsPlugin(limits: OperationSize): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
          if (operation === undefined) return;
          const size = measureOperation({ schema, operation, fragments: fragmentsOf(document), variables });
          for (const name of SIZES) {
            const details = { limit: name.toUpperCase(), allowed: limits[name], found: size[name] };
            if (size[name] > limits[name]) throw requestError(new DomainError('TOO_EXPENSIVE', { details }));
          }
        },
      };
    },
  };
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
