import type { CallContext } from '../../platform/command/command-context';
import type { MailSender } from '../../platform/mail/mail-sender';
import type { ApplicantKeys } from './sealed-details';
import { type AppealLoaders, createLoaders } from './persistence/appeals.loaders';

/** What the subgraph is started with. */
export interface AppealsSettings {
  /** Secret of the access codes, at least 32 bytes, to be kept: codes go on opening under another, but cannot be given again. */
  readonly accessCodeKey: Uint8Array;
  readonly applicantKeys: ApplicantKeys;
  /** By which notices leave; without it offices hand them over themselves. */
  readonly mail?: MailSender | null;
}

/** What the resolvers and commands of this subgraph work with. */
export interface AppealsContext extends CallContext, AppealsSettings {
  readonly loaders: AppealLoaders;
  /** Forgets what was read, so that a mutation answers with what it has changed. */
  forget(): void;
}

/** Wires one call. The loaders are replaced inside their object, since what serves the call copies the context. */
export function createContext(call: CallContext, settings: AppealsSettings): AppealsContext {
  const loaders = createLoaders(call, settings);
  return { ...call, ...settings, loaders, forget: () => void Object.assign(loaders, createLoaders(call, settings)) };
}
