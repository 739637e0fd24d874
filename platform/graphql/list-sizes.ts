import { type ConstDirectiveNode, type DocumentNode, Kind, parse, type TypeNode, visit } from 'graphql';

const BY_FIRST = 'slicingArguments: ["first"], requireOneSlicingArgument: false';
const OF_CONNECTION = directive(`@listSize(${BY_FIRST}, sizedFields: ["edges", "nodes"])`);
const OF_LIST = directive(`@listSize(${BY_FIRST})`);

/** Says of every list with a page size that its size is `first`, so that the cost of a query can be told before it is executed. */
export function stateListSizes(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition(field) {
      if (!field.arguments?.some(({ name }) => name.value === 'first')) return undefined;
      const listSize = isList(field.type) ? OF_LIST : OF_CONNECTION;
      return { ...field, directives: [...(field.directives ?? []), listSize] };
    },
  });
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}

function directive(text: string): ConstDirectiveNode {
  const [definition] = parse(`scalar Sized ${text}`, { noLocation: true }).definitions;
  const [node] = definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
  if (node === undefined) throw new Error(`${text} is no directive`);
  return node;
}
