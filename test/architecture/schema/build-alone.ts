import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import type { buildSchema } from '../../../platform/graphql/build-schema';
import type { SubgraphDefinition } from '../../../platform/graphql/define-subgraph';

const load = createRequire(__filename);

/** Where type-graphql keeps what decorators have said: one place for the whole process. */
const ofProcess = globalThis as { TypeGraphQLMetadataStorage?: unknown };

/** A subgraph that is not imported yet. */
export interface UnloadedSubgraph {
  load(): SubgraphDefinition;
}

/** A subgraph by the path of its module, relative to this folder, and what of the module is the definition. */
export function unloaded<Module>(path: string, definitionIn: (module: Module) => SubgraphDefinition): UnloadedSubgraph {
  return { load: () => definitionIn(load(path) as Module) };
}

/** The SDLs of subgraphs as a process builds them that imports these in this order, and no others. */
export function buildAlone(...subgraphs: readonly UnloadedSubgraph[]): readonly string[] {
  const kept = ofProcess.TypeGraphQLMetadataStorage;
  delete ofProcess.TypeGraphQLMetadataStorage;
  try {
    let sdls: readonly string[] = [];
    jest.isolateModules(() => {
      const definitions = subgraphs.map((subgraph) => subgraph.load());
      const builder = load('../../../platform/graphql/build-schema') as { buildSchema: typeof buildSchema };
      sdls = definitions.map((definition) => builder.buildSchema(definition).sdl);
    });
    return sdls;
  } finally {
    ofProcess.TypeGraphQLMetadataStorage = kept;
  }
}
