import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import {
  type ASTNode,
  type DocumentNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  specifiedDirectives,
  type StringValueNode,
  visit,
} from 'graphql';
import { buildSchemaSync, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { legalBasisOf } from '../law/ledger';
import { legalBasisDirective } from './legal-basis';
import { stateListSizes } from './list-sizes';
import { validateArgument } from './validate-argument';

/** Finds an entity by its key for the gateway; null where it does not exist for this viewer. */
export type ReferenceResolver<Context> = (
  reference: Readonly<Record<string, string>>,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** The schema part of a subgraph's definition. */
export interface SchemaParts<Context> {
  readonly resolvers: NonEmptyArray<new (...args: never[]) => object>;
  /** Types that no field reaches: entity stubs to which this subgraph adds fields. */
  readonly orphanedTypes: readonly (new () => object)[];
  readonly references: Readonly<Record<string, ReferenceResolver<Context>>>;
}

const FEDERATION_HEADER = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@composeDirective", "@cost", "@listSize"])
  @link(url: "https://kenes.example/law/v1.0", import: ["@legalBasis"])
  @composeDirective(name: "@legalBasis")
`;

function rulesOn(node: ASTNode): readonly string[] {
  if (!('directives' in node)) return [];
  const basis = node.directives.find((directive) => directive.name.value === 'legalBasis');
  const rules = basis?.arguments?.[0]?.value;
  if (rules?.kind !== Kind.LIST) return [];
  return rules.values.flatMap((value) => (value.kind === Kind.STRING ? [value.value] : []));
}

/** Ends a description with the articles of the element's rules, which introspection would not show otherwise. */
function withArticles(description: StringValueNode | undefined, rules: readonly string[]): StringValueNode {
  const articles = [...new Set(rules.map(legalBasisOf))].join('; ');
  const text = [description?.value, `Legal basis: ${articles} (${rules.join(', ')}).`].filter(Boolean).join(' ');
  return { kind: Kind.STRING, value: text, block: text.length > 70 };
}

function citeArticles(document: DocumentNode): DocumentNode {
  return visit(document, {
    enter(node) {
      const rules = rulesOn(node);
      if (rules.length === 0) return undefined;
      return { ...node, description: withArticles('description' in node ? node.description : undefined, rules) };
    },
  });
}

/** A subgraph's executable schema and its SDL as text, the same that stands in `schema/`. */
export interface BuiltSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

/** Builds a subgraph's schema from its type-graphql classes: federation header, articles in descriptions, reference resolvers. */
export function buildSchema<Context>(parts: SchemaParts<Context>): BuiltSchema {
  // A field without a resolver of its own is a property; without this each would be read through a function and its middlewares.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const described = buildSchemaSync({
    resolvers: parts.resolvers,
    orphanedTypes: [...parts.orphanedTypes],
    directives: [...specifiedDirectives, legalBasisDirective],
    validateFn: validateArgument,
    skipCheck: true,
  });
  const body = parse(printSubgraphSchema(described).replace(/^schema \{[^}]*\}\n/, ''));
  const definitions = [...parse(FEDERATION_HEADER).definitions, ...body.definitions];
  const typeDefs = citeArticles(stateListSizes({ kind: Kind.DOCUMENT, definitions }));
  const resolvers: Record<string, unknown> = { ...createResolversMap(described) };
  for (const [type, resolve] of Object.entries(parts.references)) {
    resolvers[type] = { ...(resolvers[type] as object | undefined), __resolveReference: resolve };
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  return { schema, sdl: `${print(typeDefs)}\n` };
}
