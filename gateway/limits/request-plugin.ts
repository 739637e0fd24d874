import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { DomainError } from '../../platform/errors/domain-error';
import { requestError } from '../../platform/http/request-error';
import { leavesOf } from '../../platform/http/value-leaves';

const DEEPEST_VARIABLE = 32;

/**
 * Refuses requests whose parts do not fit together (`INVALID_INPUT`): an operation name that the document does not have, a
 * kind of operation that the graph does not have, and variables that the operation does not declare, since a misspelt filter would else be dropped in silence and the list come
 * back unfiltered. Refuses, too, values nested deeper than any input of the graph (`TOO_EXPENSIVE`).
 */
export const requestPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request: { variables = {}, operationName } }) {
        if (operation === undefined) refuseField('operationName', operationNameProblem(operationName));
        const isServed = schema.getRootType(operation.operation) != null;
        if (!isServed) refuseField('query', `is a ${operation.operation}, which the graph does not have`);
        refuseUndeclared(variables, operation);
        refuseDeep(variables);
      },
    };
  },
};

function operationNameProblem(name: string | undefined): string {
  return name === undefined ? 'must say which of the operations is meant' : 'names no operation of the document';
}

function refuseUndeclared(variables: object, { variableDefinitions = [] }: OperationDefinitionNode): void {
  const declared = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  const surplus = Object.keys(variables).find((name) => !declared.has(name));
  if (surplus !== undefined) refuseField(`variables.${surplus}`, 'is not declared by the operation');
}

function refuseDeep(variables: object): void {
  for (const { depth } of leavesOf(variables, 'variables')) {
    if (depth <= DEEPEST_VARIABLE) continue;
    const details = { limit: 'VARIABLE_DEPTH', allowed: DEEPEST_VARIABLE };
    throw requestError(new DomainError('TOO_EXPENSIVE', { details }));
  }
}

function refuseField(field: string, problem: string): never {
  throw requestError(new DomainError('INVALID_INPUT', { details: { field, problem } }));
}
