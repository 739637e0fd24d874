import type { AttemptLimit } from '../../platform/access/attempt-limit';
import type { CallContext } from '../../platform/command/command-context';
import { createLoaders, type OrganisationLoaders } from './persistence/organisation.loaders';

/** What lasts from call to call. */
export interface OrganisationProcess {
  /** Wrong letters of certificates' numbers, counted by the register's number. */
  readonly certificateAttempts: AttemptLimit;
}

/** One call of the organisation subgraph. */
export interface OrganisationContext extends CallContext, OrganisationProcess {
  /** Replaced after a change, so that what follows in the same operation reads anew. */
  loaders: OrganisationLoaders;
}

/** Wires one call. */
export function createContext(call: CallContext, ofProcess: OrganisationProcess): OrganisationContext {
  return { ...call, ...ofProcess, loaders: createLoaders(call) };
}
