import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { packageRoot } from '../../../platform/config/package-root';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../../platform/database/subgraph-name';

/** One thing that can be asked of a subgraph. */
export interface Operation {
  readonly kind: 'query' | 'mutation' | 'entity';
  readonly name: string;
  readonly subgraph: SubgraphName;
  readonly args: readonly GraphQLArgument[];
  /** The document, with a variable for each required argument. */
  readonly document: string;
}

export const keyOf = ({ kind, subgraph, name }: Operation): string =>
  kind === 'entity' ? `entity ${subgraph}.${name}` : `${kind} ${name}`;

export function schemaOf(subgraph: SubgraphName): GraphQLSchema {
  const sdl = readFileSync(join(packageRoot(), 'schema', `${subgraph}.graphql`), 'utf8');
  return buildSchema(`scalar _Any directive @link(url: String, import: [String]) repeatable on SCHEMA\n${sdl}`, {
    assumeValid: true,
    assumeValidSDL: true,
  });
}

/** What to select of a field, so that keys alone come back: what a subgraph gives away without asking others. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  const isConnection = isObjectType(type) && type.name.endsWith('Connection');
  return isConnection ? '{ nodes { __typename } }' : '{ __typename }';
}

function documentOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter(({ type }) => isNonNullType(type));
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind} ${declared && `(${declared})`} { answer: ${field.name}${passed && `(${passed})`} ${selectionOf(field)} }`;
}

function rootOperations(subgraph: SubgraphName): Operation[] {
  const schema = schemaOf(subgraph);
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field): Operation => ({
      kind,
      name: field.name,
      subgraph,
      args: field.args.filter(({ type: argument }) => isNonNullType(argument)),
      document: documentOf(kind, field),
    })),
  );
}

/** Types with a key that a subgraph owns: those that have more than the key, or that refer to nothing else. */
function entities(subgraph: SubgraphName): Operation[] {
  return Object.values(schemaOf(subgraph).getTypeMap())
    .filter(isObjectType)
    .filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'key'))
    .map(({ name }): Operation => ({
      kind: 'entity',
      name,
      subgraph,
      args: [],
      document: `query ($representations: [_Any!]!) { answer: _entities(representations: $representations) { __typename } }`,
    }));
}

/** Every operation of the four subgraphs: queries, mutations, and look-ups of entities by key. */
export function allOperations(): readonly Operation[] {
  return SUBGRAPH_NAMES.flatMap((subgraph) => [...rootOperations(subgraph), ...entities(subgraph)]);
}
