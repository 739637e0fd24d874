import type { CallContext } from '../../platform/command/command-context';
import { createLoaders, type SupervisionLoaders } from './persistence/supervision.loaders';

/** What the resolvers and commands of this subgraph work with. */
export interface SupervisionContext extends CallContext {
  readonly loaders: SupervisionLoaders;
  /** Forgets what was read, so that a mutation answers with what it has changed. */
  forget(): void;
}

/** Wires one call. */
export function createContext(call: CallContext): SupervisionContext {
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
