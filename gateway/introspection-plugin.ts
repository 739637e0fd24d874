import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { executeSync, Kind, OperationTypeNode, type DocumentNode, type SelectionSetNode } from 'graphql';

const ABOUT_THE_SCHEMA = new Set(['__schema', '__type', '__typename']);

/**
 * Answers operations that read nothing but the schema from the schema itself. The query planner, which would else serve them,
 * refuses what its own copy of the introspection types lacks, such as `isOneOf`.
 */
export const introspectionPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async responseForOperation({ schema, document, operation, operationName, request: { variables } }) {
        if (!readsOnlySchema(operation.selectionSet, document) || operation.operation !== OperationTypeNode.QUERY)
          return null;
        const { data, errors } = executeSync({ schema, document, operationName, variableValues: variables });
        if (errors !== undefined || data === undefined) return null;
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
      },
    };
  },
};

function readsOnlySchema({ selections }: SelectionSetNode, document: DocumentNode): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return ABOUT_THE_SCHEMA.has(selection.name.value);
    const selected =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragmentOf(document, selection.name.value);
    return selected !== undefined && readsOnlySchema(selected, document);
  });
}

function fragmentOf({ definitions }: DocumentNode, name: string): SelectionSetNode | undefined {
  const found = definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name);
  return found?.kind === Kind.FRAGMENT_DEFINITION ? found.selectionSet : undefined;
}
