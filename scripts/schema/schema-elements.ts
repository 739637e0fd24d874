import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type StringValueNode,
} from 'graphql';

/** Something that a schema declares: a type, field, argument, input field or enum value, by its coordinate. */
export interface SchemaElement {
  /** Such as `Appeal`, `Appeal.dueOn`, `Query.appeal(id:)`. */
  readonly coordinate: string;
  readonly description: string | null;
  readonly directives: readonly ConstDirectiveNode[];
}

interface Described {
  readonly description?: StringValueNode | undefined;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

function element(coordinate: string, { description, directives }: Described): SchemaElement {
  return { coordinate, description: description?.value ?? null, directives: directives ?? [] };
}

function argumentsOf(owner: string, args: readonly InputValueDefinitionNode[] | undefined): readonly SchemaElement[] {
  return (args ?? []).map((arg) => element(`${owner}(${arg.name.value}:)`, arg));
}

function elementsOf(node: DefinitionNode): readonly SchemaElement[] {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const type = node.name.value;
      const fields = (node.fields ?? []).flatMap((field) => {
        const coordinate = `${type}.${field.name.value}`;
        return [element(coordinate, field), ...argumentsOf(coordinate, field.arguments)];
      });
      return [element(type, node), ...fields];
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const fields = node.fields ?? [];
      const type = node.name.value;
      return [element(type, node), ...fields.map((field) => element(`${type}.${field.name.value}`, field))];
    }
    case Kind.ENUM_TYPE_DEFINITION: {
      const values = node.values ?? [];
      const type = node.name.value;
      return [element(type, node), ...values.map((value) => element(`${type}.${value.name.value}`, value))];
    }
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
      return [element(node.name.value, node)];
    case Kind.DIRECTIVE_DEFINITION: {
      const name = `@${node.name.value}`;
      return [element(name, node), ...argumentsOf(name, node.arguments)];
    }
    default:
      return [];
  }
}

/** The types whose meaning GraphQL itself gives. */
const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** Everything that an SDL declares, but for the root types themselves. */
export function schemaElements(sdl: string): readonly SchemaElement[] {
  return parse(sdl)
    .definitions.flatMap(elementsOf)
    .filter(({ coordinate }) => !ROOTS.includes(coordinate));
}
