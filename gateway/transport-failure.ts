import { NOT_TAKEN_HEADER } from '../platform/http/away';

/** Codes of Node and undici for a connection that was not made or broke off. */
const UNREACHABLE = new Set(
  `ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH ETIMEDOUT
  UND_ERR_CONNECT_TIMEOUT UND_ERR_SOCKET`.split(/\s+/),
);
/** Those of them that come before anything is sent. */
const NOT_CONNECTED = new Set(
  'ECONNREFUSED ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH UND_ERR_CONNECT_TIMEOUT'.split(' '),
);
const TIMED_OUT = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Statuses by which a process that starts or stops, or a proxy before it, says that nobody is there. */
const NOBODY_THERE = new Set([502, 503, 504]);

/** A service that answered by saying that it is not there. */
export class NobodyThere extends Error {
  override readonly name = 'NobodyThere';
  readonly code = 'NOBODY_THERE';

  /** Whether the service has said that it did nothing with the request; a proxy that answers for it cannot know. */
  readonly isCertain: boolean;

  constructor(status: number, isCertain: boolean) {
    super(`HTTP ${status}`);
    this.isCertain = isCertain;
  }
}

/** Throws `NobodyThere` for such a status. */
export function refuseStatus(status: number, headers: Readonly<Record<string, unknown>>): void {
  if (NOBODY_THERE.has(status)) throw new NobodyThere(status, headers[NOT_TAKEN_HEADER] !== undefined);
}

/** Whether the call has certainly not been taken: no connection was made, or the process said so. Then also a mutation may be sent again. */
export function wasNotTaken(error: unknown): boolean {
  if (error instanceof NobodyThere) return error.isCertain;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(wasNotTaken);
  return NOT_CONNECTED.has(codeOf(error));
}

/** Whether the call found nobody, or lost the connection. It may have been taken all the same. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof NobodyThere || UNREACHABLE.has(codeOf(error)) || isRefusedEverywhere(error);
}

/** Whether the answer, or a piece of it, did not come in time. */
export function hasTimedOut(error: unknown): boolean {
  return TIMED_OUT.has(codeOf(error));
}

/** A name with several addresses fails with one error for all of them. */
function isRefusedEverywhere(error: unknown): boolean {
  return error instanceof AggregateError && error.errors.length > 0 && error.errors.every(isUnreachable);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
