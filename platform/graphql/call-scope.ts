import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '../law/language';
import { currentTrace } from '../telemetry/trace-id';

/** What error formatting must know of the call that it is part of; the trace is that of the request being served. */
export interface CallScope {
  readonly language: Language;
  readonly traceId: string;
}

const languages = new AsyncLocalStorage<Language>();

/** Runs a subgraph call in the caller's language. */
export function withinCall<T>({ language }: Pick<CallScope, 'language'>, work: () => T): T {
  return languages.run(language, work);
}

/** The scope of the running call; English and no trace outside one. */
export function currentCall(): CallScope {
  return { language: languages.getStore() ?? 'en', traceId: currentTrace()?.traceId ?? '' };
}
