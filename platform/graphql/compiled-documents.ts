import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type ExecutionResult,
  getNamedType,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  TypeInfo,
  validate,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { uncleanLiteral } from '../http/refuse-unclean-text';

/** An answer of a compiled query, its errors as callers see them. */
export interface CompiledAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A query as a function of a call's context and variables. Null where the variables do not fit, and nothing has been executed. */
export type CompiledDocument = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
) => Promise<CompiledAnswer | null>;

/** Words an error for callers. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** What is asked for less often is executed as it stands: compiling takes as long as some executions. */
const USES_TO_COMPILE = 3;
/** Documents that are kept or counted; beyond it the one used longest ago goes. */
const MOST_KEPT = 1_000;

/**
 * Compiles the queries that come again and again (`graphql-jit`), as those of the gateway's plans do, since executing a document anew each time
 * costs most of a call. Null for what is not compiled: rare documents, mutations, those with several operations or with what the library does
 * otherwise, and all that is not valid; these take the server's way.
 */
export function compiledDocuments(
  schema: GraphQLSchema,
  formatError: FormatError,
): (query: string) => CompiledDocument | null {
  const known = new Map<string, number | CompiledDocument | null>();

  function next(query: string): number | CompiledDocument | null {
    const state = known.get(query) ?? (known.has(query) ? null : 0);
    if (typeof state !== 'number') return state;
    return state + 1 < USES_TO_COMPILE ? state + 1 : compile(schema, query, formatError);
  }

  return (query) => {
    const state = next(query);
    known.delete(query);
    known.set(query, state);
    if (known.size > MOST_KEPT) known.delete(known.keys().next().value ?? '');
    return typeof state === 'number' ? null : state;
  };
}

function compile(schema: GraphQLSchema, query: string, formatError: FormatError): CompiledDocument | null {
  try {
    const document = parse(query);
    const [operation, ...others] = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (operation?.operation !== OperationTypeNode.QUERY || others.length > 0) return null;
    if (validate(schema, document).length > 0 || isBeyondLibrary(schema, document, operation)) return null;
    if (uncleanLiteral(document, query) !== null) return null;
    const compiled = compileQuery(schema, document, '', { disablingCapturingStackErrors: true });
    if (!isCompiledQuery(compiled)) return null;
    return async (context, variables) => answerOf(await compiled.query(undefined, context, variables), formatError);
  } catch {
    return null;
  }
}

function answerOf({ data, errors }: ExecutionResult, formatError: FormatError): CompiledAnswer | null {
  if (data === undefined) return null;
  if (errors === undefined) return { data };
  const shown = errors.map((error) => {
    const { message, path, locations } = error;
    return formatError({ message, ...(path && { path }), ...(locations && { locations }) }, error);
  });
  return { data, errors: shown };
}

/** The union through which the gateway asks for entities; what it finds is known without waiting. */
const ENTITIES = '_Entity';

/**
 * Whether the library executes a document otherwise than `graphql` does: it does not wait for the types of unions and interfaces, which type-graphql
 * finds asynchronously; a member that a condition leaves out stands in its answer as undefined; and of a variable within a literal it makes null where none
 * is given, and nothing within a scalar.
 */
function isBeyondLibrary(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions }: OperationDefinitionNode,
): boolean {
  const required = new Set(variableDefinitions?.filter(isRequired).map(({ variable }) => variable.name.value));
  const types = new TypeInfo(schema);
  let isFound = false;
  const visitor: ASTVisitor = {
    Field: () => {
      const type = getNamedType(types.getType());
      isFound ||= isAbstractType(type) && type.name !== ENTITIES;
    },
    Directive: () => {
      isFound = true;
    },
    Variable: ({ name }, _key, _parent, _path, ancestors) => {
      const isSure = required.has(name.value) && types.getInputType() !== undefined;
      isFound ||= ancestors.some(isLiteral) && !isSure;
    },
  };
  visit(document, visitWithTypeInfo(types, visitor));
  return isFound;
}

const isRequired = ({ type }: VariableDefinitionNode): boolean => type.kind === Kind.NON_NULL_TYPE;

const isLiteral = (node: ASTNode | readonly ASTNode[]): boolean =>
  'kind' in node && (node.kind === Kind.OBJECT || node.kind === Kind.LIST);
