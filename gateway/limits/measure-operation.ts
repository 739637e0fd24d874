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
import { type CostTable, fieldCost } from './cost-table';
import { pageSizeOf, type Variables } from './page-size';
import type { OperationSize } from './query-limits';

/** An operation as it would be executed. It must have passed validation: an endless fragment would never end here. */
export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  readonly costs: CostTable;
}

/** Reading the schema costs as much as a page of this many objects, whatever is selected of it. */
const INTROSPECTION_COST = 5_000;
const NOTHING: OperationSize = { depth: 0, aliases: 0, breadth: 0, cost: 0 };

/**
 * Measures an operation in one walk; a fragment is walked once however often it is spread. The size of a page holds for the lists in it, `nodes` and
 * `edges`, and not for what is said of the list as a whole.
 */
export function measureOperation(measured: MeasuredOperation): OperationSize {
  const { schema, operation, fragments, variables, costs } = measured;
  const known = new Map<string, OperationSize>();

  function sizeOfSelections(
    set: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    pageRows: number | null,
  ): OperationSize {
    return set.selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return sizeOfField(selection, parent, pageRows);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value, pageRows);
        const condition = selection.typeCondition?.name.value;
        const type = condition === undefined ? parent : schema.getType(condition);
        return sizeOfSelections(selection.selectionSet, type, pageRows);
      })
      .reduce(add, NOTHING);
  }

  function sizeOfFragment(name: string, pageRows: number | null): OperationSize {
    const fragment = fragments.get(name);
    if (fragment === undefined) return NOTHING;
    const key = `${name} ${pageRows}`;
    const size =
      known.get(key) ??
      sizeOfSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), pageRows);
    known.set(key, size);
    return size;
  }

  function sizeOfField(field: FieldNode, parent: GraphQLNamedType | undefined, pageRows: number | null): OperationSize {
    const aliases = field.alias === undefined ? 0 : 1;
    const name = field.name.value;
    if (name === '__schema' || name === '__type') return sizeOfIntrospection(field, aliases);
    const definition = fieldOf(parent, name);
    const { weight, assumedSize } = fieldCost(costs, parent, name);
    const leaf = { depth: 1, aliases, breadth: 1, cost: weight };
    if (field.selectionSet === undefined) return leaf;
    if (definition === undefined) return add(leaf, sizeOfSelections(field.selectionSet, undefined, null));
    const pageSize = pageSizeOf(field, definition, operation, variables);
    const isRows = isList(definition.type);
    const rows = isRows ? (pageSize ?? pageRows ?? assumedSize) : 1;
    const inside = sizeOfSelections(field.selectionSet, getNamedType(definition.type), isRows ? null : pageSize);
    return {
      depth: inside.depth + 1,
      aliases: inside.aliases + aliases,
      breadth: inside.breadth + 1,
      cost: bounded(leaf.cost + rows * (1 + inside.cost)),
    };
  }

  /** The schema's own depth is bounded by a rule of validation; each alias inside reads a part of it once more. */
  function sizeOfIntrospection({ selectionSet }: FieldNode, aliases: number): OperationSize {
    const inside = selectionSet === undefined ? NOTHING : sizeOfSelections(selectionSet, undefined, null);
    const cost = bounded(INTROSPECTION_COST * (1 + inside.aliases));
    return { depth: 1, aliases: bounded(inside.aliases + aliases), breadth: 1, cost };
  }

  return sizeOfSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, null);
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
