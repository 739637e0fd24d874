import type { CallContext } from '../../platform/command/command-context';
import { createLoaders, type OrganisationLoaders } from './persistence/organisation.loaders';

/** One call of the organisation subgraph. */
export interface OrganisationContext extends CallContext {
  /** Replaced after a change, so that what follows in the same operation reads anew. */
  loaders: OrganisationLoaders;
}

/** Wires one call. */
export function createContext(call: CallContext): OrganisationContext {
  return { ...call, loaders: createLoaders(call) };
}
