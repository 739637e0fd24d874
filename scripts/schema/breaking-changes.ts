import {
  type BreakingChange,
  buildASTSchema,
  type DefinitionNode,
  findBreakingChanges,
  type GraphQLSchema,
  parse,
} from 'graphql';

/** Names of what a supergraph declares for gateways and shows to no client. */
const MACHINERY = /^(join|link|core)(__|$)/;

function isForClients(node: DefinitionNode): boolean {
  const name = 'name' in node ? node.name.value : undefined;
  return name === undefined || !MACHINERY.test(name);
}

function clientView(sdl: string): GraphQLSchema {
  const { definitions, ...document } = parse(sdl);
  const shown = { ...document, definitions: definitions.filter(isForClients) };
  return buildASTSchema(shown, { assumeValid: true, assumeValidSDL: true });
}

/** Changes between two versions of an SDL, a subgraph's or the supergraph, that can break a client. */
export function breakingChanges(before: string, after: string): readonly BreakingChange[] {
  return findBreakingChanges(clientView(before), clientView(after));
}

/** Whether a changelog has gained a line since its earlier state. */
export function hasNewLine(before: string | null, after: string): boolean {
  const linesOf = (text: string) => text.split('\n').map((line) => line.trim());
  const known = new Set(linesOf(before ?? ''));
  return linesOf(after).some((line) => line !== '' && !known.has(line));
}
