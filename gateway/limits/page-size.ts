import { Kind, type FieldNode, type GraphQLField, type OperationDefinitionNode, type ValueNode } from 'graphql';

/** The values of a request's variables, not yet checked against their types. */
export type Variables = Readonly<Record<string, unknown>>;

const PAGE_ARGUMENTS = new Set(['first', 'last']);
/** Rows of a page whose size is not asked for. */
const DEFAULT_PAGE = 20;

/** How many rows a field's page may have, by its `first` or `last`; null for a field that takes neither. */
export function pageSizeOf(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
  variables: Variables,
): number | null {
  const taken = definition.args.filter(({ name }) => PAGE_ARGUMENTS.has(name));
  if (taken.length === 0) return null;
  const sizes = taken.map(({ name, defaultValue }) => {
    const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
    return sizeOf(value, operation, variables) ?? defaultValue;
  });
  const known = sizes.filter((size) => typeof size === 'number');
  return known.length === 0 ? DEFAULT_PAGE : Math.max(1, ...known);
}

function sizeOf(value: ValueNode | undefined, operation: OperationDefinitionNode, variables: Variables): unknown {
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  if (Object.hasOwn(variables, name)) return variables[name];
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined;
}
