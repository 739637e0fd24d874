import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { DomainError } from '../../platform/errors/domain-error';
import { requestError } from '../../platform/http/request-error';
import { leavesOf } from '../../platform/http/value-leaves';

const DEEPEST_VARIABLE = 32;

/**
 * Refuses variables that the operation does not declare (`INVALID_INPUT`): a misspelt filter would else be dropped in silence
 * and the list come back unfiltered. Refuses, too, values nested deeper than any input of the graph (`TOO_EXPENSIVE`).
 */
export const variablesPlugin: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request: { variables = {} } }) {
        const declared = new Set(operation?.variableDefinitions?.map(({ variable }) => variable.name.value));
        const surplus = Object.keys(variables).find((name) => !declared.has(name));
        if (operation !== undefined && surplus !== undefined) {
          const details = { field: `variables.${surplus}`, problem: `is not declared by the operation` };
          throw requestError(new DomainError('INVALID_INPUT', { details }));
        }
        for (const { depth } of leavesOf(variables, 'variables')) {
          if (depth <= DEEPEST_VARIABLE) continue;
          const details = { limit: 'VARIABLE_DEPTH', allowed: DEEPEST_VARIABLE };
          throw requestError(new DomainError('TOO_EXPENSIVE', { details }));
        }
      },
    };
  },
};
