import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { buildSchema } from '../../platform/graphql/build-schema';
import type { SubgraphDefinition } from '../../platform/graphql/define-subgraph';

const BANNER = '# Emitted from the code by `npm run schema`. Do not edit.\n\n';

/** The supergraph's file; the others are named after their subgraph. */
export const SUPERGRAPH_FILE = 'supergraph.graphql';

/** The texts of `schema/` by file name, and what composition remarked on them. */
export interface EmittedSchemas {
  readonly files: ReadonlyMap<string, string>;
  readonly hints: readonly string[];
}

/** Builds the schemas of subgraphs and composes them, all in memory. Throws composition errors, one a line. */
export function composeSchemas(definitions: readonly SubgraphDefinition[]): EmittedSchemas {
  const subgraphs = definitions.map((definition) => ({ name: definition.name, sdl: buildSchema(definition).sdl }));
  const composed = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.kenes.internal/graphql`, typeDefs: parse(sdl) })),
  );
  if (composed.errors) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  const files = new Map(subgraphs.map(({ name, sdl }) => [`${name}.graphql`, BANNER + sdl]));
  files.set(SUPERGRAPH_FILE, `${BANNER}${composed.supergraphSdl}\n`);
  return { files, hints: composed.hints.map((hint) => `${hint.definition.code}: ${hint.message}`) };
}
