import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import { DomainError } from '../../platform/errors/domain-error';
import { requestError } from '../../platform/http/request-error';
import type { GatewayContext } from '../gateway-context';
import { costBudget } from './cost-budget';
import type { CostTable } from './cost-table';
import { measureOperation } from './measure-operation';
import type { OperationSize } from './query-limits';

const SIZES = ['depth', 'aliases', 'breadth', 'cost'] as const satisfies readonly (keyof OperationSize)[];

/**
 * Refuses operations over the limits before anything of them is planned: `TOO_EXPENSIVE`, with the limit's name and its allowed
 * and found value in the details. The page sizes of variables count as those of literals do; the cost allowed depends on the kind of viewer.
 */
export function limitsPlugin(limits: OperationSize, costs: () => CostTable): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request: { variables = {} }, contextValue }) {
          if (operation === undefined) return;
          const fragments = fragmentsOf(document);
          const size = measureOperation({ schema, operation, fragments, variables, costs: costs() });
          const bounds = { ...limits, cost: costBudget(limits.cost, contextValue.assertion) };
          contextValue.cost = { estimated: size.cost, allowed: bounds.cost };
          for (const name of SIZES) {
            const details = { limit: name.toUpperCase(), allowed: bounds[name], found: size[name] };
            if (size[name] > bounds[name]) throw requestError(new DomainError('TOO_EXPENSIVE', { details }));
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
