import type { CallContext } from '../../platform/command/command-context';
import { type CouncilLoaders, createLoaders } from './persistence/councils.loaders';

/** What the resolvers and commands of this subgraph work with. */
export interface CouncilsContext extends CallContext {
  readonly loaders: CouncilLoaders;
  /** Forgets what was read, so that a mutation answers with what it has changed. */
  forget(): void;
}

/** Wires one call. */
export function createContext(call: CallContext): CouncilsContext {
  let loaders = createLoaders(call);
  return {
    ...call,
    get loaders() {
      return loaders;
    },
    forget() {
      loaders = createLoaders(call);
    },
  };
}
