import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '../law/language';

/** What error formatting must know of the call that it is part of. */
export interface CallScope {
  readonly language: Language;
  readonly traceId: string;
}

const scopes = new AsyncLocalStorage<CallScope>();

/** Runs a subgraph call within its scope. */
export function withinCall<T>(scope: CallScope, work: () => T): T {
  return scopes.run(scope, work);
}

/** The scope of the running call; English and no trace outside one. */
export function currentCall(): CallScope {
  return scopes.getStore() ?? { language: 'en', traceId: '' };
}
