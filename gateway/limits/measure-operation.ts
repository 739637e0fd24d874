import {
  getNamedType,
  getNullableType,
  isListType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { pageSizeOf, type Variables } from './page-size';
import type { OperationSize } from './query-limits';

/** An operation as it would be executed. It must have passed validation: an endless fragment would never end here. */
export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

/** Rows assumed of a list that has no page size. */
const UNPAGED_LIST = 10;
/** Reading the schema costs as much as a page of this many objects, whatever is selected of it. */
const INTROSPECTION_COST = 5_000;
const NOTHING: OperationSize = { depth: 0, aliases: 0, breadth: 0, cost: 0 };

/** Measures an operation in one walk; a fragment is walked once however often it is spread. */
export function measureOperation(measured: MeasuredOperation): OperationSize {
  const { schema, operation, fragments, variables } = measured;
  const known = new Map<string, OperationSize>();

  function sizeOfSelections(
    set: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    isPage: boolean,
  ): OperationSize {
    return set.selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return sizeOfField(selection, parent, isPage);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value, isPage);
        const condition = selection.typeCondition?.name.value;
        const type = condition === undefined ? parent : schema.getType(condition);
        return sizeOfSelections(selection.selectionSet, type, isPage);
      })
      .reduce(add, NOTHING);
  }

  function sizeOfFragment(name: string, isPage: boolean): OperationSize {
    const fragment = fragments.get(name);
    if (fragment === undefined) return NOTHING;
    const key = `${name} ${isPage}`;
    const size =
      known.get(key) ??
      sizeOfSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), isPage);
    known.set(key, size);
    return size;
  }

  function sizeOfField(field: FieldNode, parent: GraphQLNamedType | undefined, isPage: boolean): OperationSize {
    const aliases = field.alias === undefined ? 0 : 1;
    const name = field.name.value;
    if (name === '__schema' || name === '__type') {
      // The schema's own depth is bounded by a rule of validation; each alias inside reads a part of it once more.
      const inside =
        field.selectionSet === undefined ? NOTHING : sizeOfSelections(field.selectionSet, undefined, false);
      return {
        depth: 1,
        aliases: bounded(inside.aliases + aliases),
        breadth: 1,
        cost: bounded(INTROSPECTION_COST * (1 + inside.aliases)),
      };
    }
    const definition = fieldOf(parent, name);
    const leaf = { depth: 1, aliases, breadth: 1, cost: 0 };
    if (field.selectionSet === undefined) return leaf;
    if (definition === undefined) return add(leaf, sizeOfSelections(field.selectionSet, undefined, false));
    const pageSize = pageSizeOf(field, definition, operation, variables);
    const rows = pageSize ?? (isList(definition.type) && !isPage ? UNPAGED_LIST : 1);
    const inside = sizeOfSelections(field.selectionSet, getNamedType(definition.type), pageSize !== null);
    return {
      depth: inside.depth + 1,
      aliases: inside.aliases + aliases,
      breadth: inside.breadth + 1,
      cost: bounded(rows * (1 + inside.cost)),
    };
  }

  return sizeOfSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, false);
}

function add(one: OperationSize, other: OperationSize): OperationSize {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: bounded(one.aliases + other.aliases),
    breadth: bounded(one.breadth + other.breadth),
    cost: bounded(one.cost + other.cost),
  };
}

function bounded(amount: number): number {
  return Math.min(amount, Number.MAX_SAFE_INTEGER);
}

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}
