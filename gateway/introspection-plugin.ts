import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { executeSync, Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';

const ABOUT_THE_SCHEMA = new Set(['__schema', '__type', '__typename']);

/**
 * Answers operations that read nothing but the schema from the schema itself. The query planner, which would else serve them,
 * refuses what its own copy of the introspection types lacks, such as `isOneOf`.
 */
export const introspectionPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async responseForOperation({ schema, document, operation, operationName, request: { variables } }) {
        if (!readsOnlySchema(operation)) return null;
        const { data, errors } = executeSync({ schema, document, operationName, variableValues: variables });
        if (errors !== undefined || data === undefined) return null;
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
      },
    };
  },
};

function readsOnlySchema({ operation, selectionSet }: OperationDefinitionNode): boolean {
  if (operation !== OperationTypeNode.QUERY) return false;
  return selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && ABOUT_THE_SCHEMA.has(selection.name.value),
  );
}
