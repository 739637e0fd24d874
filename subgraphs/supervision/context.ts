import type { CallContext } from '../../platform/command/command-context';
import { createLoaders, type SupervisionLoaders } from './persistence/supervision.loaders';

/** What the resolvers and commands of this subgraph work with. */
export interface SupervisionContext extends CallContext {
  readonly loaders: SupervisionLoaders;
  /** Forgets what was read, so that a mutation answers with what it has changed. */
  forget(): void;
}

/** Wires one call. The loaders keep one place: the server hands on a copy of the context, made before they are forgotten. */
export function createContext(call: CallContext): SupervisionContext {
  const loaders = createLoaders(call);
  return { ...call, loaders, forget: () => void Object.assign(loaders, createLoaders(call)) };
}
